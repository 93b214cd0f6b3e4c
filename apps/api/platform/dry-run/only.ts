import type { ProblemCode } from '../problems/catalogue.js';
import { Problem } from '../problems/problem.js';

/** Turns a Problem of this code into a value, because a dry run answers with it. Other errors are thrown. */
export const only =
  (code: ProblemCode) =>
  (error: unknown): Problem => {
    if (error instanceof Problem && error.code === code) return error;
    throw error;
  };
