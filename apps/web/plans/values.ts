import type { Choices, Plan } from './read-start.js';
import { textOf } from './lines.js';

type Slot = NonNullable<Plan['schedule']['slots']>[number];

export interface GoalValues {
  readonly problem: string;
  readonly clientsWords: string;
  /** One on each line. */
  readonly objectives: string;
  readonly interventions: string;
  readonly targetDate: string;
}

export interface SlotValues {
  readonly id: string;
  /** 1 = Monday. */
  readonly weekday: string;
  readonly start: string;
  readonly minutes: string;
  readonly kind: Slot['kind'];
  readonly group: string;
  readonly mode: Slot['mode'];
  readonly tiers: string[];
  readonly recurs: '' | NonNullable<Slot['recurs']>;
}

export interface ScheduleValues {
  readonly tier: string;
  readonly daysPerWeek: string;
  readonly hoursPerDay: string;
  readonly part: Plan['schedule']['part'];
  readonly mode: Plan['schedule']['mode'];
  readonly modeReason: string;
  readonly individualPerWeek: string;
  readonly besideHoursPerWeek: string;
  readonly familyPerMonth: string;
  readonly slots: readonly SlotValues[];
}

/** The values in the form of a plan. Each field stands where the API has it, so that the API's answer names the field that needs a look. */
export interface PlanValues {
  readonly plan: {
    readonly goals: readonly GoalValues[];
    readonly dischargeCriteria: string;
    readonly lengthDays: string;
    readonly schedule: ScheduleValues;
  };
  readonly reason: string;
}

export const NO_GOAL: GoalValues = {
  problem: '',
  clientsWords: '',
  objectives: '',
  interventions: '',
  targetDate: '',
};

const said = (value: number | undefined): string => (value === undefined ? '' : String(value));

const slotValues = ({ id, weekday, start, minutes, kind, group, mode, tiers, recurs }: Slot): SlotValues => ({
  ...{ id, start, kind, mode, weekday: String(weekday), minutes: String(minutes) },
  ...{ group: group ?? '', tiers: [...tiers], recurs: recurs ?? '' },
});

/** The usual week of the first tier, where there is no plan to begin with. */
const emptySchedule = ({ tiers: [first] }: Choices): ScheduleValues => ({
  tier: first?.id ?? '',
  daysPerWeek: said(first?.daysPerWeek),
  hoursPerDay: said(first?.hoursPerDay),
  part: 'day',
  mode: 'onSite',
  modeReason: '',
  individualPerWeek: '1',
  besideHoursPerWeek: '',
  familyPerMonth: '',
  slots: [],
});

const scheduleValues = (schedule: Plan['schedule']): ScheduleValues => ({
  tier: schedule.tier,
  daysPerWeek: said(schedule.daysPerWeek),
  hoursPerDay: said(schedule.hoursPerDay),
  part: schedule.part,
  mode: schedule.mode,
  modeReason: schedule.modeReason ?? '',
  individualPerWeek: said(schedule.individualPerWeek),
  besideHoursPerWeek: said(schedule.besideHoursPerWeek),
  familyPerMonth: said(schedule.familyPerMonth),
  slots: (schedule.slots ?? []).map(slotValues),
});

/** What the form of a plan begins with: one that there was, or a goal to be written and the usual week. */
export const valuesOf = (plan: Plan | null, choices: Choices): PlanValues => ({
  plan: {
    goals: plan
      ? plan.goals.map(({ problem, clientsWords = '', objectives, interventions, targetDate = '' }) => ({
          ...{ problem, clientsWords, targetDate },
          objectives: textOf(objectives),
          interventions: textOf(interventions),
        }))
      : [NO_GOAL],
    dischargeCriteria: textOf(plan?.dischargeCriteria),
    lengthDays: said(plan?.lengthDays),
    schedule: plan ? scheduleValues(plan.schedule) : emptySchedule(choices),
  },
  reason: '',
});

/** The same plan with the tier at which the client is now, and its usual week: a plan that was written before a step would be refused. */
export const atTier = (values: PlanValues, tier: string | null, { tiers }: Choices): PlanValues => {
  const now = tiers.find(({ id }) => id === tier);
  if (!now || values.plan.schedule.tier === tier) return values;
  const usual = {
    tier: now.id,
    daysPerWeek: String(now.daysPerWeek),
    hoursPerDay: String(now.hoursPerDay),
  };
  return { ...values, plan: { ...values.plan, schedule: { ...values.plan.schedule, ...usual } } };
};
