import type { FastifyReply, FastifyRequest } from 'fastify';
import { problemOf } from '../problems/problem-of.js';

/** An address that the router cannot even read never reaches Nest and its filter. */
export const answerUnroutable = (error: Error, _request: FastifyRequest, reply: FastifyReply): void => {
  const problem = problemOf(error);
  void reply.code(problem.status).type('application/problem+json').send(JSON.stringify(problem.document()));
};
