import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { tellsOf, toldOf } from '../told/told-of.js';
import type { Problem } from '../problems/problem.js';
import { toProblem } from '../problems/to-problem.js';

/** How long a caller waits before sending again what could not be done now. */
const RETRY_AFTER_SECONDS = '2';

/** The one place where an error becomes an answer. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const problem = toProblem(error);
    const { status } = problem;
    this.log(problem, request);
    tellsOf(request, toldOf(problem));
    // The answer has begun, as a stream has: all that is left is to break it off.
    if (reply.sent || reply.raw.headersSent) {
      reply.raw.destroy();
      return;
    }
    if ((status === 503 || status === 429) && !reply.hasHeader('retry-after'))
      void reply.header('retry-after', RETRY_AFTER_SECONDS);
    if (status === 405) void reply.header('allow', problem.extras.allowed!.join(', '));
    const document = status === 500 ? { ...problem.document(), instance: request.id } : problem.document();
    void reply.code(status).type('application/problem+json').send(JSON.stringify(document));
  }

  private log({ status, code, extras, cause }: Problem, { log }: FastifyRequest): void {
    if (status === 500) log.error({ err: cause }, 'a fault of ours');
    else if (status === 503) log.warn({ code, down: extras.down }, 'cannot be answered now');
  }
}
