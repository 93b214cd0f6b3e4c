import { useTierName } from '../api/program.js';
import { useSay } from '../words/say.js';
import { useTimeOfDay } from '../words/time-of-day.js';
import { linesOf } from './lines.js';
import type { PartId } from './parts.js';
import type { PlanValues } from './values.js';
import { useWeekday } from './weekday.js';

type Plan = PlanValues['plan'];

interface PartWords {
  readonly nameOf: (id: PartId) => string;
  /** A part as lines to be read beside another. */
  readonly linesOf: (id: PartId, plan: Plan) => readonly string[];
}

/** The parts of a plan in words. */
export const usePartWords = (): PartWords => {
  const say = useSay();
  const tierName = useTierName();
  const weekday = useWeekday();
  const timeOfDay = useTimeOfDay();
  const hours = ({ schedule }: Plan): readonly string[] => [
    say('plan.usualWeek', {
      tier: tierName(schedule.tier),
      days: schedule.daysPerWeek,
      hours: schedule.hoursPerDay,
    }),
    `${say(`part.${schedule.part}`)}, ${say(`mode.${schedule.mode}`)}`,
    ...(schedule.modeReason === '' ? [] : [schedule.modeReason]),
  ];
  const sessions = ({ schedule }: Plan): readonly string[] =>
    schedule.slots.map(({ weekday: day, start, minutes, kind, group, tiers }) =>
      [
        say('slot.name', { day: weekday(Number(day)), start: timeOfDay(start) }),
        say('slot.held', { start: timeOfDay(start), kind: say(`kind.${kind}`), minutes }),
        ...(group === '' ? [] : [group]),
        tiers.map(tierName).join(', '),
      ].join(', '),
    );
  const goal = ({ goals }: Plan, index: number): readonly string[] => {
    const one = goals[index];
    if (!one) return [];
    const { problem, clientsWords, objectives, interventions, targetDate } = one;
    return [problem, clientsWords, ...linesOf(objectives), ...linesOf(interventions), targetDate].filter(
      (line) => line !== '',
    );
  };
  return {
    nameOf: (id) => {
      if (id.startsWith('goal.')) return say('plan.goal', { number: Number(id.slice(5)) + 1 });
      return say(`planPart.${id as 'length' | 'criteria' | 'hours' | 'sessions'}`);
    },
    linesOf: (id, plan) => {
      if (id.startsWith('goal.')) return goal(plan, Number(id.slice(5)));
      switch (id) {
        case 'criteria':
          return linesOf(plan.dischargeCriteria);
        case 'length':
          return [say('plan.days', { days: plan.lengthDays })];
        case 'hours':
          return hours(plan);
        default:
          return sessions(plan);
      }
    },
  };
};
