import type { Schemas } from '../api/client.js';
import { numberOf, textOrNull } from '../fields/text.js';
import { linesOf } from './lines.js';
import type { GoalValues, PlanValues, ScheduleValues, SlotValues } from './values.js';

type Sent = Schemas['CarePlan'];

/** The field with its number; left out where nothing was typed. */
const numberIfSaid = <Name extends string>(name: Name, text: string): { readonly [N in Name]?: number } =>
  (text.trim() === '' ? {} : { [name]: numberOf(text) }) as { readonly [N in Name]?: number };

const goalOf = ({ problem, clientsWords, objectives, interventions, targetDate }: GoalValues) => {
  const done = linesOf(interventions);
  return {
    problem,
    ...(textOrNull(clientsWords) !== null && { clientsWords }),
    objectives: linesOf(objectives),
    ...(done.length > 0 && { interventions: done }),
    ...(targetDate !== '' && { targetDate }),
  };
};

const slotOf = ({ weekday, minutes, start, group, recurs, ...slot }: SlotValues) => ({
  ...slot,
  weekday: Number(weekday),
  start,
  minutes: numberOf(minutes),
  group: group === '' ? null : group,
  ...(recurs !== '' && { recurs }),
});

/**
 * Individual sessions in a week. Where the plan has sessions, those are counted that are held one to one, every week, at the tier that the plan begins with,
 * so that nobody has to say the number again.
 */
const individual = ({ slots, tier, individualPerWeek }: ScheduleValues): number =>
  slots.length === 0
    ? numberOf(individualPerWeek)
    : slots.filter(
        ({ kind, recurs, tiers }) => kind === 'individual' && recurs === '' && tiers.includes(tier),
      ).length;

const scheduleOf = (schedule: ScheduleValues): Sent['schedule'] => {
  const { tier, part, mode, slots } = schedule;
  return {
    ...{ tier, part, mode },
    daysPerWeek: numberOf(schedule.daysPerWeek),
    hoursPerDay: numberOf(schedule.hoursPerDay),
    modeReason: textOrNull(schedule.modeReason),
    individualPerWeek: individual(schedule),
    ...(slots.length === 0 && numberIfSaid('familyPerMonth', schedule.familyPerMonth)),
    ...(slots.length === 0 && numberIfSaid('besideHoursPerWeek', schedule.besideHoursPerWeek)),
    ...(slots.length > 0 && { slots: slots.map(slotOf) }),
  };
};

/** The plan as the API takes it. A text that is no number is sent as null, so that the API names the field. */
export const planOf = ({ plan }: PlanValues): Sent => ({
  schedule: scheduleOf(plan.schedule),
  lengthDays: numberOf(plan.lengthDays),
  goals: plan.goals.map(goalOf),
  dischargeCriteria: linesOf(plan.dischargeCriteria),
});
