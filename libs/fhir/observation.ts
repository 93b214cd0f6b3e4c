import type { InstrumentTotal } from '#instruments/instrument';
import { instant } from './date-time.js';
import { quoted, text, type Fields } from './element.js';
import { readInstrument } from './loinc.js';
import type { Place } from './place.js';
import { readScore } from './score.js';
import { checkSubject } from './subject.js';

/** FHIR's statuses of a result that somebody stands by. */
const FINAL = ['final', 'amended', 'corrected'];

const checkFinal = (value: unknown, place: Place): void => {
  const status = place.read(text, value);
  if (status === undefined || FINAL.includes(status)) return;
  place.fault('notFinal', `expected ${FINAL.join(', ')}, not ${quoted(status)}`);
};

/** Observation → total; undefined where a fault was noted. An `effectiveInstant` is as good as an `effectiveDateTime`. */
export const readObservation = (
  resource: Fields,
  place: Place,
  patients: ReadonlySet<string> | null,
): InstrumentTotal | undefined => {
  checkFinal(resource['status'], place.at('status'));
  checkSubject(resource['subject'], place.at('subject'), patients);
  const field = resource['effectiveInstant'] === undefined ? 'effectiveDateTime' : 'effectiveInstant';
  const takenAt = place.at(field).read(instant, resource[field]);
  const instrument = readInstrument(resource['code'], place.at('code'));
  const total = readScore(resource['valueQuantity'], instrument ?? null, place.at('valueQuantity'));
  if (instrument === undefined || total === undefined || takenAt === undefined) return undefined;
  return { instrument, total, takenAt, totalOnly: true };
};
