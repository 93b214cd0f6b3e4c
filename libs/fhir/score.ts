import { z } from 'zod';
import { checkTotal } from '#instruments/check-total';
import type { InstrumentCode } from '#instruments/instrument';
import { code, fields, quoted, type Fields } from './element.js';
import type { Place } from './place.js';

const UCUM = 'http://unitsofmeasure.org';
const SCORE = '{score}';
/** UCUM codes that are accepted for a total. It counts points: UCUM's annotation `{score}` says so, and a bare 1 leaves the annotation out. */
const UNIT_CODES = [SCORE, '1'];
/** `unit` is a text for people; some systems leave out the braces. */
const UNIT_TEXTS = [...UNIT_CODES, 'score'];

const number = z.number();
const optionalCode = code.optional();

/** A total needs no unit. A unit that is given must be one of these, and by FHIR's rule a unit code needs its system. */
const checkUnit = (score: Fields, place: Place): void => {
  const unitCode = place.at('code').read(optionalCode, score['code']);
  const system = place.at('system').read(unitCode === undefined ? optionalCode : code, score['system']);
  if (system !== undefined && system !== UCUM)
    place.at('system').fault('wrongUnit', `expected ${UCUM}, not ${quoted(system)}`);
  if (unitCode !== undefined && !UNIT_CODES.includes(unitCode))
    place.at('code').fault('wrongUnit', `expected ${SCORE}, not ${quoted(unitCode)}`);
  const unit = place.at('unit').read(optionalCode, score['unit']);
  if (unit !== undefined && !UNIT_TEXTS.includes(unit))
    place.at('unit').fault('wrongUnit', `expected ${SCORE}, not ${quoted(unit)}`);
};

/** Observation.valueInteger → number. */
const readInteger = (value: unknown, place: Place): readonly [number | undefined, Place] => [
  place.read(number, value),
  place,
];

/** Observation.valueQuantity → number. */
const readQuantity = (value: unknown, place: Place): readonly [number | undefined, Place] => {
  const here = place.at('value');
  const score = place.read(fields, value);
  if (score === undefined) return [undefined, here];
  checkUnit(score, place);
  if (score['comparator'] !== undefined) place.at('comparator').fault('invalid', 'a total is exact');
  return [here.read(number, score['value']), here];
};

/** Value of an Observation → total of the instrument. If the instrument is null (not known), the range is not checked, and the result is undefined. */
export const readScore = (
  { valueInteger, valueQuantity }: Fields,
  instrument: InstrumentCode | null,
  place: Place,
): number | undefined => {
  const [total, here] =
    valueInteger !== undefined && valueQuantity === undefined
      ? readInteger(valueInteger, place.at('valueInteger'))
      : readQuantity(valueQuantity, place.at('valueQuantity'));
  if (total === undefined || instrument === null) return undefined;
  const check = checkTotal(instrument, total);
  return check.ok ? total : here.fault(check.reason, check.detail);
};
