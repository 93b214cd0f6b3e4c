import type { Schemas } from '../../api/client.js';
import type { GenderValue } from '../../fields/gender-value.js';
import { textOrNull } from '../../fields/text.js';
import type { Client } from '../../clients/read-known.js';

export type Correction = Schemas['ClientCorrection'];

export interface CorrectionValues {
  readonly family: string;
  readonly given: string;
  readonly birthDate: string;
  readonly gender: GenderValue;
  readonly phone: string;
  readonly language: string;
  readonly recordSystem: string;
  readonly recordNumber: string;
  /** Record numbers beside that one. */
  readonly identifiers: readonly NumberValues[];
  readonly reason: string;
}

export interface NumberValues {
  readonly system: string;
  readonly value: string;
}

export const NO_NUMBER: NumberValues = { system: '', value: '' };

/** What is on record, as fields show it. */
export const valuesOf = (client: Client): CorrectionValues => ({
  family: client.family ?? '',
  given: client.given ?? '',
  birthDate: client.birthDate,
  gender: client.gender ?? '',
  phone: client.phone ?? '',
  language: client.language ?? '',
  recordSystem: client.recordSystem,
  recordNumber: client.recordNumber,
  identifiers: client.identifiers.map(({ system, value }) => ({ system, value })),
  reason: '',
});

/** Fields that may be without a value. */
const MAY_BE_EMPTY = ['family', 'given', 'gender', 'phone', 'language'] as const;
const ALWAYS_THERE = ['birthDate', 'recordSystem', 'recordNumber'] as const;

/** The numbers as they are sent, without a row in which nobody has written anything. */
const numbersIn = ({ identifiers }: CorrectionValues): NumberValues[] =>
  identifiers.filter(({ system, value }) => system !== '' || value !== '');

/** The numbers are sent together: one that is not among them is ended. */
const numbersOf = (
  before: CorrectionValues,
  now: CorrectionValues,
): { readonly identifiers?: NumberValues[] } => {
  const identifiers = numbersIn(now);
  return JSON.stringify(identifiers) === JSON.stringify(before.identifiers) ? {} : { identifiers };
};

/** What changes. A field that nobody touched is left out, so that it stays as it is, whoever has changed it meanwhile. */
export const correctionOf = (before: CorrectionValues, now: CorrectionValues): Correction => ({
  ...Object.fromEntries(
    MAY_BE_EMPTY.filter((field) => now[field] !== before[field]).map((field) => [
      field,
      textOrNull(now[field]),
    ]),
  ),
  ...Object.fromEntries(
    ALWAYS_THERE.filter((field) => now[field] !== before[field]).map((field) => [field, now[field]]),
  ),
  ...numbersOf(before, now),
  reason: now.reason,
});
