import { describe, expect, test } from '@jest/globals';
import { replayState } from '#journey/evolve/replay';
import type { RosterAnswer } from '#journey/model/seat-request';
import type { Policy } from '#journey/model/policy';
import { moveIn } from '#journey/moving-in/move-in';
import { ELIGIBLE, LEVEL_3 } from '#scenarios/admission';
import { drafted, signed, stepsInto, toScreening } from '#scenarios/course';
import { staff } from '#scenarios/people';
import { PLAN } from '#scenarios/plan';
import { BEFORE_2026_4, NO_BASELINE } from '#scenarios/policy';
import { MONDAY, PureJourney } from '#scenarios/pure/pure-journey';
import { REFERRAL, TRACK } from '#scenarios/referral';
import { GROUP, heldBy, SLOTS, withSlots } from '#scenarios/slots';

const FOLLOWED: Policy = { ...NO_BASELINE, seats: { by: 'tracks' } };
const EARLIER: Policy = { ...BEFORE_2026_4, seats: { by: 'tracks' } };

/** In treatment, with a seat that the track gave. */
const treated = (plan = withSlots(PLAN), policy = FOLLOWED): PureJourney =>
  PureJourney.refer({}, MONDAY, policy)
    .follow(toScreening())
    .reach('recordRisk', { level: 'low', by: 'C-SSRS' })
    .reach('recordEligibility', { ...ELIGIBLE, seat: null, track: TRACK })
    .answered('granted')
    .reach('recordAssessment', LEVEL_3)
    .reach('decideLevel', { level: 3, reason: null, handOff: null })
    .follow([drafted(plan), ...signed()]);

const wanted = ({ state }: PureJourney): unknown[] =>
  state.seatLink!.requests.map((request) => (request.wish === 'roster' ? request.groups : request.wish));
const off = (...all: RosterAnswer['off']): RosterAnswer => ({ off: all });
const offTasks = ({ state }: PureJourney): string[] =>
  Object.entries(state.tasks).flatMap(([task, { title }]) => (task.startsWith('group.') ? [title] : []));

describe('W20: the roster follows the plan in force (R-GROUP, version 2)', () => {
  test('with the last signature the track is asked for the groups that the plan names, each once', () => {
    const journey = treated();
    expect(wanted(journey)).toEqual([[GROUP]]);
    journey.answered(off());
    expect([wanted(journey), offTasks(journey)]).toEqual([[], []]);
    expect(journey.eventsOf('rosterAnswered')[0]!.rule).toEqual({ id: 'R-GROUP', version: 2 });
  });

  test('where the track has no room for them any more, the coordinator is told what is to be done', () => {
    const journey = treated().answered(off({ group: GROUP, because: 'full' }));
    expect(offTasks(journey)).toEqual([
      `Not on the roster of ${GROUP}, which the plan names; it is full: amend the plan, or put the client on the roster when there is room`,
    ]);
    const [task] = Object.keys(journey.state.tasks).filter((id) => id.startsWith('group.'));
    journey.reach('completeTask', { task: task! });
    expect(offTasks(journey)).toEqual([]);
    expect(offTasks(journey.passDays(1))).toEqual([]);
  });

  test('it stands in a discharge whose last day is ahead, and ends with one of today', () => {
    const ended = { because: 'other', criteriaMet: false, reason: 'moves away' } as const;
    const journey = treated().answered(off({ group: GROUP, because: 'full' }));
    const asked = offTasks(journey);
    const lastDay = new Date(journey.now + 7 * 86_400_000).toISOString().slice(0, 10);
    expect(offTasks(journey.reach('beginDischarge', { ...ended, lastDay }))).toEqual(asked);
    journey.reach('takeBackDischarge', { reason: 'today' }).reach('beginDischarge', ended);
    expect(offTasks(journey)).toEqual([]);
  });

  test('an amended plan that is in force asks anew, and its answer settles what was open', () => {
    const journey = treated().answered(off({ group: GROUP, because: 'full' }));
    journey
      .reach('amendPlan', { plan: withSlots(PLAN, heldBy('evening')), reason: 'other days' })
      .follow(signed());
    expect(wanted(journey)).toEqual([['evening']]);
    journey.answered(off());
    expect(offTasks(journey)).toEqual([]);
    expect(replayState('client.1', journey.events)).toEqual(journey.state);
  });

  test('a plan by its hours names no group, and asks for nothing; one whose slots name none leaves every roster', () => {
    expect(wanted(treated(PLAN))).toEqual([]);
    const alone = SLOTS.map((slot) => ({ ...slot, group: null }));
    expect(wanted(treated(withSlots(PLAN, alone)))).toEqual([[]]);
  });

  test('under an earlier policy nobody asks; adopted, the plan that is in force does', () => {
    const journey = treated(withSlots(PLAN), EARLIER);
    expect(wanted(journey)).toEqual([]);
    journey.adopt(FOLLOWED);
    expect(wanted(journey)).toEqual([[GROUP]]);
    journey.answered(off());
    expect(wanted(journey.adopt({ ...FOLLOWED, version: 'next' }))).toEqual([]);
  });

  test('who is moved in with a seat and a plan asks for it after the seat', () => {
    const at = Date.parse(MONDAY);
    const by = staff('coordinator');
    const steps = stepsInto('treatment', at, { plan: withSlots(PLAN) }).map((milestone) => ({
      ...{ at: at + 1, by: staff('clinician'), what: { milestone } },
    }));
    const referred = { referral: REFERRAL, policyVersion: FOLLOWED.version, earlierJourneys: 0 };
    const moment = { at: at + 10, policy: FOLLOWED, by, request: null };
    const { state } = moveIn({ journeyId: 'client.1', referred, at, by, steps }, moment);
    expect(state.seatLink!.requests).toMatchObject([
      { wish: 'seat', held: true },
      { wish: 'roster', groups: [GROUP] },
    ]);
  });
});
