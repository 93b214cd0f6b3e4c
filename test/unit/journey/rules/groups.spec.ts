import { describe, expect, test } from '@jest/globals';
import type { KnownGroup } from '#journey/model/group';
import type { PlanToWrite } from '#journey/model/plan';
import type { Policy } from '#journey/model/policy';
import { ELIGIBLE, LEVEL_3 } from '#scenarios/admission';
import { signed, toScreening } from '#scenarios/course';
import { PLAN } from '#scenarios/plan';
import { BEFORE_2026_4, NO_BASELINE } from '#scenarios/policy';
import { MONDAY, PureJourney } from '#scenarios/pure/pure-journey';
import { TRACK } from '#scenarios/referral';
import { GROUP, heldBy, SLOTS, withSlots } from '#scenarios/slots';

const FOLLOWED: Policy = { ...NO_BASELINE, seats: { by: 'tracks' } };

/** In planning, with a seat that the track gave. */
const planning = (policy = FOLLOWED): PureJourney =>
  PureJourney.refer({}, MONDAY, policy)
    .follow(toScreening())
    .reach('recordRisk', { level: 'low', by: 'C-SSRS' })
    .reach('recordEligibility', { ...ELIGIBLE, seat: null, track: TRACK })
    .answered('granted')
    .reach('recordAssessment', LEVEL_3)
    .reach('decideLevel', { level: 3, reason: null, handOff: null });

const MORNINGS = { weekdays: [1, 2, 3, 4, 5], start: '09:00', minutes: 180, mode: 'onSite' } as const;
const known = (change: Partial<KnownGroup> = {}): KnownGroup[] => [
  { id: GROUP, schedule: null, isOn: false, full: false, ...change },
];
const plan = withSlots(PLAN);
const draft = (groups: readonly KnownGroup[], asked: PlanToWrite = plan, policy = FOLLOWED) =>
  planning(policy).attempt('draftPlan', { plan: asked, reason: null, groups });

describe('W20: a plan names groups of its track, at their times (R-GROUP, version 2)', () => {
  test('one that is there is taken; one that is not is refused, with those that are', () => {
    expect(draft(known())).toBeNull();
    expect(draft([{ ...known()[0]!, id: 'evening' }])).toMatchObject({
      rule: { id: 'R-GROUP', version: 2 },
      needed: expect.arrayContaining(['R-GROUP: slot mon-group: group one of evening']),
    });
    expect(draft([])?.needed).toContain('R-GROUP: slot mon-group: group null, the track has none');
  });

  test('a full one is refused to whoever is not on it yet', () => {
    expect(draft(known({ full: true }))?.needed).toEqual([
      `R-GROUP: another group than ${GROUP}, which is full, or a member of it to leave`,
    ]);
    expect(draft(known({ full: true, isOn: true }))).toBeNull();
  });

  test('a slot at another time than its group is a fault that names the time', () => {
    const refusal = draft(known({ schedule: { ...MORNINGS, weekdays: [1, 2, 3, 4] } }));
    expect(refusal?.needed).toEqual([
      `R-GROUP: slot wed-group: minutes 180, as ${GROUP} meets`,
      `R-GROUP: slot fri-group: weekday one of 1, 2, 3, 4, as ${GROUP} meets`,
    ]);
    // A reason stands in for a schedule that is unusual, not for a session that nobody holds.
    expect(
      planning().attempt('draftPlan', { plan, reason: 'asked for', groups: known({ schedule: MORNINGS }) })
        ?.rule.id,
    ).toBe('R-GROUP');
    expect(draft(known({ schedule: { ...MORNINGS, mode: 'telehealth' } }))?.needed).toContain(
      `R-GROUP: slot mon-group: mode telehealth, as ${GROUP} meets`,
    );
  });

  test('a day on which its group meets at another time, or for less long, has that time', () => {
    const otherTimes = [{ weekday: 3, start: '09:00', minutes: 120 }];
    expect(draft(known({ schedule: { ...MORNINGS, otherTimes } }))).toBeNull();
    const later = [{ weekday: 3, start: '09:30', minutes: 90 }];
    expect(draft(known({ schedule: { ...MORNINGS, otherTimes: later } }))?.needed).toEqual([
      `R-GROUP: slot wed-group: start 09:30, as ${GROUP} meets`,
      `R-GROUP: slot wed-group: minutes 90, as ${GROUP} meets`,
    ]);
    const left = SLOTS.map(({ start, minutes, mode, ...slot }) =>
      slot.kind === 'group' ? slot : { ...slot, start, minutes, mode },
    );
    const journey = planning().reach('draftPlan', {
      plan: { ...plan, schedule: { ...plan.schedule, slots: left } },
      reason: null,
      groups: known({ schedule: { ...MORNINGS, otherTimes } }),
    });
    expect(journey.state.plan!.draft.schedule.slots).toEqual(SLOTS);
  });

  test('what a slot leaves out its group says', () => {
    const [first, ...others] = SLOTS;
    const { start, minutes, mode, ...left } = first!;
    const asked: PlanToWrite = {
      ...plan,
      schedule: { ...plan.schedule, slots: [left, ...others.map((slot) => ({ ...slot, group: null }))] },
    };
    const journey = planning().reach('draftPlan', {
      plan: asked,
      reason: null,
      groups: known({ schedule: MORNINGS }),
    });
    expect(journey.state.plan!.draft.schedule.slots![0]).toEqual({ ...left, start, minutes, mode });
    const nobodys = {
      rule: { id: 'R-GROUP' },
      needed: [expect.stringContaining('slot mon-group: start, minutes, mode')],
    };
    expect(draft(known(), asked)).toMatchObject(nobodys);
    expect(planning().attempt('draftPlan', { plan: asked, reason: null })).toMatchObject(nobodys);
  });

  test('it is asked again of each signature: what has changed meanwhile is refused', () => {
    const journey = planning().reach('draftPlan', { plan, reason: null, groups: known() });
    const sign = (groups: readonly KnownGroup[]) => journey.attempt('signPlan', { signer: 'client', groups });
    expect(sign(known({ full: true }))).toMatchObject({
      rule: { id: 'R-GROUP', version: 2 },
      needed: [`another group than ${GROUP}, which is full, or a member of it to leave`, 'draftPlan anew'],
    });
    expect(sign([])).not.toBeNull();
    expect(sign(known())).toBeNull();
  });

  test('the same of an amendment, and of its signatures', () => {
    const journey = planning().reach('draftPlan', { plan, reason: null }).follow(signed());
    const other = withSlots(PLAN, heldBy('evening'));
    const groups = [...known({ isOn: true }), { ...known()[0]!, id: 'evening', full: true }];
    const amend = { plan: other, reason: 'other days' };
    expect(journey.attempt('amendPlan', { ...amend, groups })?.rule).toEqual({ id: 'R-GROUP', version: 2 });
    journey.reach('amendPlan', amend);
    expect(journey.attempt('signPlan', { signer: 'client', groups })?.needed).toEqual([
      'R-GROUP: another group than evening, which is full, or a member of it to leave',
      'amendPlan anew, or dropAmendment',
    ]);
  });

  test('where nobody looked, a coordinator gives the seats, or the policy says nothing of it, plans go on as they did', () => {
    expect(planning().attempt('draftPlan', { plan, reason: null })).toBeNull();
    const byHand = PureJourney.refer({}, MONDAY, NO_BASELINE)
      .follow(toScreening())
      .reach('recordRisk', { level: 'low', by: 'C-SSRS' })
      .reach('recordEligibility', ELIGIBLE)
      .reach('recordAssessment', LEVEL_3)
      .reach('decideLevel', { level: 3, reason: null, handOff: null });
    expect(byHand.attempt('draftPlan', { plan, reason: null, groups: [] })).toBeNull();
    expect(draft([], plan, { ...BEFORE_2026_4, seats: { by: 'tracks' } })).toBeNull();
  });
});
