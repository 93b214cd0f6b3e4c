import { differences, type Difference } from '#client/differences';
import type { ClientDetails } from './client-details.js';
import type { NumberOwner } from './number-owners.js';

export type InTheWay =
  /** The number is that of another person. */
  | { readonly kind: 'differs'; readonly clientId: string; readonly differences: readonly Difference[] }
  /** The numbers are those of several. `places`: in the numbers of the details, from 0. */
  | {
      readonly kind: 'several';
      readonly owners: readonly { readonly clientId: string; readonly places: readonly number[] }[];
    }
  /** R-RETURN: one journey of theirs is open. */
  | { readonly kind: 'open'; readonly clientId: string; readonly journeyId: string };

/** Of whom no referral has ever been taken, the row only keeps an id: who they are, the next referral says. */
export const whoIsKnown = (owners: readonly NumberOwner[]): NumberOwner[] =>
  owners.filter(({ isKnown }) => isKnown);

/** What keeps a referral of somebody with these numbers from opening a journey; null where nothing does. */
export const inTheWay = (owners: readonly NumberOwner[], client: ClientDetails): InTheWay | null => {
  const known = whoIsKnown(owners);
  if (new Set(known.map(({ id }) => id)).size > 1) return { kind: 'several', owners: several(known) };
  const owner = known[0] ?? owners[0];
  if (!owner) return null;
  const { id: clientId, open, isKnown } = owner;
  // Who is known as two is who either of them is.
  const isEither = owner.also.some((other) => differences(other, client).length === 0);
  const different = isKnown && !isEither ? differences(owner, client) : [];
  if (different.length > 0) return { kind: 'differs', clientId, differences: different };
  return open === null ? null : { kind: 'open', clientId, journeyId: open };
};

/** Each client once, with all places of their numbers. */
const several = (known: readonly NumberOwner[]): Extract<InTheWay, { kind: 'several' }>['owners'] =>
  [...new Set(known.map(({ id }) => id))].map((clientId) => ({
    clientId,
    places: known.flatMap(({ id, places }) => (id === clientId ? places : [])),
  }));
