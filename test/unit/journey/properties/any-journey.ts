import fc from 'fast-check';
import { IN_PHASE, OPEN_PHASES } from '../../../support/pure-course.js';
import { FAMILY_SLOTS, SLOTS } from '../../../support/slots.js';
import type { PureJourney } from '../../../support/pure-journey.js';
import { runs } from '../../property-parameters.js';
import type { Taken } from './steps.js';
import { referral, steps, takeStep } from './steps.js';

/** A journey after one more step, and as it was before it. */
export interface Seen {
  readonly journey: PureJourney;
  readonly before: { readonly state: PureJourney['state']; readonly events: number };
  readonly taken: Taken;
}

/** Where most of the rules are. */
const OFTEN = ['treatment', 'treatment', 'treatment', 'onHold'] as const;

/** Journeys of any referral, from any phase, by any sequence of steps: each step is looked at, and the end of it. */
export const anyJourney = (
  look: (seen: Seen) => void,
  atEnd: (journey: PureJourney) => void = () => undefined,
  parameters: { numRuns: number; seed?: number } = runs(100),
): void =>
  fc.assert(
    fc.property(
      fc.constantFrom(...OPEN_PHASES, ...OFTEN),
      referral,
      steps(80),
      fc.nat(3),
      (phase, about, draws, planned) => {
        const slots = planned === 0 ? { slots: about.minor ? FAMILY_SLOTS : SLOTS } : {};
        const journey = IN_PHASE[phase]({ referral: about, tier: 'T2', ...slots });
        for (const draw of draws) {
          const before = { state: journey.state, events: journey.events.length };
          const taken = takeStep(journey, draw);
          look({ journey, before, taken });
        }
        atEnd(journey);
      },
    ),
    parameters,
  );
