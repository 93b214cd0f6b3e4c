import { Inject, Injectable } from '@nestjs/common';
import { fieldsSeen, rolesThatMight } from '#access/ability';
import type { Relation } from '#access/access-rule';
import type { Person } from '#access/person';
import type { Sites } from '#access/sites';
import { Relations, type RecordedRelation } from '#records/access/relations';
import type { OwedRecording, TakenOn } from '#records/journeys/owed-recordings';
import { Problem } from '../problems/problem.js';
import { DeferredRecordings } from '../recording/deferred-recordings.js';
import { ProgramSites } from './program-sites.js';
import {
  AT_SITE,
  byOneOf,
  relationOf,
  withoutLooking,
  type Access,
  type What,
} from './access-by-relation.js';

/** Asks the rules about one journey, with one look into the records, and none where it could change nothing. */
@Injectable()
export class JourneyAccess {
  constructor(
    @Inject(Relations) private readonly relations: Relations,
    @Inject(ProgramSites) private readonly sites: ProgramSites,
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
    const everywhere = withoutLooking(person, what, await this.sites.now());
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
    return byOneOf(found, person, what, sites, 'no-such-journey');
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
    const everywhere = readsWhatIsAtSite(person) ? withoutLooking(person, what, sites) : null;
    if (everywhere) return { stood: everywhere, taken: null };
    const found = await this.relations.takingOn(owed, person.id, task);
    const rows = found ? [{ ...found.relation, unassigned: found.relation.unassigned && takesOver }] : [];
    try {
      return {
        stood: byOneOf(rows, person, what, sites, 'no-such-journey'),
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
}

/** Who may do something and may not read it is shown less: that takes a look. */
const readsWhatIsAtSite = ({ roles }: Person): boolean =>
  fieldsSeen(roles, 'read', 'Journey', AT_SITE) === null;
