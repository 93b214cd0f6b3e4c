import {
  Inject,
  Injectable,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { finalize, type Observable } from 'rxjs';
import { DeferredRecordings } from './deferred-recordings.js';

/**
 * A request is taken on when it is looked at who may, before its body is checked. Where no handler has got it then, because it was
 * refused, or is not valid, nothing follows and nothing is owed.
 */
@Injectable()
export class ForgetUnhandled implements NestInterceptor {
  constructor(@Inject(DeferredRecordings) private readonly answers: DeferredRecordings) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    return next.handle().pipe(finalize(() => this.forget(request)));
  }

  forget(request: FastifyRequest): void {
    const { takenOn } = request;
    delete request.takenOn;
    if (takenOn?.fresh && !takenOn.handled) this.answers.forget([takenOn]);
  }
}
