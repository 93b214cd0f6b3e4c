import { z } from 'zod';
import { furtherThan, type RecordIdentifier } from '#client/record-identifier';
import { recordIdentifier, recordNumber, recordSystem } from '#contracts/http/identity';
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

/** HL7's identifier systems of the United States for numbers that everybody may have. No record system issues them. */
const NOT_OF_A_RECORD = [
  ...['http://hl7.org/fhir/sid/us-ssn', 'urn:oid:2.16.840.1.113883.4.1'],
  ...['http://hl7.org/fhir/sid/us-medicare', 'urn:oid:2.16.840.1.113883.4.572'],
  ...['http://hl7.org/fhir/sid/us-mbi', 'urn:oid:2.16.840.1.113883.4.927'],
];

/** Uses of a number that are taken last, the best of them first. A number without a use comes after `usual` and before these. */
const LAST_RESORT = ['secondary', 'temp'];

/** HL7 table 0203: MR is a medical record number, PI the number of a patient within its system. Null if it is another sort of number. */
const typeRank = ({ type, system }: Identifier): number | null => {
  const types = (type?.coding ?? []).flatMap((one) => (one.system === TYPES ? (one.code ?? []) : []));
  if (types.includes('MR')) return 0;
  if (types.includes('PI')) return 1;
  // A system that gives its numbers no type is taken to have one sort, which names its record of the client.
  return type === undefined && system !== undefined && !NOT_OF_A_RECORD.includes(system) ? 2 : null;
};

const useRank = ({ use }: Identifier): number => {
  if (use === 'official') return 0;
  if (use === 'usual') return 1;
  return 2 + 1 + (use === undefined ? -1 : LAST_RESORT.indexOf(use));
};

const isWhole = ({ system, value }: Identifier): boolean => system !== undefined && value !== undefined;

/** The order does not depend on the order in the bundle, so that the same client is found again. */
const inOrder = (a: Identifier, b: Identifier): number => {
  const ranks = typeRank(a)! - typeRank(b)! || useRank(a) - useRank(b);
  if (ranks !== 0) return ranks;
  const [first, second] = [a, b].map(({ system, value }) => JSON.stringify([system, value])) as [
    string,
    string,
  ];
  return first < second ? -1 : Number(first > second);
};

/** The client's numbers, with the one to show first, and the path of each in the bundle. */
export interface RecordNumbers {
  readonly all: readonly RecordIdentifier[];
  readonly paths: readonly string[];
}

/** Every number in use by which a record system knows the client, always in the same order. A referral without one is a fault. */
export const readRecordNumbers = (value: unknown, place: Place, now: number): RecordNumbers | undefined => {
  const all = place.read(identifiers, value ?? []);
  if (all === undefined) return undefined;
  const records = all.filter((one) => typeRank(one) !== null && whyNotInUse(one, now) === null).sort(inOrder);
  const first = records.find(isWhole) ?? records[0];
  all.forEach((one, index) => {
    if (!records.includes(one)) place.at(index).leave(whyNotUsed(one, now));
  });
  if (first === undefined)
    return place.fault('missing', `has no record number in use (type MR or PI of ${TYPES}, or no type)`);
  const placeOf = (one: Identifier): Place => place.at(all.indexOf(one));
  const shown = readFirst(first, placeOf(first));
  const found = records
    .filter((one) => one !== first)
    .flatMap((one) => {
      const identifier = readFurther(one, placeOf(one));
      return identifier ? [{ identifier, path: placeOf(one).path }] : [];
    });
  if (shown === undefined) return undefined;
  const further = furtherThan(
    shown,
    found.map(({ identifier }) => identifier),
  );
  const paths = found.flatMap(({ identifier, path }) => (further.includes(identifier) ? [path] : []));
  return { all: [shown, ...further], paths: [placeOf(first).path, ...paths] };
};

const readFirst = ({ system, value }: Identifier, place: Place): RecordIdentifier | undefined => {
  if (system === undefined) place.at('system').fault('missing', 'the record number does not say whose it is');
  const whose = system === undefined ? undefined : place.at('system').read(recordSystem, system);
  const number = place.at('value').read(recordNumber, value);
  return whose === undefined || number === undefined ? undefined : { system: whose, value: number };
};

/** A further number. If it is incomplete, that is noted as not used and is no fault, because the other numbers find the client. */
const readFurther = ({ system, value }: Identifier, place: Place): RecordIdentifier | undefined => {
  const { data } = recordIdentifier.safeParse({ system, value });
  return data ?? place.leave('is no whole record number, and another is used');
};

const whyNotUsed = (one: Identifier, now: number): string => whyNotInUse(one, now) ?? 'is no record number';
