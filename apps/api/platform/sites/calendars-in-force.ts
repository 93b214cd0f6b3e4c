import { Inject, Injectable } from '@nestjs/common';
import { SiteCalendars, type PublishedCalendar } from '#records/sites/site-calendars';

/** How long what was read stays valid, ms. Each milestone wants to know the calendar, so it is not read each time. */
const FRESH_MS = 1_000;

type BySite = Awaited<ReturnType<SiteCalendars['inForce']>>;

/** The calendar that each site has published last. */
@Injectable()
export class CalendarsInForce {
  private known: Promise<BySite> | null = null;
  private askedAt = -Infinity;

  constructor(@Inject(SiteCalendars) private readonly calendars: SiteCalendars) {}

  /** As of a second ago at most; null where the site has the days of the policy. @throws DatabaseUnavailable */
  async of(site: string): Promise<PublishedCalendar | null> {
    return (await this.all()).get(site) ?? null;
  }

  /** The calendars of all sites that have published one; also as of a second ago at most. @throws DatabaseUnavailable */
  all(): Promise<BySite> {
    if (!this.known || performance.now() - this.askedAt > FRESH_MS) {
      this.askedAt = performance.now();
      const asked = this.calendars.inForce();
      this.known = asked;
      // A read that failed is not kept: the next caller reads again.
      asked.catch(() => {
        if (this.known === asked) this.known = null;
      });
    }
    return this.known;
  }

  /** To be called when a calendar is published here, so that it holds at once. */
  forget(): void {
    this.known = null;
  }
}
