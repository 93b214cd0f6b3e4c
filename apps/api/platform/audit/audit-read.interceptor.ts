import {
  Inject,
  Injectable,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Observable } from 'rxjs';
import { Audit } from './audit.js';
import { entryOf, isAudited, isRead } from './entry-of.js';

const NOTED = Symbol('the row of a read');

/** The row of a read that was let through, while it is being written: `null` once it is durable, else what went wrong. */
export const notedRead = (request: FastifyRequest): Promise<unknown> | undefined =>
  (request as { [NOTED]?: Promise<unknown> })[NOTED];

/** Behind the guards: whoever comes here may read. The row is written while the read is under way, to cost no time. */
@Injectable()
export class AuditReadInterceptor implements NestInterceptor {
  constructor(@Inject(Audit) private readonly audit: Audit) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<FastifyRequest & { [NOTED]?: Promise<unknown> }>();
    if (isAudited(request) && isRead(request))
      request[NOTED] = this.audit.note({ ...entryOf(request), outcome: 'allowed' }).then(
        () => null,
        (error: unknown) => error ?? new Error('not noted'),
      );
    return next.handle();
  }
}
