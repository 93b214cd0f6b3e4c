import type { Logger } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { ProblemDocument } from '#contracts/http/problem';
import type { Problem } from './problem.js';

/**
 * The problem of one line in an answer about many. The answer as a whole went well, so nothing else logs an error of ours: it is logged here, under the id
 * that the line gives it.
 */
export const inALine = (problem: Problem, log: Logger): ProblemDocument => {
  if (problem.status !== 500) return problem.document();
  const instance = `urn:uuid:${randomUUID()}`;
  log.error(problem.cause, instance);
  return { ...problem.document(), instance };
};
