import { Inject, Injectable } from '@nestjs/common';
import { fieldsSeen, rolesThatMay, rolesThatMight, ruleMissed } from '#access/ability';
import type { Person } from '#access/person';
import { parseJourneyId } from '#contracts/journey-id';
import { Relations } from '#records/access/relations';
import { Problem } from '../problems/problem.js';
import { notPermitted } from './not-permitted.js';
import { ProgramSites } from './program-sites.js';
import { AT_SITE, relationOf, withoutLooking, type Access, type What } from './access-by-relation.js';

/** How far a person may read a journey. */
export interface Readable {
  /** The paths of the fields that they see; null for all fields. */
  readonly seen: readonly string[] | null;
  /** They have broken the glass for it, which may end at any moment, and is not announced. */
  readonly glass: boolean;
}

/** Asks the rules about many journeys, with one look into the records for all of them. */
@Injectable()
export class JourneysAccess {
  constructor(
    @Inject(Relations) private readonly relations: Relations,
    @Inject(ProgramSites) private readonly sites: ProgramSites,
  ) {}

  /** Those of the journeys that the person may read. @throws DatabaseUnavailable */
  async readable(person: Person, journeyIds: readonly string[]): Promise<ReadonlyMap<string, Readable>> {
    const [sites, rows] = await Promise.all([
      this.sites.now(),
      this.relations.toJourneys(journeyIds, person.id, null),
    ]);
    return new Map(
      rows.flatMap((row) => {
        const related = relationOf(row, person, sites);
        const roles = related.atSite ? rolesThatMay(person, 'read', 'Journey', related) : [];
        const seen = fieldsSeen(roles, 'read', 'Journey', related);
        return roles.length === 0 ? [] : [[row.journeyId, { seen, glass: related.glass }] as const];
      }),
    );
  }

  /** Access to all of the journeys. Throws as `toJourney` does; `errors` names those that the person may not know of. */
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

  /** By journey id, whether the person may do this to it. Journeys that the person may not know of are left out. @throws DatabaseUnavailable */
  async among(
    person: Person,
    what: What,
    journeyIds: readonly string[],
  ): Promise<ReadonlyMap<string, boolean>> {
    const sites = await this.sites.now();
    const { action, subject } = what;
    if (withoutLooking(person, what, sites)) return new Map(journeyIds.map((id) => [id, true]));
    const ids = journeyIds.filter((id) => parseJourneyId(id) !== null);
    const found = await this.relations.toJourneys(ids, person.id, null);
    const related = found.map((row) => [row.journeyId, relationOf(row, person, sites)] as const);
    return new Map(
      related
        .filter(([, { atSite }]) => atSite)
        .map(([id, how]) => [id, rolesThatMay(person, action, subject, how).length > 0]),
    );
  }
}
