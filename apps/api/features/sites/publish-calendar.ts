import { Inject, Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import type { Person } from '#access/person';
import { DEFAULT_SITE } from '#access/sites';
import type { CalendarLine, CalendarSummary } from '#contracts/http/site-calendar';
import type { Actor } from '#journey/model/actor';
import type { DaysOfSite as Days, SiteCalendar } from '#journey/model/site-calendar';
import { OpenJourneys, type OpenJourney } from '#records/sites/open-journeys';
import { SiteCalendars } from '#records/sites/site-calendars';
import { ProgramSites } from '#api/platform/access/program-sites';
import { inOrder } from '#api/platform/http/in-order';
import { Once } from '#api/platform/idempotency/once';
import { RequestIds } from '#api/platform/idempotency/request-ids';
import { requestRef, type KnownRequest } from '#api/platform/idempotency/request-ref';
import { inALine } from '#api/platform/problems/problem-for-entry';
import { toProblem } from '#api/platform/problems/to-problem';
import { CalendarsInForce } from '#api/platform/sites/calendars-in-force';
import { DaysOfSite } from '#api/platform/sites/days-of-site';

const JOURNEYS_AT_ONCE = 8;

/** What is published of a site, and why. */
export interface Publication {
  readonly site: string;
  readonly days: Days;
  readonly reason: string;
}

/** The days of a site, told to every open journey there, each answered as if it had been asked alone. */
@Injectable()
export class PublishCalendar implements OnModuleDestroy {
  private readonly log = new Logger(PublishCalendar.name);
  private readonly stop = new AbortController();

  constructor(
    @Inject(SiteCalendars) private readonly calendars: SiteCalendars,
    @Inject(CalendarsInForce) private readonly inForce: CalendarsInForce,
    @Inject(OpenJourneys) private readonly journeys: OpenJourneys,
    @Inject(ProgramSites) private readonly sites: ProgramSites,
    @Inject(DaysOfSite) private readonly days: DaysOfSite,
    @Inject(RequestIds) private readonly ids: RequestIds,
    @Inject(Once) private readonly once: Once,
  ) {}

  onModuleDestroy(): void {
    this.stop.abort();
  }

  /** First it is on record, for whoever comes later. @throws Problem where the key came with another body; DatabaseUnavailable */
  async keep({ site, days, reason }: Publication, by: Actor, request: KnownRequest): Promise<SiteCalendar> {
    const { id, hash } = request;
    await this.once.write(request, () => this.calendars.keep(site, days, reason, by, { id, hash }));
    this.inForce.forget();
    return (await this.calendars.inForce()).get(site)!;
  }

  /** One line of JSON for each journey, and a summary. */
  async *tell(
    calendar: SiteCalendar,
    reason: string,
    by: Actor,
    key: string | null,
    person: Person,
  ): AsyncGenerator<string> {
    const { signal } = this.stop;
    const { site } = calendar;
    const sites = await this.sites.now();
    const tracks = [...sites].filter(([, at]) => at === site).map(([track]) => track);
    const counted = { journeys: 0, told: 0, notTold: 0 };
    const one = (journey: OpenJourney) => this.one(journey, calendar, reason, by, key, person);
    const open = this.journeys.on(tracks, site === DEFAULT_SITE);
    for await (const line of inOrder(open, JOURNEYS_AT_ONCE, one, signal)) {
      counted.journeys += 1;
      counted[line.problem ? 'notTold' : 'told'] += 1;
      yield json(line);
    }
    yield json({ summary: { version: calendar.version, ...counted, stopped: signal.aborted } });
  }

  /** Never rejects: what is wrong with a journey stands in its answer. */
  private async one(
    journey: OpenJourney,
    calendar: SiteCalendar,
    reason: string,
    by: Actor,
    key: string | null,
    person: Person,
  ): Promise<CalendarLine> {
    const { journeyId } = journey;
    const path = `/v1/journeys/${journeyId}/adopt-policy`;
    try {
      const id = key === null ? null : await this.ids.of(person, `${key}\n${journeyId}`);
      const request = requestRef(id, 'POST', path, { by, data: { reason } });
      const policyVersion = await this.days.tell(journey, calendar, reason, by, request);
      return { journeyId, status: 200, policyVersion };
    } catch (error) {
      const problem = toProblem(error);
      return { journeyId, status: problem.status, problem: inALine(problem, this.log) };
    }
  }
}

const json = (value: CalendarLine | CalendarSummary): string => `${JSON.stringify(value)}\n`;
