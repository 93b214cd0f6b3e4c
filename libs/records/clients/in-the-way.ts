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
  /** R-RETURN: the client has an open journey. */
  | { readonly kind: 'open'; readonly clientId: string; readonly journeyId: string };

/** The owners who are known. An owner of whom no referral has been taken is only a row that keeps an id: the next referral says who they are. */
export const whoIsKnown = (owners: readonly NumberOwner[]): NumberOwner[] =>
  owners.filter(({ isKnown }) => isKnown);

/** Why a referral with these numbers may not open a journey; null if it may. */
export const inTheWay = (owners: readonly NumberOwner[], client: ClientDetails): InTheWay | null => {
  const known = whoIsKnown(owners);
  if (new Set(known.map(({ id }) => id)).size > 1) return { kind: 'several', owners: several(known) };
  const owner = known[0] ?? owners[0];
  if (!owner) return null;
  const { id: clientId, open, isKnown } = owner;
  // A client who was merged is known by the identity of either, so a match with one of them is enough.
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
