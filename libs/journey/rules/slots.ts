import type { WeeklySchedule } from '../model/plan.js';
import type { Policy, Tier } from '../model/policy.js';
import type { RuleId } from '../model/rule.js';
import type { SessionKind, Slot } from '../model/slot.js';
import { startMinute, WEEKS_BETWEEN } from '../model/slot.js';
import type { ScheduleFault } from './schedule-fault.js';
import { daysOf, isWeekly, leastOf, mostOf } from './week.js';

/** Who a schedule is for, and the least that it must have. */
export interface Least {
  readonly adolescent: boolean;
  readonly leastDays: number;
  readonly leastHours: number;
}

type WithSlots = WeeklySchedule & { readonly slots: readonly Slot[] };

const DAY_MINUTES = 24 * 60;
/** A month has at least so many. */
const WEEKS_A_MONTH = 4;

/** R-SCHED-SESSION, R-SCHED-DOSE, R-SCHED-MIX and R-MINOR over the sessions of each tier: a client may come to any of them. */
export const slotFaults = (schedule: WithSlots, least: Least, policy: Policy): ScheduleFault[] => {
  const { slots } = schedule;
  const known = new Set(policy.tiers.map(({ id }) => id));
  const unknown = slots.find(({ tiers }) => tiers.some((tier) => !known.has(tier)));
  const overnight = slots.find((slot) => startMinute(slot) + slot.minutes > DAY_MINUTES);
  // If all of the schedule is telehealth, the check of the schedule itself asks for the reason.
  const remote =
    schedule.mode !== 'telehealth' && slots.some(({ mode }) => mode === 'telehealth') && !schedule.modeReason;
  return [
    ...(unknown ? [ofUnknownTier(unknown, [...known], policy)] : []),
    ...(overnight
      ? [ofSlot(fault('R-SCHED-SESSION', `slot ${overnight.id}: an end on the same day`), overnight.id)]
      : []),
    ...slots.flatMap(({ id, recurs }) =>
      recurs === undefined || policy.schedule.recurs?.includes(recurs)
        ? []
        : [
            ofSlot(
              fault(
                'R-SCHED-MIX',
                `slot ${id}: ${['weekly', ...(policy.schedule.recurs ?? [])].join(' or ')}`,
              ),
              id,
            ),
          ],
    ),
    ...(remote ? [fault('R-SCHED-SESSION', 'modeReason: why telehealth')] : []),
    ...policy.tiers.flatMap((tier) => tierFaults(tier, schedule, least, policy)),
  ];
};

const fault = (rule: RuleId, needed: string, waivable = false): ScheduleFault => ({ rule, needed, waivable });

/** Names the slots of a fault, so that a form can show it beside them. */
const ofSlot = (of: ScheduleFault, ...slots: readonly string[]): ScheduleFault => ({ ...of, slots });

/**
 * R-PLAN-SIGN, version 3: sessions at a tier that the policy does not know may be for a policy to come, which a journey with sessions can only adopt with them.
 * They may also be a slip of the pen, so they need a reason. In version 2 they are refused, whatever the reason.
 */
const ofUnknownTier = ({ id }: Slot, known: readonly string[], { plan }: Policy): ScheduleFault => {
  const needed = `slot ${id}: tiers among ${known.join(', ')}`;
  return ofSlot(
    plan?.tiersToCome
      ? fault('R-PLAN-SIGN', `${needed}, or a reason: a tier of a policy to come`, true)
      : fault('R-SCHED-DOSE', needed),
    id,
  );
};

const tierFaults = (tier: Tier, schedule: WithSlots, of: Least, policy: Policy): ScheduleFault[] => {
  const slots = schedule.slots.filter(({ tiers }) => tiers.includes(tier.id));
  const { hoursPerSession, daysPerWeek, hoursPerWeek, individualPerWeek, familyPerMonthForMinors } =
    policy.schedule;
  const leastFamily = familyPerMonthForMinors ?? 1;
  const days = daysOf(slots, policy);
  const program = days.filter(({ beside }) => !beside);
  const everyWeek = program.filter(({ least }) => least > 0);
  const hoursOfDays = program.map(({ least, most }) => least || most);
  const [least, most] = [leastOf(days), mostOf(days)];
  const has = (kind: SessionKind): number =>
    slots.filter((slot) => slot.kind === kind && isWeekly(slot)).length;
  // At the tier that it starts with, the schedule's own numbers say what was meant; `scheduleFaults` compares those with the tier.
  const starts = schedule.tier === tier.id;
  const meant = starts
    ? { days: schedule.daysPerWeek, hours: schedule.hoursPerDay }
    : { days: tier.sessionsPerWeek, hours: tier.hoursPerSession };

  const faults: ScheduleFault[] = [];
  const atTier = (rule: RuleId, needed: string, waivable = false): ScheduleFault => ({
    ...fault(rule, `at ${tier.id} ${needed}`, waivable),
    tier: tier.id,
  });
  const report = (...of: Parameters<typeof atTier>): number => faults.push(atTier(...of));
  if (days.length === 0) {
    report('R-SCHED-DOSE', 'slots: a client may come to every tier');
    return faults;
  }
  const { min, max } = hoursPerSession;
  if (hoursOfDays.some((hours) => hours < min) || program.some((day) => day.most > max))
    report(
      'R-SCHED-SESSION',
      `${min} to ${max} hours on each day (the slots have ${hoursOfDays.join(', ')})`,
    );
  if (everyWeek.length < of.leastDays || program.length > daysPerWeek.max)
    report(
      'R-SCHED-SESSION',
      `${of.leastDays} to ${daysPerWeek.max} days a week (the slots have ${program.length})`,
    );
  if (least < of.leastHours || most > hoursPerWeek.max)
    report('R-SCHED-DOSE', `${of.leastHours} to ${hoursPerWeek.max} hours a week (the slots have ${least})`);
  if (everyWeek.length !== meant.days || everyWeek.some((day) => day.least !== meant.hours))
    report('R-SCHED-DOSE', `${meant.days} × ${meant.hours} h; other slots need a reason`, !starts);
  if (has('individual') < individualPerWeek)
    report('R-SCHED-MIX', `an individual session ${individualPerWeek} × a week, or a reason`, true);
  if (has('group') === 0) report('R-SCHED-MIX', 'a group session');
  if (of.adolescent && familyAMonth(slots) < leastFamily) report('R-MINOR', family(leastFamily, policy));
  const [one, other] = overlapping(slots) ?? [];
  if (one && other)
    faults.push(
      ofSlot(
        atTier('R-SCHED-SESSION', `slots apart: ${one.id} and ${other.id} overlap`),
        ...[one.id, other.id],
      ),
    );
  return faults;
};

/** Family sessions in four weeks. */
const familyAMonth = (slots: readonly Slot[]): number =>
  slots
    .filter(({ kind }) => kind === 'family')
    .reduce((sum, { recurs }) => sum + WEEKS_A_MONTH / (recurs ? WEEKS_BETWEEN[recurs] : 1), 0);

/** Version 1 knows weekly slots alone. */
const family = (perMonth: number, { schedule }: Policy): string => {
  if (schedule.recurs)
    return perMonth === 1 ? 'a family session' : `${perMonth} family sessions in four weeks`;
  const perWeek = Math.ceil(perMonth / WEEKS_A_MONTH);
  return perWeek === 1 ? 'a family session' : `a family session ${perWeek} × a week`;
};

const overlapping = (slots: readonly Slot[]): [Slot, Slot] | null => {
  const inOrder = slots.toSorted((a, b) => a.weekday - b.weekday || startMinute(a) - startMinute(b));
  for (const [index, slot] of inOrder.entries()) {
    const before = inOrder[index - 1];
    if (before?.weekday === slot.weekday && startMinute(slot) < startMinute(before) + before.minutes)
      return [before, slot];
  }
  return null;
};
