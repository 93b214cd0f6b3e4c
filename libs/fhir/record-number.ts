import { z } from 'zod';
import { codeableConcept, many, text } from './element.js';
import type { Place } from './place.js';

const TYPES = 'http://terminology.hl7.org/CodeSystem/v2-0203';

const identifiers = many(
  z.object({
    use: text.optional(),
    type: codeableConcept.optional(),
    system: text.optional(),
    value: text.optional(),
  }),
);

/** The medical record number (HL7 table 0203: MR) and the system it belongs to; one that is in use before an old one. */
export const readRecordNumber = (
  value: unknown,
  place: Place,
): { system: string; number: string } | undefined => {
  const all = place.read(identifiers, value ?? []);
  if (all === undefined) return undefined;
  const isRecordNumber = ({ type }: (typeof all)[number]): boolean =>
    type?.coding?.some(({ system, code }) => system === TYPES && code === 'MR') ?? false;
  const records = all.filter(isRecordNumber);
  const record = records.find(({ use }) => use !== 'old') ?? records[0];
  if (record === undefined)
    return place.fault('missing', `has no medical record number (type MR of ${TYPES})`);
  const here = place.at(all.indexOf(record));
  if (record.system === undefined)
    here.at('system').fault('missing', 'the record number does not say whose it is');
  if (record.value === undefined) here.at('value').fault('missing', 'is missing');
  if (record.system === undefined || record.value === undefined) return undefined;
  return { system: record.system, number: record.value };
};
