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

/** Asks the rules about one journey. It looks into the records once, and not at all where that could change nothing. */
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

  /** As `toJourneyTaking`, for a request that is only tried (a dry run): nothing is taken on. */
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

  /** The person's relation to a journey. @throws Problem `no-such-journey`, also for one at another site; DatabaseUnavailable */
  async relationTo(person: Person, journeyId: string): Promise<Relation> {
    const [sites, [row]] = await Promise.all([
      this.sites.now(),
      this.relations.toJourneys([journeyId], person.id, null),
    ]);
    const related = row && relationOf(row, person, sites);
    if (!related?.atSite) throw new Problem('no-such-journey');
    return related;
  }

  /**
   * As `toJourney`, for a journey that a request is to move. `taken` is what was on record when the request was taken on; null if the records were not read.
   */
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
   * What the person did under this key may have taken the journey from them. Sent again, the request is answered as it was, and does nothing (AskJourney). The
   * key is the person's own, and AskJourney refuses it with another body. At another site there is still no such journey.
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

/** Whether the roles may read all of a journey at their site. A person who may act but not read is shown less, and how much takes a look into the records. */
const readsWhatIsAtSite = ({ roles }: Person): boolean =>
  fieldsSeen(roles, 'read', 'Journey', AT_SITE) === null;
