import type { Task } from './read-tasks.js';

/** The lists of a coordinator in the order of the page; in `tasks` stands whatever is in no other. */
export const LISTS = ['calls', 'screenings', 'offers', 'waiting', 'noShows', 'tasks'] as const;
export type List = (typeof LISTS)[number];

const LIST_OF: Partial<Record<Task['kind'], List>> = {
  contact: 'calls',
  riskScreen: 'screenings',
  screening: 'screenings',
  priority: 'screenings',
  notEligible: 'screenings',
  offer: 'offers',
  waiting: 'waiting',
  interim: 'waiting',
  admission: 'waiting',
  noShow: 'noShows',
};

/** The list in which a task stands. Only a coordinator's are sorted by what they are about, because the others work through theirs by when they are due. */
export const listOf = ({ role, kind }: Pick<Task, 'role' | 'kind'>): List =>
  role === 'coordinator' ? (LIST_OF[kind] ?? 'tasks') : 'tasks';

const FIRST: ReadonlySet<List> = new Set(['calls', 'screenings']);

/** The side of the page on which a list stands: calls and screenings on the first, the other lists beside them; where there are none of those, on the first. */
export const sideOf = (list: List, lists: readonly List[]): 'tasks' | 'more' =>
  FIRST.has(list) || !lists.some((one) => FIRST.has(one)) ? 'tasks' : 'more';
