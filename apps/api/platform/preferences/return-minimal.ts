import {
  applyDecorators,
  UseInterceptors,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { map, type Observable } from 'rxjs';
import type {} from '../dry-run/dry-run.js';

const RETURN = /^return\s*=\s*"?(minimal|representation)"?\s*(?:;|$)/i;

/** Whether a header `Prefer` says `return=minimal`. Of several `return` the first counts, and whatever else is preferred is nothing that we know (RFC 7240, 2). */
export const prefersMinimal = (prefer: string | string[] | undefined): boolean => {
  const preferences = [prefer ?? []].flat().join(',').split(',');
  const [, first] = preferences.map((one) => RETURN.exec(one.trim())).find((found) => found !== null) ?? [];
  return first?.toLowerCase() === 'minimal';
};

/** Answers with the least to who prefers it. A dry run is answered in full, because its answer is all that it does. */
const answering = <T>(least: (answer: T) => object): NestInterceptor => ({
  intercept: (context: ExecutionContext, next: CallHandler<T>): Observable<unknown> => {
    const http = context.switchToHttp();
    const { headers, dryRun } = http.getRequest<FastifyRequest>();
    if (dryRun || !prefersMinimal(headers.prefer)) return next.handle();
    return next.handle().pipe(
      map((answer) => {
        void http.getResponse<FastifyReply>().header('preference-applied', 'return=minimal');
        return least(answer);
      }),
    );
  },
});

/** Declares a write whose answer is short for who prefers it: somebody who goes through a list of many shows nothing of each. */
export const TakesReturnMinimal = <T>(least: (answer: T) => object): MethodDecorator =>
  applyDecorators(
    UseInterceptors(answering(least)),
    ApiHeader({
      name: 'Prefer',
      required: false,
      description:
        '`return=minimal` (RFC 7240): the answer is 200 with the least of it, and says `Preference-Applied: return=minimal`. Other preferences are ignored, as is this one of a dry run.',
      schema: { type: 'string', examples: ['return=minimal'] },
    }),
  );
