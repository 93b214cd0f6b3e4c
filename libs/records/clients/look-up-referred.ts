import type { DataSource } from 'typeorm';
import { numbersOf, type ClientDetails } from './client-details.js';
import { inTheWay, whoIsKnown, type InTheWay } from './in-the-way.js';
import { findOwners } from './number-owners.js';

export type LookedUp =
  /** A referral of theirs may open a journey. `returns`: the client has been here before. */
  { readonly kind: 'free'; readonly earlier: number; readonly returns: boolean } | InTheWay;

/** Finds out which client a referral's numbers belong to, before the referral is sent. Nothing is written, and no other request has to wait. */
export class LookUpReferred {
  constructor(private readonly dataSource: DataSource) {}

  /** @throws DatabaseUnavailable */
  async of(client: ClientDetails): Promise<LookedUp> {
    const owners = await findOwners(this.dataSource, numbersOf(client));
    const owner = whoIsKnown(owners)[0] ?? owners[0];
    return (
      inTheWay(owners, client) ?? {
        kind: 'free',
        earlier: owner?.total ?? 0,
        returns: owner?.returns ?? false,
      }
    );
  }
}
