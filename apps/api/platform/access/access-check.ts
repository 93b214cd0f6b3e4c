import { Inject, Injectable } from '@nestjs/common';
import {
  fieldsSeen,
  relation,
  rolesThatMay,
  rolesThatMight,
  ruleMissed,
  siteIsEnough,
} from '#access/ability';
import type { Relation } from '#access/access-rule';
import type { Person, StaffRole } from '#access/person';
import { DEFAULT_SITE, siteOf, worksEverywhere, type Sites } from '#access/sites';
import { parseJourneyId } from '#contracts/journey-id';
import type { OwedRecording, TakenOn } from '#records/journeys/owed-recordings';
import { BreakGlass } from '#records/access/break-glass';
import { ClientMerges } from '#records/merges/client-merges';
import { Relations, type RecordedRelation } from '#records/access/relations';
import { Problem } from '../problems/problem.js';
import { StaffDirectory } from '../staff/staff-directory.js';
import { DeferredRecordings } from '../recording/deferred-recordings.js';
import type { DeclaredAccess } from './access.js';
import { notPermitted } from './not-permitted.js';
import { ProgramSites } from './program-sites.js';

type What = Pick<DeclaredAccess, 'action' | 'subject'>;

/** How a person stood to something when they were let, and in which of their roles. */
export interface Access {
  readonly roles: readonly StaffRole[];
  readonly related: Relation;
}

const AT_SITE = relation({ atSite: true });

/** Asks the rules about what is at a site, with one look into the records, and none where it could change nothing. */
@Injectable()
export class AccessCheck {
  constructor(
    @Inject(Relations) private readonly relations: Relations,
    @Inject(BreakGlass) private readonly glass: BreakGlass,
    @Inject(ClientMerges) private readonly merges: ClientMerges,
    @Inject(ProgramSites) private readonly sites: ProgramSites,
    @Inject(StaffDirectory) private readonly staff: StaffDirectory,
    @Inject(DeferredRecordings) private readonly answers: DeferredRecordings,
  ) {}

  /** @throws Problem `no-such-journey` for one at another site, too; `not-permitted`; DatabaseUnavailable */
  async toJourney(
    person: Person,
    what: What,
    journeyId: string,
    task: string | null = null,
    takesOver = false,
  ): Promise<Access> {
    const everywhere = this.withoutLooking(person, what, await this.sites.now());
    return everywhere ?? this.toLookedUp(person, what, journeyId, task, takesOver);
  }

  /** The same of what a request would do, and does not: as `toJourneyTaking`, and nothing is taken on. */
  async toJourneyTrying(
    person: Person,
    what: What,
    journeyId: string,
    task: string | null,
    takesOver: boolean,
  ): Promise<Access> {
    return readsWhatIsAtSite(person)
      ? this.toJourney(person, what, journeyId, task, takesOver)
      : this.toLookedUp(person, what, journeyId, task, takesOver);
  }

  private async toLookedUp(
    person: Person,
    what: What,
    journeyId: string,
    task: string | null,
    takesOver: boolean,
  ): Promise<Access> {
    const [sites, rows] = await Promise.all([
      this.sites.now(),
      this.relations.toJourneys([journeyId], person.id, task),
    ]);
    const found = rows.map((row) => ({ ...row, unassigned: row.unassigned && takesOver }));
    return this.oneOf(found, person, what, sites, 'no-such-journey');
  }

  /** How the person stands to a journey that they may know of. @throws Problem `no-such-journey`; DatabaseUnavailable */
  async relationTo(person: Person, journeyId: string): Promise<Relation> {
    const [sites, [row]] = await Promise.all([
      this.sites.now(),
      this.relations.toJourneys([journeyId], person.id, null),
    ]);
    const related = row && relationOf(row, person, sites);
    if (!related?.atSite) throw new Problem('no-such-journey');
    return related;
  }

  /** The same of a journey that a request is to move, and what was on record when that was taken on; null where nothing was looked at. */
  async toJourneyTaking(
    person: Person,
    what: What,
    owed: OwedRecording,
    task: string | null,
    takesOver: boolean,
  ): Promise<{ readonly stood: Access; readonly taken: TakenOn | null }> {
    const sites = await this.sites.now();
    const everywhere = readsWhatIsAtSite(person) ? this.withoutLooking(person, what, sites) : null;
    if (everywhere) return { stood: everywhere, taken: null };
    const found = await this.relations.takingOn(owed, person.id, task);
    const rows = found ? [{ ...found.relation, unassigned: found.relation.unassigned && takesOver }] : [];
    try {
      return {
        stood: this.oneOf(rows, person, what, sites, 'no-such-journey'),
        taken: found?.taken ?? null,
      };
    } catch (error) {
      const again = this.answeredBefore(person, what, sites, found);
      if (again) return again;
      if (found?.taken.fresh) this.answers.forget([owed]);
      throw error;
    }
  }

  /**
   * What the person has done under this key may have taken the journey from them: sent again, it is answered as it was, and does nothing
   * (AskJourney). The key is the person's own, and with another body it is refused there. At another site there is still no such journey.
   */
  private answeredBefore(
    person: Person,
    { action, subject }: What,
    sites: Sites,
    found: { readonly relation: RecordedRelation; readonly taken: TakenOn } | null,
  ): { readonly stood: Access; readonly taken: TakenOn } | null {
    if (!found?.taken.before) return null;
    const related = relationOf(found.relation, person, sites);
    if (!related.atSite) return null;
    return { stood: { roles: rolesThatMight(person, action, subject), related }, taken: found.taken };
  }

  /** Any journey of the client will do. Throws as `toJourney` does, with `no-such-client`. */
  async toClient(person: Person, what: What, clientId: string): Promise<Access> {
    const sites = await this.sites.now();
    const everywhere = this.withoutLooking(person, what, sites);
    if (everywhere) return everywhere;
    return this.oneOf(
      await this.relations.toClient(clientId, person.id),
      person,
      what,
      sites,
      'no-such-client',
    );
  }

  /** The same of a client whom a body names in its field `other`. */
  async toOtherClient(person: Person, what: What, clientId: string): Promise<void> {
    try {
      await this.toClient(person, what, clientId);
    } catch (error) {
      if (!(error instanceof Problem) || error.code !== 'no-such-client') throw error;
      const errors = [{ field: 'other', detail: 'there is no such client' }];
      throw new Problem('no-such-client', undefined, { errors });
    }
  }

  /**
   * A merge, which is where both clients are, each by a journey of their own. @throws Problem `no-such-merge` where the person may not
   * know of one of them, too
   */
  async toMerge(person: Person, what: What, mergeId: string): Promise<Access> {
    const [found, sites] = await Promise.all([this.merges.whereIs(mergeId), this.sites.now()]);
    const isThere = ({ track }: { readonly track: string | null }) =>
      person.sites.includes(siteOf(track, sites));
    if (!found?.survivor.some(isThere) || !found.other.some(isThere)) throw new Problem('no-such-merge');
    return this.allowed(person, what, relation({ atSite: true, author: found.proposedBy === person.id }));
  }

  /** Whether the person may see who the client is. @throws DatabaseUnavailable */
  async mayReadClient(person: Person, clientId: string): Promise<boolean> {
    try {
      await this.toClient(person, { action: 'read', subject: 'Client' }, clientId);
      return true;
    } catch (error) {
      if (error instanceof Problem) return false;
      throw error;
    }
  }

  /** Of the journeys those that the person may read, with the paths of what they see of each: null where all. @throws DatabaseUnavailable */
  async readable(
    person: Person,
    journeyIds: readonly string[],
  ): Promise<ReadonlyMap<string, readonly string[] | null>> {
    const [sites, rows] = await Promise.all([
      this.sites.now(),
      this.relations.toJourneys(journeyIds, person.id, null),
    ]);
    return new Map(
      rows.flatMap((row) => {
        const related = relationOf(row, person, sites);
        const roles = related.atSite ? rolesThatMay(person, 'read', 'Journey', related) : [];
        return roles.length === 0
          ? []
          : [[row.journeyId, fieldsSeen(roles, 'read', 'Journey', related)] as const];
      }),
    );
  }

  /** Of the tracks those that are at a site of the person, who may list them. @throws DatabaseUnavailable */
  async tracksOf(person: Person, trackIds: readonly string[]): Promise<ReadonlySet<string>> {
    if (rolesThatMight(person, 'list', 'Track').length === 0) return new Set();
    const sites = await this.sites.now();
    return new Set(trackIds.filter((id) => person.sites.includes(siteOf(id, sites))));
  }

  /** All of the journeys. Throws as `toJourney` does; `errors` names those that the person may not know of. */
  async toJourneys(person: Person, what: What, journeyIds: readonly string[]): Promise<Access> {
    const known = await this.among(person, what, journeyIds);
    const errors = journeyIds.flatMap((id, index) =>
      known.get(id) === undefined
        ? [{ field: `entries.${index}.journeyId`, detail: 'there is no such journey' }]
        : [],
    );
    if (errors.length > 0) throw new Problem('no-such-journey', undefined, { errors });
    if ([...known.values()].some((may) => !may))
      throw notPermitted(ruleMissed(person, what.action, what.subject));
    return { roles: rolesThatMight(person, what.action, what.subject), related: AT_SITE };
  }

  /** Of the journeys that the person may know of, whether they may do it to each. @throws DatabaseUnavailable */
  async among(
    person: Person,
    what: What,
    journeyIds: readonly string[],
  ): Promise<ReadonlyMap<string, boolean>> {
    const sites = await this.sites.now();
    const { action, subject } = what;
    if (this.withoutLooking(person, what, sites)) return new Map(journeyIds.map((id) => [id, true]));
    const ids = journeyIds.filter((id) => parseJourneyId(id) !== null);
    const found = await this.relations.toJourneys(ids, person.id, null);
    const related = found.map((row) => [row.journeyId, relationOf(row, person, sites)] as const);
    return new Map(
      related
        .filter(([, { atSite }]) => atSite)
        .map(([id, how]) => [id, rolesThatMay(person, action, subject, how).length > 0]),
    );
  }

  /** @throws Problem `no-such-track` for one at another site */
  async toTrack(person: Person, what: What, trackId: string): Promise<Access> {
    await this.mustWorkAt(person, trackId);
    return this.allowed(person, what, AT_SITE);
  }

  /** @throws Problem `no-such-track` for one at another site */
  async mustWorkAt(person: Person, trackId: string): Promise<void> {
    if (!person.sites.includes(siteOf(trackId, await this.sites.now()))) throw new Problem('no-such-track');
  }

  /** @throws Problem `no-such-site` for one that is not theirs, too */
  async toSite(person: Person, what: What, site: string): Promise<Access> {
    const isOne = site === DEFAULT_SITE || [...(await this.sites.now()).values()].includes(site);
    if (!isOne || !person.sites.includes(site)) throw new Problem('no-such-site');
    return this.allowed(person, what, AT_SITE);
  }

  /** Broken glass, which is where its journey is. @throws Problem `no-such-broken-glass` for that of another site, too */
  async toBrokenGlass(person: Person, what: What, glassId: string): Promise<Access> {
    const [found, sites] = await Promise.all([this.glass.whereIs(glassId), this.sites.now()]);
    if (!found || !person.sites.includes(siteOf(found.track, sites)))
      throw new Problem('no-such-broken-glass');
    return this.allowed(person, what, relation({ atSite: true, author: found.personId === person.id }));
  }

  /** Somebody of the staff, who is where they work. @throws Problem `no-such-staff` for who works at none of their sites, too */
  async toStaff(person: Person, what: What, staffId: string): Promise<Access> {
    const member = await this.staff.of(staffId);
    if (!member?.sites.some((site) => person.sites.includes(site))) throw new Problem('no-such-staff');
    return this.allowed(person, what, AT_SITE);
  }

  /** A new journey on that track. @throws Problem `not-permitted` at another site */
  async toNew(person: Person, what: What, track: string | null): Promise<Access> {
    const sites = await this.sites.now();
    return this.allowed(person, what, relation({ atSite: person.sites.includes(siteOf(track, sites)) }));
  }

  private allowed(person: Person, { action, subject }: What, related: Relation): Access {
    const roles = rolesThatMay(person, action, subject, related);
    if (roles.length === 0) throw notPermitted(ruleMissed(person, action, subject));
    return { roles, related };
  }

  /** Who works everywhere, in a role to which the site is all that matters. */
  private withoutLooking(person: Person, { action, subject }: What, sites: Sites): Access | null {
    if (!worksEverywhere(person.sites, sites)) return null;
    const roles = siteIsEnough(rolesThatMight(person, action, subject), action, subject).filter(
      (role) => fieldsSeen([role], action, subject, AT_SITE) === null,
    );
    return roles.length > 0 ? { roles, related: AT_SITE } : null;
  }

  private oneOf(
    found: readonly RecordedRelation[],
    person: Person,
    what: What,
    sites: Sites,
    missing: 'no-such-journey' | 'no-such-client',
  ): Access {
    const here = found.map((row) => relationOf(row, person, sites)).filter(({ atSite }) => atSite);
    if (here.length === 0) throw new Problem(missing);
    const best = here.find((how) => rolesThatMay(person, what.action, what.subject, how).length > 0);
    return this.allowed(person, what, best ?? here[0]!);
  }
}

/** Who may do something and may not read it is shown less: that takes a look. */
const readsWhatIsAtSite = ({ roles }: Person): boolean =>
  fieldsSeen(roles, 'read', 'Journey', AT_SITE) === null;

const relationOf = (row: RecordedRelation, person: Person, sites: Sites): Relation => {
  const { theirs, glass, onCall, unassigned, taskRole, urgentTask } = row;
  const atSite = person.sites.includes(siteOf(row.track, sites));
  return { atSite, theirs, glass, onCall, unassigned, taskRole, urgentTask, author: true };
};
