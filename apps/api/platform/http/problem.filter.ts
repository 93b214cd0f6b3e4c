import { Catch, Inject, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { RouteTable } from './route-table.js';
import { Problem } from '../problems/problem.js';
import { toProblem } from '../problems/to-problem.js';

/** How long a caller waits before sending again what could not be done now. */
const RETRY_AFTER_SECONDS = '2';

/** The one place where an error becomes an answer. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(@Inject(RouteTable) private readonly routes: RouteTable) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const problem = this.explained(toProblem(error), request);
    const { status } = problem;
    this.log(problem, request);
    // What is streamed has begun; breaking it off is all that is left.
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

  /** An address that exists is not "not found": the method is wrong. */
  private explained(problem: Problem, request: FastifyRequest): Problem {
    if (problem.code !== 'no-such-route') return problem;
    const allowed = this.routes.methodsAt(request.url);
    return allowed.length === 0 ? problem : new Problem('method-not-allowed', undefined, { allowed });
  }
}
