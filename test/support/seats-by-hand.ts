import type { Policy } from '#journey/model/policy';

/** The same policy with seats that a coordinator gives: what is not about seats needs no track, and all tests share a namespace. */
export const seatsByHand = (policy: Policy): Policy =>
  Object.fromEntries(Object.entries(policy).filter(([section]) => section !== 'seats')) as unknown as Policy;
