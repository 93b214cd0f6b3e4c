import { fromRefusal } from '../problems/from-refusal.js';
import { Problem } from '../problems/problem.js';

/** Whether that means that nothing was sent, or that the journey has decided nothing and will not. */
export const nothingFollows = (why: Error): boolean =>
  (why instanceof Problem && why.code !== 'unconfirmed') || fromRefusal(why)?.code === 'refused';
