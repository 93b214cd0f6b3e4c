import { z } from 'zod';
import { checkTotal } from '#instruments/check-total';
import type { InstrumentCode } from '#instruments/instrument';
import { fields, optionalText, quoted, text, type Fields } from './element.js';
import type { Place } from './place.js';

const UCUM = 'http://unitsofmeasure.org';
const SCORE = '{score}';
/** `unit` is for people, and some systems leave the braces out. */
const UNIT_TEXTS = [SCORE, 'score'];

const number = z.number();

const checkUnit = (score: Fields, place: Place): void => {
  const system = place.at('system').read(text, score['system']);
  if (system !== undefined && system !== UCUM)
    place.at('system').fault('wrongUnit', `expected ${UCUM}, not ${quoted(system)}`);
  const code = place.at('code').read(optionalText, score['code']);
  if (code !== undefined && code !== SCORE)
    place.at('code').fault('wrongUnit', `expected ${SCORE}, not ${quoted(code)}`);
  const unit = place.at('unit').read(optionalText, score['unit']);
  if (unit !== undefined && !UNIT_TEXTS.includes(unit))
    place.at('unit').fault('wrongUnit', `expected ${SCORE}, not ${quoted(unit)}`);
  if (score['code'] === undefined && score['unit'] === undefined)
    place.at('code').fault('wrongUnit', `expected ${SCORE}, none is given`);
};

/** Observation.valueQuantity → total of the instrument (null where that is not known, and the range not checked). */
export const readScore = (
  value: unknown,
  instrument: InstrumentCode | null,
  place: Place,
): number | undefined => {
  const score = place.read(fields, value);
  if (score === undefined) return undefined;
  checkUnit(score, place);
  if (score['comparator'] !== undefined) place.at('comparator').fault('invalid', 'a total is exact');
  const total = place.at('value').read(number, score['value']);
  if (total === undefined || instrument === null) return undefined;
  const check = checkTotal(instrument, total);
  return check.ok ? total : place.at('value').fault(check.reason, check.detail);
};
