import { byClinician, type Step } from './steps.js';

/** An instrument by its items, in its own order. */
export const taken = (code: string, items: readonly number[]): Step =>
  byClinician('facts/instrument', ({ now }) => ({
    code,
    items,
    takenAt: new Date(now).toISOString(),
    how: 'selfReport',
  }));

/** Some answers with this total; PHQ-9's last item, on self-harm, stays out of it. */
const itemsOf = (total: number, items: number, scored: number): number[] =>
  Array.from({ length: items }, (_, index) =>
    index < scored ? Math.floor(total / scored) + (index < total % scored ? 1 : 0) : 0,
  );

export const phq9 = (total: number): Step => taken('PHQ-9', itemsOf(total, 9, 8));
export const gad7 = (total: number): Step => taken('GAD-7', itemsOf(total, 7, 7));
/** No use, some risk, much that protects. */
export const bam = taken('BAM', [1, 1, 1, 0, 0, 0, 0, 1, 3, 2, 1, 2, 3, 4, 1, 3, 3]);

/** The instruments of the cadence (R-REASSESS), answered a little better than in the middle. */
export const answeredBetter: readonly Step[] = [phq9(5), gad7(4), bam];

interface Kept {
  readonly items: readonly { readonly code: string; readonly totalOnly: boolean }[];
}

/** R-DISCH: whatever came with the referral is taken again, here with the best score there is. */
export const instrumentsTakenAgain: Step = async (scene) => {
  const { items } = await scene.staff[scene.clinician].get<Kept>(
    `/v1/journeys/${scene.journeyId}/instruments`,
  );
  for (const instrument of new Set(items.filter(({ totalOnly }) => totalOnly).map(({ code }) => code))) {
    const result = { instrument, total: 0, takenAt: new Date(scene.now).toISOString() };
    await byClinician('facts/result', { result })(scene);
  }
};
