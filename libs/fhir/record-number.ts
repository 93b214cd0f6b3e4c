import { z } from 'zod';
import { recordNumber, recordSystem } from '#contracts/http/identity';
import { code, many, unread } from './element.js';
import { period, whyNotInUse } from './period.js';
import type { Place } from './place.js';

const TYPES = 'http://terminology.hl7.org/CodeSystem/v2-0203';

const identifier = z.object({
  use: code.optional(),
  period,
  type: z
    .object({ coding: many(z.object({ system: code.optional(), code: code.optional() })).optional() })
    .optional(),
  system: unread,
  value: unread,
});
const identifiers = many(identifier);
export type Identifier = z.output<typeof identifier>;

/** Numbers of everybody, which no record system gave: HL7's identifier systems of the United States. */
const NOT_OF_A_RECORD = [
  ...['http://hl7.org/fhir/sid/us-ssn', 'urn:oid:2.16.840.1.113883.4.1'],
  ...['http://hl7.org/fhir/sid/us-medicare', 'urn:oid:2.16.840.1.113883.4.572'],
  ...['http://hl7.org/fhir/sid/us-mbi', 'urn:oid:2.16.840.1.113883.4.927'],
];

/** Uses of a number, the one to know a client by first; one without a use stands between `usual` and these. */
const LAST_RESORT = ['secondary', 'temp'];

/** HL7 table 0203: MR is a medical record number, PI the number of a patient within its system. Null: of something else. */
const typeRank = ({ type, system }: Identifier): number | null => {
  const types = (type?.coding ?? []).flatMap((one) => (one.system === TYPES ? (one.code ?? []) : []));
  if (types.includes('MR')) return 0;
  if (types.includes('PI')) return 1;
  // A system that does not type its numbers has one that names its record of the client.
  return type === undefined && system !== undefined && !NOT_OF_A_RECORD.includes(system) ? 2 : null;
};

const useRank = ({ use }: Identifier): number => {
  if (use === 'official') return 0;
  if (use === 'usual') return 1;
  return 2 + 1 + (use === undefined ? -1 : LAST_RESORT.indexOf(use));
};

const isWhole = ({ system, value }: Identifier): boolean => system !== undefined && value !== undefined;

/** The same whatever order they come in, so that the same client is found again. */
const inOrder = (a: Identifier, b: Identifier): number => {
  const ranks = typeRank(a)! - typeRank(b)! || useRank(a) - useRank(b);
  if (ranks !== 0) return ranks;
  const [first, second] = [a, b].map(({ system, value }) => JSON.stringify([system, value])) as [
    string,
    string,
  ];
  return first < second ? -1 : Number(first > second);
};

/** The record number by which the client is known, and the system that it belongs to; of several that are in use, always the same one. */
export const readRecordNumber = (
  value: unknown,
  place: Place,
  now: number,
): { system: string; number: string } | undefined => {
  const all = place.read(identifiers, value ?? []);
  if (all === undefined) return undefined;
  const records = all.filter((one) => typeRank(one) !== null && whyNotInUse(one, now) === null).sort(inOrder);
  const record = records.find(isWhole) ?? records[0];
  all.forEach((one, index) => {
    if (one !== record) place.at(index).leave(whyNotUsed(one, now));
  });
  if (record === undefined)
    return place.fault('missing', `has no record number in use (type MR or PI of ${TYPES}, or no type)`);
  const here = place.at(all.indexOf(record));
  if (record.system === undefined)
    here.at('system').fault('missing', 'the record number does not say whose it is');
  const system =
    record.system === undefined ? undefined : here.at('system').read(recordSystem, record.system);
  const number = here.at('value').read(recordNumber, record.value);
  return system === undefined || number === undefined ? undefined : { system, number };
};

const whyNotUsed = (one: Identifier, now: number): string =>
  typeRank(one) === null
    ? 'is no record number'
    : (whyNotInUse(one, now) ?? 'a client is known by one record number, and another is used');
