import {
  Inject,
  Injectable,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { tap, type Observable } from 'rxjs';
import { Audit } from './audit.js';
import { entryOf, isAudited, isList, isRead } from './entry-of.js';
import { asksForChanges } from '../unchanged/conditional.js';
import { NotedLately } from './noted-lately.js';
import { toldOf } from '../told/told-of.js';
import { ofWhom } from './of-whom.js';

type Noting = FastifyRequest & { [NOTED]?: Promise<unknown>; [LATER]?: () => void };

const NOTED = Symbol('the row of a read');
const LATER = Symbol('writes the row of a read');

/** Writes the row of a conditional read, once it is known that the answer has changed. */
export const noteWhatIsShown = (request: FastifyRequest): void => (request as Noting)[LATER]?.();

/** The row of a read that was let through, while it is being written: `null` once it is durable, else what went wrong. */
export const notedRead = (request: FastifyRequest): Promise<unknown> | undefined =>
  (request as { [NOTED]?: Promise<unknown> })[NOTED];

/**
 * Runs after the guards, so whoever comes here may read. The row is written while the read is under way, to cost no time. The row of a list says whose rows
 * were shown, so it is written after them.
 */
@Injectable()
export class AuditReadInterceptor implements NestInterceptor {
  private readonly lately = new NotedLately();

  constructor(@Inject(Audit) private readonly audit: Audit) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<Noting>();
    if (!isAudited(request) || !isRead(request)) return next.handle();
    if (isList(request)) return next.handle().pipe(tap((page) => this.noteList(request, page)));
    if (request.dryRun && request.routeOptions.config.dryRuns === 'one') this.noteOnceAMinute(request);
    else if (asksForChanges(request)) request[LATER] = () => void this.note(request);
    else void this.note(request);
    return next.handle();
  }

  /** Writes one row a minute for the dry runs of a form, which asks again whenever somebody stops typing. */
  private noteOnceAMinute(request: Noting): void {
    const { personId, subject, route } = entryOf(request);
    request[NOTED] = this.lately.once([personId, subject?.id, route].join(' '), () => this.note(request));
  }

  /** Writes the row of a list at once, or, where somebody asks whether it has changed, once it is known that it has. */
  private noteList(request: Noting, page: unknown): void {
    if (asksForChanges(request)) request[LATER] = () => this.noteShown(request, page);
    else this.noteShown(request, page);
  }

  private noteShown(request: Noting, page: unknown): void {
    void this.note(request, ofWhom(page, toldOf(request)));
  }

  private note(request: Noting, whom: Partial<ReturnType<typeof ofWhom>> = {}): Promise<unknown> {
    const { details, ...entry } = entryOf(request);
    return (request[NOTED] = this.audit
      .note({ ...entry, ...whom, outcome: 'allowed', details: { ...details, ...whom.details } })
      .then(
        () => null,
        (error: unknown) => error ?? new Error('not noted'),
      ));
  }
}
