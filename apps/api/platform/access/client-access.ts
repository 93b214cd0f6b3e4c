import { Inject, Injectable } from '@nestjs/common';
import { relation } from '#access/ability';
import type { Person } from '#access/person';
import { siteOf } from '#access/sites';
import { Relations } from '#records/access/relations';
import { ClientMerges } from '#records/merges/client-merges';
import { Problem } from '../problems/problem.js';
import { ProgramSites } from './program-sites.js';
import { allowed, byOneOf, withoutLooking, type Access, type What } from './access-by-relation.js';

/** Asks the rules about a client, by the journeys that they have. */
@Injectable()
export class ClientAccess {
  constructor(
    @Inject(Relations) private readonly relations: Relations,
    @Inject(ClientMerges) private readonly merges: ClientMerges,
    @Inject(ProgramSites) private readonly sites: ProgramSites,
  ) {}

  /** Grants access if any journey of the client allows it. @throws Problem `no-such-client`, `not-permitted`; DatabaseUnavailable */
  async toClient(person: Person, what: What, clientId: string): Promise<Access> {
    const sites = await this.sites.now();
    const everywhere = withoutLooking(person, what, sites);
    if (everywhere) return everywhere;
    return byOneOf(await this.relations.toClient(clientId, person.id), person, what, sites, 'no-such-client');
  }

  /** As `toClient`, for a client whom a body names in its field `other`: the Problem `no-such-client` then names that field. */
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
   * Access to a merge. It is at the sites of both clients, so each of them needs a journey at a site of the person.
   * @throws Problem `no-such-merge`, also where the person may not know of one of the clients
   */
  async toMerge(person: Person, what: What, mergeId: string): Promise<Access> {
    const [found, sites] = await Promise.all([this.merges.whereIs(mergeId), this.sites.now()]);
    const isThere = ({ track }: { readonly track: string | null }) =>
      person.sites.includes(siteOf(track, sites));
    if (!found?.survivor.some(isThere) || !found.other.some(isThere)) throw new Problem('no-such-merge');
    return allowed(person, what, relation({ atSite: true, author: found.proposedBy === person.id }));
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
}
