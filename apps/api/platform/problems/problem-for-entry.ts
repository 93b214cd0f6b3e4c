import type { Logger } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { ProblemDocument } from '#contracts/http/problem';
import type { Problem } from './problem.js';

/**
 * What the line of one of many says went wrong. The answer as a whole went well, so nobody else tells of a fault of ours: it is
 * logged here, under the id that the line gives it.
 */
export const inALine = (problem: Problem, log: Logger): ProblemDocument => {
  if (problem.status !== 500) return problem.document();
  const instance = `urn:uuid:${randomUUID()}`;
  log.error(problem.cause, instance);
  return { ...problem.document(), instance };
};
