import fc from 'fast-check';
import { OPEN_PHASES } from '#journey/model/phase';
import { RESIDENTIAL } from '#scenarios/hand-offs';
import { ONCE_A_WEEK } from '#scenarios/policy';
import { IN_PHASE, inTreatment } from '#scenarios/pure/in-phase';
import type { PureJourney } from '#scenarios/pure/pure-journey';
import { FAMILY_SLOTS, MEETING, SLOTS } from '#scenarios/slots';
import type { Referral } from '#journey/model/milestone';
import { runs } from '../../property-parameters.js';
import type { Draw } from './steps.js';
import { attend, QUIET, referral, steps, takeStep } from './steps.js';
import { asItIs, copyOf, remembering, type Seen } from './walks.js';
import { reviewed } from '#scenarios/review';

export type { Seen } from './walks.js';

/** Where most of the rules are. */
const OFTEN = ['treatment', 'treatment', 'treatment', 'onHold'] as const;

/** Takes one step after the other, each after whatever comes before it. */
export const walked = (
  journey: PureJourney,
  draws: readonly Draw[],
  first: (draw: Draw) => void = () => undefined,
) => {
  const seen = draws.map((draw): Seen => {
    const before = { state: journey.state, events: journey.events.length };
    first(draw);
    const justBefore = journey.events.length;
    const taken = takeStep(journey, draw);
    return { journey: asItIs(journey), before, justBefore, taken };
  });
  return { seen, end: asItIs(journey) };
};

const journeyOf = remembering(
  (phase: keyof typeof IN_PHASE, about: Partial<Referral>, draws: readonly Draw[], planned: number) => {
    const slots = planned === 0 ? { slots: about.minor ? FAMILY_SLOTS : SLOTS } : {};
    return walked(IN_PHASE[phase]({ referral: about, tier: 'T2', policy: ONCE_A_WEEK, ...slots }), draws);
  },
);

/** Journeys of any referral, from any phase, by any sequence of steps: each step is looked at, and the end of it. */
export const anyJourney = (
  look: (seen: Seen) => void,
  atEnd: (journey: PureJourney) => void = () => undefined,
  parameters: { numRuns: number; seed?: number } = runs(100),
): void =>
  fc.assert(
    fc.property(fc.constantFrom(...OPEN_PHASES, ...OFTEN), referral, steps(80), fc.nat(3), (...drawn) => {
      const { seen, end } = journeyOf(...drawn);
      for (const one of seen) look(one);
      atEnd(copyOf(end));
    }),
    parameters,
  );

const attendedOf = remembering(
  (about: Partial<Referral>, tier: string, quietDays: number, draws: readonly Draw[]) => {
    const slots = [...(about.minor ? FAMILY_SLOTS : SLOTS), MEETING];
    const journey = inTreatment({ referral: about, tier, slots, policy: ONCE_A_WEEK });
    for (let days = 0; days < quietDays; days += 1) attend(journey.passDays(1), QUIET);
    if (quietDays % 2 === 0) journey.reach('reviewPlan', reviewed('on the way'));
    else if (quietDays % 3 === 0)
      journey
        .reach('transfer', { handOff: RESIDENTIAL, reason: 'a bed' })
        .passDays(5)
        .reach('returnFromHold', { tier, seat: null, reason: 'stable' });
    return walked(journey, draws, (draw) => {
      if (draw.a % 3 > 0) attend(journey, draw);
    });
  },
);

/** Treatments by sessions, whose clients mostly come to them: some quiet days, a review or a hold, and then any sequence of steps. */
export const anyAttended = (
  look: (seen: Seen) => void,
  atEnd: (journey: PureJourney) => void = () => undefined,
  parameters: { numRuns: number; seed?: number } = runs(40),
): void =>
  fc.assert(
    fc.property(referral, fc.constantFrom('T3', 'T2', 'T1'), fc.nat(30), steps(50), (...drawn) => {
      const { seen, end } = attendedOf(...drawn);
      for (const one of seen) look(one);
      atEnd(copyOf(end));
    }),
    parameters,
  );
