import { Inject, Injectable } from '@nestjs/common';
import type { Person } from '#access/person';
import { DEFAULT_SITE, siteOf } from '#access/sites';
import type { SiteTask } from '#contracts/http/site-task';
import { withCalendar } from '#journey/model/site-calendar';
import { fromLocal } from '#journey/time/local-time';
import { holidaysEnd, WARN_DAYS } from '#policy/holidays-end';
import { SiteCalendars } from '#records/sites/site-calendars';
import { ReadTracks } from '#records/tracks/read-tracks';
import { ProgramSites } from '#api/platform/access/program-sites';
import { ProgramPolicies } from '#api/platform/program-policy/program-policies';

const DAY = 86_400_000;

/**
 * What is asked of the director of a site, and is about no client. Each stands as long as the record asks for it, and ends with what it asks
 * for: nothing is written to raise it, so that nothing can be lost.
 */
@Injectable()
export class TasksOfSites {
  constructor(
    @Inject(ProgramSites) private readonly sites: ProgramSites,
    @Inject(ProgramPolicies) private readonly policies: ProgramPolicies,
    @Inject(SiteCalendars) private readonly calendars: SiteCalendars,
    @Inject(ReadTracks) private readonly tracks: ReadTracks,
  ) {}

  /** Of the sites of a director, what is due first first; none of anybody else. @throws DatabaseUnavailable */
  async of({ roles, sites: theirs }: Person): Promise<SiteTask[]> {
    if (!roles.includes('director')) return [];
    const [full, ending] = await Promise.all([this.nearlyFull(theirs), this.calendarsEnding(theirs)]);
    return [...full, ...ending].sort((a, b) => (a.dueAt < b.dueAt ? -1 : 1));
  }

  /** R-CAPACITY. */
  private async nearlyFull(theirs: readonly string[]): Promise<SiteTask[]> {
    const [tracks, sites] = await Promise.all([this.tracks.all(), this.sites.now()]);
    return tracks.flatMap(({ trackId, nearlyFull }): SiteTask[] => {
      const site = siteOf(trackId, sites);
      if (!nearlyFull || nearlyFull.reported || !theirs.includes(site)) return [];
      const { task, taken, capacity, since, dueAt } = nearlyFull;
      return [
        {
          ...{ task, kind: 'capacity', site, track: trackId, role: 'director', ruleId: 'R-CAPACITY' },
          title: `${taken} of ${capacity} seats are taken: report it to the state, and look for seats`,
          ...{ raisedAt: since, dueAt, endedBy: 'reportCapacity' },
        },
      ];
    });
  }

  /** A18: from the last holiday on each would be a business day. */
  private async calendarsEnding(theirs: readonly string[]): Promise<SiteTask[]> {
    const [policy, calendars, sites] = await Promise.all([
      this.policies.current(),
      this.calendars.inForce(),
      this.sites.now(),
    ]);
    const all = new Set([DEFAULT_SITE, ...sites.values()]);
    return [...all]
      .filter((site) => theirs.includes(site))
      .flatMap((site): SiteTask[] => {
        const own = calendars.get(site) ?? null;
        const here = withCalendar(policy, own);
        const last = holidaysEnd(here, Date.now());
        if (last === null) return [];
        const due = fromLocal(Date.parse(`${last}T00:00:00Z`), here.calendar);
        return [
          {
            ...{ task: `calendar.${site}.${last}`, kind: 'calendar', site, track: null },
            ...{ role: 'director', ruleId: null },
            title: `The holidays end with ${last}: publish a calendar of the site with those of the coming years`,
            raisedAt: new Date(Math.max(due - WARN_DAYS * DAY, own ? Date.parse(own.at) : 0)).toISOString(),
            dueAt: new Date(due).toISOString(),
            endedBy: 'publishSiteCalendar',
          },
        ];
      });
  }
}
