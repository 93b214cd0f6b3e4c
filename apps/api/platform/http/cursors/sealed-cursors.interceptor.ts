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

type Sent = Record<string, unknown> | null | undefined;

/** The list goes on at `cursor`, in an address or a body; a page says where, as `nextCursor`. What stands in it is nobody's to read. */
@Injectable()
export class SealedCursorsInterceptor implements NestInterceptor {
  constructor(@Inject(CursorSecret) private readonly secret: CursorSecret) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const request = context.switchToHttp().getRequest<FastifyRequest & { readonly person?: Person }>();
    const { person, method, routeOptions } = request;
    if (!person) return next.handle();
    const of = { personId: person.id, list: `${method} ${routeOptions.url}` };
    for (const sent of [request.query, request.body] as Sent[])
      if (hasCursor(sent)) sent.cursor = openCursor(sent.cursor, of, await this.secret.bytes());
    return next.handle().pipe(switchMap((answer: unknown) => this.sealed(answer, of)));
  }

  private sealed(answer: unknown, of: CursorOf): Observable<unknown> {
    if (!isPage(answer)) return from([answer]);
    const { nextCursor } = answer;
    return from(this.secret.bytes()).pipe(
      map((secret) => ({ ...answer, nextCursor: sealCursor(nextCursor, of, secret) })),
    );
  }
}

const hasCursor = (sent: Sent): sent is { cursor: string } =>
  typeof sent === 'object' && sent !== null && typeof sent['cursor'] === 'string' && sent['cursor'] !== '';

const isPage = (answer: unknown): answer is { readonly nextCursor: string } =>
  typeof answer === 'object' &&
  answer !== null &&
  typeof (answer as { readonly nextCursor?: unknown }).nextCursor === 'string';
