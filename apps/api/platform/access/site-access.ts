import { Inject, Injectable } from '@nestjs/common';
import { relation, rolesThatMight } from '#access/ability';
import type { Person } from '#access/person';
import { DEFAULT_SITE, siteOf } from '#access/sites';
import { BreakGlass } from '#records/access/break-glass';
import { Problem } from '../problems/problem.js';
import { StaffDirectory } from '../staff/staff-directory.js';
import { ProgramSites } from './program-sites.js';
import { allowed, AT_SITE, type Access, type What } from './access-by-relation.js';

/** Asks the rules about what is at a site: the site itself, its tracks, who works there, and glass that was broken there. */
@Injectable()
export class SiteAccess {
  constructor(
    @Inject(BreakGlass) private readonly glass: BreakGlass,
    @Inject(ProgramSites) private readonly sites: ProgramSites,
    @Inject(StaffDirectory) private readonly staff: StaffDirectory,
  ) {}

  /** Those of the tracks that are at a site of the person; none if the person may not list tracks. @throws DatabaseUnavailable */
  async tracksOf(person: Person, trackIds: readonly string[]): Promise<ReadonlySet<string>> {
    if (rolesThatMight(person, 'list', 'Track').length === 0) return new Set();
    const sites = await this.sites.now();
    return new Set(trackIds.filter((id) => person.sites.includes(siteOf(id, sites))));
  }

  /** @throws Problem `no-such-track` for one at another site */
  async toTrack(person: Person, what: What, trackId: string): Promise<Access> {
    await this.mustWorkAt(person, trackId);
    return allowed(person, what, AT_SITE);
  }

  /** @throws Problem `no-such-track` for one at another site */
  async mustWorkAt(person: Person, trackId: string): Promise<void> {
    if (!person.sites.includes(siteOf(trackId, await this.sites.now()))) throw new Problem('no-such-track');
  }

  /** @throws Problem `no-such-site`, also for a site that is not the person's */
  async toSite(person: Person, what: What, site: string): Promise<Access> {
    const isOne = site === DEFAULT_SITE || [...(await this.sites.now()).values()].includes(site);
    if (!isOne || !person.sites.includes(site)) throw new Problem('no-such-site');
    return allowed(person, what, AT_SITE);
  }

  /** Access to broken glass, which is at the site of its journey. @throws Problem `no-such-broken-glass`, also for that of another site */
  async toBrokenGlass(person: Person, what: What, glassId: string): Promise<Access> {
    const [found, sites] = await Promise.all([this.glass.whereIs(glassId), this.sites.now()]);
    if (!found || !person.sites.includes(siteOf(found.track, sites)))
      throw new Problem('no-such-broken-glass');
    return allowed(person, what, relation({ atSite: true, author: found.personId === person.id }));
  }

  /** Access to a member of staff, who is at the sites where they work. @throws Problem `no-such-staff`, also for one who works at none of the person's sites */
  async toStaff(person: Person, what: What, staffId: string): Promise<Access> {
    const member = await this.staff.of(staffId);
    if (!member?.sites.some((site) => person.sites.includes(site))) throw new Problem('no-such-staff');
    return allowed(person, what, AT_SITE);
  }

  /** Access to a new journey on that track. @throws Problem `not-permitted` at another site */
  async toNew(person: Person, what: What, track: string | null): Promise<Access> {
    const sites = await this.sites.now();
    return allowed(person, what, relation({ atSite: person.sites.includes(siteOf(track, sites)) }));
  }
}
