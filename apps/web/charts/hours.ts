import type { Week } from './course.js';

/** The parts of a week's bar, from the ground up. Hours delivered beyond the plan (`extra`) stand on those delivered of the plan. */
export const PARTS = ['delivered', 'extra', 'missed', 'excused', 'cancelled', 'open'] as const;
export type Part = (typeof PARTS)[number];

export interface Layer {
  readonly part: Part;
  /** Hours from the ground. */
  readonly from: number;
  readonly to: number;
}

export const layersOf = (week: Week): readonly Layer[] => {
  let from = 0;
  return PARTS.flatMap((part): Layer[] => {
    if (week[part] === 0) return [];
    const layer = { part, from, to: from + week[part] };
    from = layer.to;
    return [layer];
  });
};

export interface HoursSoFar {
  readonly owed: number;
  readonly delivered: number;
  readonly missed: number;
}

const sum = (weeks: readonly Week[], of: (week: Week) => number): number =>
  Math.round(weeks.reduce((all, week) => all + of(week), 0) * 10) / 10;

/** Sums of all weeks. `owed` is what was planned, without what was excused, cancelled by the program, or is still to come. */
export const hoursSoFar = (weeks: readonly Week[]): HoursSoFar => ({
  owed: sum(weeks, ({ planned, excused, cancelled, open }) => planned - excused - cancelled - open),
  delivered: sum(weeks, ({ delivered }) => delivered),
  missed: sum(weeks, ({ missed }) => missed),
});
