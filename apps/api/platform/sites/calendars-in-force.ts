import { Inject, Injectable } from '@nestjs/common';
import { SiteCalendars, type PublishedCalendar } from '#records/sites/site-calendars';

/** How long what is known holds before it is asked again, ms: each milestone wants to know. */
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

  /** The same of each site that has any. @throws DatabaseUnavailable */
  all(): Promise<BySite> {
    if (!this.known || performance.now() - this.askedAt > FRESH_MS) {
      this.askedAt = performance.now();
      const asked = this.calendars.inForce();
      this.known = asked;
      // What failed is asked again by the next.
      asked.catch(() => {
        if (this.known === asked) this.known = null;
      });
    }
    return this.known;
  }

  /** One has been published here: it holds at once. */
  forget(): void {
    this.known = null;
  }
}
