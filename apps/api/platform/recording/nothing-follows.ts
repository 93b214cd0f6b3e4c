import { fromRefusal } from '../problems/from-refusal.js';
import { Problem } from '../problems/problem.js';

/** Whether an error means that nothing was sent to the journey, or that the journey has decided nothing and will not. */
export const nothingFollows = (why: Error): boolean =>
  (why instanceof Problem && why.code !== 'unconfirmed') || fromRefusal(why)?.code === 'refused';
