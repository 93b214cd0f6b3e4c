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
 * The guard notes what a request owes with the look-up of access, before the body is validated. Where no handler has got the request then, because it was
 * refused or is not valid, nothing is owed, and the note is taken back.
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
