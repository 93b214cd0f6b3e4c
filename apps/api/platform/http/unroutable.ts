import type { FastifyReply, FastifyRequest } from 'fastify';
import { toProblem } from '../problems/to-problem.js';
import { BARE_HEADERS } from './bare-answer.js';

/** Answers an address that the router cannot read. Such a request never reaches Nest and its filter, or a hook. */
export const answerUnroutable = (error: Error, _request: FastifyRequest, reply: FastifyReply): void => {
  const problem = toProblem(error);
  void reply.code(problem.status).headers(BARE_HEADERS).send(JSON.stringify(problem.document()));
};
