import {
  Inject,
  Injectable,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Observable } from 'rxjs';
import { journeyParams } from '#contracts/http/ids';
import type { FieldProblem } from '#contracts/http/problem';
import type { Calendar } from '#journey/model/policy';
import { instantAtSite, SITE_TIME } from '#journey/time/site-time';
import { ReadJourneys } from '#records/journeys/read-journeys';
import { Problem } from '#api/platform/problems/problem';
import { ProgramPolicies } from '#api/platform/program-policy/program-policies';

type Holder = Record<string, unknown>;

/** The object in a body that holds the field, and the field's name in it; null where the body has no such place. */
const placeOf = (body: unknown, path: string): readonly [Holder, string] | null => {
  const names = path.split('.');
  const last = names.pop()!;
  const holder = names.reduce<unknown>((inside, name) => (inside as Holder | null | undefined)?.[name], body);
  return typeof holder === 'object' && holder !== null ? [holder as Holder, last] : null;
};

/**
 * Turns local times in a body into instants, by the calendar of the journey's policy, before the body is validated. A local time is what the clocks of the
 * site show, because a tablet with another time zone must not move a session. A time with an offset, or a text that is no time, is left to the schema.
 */
@Injectable()
export class LocalTimes {
  constructor(
    @Inject(ReadJourneys) private readonly journeys: ReadJourneys,
    @Inject(ProgramPolicies) private readonly policies: ProgramPolicies,
  ) {}

  /** @throws Problem where the clocks skip such a time; DatabaseUnavailable */
  async settle({ body, params }: FastifyRequest, paths: readonly string[]): Promise<void> {
    const places = paths.flatMap((path) => {
      const [holder, name] = placeOf(body, path) ?? [];
      const sent = holder?.[name!];
      return typeof sent === 'string' && SITE_TIME.test(sent)
        ? [{ path, holder: holder!, name: name!, sent }]
        : [];
    });
    if (places.length === 0) return;
    const calendar = await this.calendarOf(params);
    const errors: FieldProblem[] = [];
    for (const { path, holder, name, sent } of places) {
      const at = instantAtSite(sent, calendar);
      if (at === null)
        errors.push({ field: path, detail: 'does not exist at the site: the clocks go forward then' });
      else if (!Number.isNaN(at)) holder[name] = new Date(at).toISOString();
    }
    if (errors.length > 0) throw new Problem('invalid-input', undefined, { errors });
  }

  /** A journey that is not on record yet was opened a moment ago, under the current policy. Or there is no such journey: then another check says so. */
  private async calendarOf(params: unknown): Promise<Calendar> {
    const { data } = journeyParams.safeParse(params);
    const journey = data && (await this.journeys.one(data.journeyId));
    const policy = journey ? this.policies.under(journey.view.policyVersion) : this.policies.current();
    return (await policy).calendar;
  }
}

/** An interceptor that turns the local times of these fields into instants, before the body is validated. */
export const settlingLocalTimes = (paths: readonly string[]): new (times: LocalTimes) => NestInterceptor => {
  @Injectable()
  class SettlesLocalTimes implements NestInterceptor {
    constructor(@Inject(LocalTimes) private readonly times: LocalTimes) {}

    async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
      await this.times.settle(context.switchToHttp().getRequest<FastifyRequest>(), paths);
      return next.handle();
    }
  }
  return SettlesLocalTimes;
};
