import { type Decision, event, refuse } from '../model/decision.js';
import type { NewEvent } from '../model/event.js';
import { timeOn, type KnownGroup } from '../model/group.js';
import type { MilestoneName } from '../model/milestone.js';
import type { CarePlan, PlanToWrite } from '../model/plan.js';
import type { Policy } from '../model/policy.js';
import { aField, aMilestone, type Need, needs } from '../model/requirement.js';
import type { Slot, SlotToWrite } from '../model/slot.js';
import type { JourneyState } from '../model/state.js';
import type { ScheduleFault } from './schedule-fault.js';

/** Milestones that have to know the groups of the client's track. */
export const NAME_GROUPS = ['draftPlan', 'amendPlan', 'signPlan'] as const satisfies readonly MilestoneName[];

/**
 * R-GROUP, version 2: whether roster, plan and sessions of this client follow one another: the policy says so, it plans sessions, and a track gives the seats.
 */
const isFollowed = ({ seatLink }: Pick<JourneyState, 'seatLink'>, { groups, sessions }: Policy): boolean =>
  groups?.roster !== undefined && sessions !== undefined && seatLink !== null;

/** The groups that some slots name, each once. */
export const groupsNamed = (slots: readonly Pick<Slot, 'group'>[]): string[] => [
  ...new Set(slots.flatMap(({ group }) => (group === null ? [] : [group]))),
];

const TIMES = ['start', 'minutes', 'mode'] as const;

/**
 * R-GROUP: takes what a slot leaves out from the group that it names.
 * @returns the complete plan, or the refusal if no group has what is left out
 */
export const takeGroupTimes = (
  plan: PlanToWrite,
  groups: readonly KnownGroup[] | undefined,
): CarePlan | Decision => {
  const { slots, ...schedule } = plan.schedule;
  if (!slots) return { ...plan, schedule };
  const complete = slots.map((slot) => completed(slot, groups));
  const missing = complete.flatMap((slot) => (isComplete(slot) ? [] : [lacking(slot)]));
  return missing.length > 0
    ? refuse('R-GROUP', 'A slot has no time.', ...missing)
    : { ...plan, schedule: { ...schedule, slots: complete.filter(isComplete) } };
};

const completed = (slot: SlotToWrite, groups: readonly KnownGroup[] = []): SlotToWrite => {
  const of = groups.find(({ id }) => id === slot.group)?.schedule;
  if (!of || isComplete(slot)) return slot;
  const { start, minutes } = timeOn(of, slot.weekday);
  return {
    ...slot,
    start: slot.start ?? start,
    minutes: slot.minutes ?? minutes,
    mode: slot.mode ?? of.mode,
  };
};

const isComplete = (slot: SlotToWrite): slot is Slot => TIMES.every((name) => slot[name] !== undefined);

const lacking = (slot: SlotToWrite): Need =>
  needs(
    `slot ${slot.id}: ${TIMES.filter((name) => slot[name] === undefined).join(', ')}, or a group of the track that has a schedule`,
    aField('plan.schedule'),
  );

/** R-GROUP, version 2: faults of slots that name no group of the client's track, a group that is full, or another time than the group has. */
export const groupFaults = (
  slots: readonly Slot[],
  state: Pick<JourneyState, 'seatLink'>,
  groups: readonly KnownGroup[] | undefined,
  policy: Policy,
): ScheduleFault[] => {
  if (!groups || !isFollowed(state, policy)) return [];
  const known = new Map(groups.map((group) => [group.id, group]));
  const full = groupsNamed(slots).filter((id) => known.get(id)?.full && !known.get(id)?.isOn);
  return [
    ...slots.flatMap((slot) => (slot.group === null ? [] : otherThan(slot, known.get(slot.group), groups))),
    ...full.map((id) =>
      fault(
        `another group than ${id}, which is full, or a member of it to leave`,
        ...slots.filter(({ group }) => group === id).map((slot) => slot.id),
      ),
    ),
  ];
};

const fault = (needed: string, ...slots: readonly string[]): ScheduleFault => ({
  ...{ rule: 'R-GROUP', needed, waivable: false },
  ...(slots.length > 0 && { slots }),
});

const otherThan = (
  slot: Slot,
  group: KnownGroup | undefined,
  groups: readonly KnownGroup[],
): ScheduleFault[] => {
  if (!group) {
    const some = groups.map(({ id }) => id).join(', ');
    return [
      fault(`slot ${slot.id}: group ${some === '' ? 'null, the track has none' : `one of ${some}`}`, slot.id),
    ];
  }
  const { schedule } = group;
  return schedule ? timeFaults(slot, schedule, group.id) : [];
};

const timeFaults = (
  slot: Slot,
  schedule: NonNullable<KnownGroup['schedule']>,
  group: string,
): ScheduleFault[] => {
  const { weekdays, mode } = schedule;
  const of = { ...timeOn(schedule, slot.weekday), mode };
  return [
    ...(weekdays.includes(slot.weekday)
      ? []
      : [fault(`slot ${slot.id}: weekday one of ${weekdays.join(', ')}, as ${group} meets`, slot.id)]),
    ...TIMES.flatMap((name) =>
      slot[name] === of[name]
        ? []
        : [fault(`slot ${slot.id}: ${name} ${of[name]}, as ${group} meets`, slot.id)],
    ),
  ];
};

/** R-GROUP, version 2: why a plan that was drafted cannot be signed as the groups are now, null where it can. */
export const groupsRefuse = (
  { schedule }: CarePlan,
  state: JourneyState,
  groups: readonly KnownGroup[] | undefined,
  policy: Policy,
): Decision | null => {
  const faults = groupFaults(schedule.slots ?? [], state, groups, policy);
  return faults.length === 0
    ? null
    : refuse(
        'R-GROUP',
        'The plan does not fit its groups any more.',
        ...faults.map(({ needed }) => needs(needed, aMilestone('draftPlan'))),
        needs('draftPlan anew', aMilestone('draftPlan')),
      );
};

/**
 * R-GROUP, version 2: asks the track to put the client on the rosters of the groups that these slots name, from now on. A plan by its hours names no group, and
 * asks nothing.
 */
export const followPlan = (
  slots: readonly Slot[] | undefined,
  state: Pick<JourneyState, 'seatLink'>,
  policy: Policy,
): NewEvent[] =>
  slots && isFollowed(state, policy) ? [event('rosterAsked', { groups: groupsNamed(slots) }, 'R-GROUP')] : [];

/** The same for the plan in force, when the journey has come under a policy that follows plans, or to a track that does not know the plan. */
export const followPlanInForce = (state: JourneyState, policy: Policy): NewEvent[] =>
  SEATED.has(state.phase)
    ? followPlan(state.treatment?.sessions?.schedules.at(-1)?.slots, state, policy)
    : [];

/** Phases in which a client has sessions and the seat for them. */
const SEATED: ReadonlySet<JourneyState['phase']> = new Set(['treatment', 'onHold']);
