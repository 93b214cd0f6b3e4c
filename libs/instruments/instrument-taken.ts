import type { Answer } from './answer-scale.js';
import type { InstrumentCode, Measured, QuestionnaireCode } from './instrument.js';
import type { Score } from './score.js';

/** How an instrument was given. `selfReport` is a self-report of which it is not known whether it was on paper or on a screen. */
export const WAYS_GIVEN = [
  ...(['interview', 'telephone', 'telehealth'] as const),
  ...(['selfReport', 'selfReportOnPaper', 'selfReportOnScreen'] as const),
] as const;
export type WayGiven = (typeof WAYS_GIVEN)[number];

/** One instrument, answered: every answer as it was given, and what they come to. */
export interface InstrumentTaken extends Score {
  /** In the instrument's order. */
  readonly items: readonly Answer[];
  /** ms since epoch. */
  readonly takenAt: number;
  readonly how: WayGiven;
}

/** The instrument under whose code a questionnaire's result is compared over time. The BAM has no total, so its subscale `use` is compared, as BAM-USE. */
export const measuredBy = (code: QuestionnaireCode): InstrumentCode => (code === 'BAM' ? 'BAM-USE' : code);

export const measuredOf = ({ code, total, subscales, takenAt }: InstrumentTaken): Measured => ({
  instrument: measuredBy(code),
  total: code === 'BAM' ? subscales.use! : total!,
  takenAt,
});
