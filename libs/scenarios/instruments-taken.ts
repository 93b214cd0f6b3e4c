import type { Answer } from '#instruments/answer-scale';
import type { InstrumentTotal, QuestionnaireCode } from '#instruments/instrument';
import type { InstrumentTaken, WayGiven } from '#instruments/instrument-taken';
import { QUESTIONNAIRES } from '#instruments/registry';
import { scoreItems } from '#instruments/score';

const instant = (at: string | number): number => (typeof at === 'number' ? at : Date.parse(at));

/** An instrument answered on `takenAt`, scored as the API does. */
export const taken = (
  code: QuestionnaireCode,
  items: readonly Answer[],
  takenAt: string | number,
  how: WayGiven = 'interview',
): InstrumentTaken => {
  const scoring = scoreItems(QUESTIONNAIRES[code], items, 'other');
  if (!scoring.ok) throw new Error(scoring.faults.map(({ detail }) => detail).join('; '));
  return { ...scoring.score, items, takenAt: instant(takenAt), how };
};

/** A total of an instrument taken on `takenAt`, without its items. */
export const result = (
  instrument: InstrumentTotal['instrument'],
  total: number,
  takenAt: string | number,
): InstrumentTotal => ({ instrument, total, takenAt: instant(takenAt), totalOnly: true });

/** Answers to the PHQ-9: `each` for the first eight items, and the answer to item 9, on self-harm. */
export const phq9 = (each: 0 | 1 | 2 | 3, ninth: 0 | 1 | 2 | 3 = 0): Answer[] => [
  ...Array<number>(8).fill(each),
  ninth,
];
export const gad7 = (each: 0 | 1 | 2 | 3): Answer[] => Array<number>(7).fill(each);

/** Answers to this many items that sum to `total`, spread as evenly as possible. */
const spread = (total: number, items: number): number[] =>
  Array.from({ length: items }, (_, item) => Math.floor(total / items) + (item < total % items ? 1 : 0));

/** Answers to the PHQ-9 with a total of 0 to 24, and 0 for item 9. */
export const phq9Totalling = (total: number): Answer[] => [...spread(total, 8), 0];
export const gad7Totalling = (total: number): Answer[] => spread(total, 7);

/** Answers to the weekly BAM: an average week, with the given points for alcohol and drugs. */
export const bam = (alcohol = 0, drugs = 0): Answer[] => [
  ...[1, 1, 1],
  ...[alcohol, 0, drugs, 0],
  ...[1, 3, 2, 1, 1, 3, 4, 0, 3, 3],
];

/** Answers to the C-SSRS for each level of risk. */
export const CSSRS = {
  none: [false, false, null, null, null, 'never'],
  low: [true, false, null, null, null, 'never'],
  moderate: [true, true, true, false, false, 'never'],
  high: [true, true, true, true, false, 'never'],
} as const satisfies Record<string, readonly Answer[]>;
