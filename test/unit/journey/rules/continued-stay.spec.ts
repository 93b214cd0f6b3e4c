import { describe, expect, test } from '@jest/globals';
import type { Milestones } from '#journey/model/milestone';
import { rated } from '#scenarios/admission';
import { RESIDENTIAL } from '#scenarios/hand-offs';
import { POLICY, WEEKS_AS_THEY_COME } from '#scenarios/policy';
import { inTreatment } from '#scenarios/pure/in-phase';
import { reviewed } from '#scenarios/review';
import { SLOTS } from '#scenarios/slots';

const LOW = rated({ emotional: 1 });
const SEVERE = rated({ relapsePotential: 4 });
const review = (data: Partial<Milestones['reviewPlan']>) => ({ ...reviewed('reviewed'), ...data });

describe('R-CONTINUE: a review rates again, and says what it finds', () => {
  test.each(['ratings', 'finding'] as const)('it is refused without %s', (missing) => {
    const { [missing]: _, ...without } = reviewed('reviewed');
    expect(inTreatment().attempt('reviewPlan', without)).toMatchObject({
      rule: { id: 'R-CONTINUE' },
      needed: ['ratings', 'finding'],
    });
  });

  test('only a qualified assessor rates', () =>
    expect(inTreatment().attempt('reviewPlan', review({ qualified: false }))?.rule.id).toBe('R-ASSESSOR'));

  test.each([
    ['level 4, and the client stays', SEVERE, 'continue', 'finding: transfer'],
    ['level 2, and the client stays', LOW, 'continue', 'finding: step or discharge'],
    ['level 3, and the client leaves', reviewed('').ratings, 'discharge', 'finding: continue or step'],
  ] as const)('%s: that needs a reason', (_what, ratings, finding, needed) => {
    const journey = inTreatment();
    expect(journey.attempt('reviewPlan', review({ ratings, finding, reason: null }))).toMatchObject({
      rule: { id: 'R-CONTINUE' },
      needed: [needed, 'or a reason'],
    });
    expect(journey.attempt('reviewPlan', review({ ratings, finding, reason: 'as agreed' }))).toBeNull();
  });

  test('ratings, level and finding are kept with the review', () => {
    const journey = inTreatment().reach('reviewPlan', review({ ratings: SEVERE, finding: 'transfer' }));
    expect(journey.eventsOf('planReviewed')[0]!.data).toEqual({
      summary: 'reviewed',
      continuedStay: { ratings: SEVERE, finding: 'transfer', recommendedLevel: 4 },
    });
  });

  test('what was found is asked for until it is done, or the next review finds something else', () => {
    const found = (finding: 'step' | 'transfer' | 'discharge') =>
      inTreatment().reach('reviewPlan', reviewed('reviewed', finding, 'as agreed'));
    const asked = (journey: ReturnType<typeof found>) =>
      journey.tasks.filter((task) => task.startsWith('review.finding.'));
    expect(asked(found('transfer'))).toHaveLength(1);
    expect(asked(found('transfer').reach('transfer', { handOff: RESIDENTIAL, reason: 'a bed' }))).toEqual([]);
    expect(asked(found('step').reach('stepDown', { reason: 'as agreed' }))).toEqual([]);
    expect(asked(found('discharge').passHours(1).reach('reviewPlan', reviewed('again')))).toEqual([]);
    const [task] = asked(found('discharge'));
    expect(found('discharge').attempt('completeTask', { task: task! })).toMatchObject({
      rule: { id: 'R-CONTINUE' },
      needed: ['beginDischarge or the next reviewPlan'],
      requires: ['beginDischarge', 'reviewPlan'].map((name) => ({ kind: 'milestone', name, with: {} })),
    });
    const [step] = asked(found('step'));
    expect(found('step').attempt('completeTask', { task: step! })?.requires).toEqual(
      ['stepDown', 'stepUp', 'reviewPlan'].map((name) => ({ kind: 'milestone', name, with: {} })),
    );
    expect(asked(inTreatment().reach('reviewPlan', reviewed('stays')))).toEqual([]);
  });

  test('under a policy without `review` a summary is enough', () => {
    const { review: _, attendance: __, ...policy } = WEEKS_AS_THEY_COME;
    const journey = inTreatment({ policy }).reach('reviewPlan', { summary: 'stable' });
    expect(journey.eventsOf('planReviewed')[0]).toMatchObject({
      data: { summary: 'stable' },
      rule: { id: 'R-REVIEW', version: 1 },
    });
  });

  test.each(['ratings', 'finding'] as const)('%s alone is under no policy taken, and not kept', (given) => {
    const { review: _, attendance: __, ...policy } = WEEKS_AS_THEY_COME;
    const half = { summary: 'stable', [given]: reviewed('')[given] };
    expect(inTreatment({ policy }).attempt('reviewPlan', half)).toMatchObject({
      rule: { id: 'R-CONTINUE' },
      needed: ['ratings', 'finding'],
    });
  });
});

describe('R-REVIEW: the policy says what makes a review due', () => {
  const dueBy = (by: 'days' | 'hours' | 'earlier'): string | undefined => {
    const policy = { ...POLICY, review: { by, continuedStay: true } };
    const journey = inTreatment({ slots: SLOTS, policy });
    for (const [day, slot] of [
      ['05', 'mon-group'],
      ['06', 'tue-group'],
    ] as const)
      journey.reach(
        'recordAttendance',
        { session: `2026-01-${day}.${slot}`, outcome: 'attended', minutes: 180, reason: null },
        { at: `2026-01-${day}T22:00:00.000Z` },
      );
    return journey.view.clocks.find(({ id }) => id.startsWith('review.1'))?.dueAt.slice(0, 10);
  };
  test('by its days, by hours that are not delivered yet, or by the earlier', () =>
    expect([dueBy('days'), dueBy('hours'), dueBy('earlier')]).toEqual([
      '2026-02-04',
      undefined,
      '2026-02-04',
    ]));
});
