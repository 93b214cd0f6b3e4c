import type { Policy } from '#journey/model/policy';
import { loadDefaultPolicy } from '#policy/load-policy';

const without = (policy: Policy, section: keyof Policy): Policy =>
  Object.fromEntries(Object.entries(policy).filter(([name]) => name !== section)) as unknown as Policy;

/** The same policy with seats that a coordinator gives: a course that is not about seats needs no track beside it. */
export const seatsByHand = (policy: Policy): Policy => without(policy, 'seats');

/** The program's default policy, with seats by hand; its calendar knows the years in which the scenarios are set. */
export const POLICY = seatsByHand(loadDefaultPolicy({ from: 2025, to: 2032 }));

/** The default policy before 2026.4: relapse, taper and deterioration by the first version of their rules. */
export const BEFORE_2026_4: Policy = (() => {
  const { daysAtTier, deliveredShare, daysWithoutRelapse } = POLICY.taper;
  const taper = { daysAtTier, deliveredShare, daysWithoutRelapse };
  return { ...without(without(POLICY, 'relapse'), 'deterioration'), version: '2026.3', taper };
})();

/** A policy of version 0.1: nothing falls due to be taken again. */
export const NO_CADENCE = without(POLICY, 'instruments');
