import { describe, expect, test } from '@jest/globals';
import { contentOf } from '#consent/content';
import { INFORMATION_KINDS } from '#consent/kind';
import { inTreatment } from '../../support/pure-course.js';
import { PureJourney } from '../../support/pure-journey.js';

const NOTE = 'canary of a note';
const journey = (): PureJourney => inTreatment().fact('relapseReported', { source: 'self', note: NOTE });

describe('what is disclosed of a journey', () => {
  test('is limited to the kinds named', () => {
    for (const kind of INFORMATION_KINDS) expect(Object.keys(contentOf(journey(), [kind]))).toEqual([kind]);
    expect(contentOf(journey(), [])).toEqual({});
  });

  test('nothing of a note goes out but as a counselling note', () => {
    const rest = INFORMATION_KINDS.filter((kind) => kind !== 'counsellingNotes');
    expect(JSON.stringify(contentOf(journey(), rest))).not.toContain(NOTE);
    expect(JSON.stringify(contentOf(journey(), ['counsellingNotes']))).toContain(NOTE);
  });

  test('says where the client stands', () => {
    const { state } = journey();
    expect(contentOf(journey(), ['presence', 'assessment', 'plan'])).toMatchObject({
      presence: { openedAt: new Date(state.openedAt).toISOString(), phase: 'treatment', closedAt: null },
      assessment: { recommendedLevel: 3, decidedLevel: 3 },
      plan: { lengthDays: 90, goals: state.plan!.draft.goals },
    });
  });

  test('of what has not come yet, nothing', () => {
    const kinds = ['assessment', 'plan', 'attendance', 'continuingCare'] as const;
    expect(contentOf(PureJourney.refer(), kinds)).toEqual({
      assessment: null,
      plan: null,
      attendance: null,
      continuingCare: null,
    });
  });
});
