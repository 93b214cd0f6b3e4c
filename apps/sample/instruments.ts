import type { Answer } from '#instruments/answer-scale';
import type { InstrumentCode, QuestionnaireCode } from '#instruments/instrument';
import { CSSRS, gad7Totalling, phq9Totalling, result, taken } from '#scenarios/instruments-taken';
import { report } from '#scenarios/step';
import { reported, type Step } from './steps.js';

/** An instrument that the client fills in now, by its items. */
export const answered = (code: QuestionnaireCode, items: readonly Answer[]): Step =>
  reported(({ now }) => report('instrumentTaken', { taken: taken(code, items, now, 'selfReport') }));

export const phq9 = (total: number): Step => answered('PHQ-9', phq9Totalling(total));
export const gad7 = (total: number): Step => answered('GAD-7', gad7Totalling(total));
/** Answers of the BAM: no use, some risk, much that protects. */
export const bam = answered('BAM', [1, 1, 1, 0, 0, 0, 0, 1, 3, 2, 1, 2, 3, 4, 1, 3, 3]);

const cssrs = answered('C-SSRS', CSSRS.low);

/** The instruments of R-BASELINE, without the C-SSRS, which the screening has. */
export const baseline: readonly Step[] = [phq9(9), gad7(8), bam];

/** The instruments of the cadence (R-REASSESS), a little better than the baseline. */
export const answeredBetter: readonly Step[] = [phq9(5), gad7(4), bam, cssrs];

interface Kept {
  readonly items: readonly { readonly code: InstrumentCode; readonly totalOnly: boolean }[];
}

/** R-DISCH: instruments that came with the referral are taken again, here with the best score there is. */
export const instrumentsTakenAgain: Step = async (scene) => {
  const { items } = await scene.staff[scene.clinician].get<Kept>(
    `/v1/journeys/${scene.journeyId}/instruments`,
  );
  for (const instrument of new Set(items.filter(({ totalOnly }) => totalOnly).map(({ code }) => code)))
    await reported(report('resultArrived', { result: result(instrument, 0, scene.now) }))(scene);
};
