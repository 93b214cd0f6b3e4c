import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Policy } from '#journey/model/policy';
import { ONCE_A_WEEK } from '#scenarios/policy';
import { inTreatment } from '#scenarios/pure/in-phase';
import { PureJourney, Refused } from '#scenarios/pure/pure-journey';
import { SLOTS } from '#scenarios/slots';
import { runs } from '../../property-parameters.js';
import { walked } from './any-journey.js';
import { steps, type Draw } from './steps.js';
import { remembering, type Seen } from './walks.js';

const [T3, T2, T1] = ONCE_A_WEEK.tiers;
const tiersOf = (version: string, ...tiers: Policy['tiers']): Policy => ({ ...ONCE_A_WEEK, version, tiers });
const T0 = { id: 'T0', sessionsPerWeek: 3, hoursPerSession: 3 };

/** Other tiers: fewer, one more, and such as no plan has. */
const POLICIES = [
  tiersOf('as-it-was', T3!, T2!, T1!),
  tiersOf('fewer', T3!, T1!),
  tiersOf('the-lowest', T2!, T1!),
  tiersOf('one-more', T3!, T2!, T1!, T0),
  tiersOf('others', { ...T3!, id: 'A' }, { ...T1!, id: 'B' }),
];

const adopts = (journey: PureJourney, to: Policy): void => {
  try {
    journey.adopt(to);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
  }
};

const adoptingOf = remembering((draws: readonly Draw[]) => {
  const journey = inTreatment({ slots: SLOTS, tier: 'T2', policy: ONCE_A_WEEK });
  return walked(journey, draws, ({ b, c }) => {
    if (c % 4 === 0) adopts(journey, POLICIES[b % POLICIES.length]!);
  });
});

/** Treatments by sessions whose program adopts other tiers on the way. */
const anyAdopting = (look: (seen: Seen) => void, parameters = runs(25)): void =>
  fc.assert(
    fc.property(steps(60), (draws) => {
      for (const one of adoptingOf(draws).seen) look(one);
    }),
    parameters,
  );

test('H17: no tier is in force, or may come into force, without a session of it', () => {
  anyAdopting(({ journey: { state, policy } }) => {
    if (state.phase !== 'treatment') return;
    const slots = state.plan!.draft.schedule.slots!;
    const planned = new Set(slots.flatMap(({ tiers }) => tiers));
    const tiers = policy.tiers.map(({ id }) => id);
    expect(tiers).toContain(state.treatment!.tier);
    expect(tiers.filter((tier) => !planned.has(tier))).toEqual([]);
  });
});

test('H17: among such journeys are many that go over to other tiers', () => {
  const versions = new Map<string, number>();
  anyAdopting(
    ({ journey: { state }, before }) => {
      const { policyVersion } = state;
      if (before.state.policyVersion !== policyVersion)
        versions.set(policyVersion, (versions.get(policyVersion) ?? 0) + 1);
    },
    { numRuns: 30, seed: 20260105 },
  );
  expect([...versions.keys()].sort()).toEqual(['as-it-was', 'fewer', 'the-lowest']);
});
