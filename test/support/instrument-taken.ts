import type { Answer } from '#instruments/answer-scale';
import type { QuestionnaireCode } from '#instruments/instrument';
import type { InstrumentTaken } from '#instruments/instrument-taken';
import { QUESTIONNAIRES } from '#instruments/registry';
import { scoreItems } from '#instruments/score';

/** An instrument answered on `takenAt`, scored as the API does. */
export const taken = (
  code: QuestionnaireCode,
  items: readonly Answer[],
  takenAt: string | number,
): InstrumentTaken => {
  const scoring = scoreItems(QUESTIONNAIRES[code], items, 'other');
  if (!scoring.ok) throw new Error(scoring.faults.map(({ detail }) => detail).join('; '));
  const at = typeof takenAt === 'number' ? takenAt : Date.parse(takenAt);
  return { ...scoring.score, items, takenAt: at, how: 'interview' };
};

/** PHQ-9: eight items of `each`, and the ninth. */
export const phq9 = (each: 0 | 1 | 2 | 3, ninth: 0 | 1 | 2 | 3 = 0): Answer[] => [
  ...Array<number>(8).fill(each),
  ninth,
];
export const gad7 = (each: 0 | 1 | 2 | 3): Answer[] => Array<number>(7).fill(each);

/** The weekly BAM: a middling week, with so many points of alcohol and drugs. */
export const bam = (alcohol = 0, drugs = 0): Answer[] => [
  ...[1, 1, 1],
  ...[alcohol, 0, drugs, 0],
  ...[1, 3, 2, 1, 1, 3, 4, 0, 3, 3],
];

/** C-SSRS at each level. */
export const CSSRS = {
  none: [false, false, null, null, null, 'never'],
  low: [true, false, null, null, null, 'never'],
  moderate: [true, true, true, false, false, 'never'],
  high: [true, true, true, true, false, 'never'],
} as const satisfies Record<string, readonly Answer[]>;
