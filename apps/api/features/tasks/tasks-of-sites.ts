import { Inject, Injectable } from '@nestjs/common';
import type { Person } from '#access/person';
import { DEFAULT_SITE, siteOf } from '#access/sites';
import type { SiteTask } from '#contracts/http/site-task';
import { calendarTask } from '#policy/calendar-task';
import { ReadTracks } from '#records/tracks/read-tracks';
import { capacityTask } from '#track/capacity-task';
import { ProgramSites } from '#api/platform/access/program-sites';
import { CalendarsInForce } from '#api/platform/sites/calendars-in-force';
import { PolicyOfSite } from '#api/platform/sites/policy-of-site';

/**
 * Finds the tasks of a site's director that are about no client. Nothing is written to raise a task, so nothing can be lost: it exists as long as the record
 * asks for it, and ends with what it asks for.
 */
@Injectable()
export class TasksOfSites {
  constructor(
    @Inject(ProgramSites) private readonly sites: ProgramSites,
    @Inject(PolicyOfSite) private readonly here: PolicyOfSite,
    @Inject(CalendarsInForce) private readonly calendars: CalendarsInForce,
    @Inject(ReadTracks) private readonly tracks: ReadTracks,
  ) {}

  /** The tasks at the sites of a director, the one due soonest first; none for anybody else. @throws DatabaseUnavailable */
  async of({ roles, sites: theirs }: Person): Promise<SiteTask[]> {
    if (!roles.includes('director')) return [];
    const [full, ending] = await Promise.all([this.nearlyFull(theirs), this.calendarsEnding(theirs)]);
    return [...full, ...ending].sort((a, b) => (a.dueAt < b.dueAt ? -1 : 1));
  }

  /** R-CAPACITY: tasks about tracks that are nearly full. */
  private async nearlyFull(theirs: readonly string[]): Promise<SiteTask[]> {
    const [tracks, sites] = await Promise.all([this.tracks.all(), this.sites.now()]);
    return tracks.flatMap((track): SiteTask[] => {
      const site = siteOf(track.trackId, sites);
      const task = theirs.includes(site) ? capacityTask(track) : null;
      return task ? [{ kind: 'capacity', site, role: 'director', endedBy: 'reportCapacity', ...task }] : [];
    });
  }

  /** Tasks about calendars that end: after the last holiday, every holiday would count as a business day. */
  private async calendarsEnding(theirs: readonly string[]): Promise<SiteTask[]> {
    const [here, calendars, sites] = await Promise.all([
      this.here.bySite(),
      this.calendars.all(),
      this.sites.now(),
    ]);
    const all = new Set([DEFAULT_SITE, ...sites.values()]);
    return [...all]
      .filter((site) => theirs.includes(site))
      .flatMap((site): SiteTask[] => {
        const own = calendars.get(site);
        const since = own ? Date.parse(own.at) : 0;
        const task = calendarTask(site, here(site), since, Date.now());
        if (!task) return [];
        const about = { kind: 'calendar', site, track: null, role: 'director', ruleId: null } as const;
        return [{ ...about, endedBy: 'publishSiteCalendar', ...task }];
      });
  }
}
