import fc from 'fast-check';
import { OPEN_PHASES } from '#journey/model/phase';
import { RESIDENTIAL } from '#scenarios/hand-offs';
import { IN_PHASE, inTreatment } from '#scenarios/pure/in-phase';
import type { PureJourney } from '#scenarios/pure/pure-journey';
import { FAMILY_SLOTS, MEETING, SLOTS } from '#scenarios/slots';
import { runs } from '../../property-parameters.js';
import type { Taken } from './steps.js';
import { attend, QUIET, referral, steps, takeStep } from './steps.js';

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

/** Treatments by sessions, whose clients mostly come to them: some quiet days, a review or a hold, and then any sequence of steps. */
export const anyAttended = (
  look: (seen: Seen) => void,
  atEnd: (journey: PureJourney) => void = () => undefined,
  parameters: { numRuns: number; seed?: number } = runs(40),
): void =>
  fc.assert(
    fc.property(
      referral,
      fc.constantFrom('T3', 'T2', 'T1'),
      fc.nat(30),
      steps(50),
      (about, tier, quietDays, draws) => {
        const slots = [...(about.minor ? FAMILY_SLOTS : SLOTS), MEETING];
        const journey = inTreatment({ referral: about, tier, slots });
        for (let days = 0; days < quietDays; days += 1) attend(journey.passDays(1), QUIET);
        if (quietDays % 2 === 0) journey.reach('reviewPlan', { summary: 'on the way' });
        else if (quietDays % 3 === 0)
          journey
            .reach('transfer', { handOff: RESIDENTIAL, reason: 'a bed' })
            .passDays(5)
            .reach('returnFromHold', { tier, seat: null, reason: 'stable' });
        for (const draw of draws) {
          const before = { state: journey.state, events: journey.events.length };
          if (draw.a % 3 > 0) attend(journey, draw);
          const taken = takeStep(journey, draw);
          look({ journey, before, taken });
        }
        atEnd(journey);
      },
    ),
    parameters,
  );
