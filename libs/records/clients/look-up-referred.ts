import type { DataSource } from 'typeorm';
import { numbersOf, type ClientDetails } from './client-details.js';
import { inTheWay, whoIsKnown, type InTheWay } from './in-the-way.js';
import { findOwners } from './number-owners.js';

export type LookedUp =
  /** A referral of theirs may open a journey. `returns`: the client has been here before, and who that is. */
  | {
      readonly kind: 'free';
      readonly earlier: number;
      readonly returns: boolean;
      readonly clientId: string | null;
    }
  | InTheWay;

/** The clients to whom the numbers belong, as far as they have been here. */
export const clientsIn = (found: LookedUp): readonly string[] => {
  if (found.kind === 'several') return found.owners.map(({ clientId }) => clientId);
  return found.clientId === null ? [] : [found.clientId];
};

/** Finds out which client a referral's numbers belong to, before the referral is sent. Nothing is written, and no other request has to wait. */
export class LookUpReferred {
  constructor(private readonly dataSource: DataSource) {}

  /** @throws DatabaseUnavailable */
  async of(client: ClientDetails): Promise<LookedUp> {
    const owners = await findOwners(this.dataSource, numbersOf(client));
    const owner = whoIsKnown(owners)[0] ?? owners[0];
    const { id: clientId = null, total: earlier = 0, returns = false } = owner ?? {};
    return (
      inTheWay(owners, client) ?? { kind: 'free', earlier, returns, clientId: returns ? clientId : null }
    );
  }
}
