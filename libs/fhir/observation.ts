import { firstDayOf } from '#contracts/http/dates';
import type { InstrumentTotal } from '#instruments/instrument';
import { impossibleTime } from '#instruments/possible-time';
import { instantIn, type Reading } from './date-time.js';
import { code, quoted, type Fields } from './element.js';
import type { Entry } from './entries.js';
import { readInstrument } from './loinc.js';
import type { Place } from './place.js';
import { leaveRest, refuseModifiers } from './rest.js';
import { readScore } from './score.js';
import type { Patients } from './subject.js';

/** FHIR's statuses of a result that is valid. */
const FINAL = ['final', 'amended', 'corrected'];
/** FHIR's statuses of a result that never was valid. */
const VOID = ['entered-in-error', 'cancelled'];

const READ = [
  ...['status', 'subject', 'effectiveDateTime', 'effectiveInstant'],
  ...['code', 'valueQuantity', 'valueInteger'],
];

const checkFinal = (value: unknown, place: Place): void => {
  const status = place.read(code, value);
  if (status === undefined || FINAL.includes(status)) return;
  place.fault('notFinal', `expected ${FINAL.join(', ')}, not ${quoted(status)}`);
};

const hasValue = (resource: Fields): boolean =>
  Object.keys(resource).some((name) => /^value[A-Z]/.test(name));

/** Why a whole Observation is left out: by FHIR's own fields it has no result, or none of the client. Null if it is read. */
const whyLeftOut = (resource: Fields): string | null => {
  if (VOID.includes(resource['status'] as string)) return 'is void: it was entered in error, or called off';
  if (resource['focus'] !== undefined) return 'is about somebody or something other than the client';
  if (hasValue(resource)) return null;
  if (resource['dataAbsentReason'] !== undefined) return 'has no value, and says why';
  return resource['hasMember'] === undefined ? null : 'groups others, and has no total itself';
};

/**
 * Observation → total; undefined where it is left out, or a fault was noted. An `effectiveInstant` is as good as an
 * `effectiveDateTime`.
 * @param birthDate of the client, as far as it is known
 */
export const readObservation = (
  entry: Entry,
  patients: Patients,
  reading: Reading,
  birthDate: string | null,
): InstrumentTotal | undefined => {
  const { resource, place } = entry;
  const why = whyLeftOut(resource);
  if (why !== null) return place.leave(why);
  refuseModifiers(resource, place);
  leaveRest(resource, READ, place);
  checkFinal(resource['status'], place.at('status'));
  patients.check(entry);
  const field = resource['effectiveInstant'] === undefined ? 'effectiveDateTime' : 'effectiveInstant';
  const takenAt = place.at(field).read(instantIn(reading), resource[field]);
  const instrument = readInstrument(resource['code'], place.at('code'));
  const total = readScore(resource, instrument ?? null, place);
  if (takenAt === undefined) return undefined;
  const impossible = impossibleTime(takenAt, reading.now, birthDate && firstDayOf(birthDate));
  if (impossible) return place.at(field).fault('invalid', impossible);
  if (instrument === undefined || total === undefined) return undefined;
  return { instrument, total, takenAt, totalOnly: true };
};
