import { WAITLIST_PRIORITIES } from '#journey/model/policy-sections';
import { compare, type Contradiction } from './comparison.js';

/** A client whose priority is not in the list would never be offered a seat. */
export const everyPriorityHasItsPlace = compare(['priorities'], ({ priorities }) =>
  WAITLIST_PRIORITIES.filter((priority) => !priorities.includes(priority)).map((priority): Contradiction => ({
    path: ['priorities'],
    rule: 'R-WAITLIST',
    detail: `${priority} is missing`,
  })),
);
