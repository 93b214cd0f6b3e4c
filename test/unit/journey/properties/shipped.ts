import fc from 'fast-check';
import type { Referral } from '#journey/model/milestone';
import { OPEN_PHASES, type OpenPhase } from '#journey/model/phase';
import { stepsInto } from '#scenarios/course';
import { planAt } from '#scenarios/plan';
import { SHIPPED } from '#scenarios/policy';
import { MONDAY, PureJourney } from '#scenarios/pure/pure-journey';
import { FAMILY_SLOTS, MEETING, SLOTS, withSlots } from '#scenarios/slots';
import { runs } from '../../property-parameters.js';
import { walked } from './any-journey.js';
import { attend, referral, steps, type Draw } from './steps.js';
import { remembering, type Seen } from './walks.js';

/** What a track answers that has a seat for whoever asks, and room on each roster. */
const ANSWERS = {
  ...({ seat: 'granted', rank: 'noted', accept: 'noted', decline: 'noted', lapse: 'noted' } as const),
  ...({ release: 'noted', ready: 'noted', roster: { off: [] } } as const),
} as const;

const answered = (journey: PureJourney): PureJourney => {
  const requests = journey.state.seatLink?.requests ?? [];
  for (const { wish } of requests) journey.answered(ANSWERS[wish]);
  return journey.state.seatLink?.requests.length ? answered(journey) : journey;
};

/** A journey under the policy that ships, in a phase to which its track has let it come. */
const shipped = (phase: OpenPhase, about: Partial<Referral>, planned: number): PureJourney => {
  const journey = PureJourney.refer(about, MONDAY, SHIPPED);
  if (journey.state.risk.alert)
    journey
      .reach('acknowledgeRisk', {})
      .reach('disposeRisk', { disposition: 'safetyPlan', reason: 'agreed on the telephone' });
  const slots = [...(about.minor ? FAMILY_SLOTS : SLOTS), MEETING];
  const plan = planned === 0 ? planAt('T2') : withSlots(planAt('T2'), slots);
  for (const one of stepsInto(phase, journey.now, { plan, minor: about.minor ?? false })) {
    journey.follow([one]);
    if (phase === 'waitlist' && journey.state.phase === 'waitlist') return journey.answered('waiting');
    answered(journey);
  }
  return journey;
};

/** What the track does meanwhile: it answers mostly, and offers a seat now and then. And most sessions are recorded. */
const meanwhile = (journey: PureJourney, draw: Draw): void => {
  const { a, b } = draw;
  if (a % 4 > 0) answered(journey);
  const { waitlist, seatLink } = journey.state;
  if (waitlist && seatLink && b % 3 === 0) journey.offered(waitlist.track, (seatLink.offer ?? 0) + 1);
  if (b % 3 > 0) attend(journey, draw);
};

const shippedOf = remembering(
  (phase: OpenPhase, about: Partial<Referral>, draws: readonly Draw[], planned: number) => {
    const journey = shipped(phase, about, planned);
    return walked(journey, draws, (draw) => meanwhile(journey, draw));
  },
);

/** Journeys under the policy that ships, whose track gives the seats: of any referral, from any phase, by any sequence of steps. */
export const anyShipped = (
  look: (seen: Seen) => void,
  parameters: { numRuns: number; seed?: number } = runs(25),
): void =>
  fc.assert(
    fc.property(
      fc.constantFrom(...OPEN_PHASES, 'waitlist', 'treatment', 'treatment'),
      referral,
      steps(50),
      fc.nat(3),
      (...drawn) => {
        for (const one of shippedOf(...drawn).seen) look(one);
      },
    ),
    parameters,
  );
