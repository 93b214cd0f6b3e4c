import type { HoursOfTier } from '../model/event-parts.js';
import { observed, type Input } from './input.js';

/** Hours a week at the tier of the event, and the level that they are shown as; empty if the event does not tell them. */
export const hoursSaid = ({ weeklyHours, crosswalk }: HoursOfTier): readonly Input[] =>
  weeklyHours === undefined
    ? []
    : [observed('weeklyHours', weeklyHours), observed('crosswalk', crosswalk ?? null)];
