import { listOf } from './list-of.js';
import type { Task } from './read-tasks.js';

type Asked = Pick<Task, 'journeyId' | 'kind' | 'role' | 'phase' | 'contact'>;

/** Asked of the client themselves, who has to be reached for it. The clock of screening runs from the referral all the same. */
const WAITS: ReadonlySet<Task['kind']> = new Set(['screening', 'priority']);

/** The open call to a client whom nobody has reached. */
const callTo = <T extends Asked>(journeyId: string, tasks: readonly T[]): T | undefined =>
  tasks.find((task) => task.journeyId === journeyId && task.contact?.reached === false);

/** Whether a task waits for a call that is in the lists, too: it stands in the row of the call, and in no other. */
export const waitsForCall = (task: Asked, tasks: readonly Asked[]): boolean =>
  WAITS.has(task.kind) &&
  task.phase === 'intake' &&
  listOf(task) === 'screenings' &&
  callTo(task.journeyId, tasks) !== undefined;

/** What is asked of a client once a call has reached them. */
export const onceReached = <T extends Asked>(call: T, tasks: readonly T[]): readonly T[] =>
  call.contact?.reached === false
    ? tasks.filter((task) => task.journeyId === call.journeyId && waitsForCall(task, [call]))
    : [];

/** Whether a screen of suicide risk is owed though the client has not been reached: a result that came with the referral asks for it. Both stand. */
export const isCalledFirst = (task: Asked, tasks: readonly Asked[]): boolean =>
  task.kind === 'riskScreen' && callTo(task.journeyId, tasks) !== undefined;
