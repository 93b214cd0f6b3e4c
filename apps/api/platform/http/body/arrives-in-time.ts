import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { answerBare } from '../bare-answer.js';

const deadlines = new WeakMap<FastifyRequest['raw'], NodeJS.Timeout>();

const hasBody = ({ headers }: FastifyRequest): boolean =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length']) > 0;

/**
 * Closes the connection of a body that has not arrived after `ms`, whatever has become of its request by then. Otherwise somebody who sends a byte now and
 * then would hold it for ever. Node's own limit is the same for all requests, and files of lines may take their time.
 */
export const arrivesInTime = (fastify: FastifyInstance, ms: number): void => {
  fastify.addHook('onRequest', (request, { raw: answer }, done) => {
    if (hasBody(request)) {
      const { raw } = request;
      deadlines.set(raw, setTimeout(() => tooSlow(raw, answer), ms).unref());
      raw.once('end', () => takesItsTime(request)).once('close', () => takesItsTime(request));
    }
    done();
  });
};

/** Closes the connection of a body that takes too long, and says so if nothing was answered yet. */
export const tooSlow = (asked: FastifyRequest['raw'], answer: FastifyReply['raw']): void => {
  if (asked.complete) return;
  if (answer.headersSent) asked.socket.destroy();
  else answerBare(asked.socket, 'too-slow');
};

/** From here on this request may take as long as it likes. */
export const takesItsTime = ({ raw }: FastifyRequest): void => clearTimeout(deadlines.get(raw));
