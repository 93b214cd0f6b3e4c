import { Inject, Injectable } from '@nestjs/common';
import type { Person } from '#access/person';
import { DEFAULT_SITE } from '#access/sites';
import type { CalendarLine, CalendarSummary } from '#contracts/http/site-calendar';
import type { Actor } from '#journey/model/actor';
import type { DaysOfSite as Days, SiteCalendar } from '#journey/model/site-calendar';
import { OpenJourneys, type OpenJourney } from '#records/sites/open-journeys';
import { SiteCalendars } from '#records/sites/site-calendars';
import { ProgramSites } from '#api/platform/access/program-sites';
import { Once } from '#api/platform/idempotency/once';
import type { KnownRequest } from '#api/platform/idempotency/request-ref';
import { JourneysOneByOne } from '#api/platform/journeys/journeys-one-by-one';
import { CalendarsInForce } from '#api/platform/sites/calendars-in-force';
import { DaysOfSite } from '#api/platform/sites/days-of-site';

/** What is published of a site, and why. */
export interface Publication {
  readonly site: string;
  readonly days: Days;
  readonly reason: string;
}

/** The days of a site, told to every open journey there, each answered as if it had been asked alone. */
@Injectable()
export class PublishCalendar {
  constructor(
    @Inject(SiteCalendars) private readonly calendars: SiteCalendars,
    @Inject(CalendarsInForce) private readonly inForce: CalendarsInForce,
    @Inject(OpenJourneys) private readonly journeys: OpenJourneys,
    @Inject(ProgramSites) private readonly sites: ProgramSites,
    @Inject(DaysOfSite) private readonly days: DaysOfSite,
    @Inject(JourneysOneByOne) private readonly oneByOne: JourneysOneByOne,
    @Inject(Once) private readonly once: Once,
  ) {}

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
    const telling = {
      idOf: ({ journeyId }: OpenJourney) => journeyId,
      alone: { path: 'adopt-policy', body: { by, data: { reason } } },
      tell: async (journey: OpenJourney, request: KnownRequest) => ({
        policyVersion: await this.days.tell(journey, calendar, reason, by, request),
      }),
    };
    const { site } = calendar;
    const counted = { journeys: 0, told: 0, notTold: 0 };
    const open = this.journeys.on(await this.sites.tracksOf(site), site === DEFAULT_SITE);
    for await (const line of this.oneByOne.tell(open, telling, key, person)) {
      counted.journeys += 1;
      counted[line.problem ? 'notTold' : 'told'] += 1;
      yield json(line);
    }
    yield json({ summary: { version: calendar.version, ...counted, stopped: this.oneByOne.isStopped } });
  }
}

const json = (value: CalendarLine | CalendarSummary): string => `${JSON.stringify(value)}\n`;
