import type { HoursOfTier } from '../model/event-parts.js';
import { observed, type Input } from './input.js';

/** Hours a week at the tier that an event tells of, and the level that they are shown as, where it says so. */
export const hoursSaid = ({ weeklyHours, crosswalk }: HoursOfTier): readonly Input[] =>
  weeklyHours === undefined
    ? []
    : [observed('weeklyHours', weeklyHours), observed('crosswalk', crosswalk ?? null)];
