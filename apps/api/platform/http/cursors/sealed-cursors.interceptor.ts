import {
  Inject,
  Injectable,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { from, map, switchMap, type Observable } from 'rxjs';
import type { Person } from '#access/person';
import { CursorSecret } from '#records/db/cursor-secret';
import { openCursor, sealCursor, type CursorOf } from './seal-cursor.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** Where the page before ended, as this program wrote it; null where the list is asked from its beginning. */
    after?: string | null;
    /** The cursor of the next page, as it is in the answer. */
    sealedCursor?: string;
  }
}

/** A search is a list asked for by a POST; in any other body `cursor` is for its schema to refuse. */
const SEARCH = /\/search$/;

/** Opens the `cursor` of a list, in its address or a search's body, and seals the `nextCursor` of the page. What stands in a cursor is nobody's to read. */
@Injectable()
export class SealedCursorsInterceptor implements NestInterceptor {
  constructor(@Inject(CursorSecret) private readonly secret: CursorSecret) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const request = context.switchToHttp().getRequest<FastifyRequest & { readonly person?: Person }>();
    const { person, method, routeOptions } = request;
    if (!person) return next.handle();
    const of = { personId: person.id, list: `${method} ${routeOptions.url}` };
    const sent = method === 'GET' ? request.query : SEARCH.test(of.list) ? request.body : null;
    request.after = hasCursor(sent) ? openCursor(sent.cursor, of, await this.secret.bytes()) : null;
    return next.handle().pipe(switchMap((answer: unknown) => this.sealed(answer, of, request)));
  }

  private sealed(answer: unknown, of: CursorOf, request: FastifyRequest): Observable<unknown> {
    if (!isPage(answer)) return from([answer]);
    return from(this.secret.bytes()).pipe(
      map((secret) => {
        const nextCursor = sealCursor(answer.nextCursor, of, secret);
        request.sealedCursor = nextCursor;
        return { ...answer, nextCursor };
      }),
    );
  }
}

const hasCursor = (sent: unknown): sent is { readonly cursor: string } =>
  typeof sent === 'object' &&
  sent !== null &&
  'cursor' in sent &&
  typeof sent.cursor === 'string' &&
  sent.cursor !== '';

const isPage = (answer: unknown): answer is { readonly nextCursor: string } =>
  typeof answer === 'object' &&
  answer !== null &&
  typeof (answer as { readonly nextCursor?: unknown }).nextCursor === 'string';
