import type { ClinicalData } from '../model/clinical-data.js';
import { event } from '../model/decision.js';
import type { NewEvent } from '../model/event.js';
import type { Referral } from '../model/milestone.js';
import type { Policy } from '../model/policy.js';
import type { JourneyState } from '../model/state.js';
import { priorityOf } from './waitlist.js';

/** Phases in which the priority decides something: until there is a seat. */
export const BEFORE_A_SEAT = [
  'intake',
  'screening',
  'waitlist',
] as const satisfies readonly JourneyState['phase'][];

type Known = Pick<Referral, 'pregnant' | 'injecting' | 'urgency'>;

/** R-PRIORITY: what is known of the client now, and the priority that follows from it. */
export const knownOf = (
  { referral }: JourneyState,
  known: Known,
): Known & { priority: ReturnType<typeof priorityOf> } => ({
  ...known,
  priority: priorityOf({ ...referral, ...known }),
});

/**
 * R-PRIORITY, version 2: a client who takes a substance by injection is one who injects, whatever the referral said. The place in line and the clocks of
 * R-INTERIM follow at once. The client is still to be asked about the rest.
 */
export const injectingBySubstances = (
  state: JourneyState,
  { substances = [] }: Partial<ClinicalData>,
  { waitlist }: Policy,
): NewEvent[] => {
  const { phase, referral } = state;
  const isBefore = BEFORE_A_SEAT.some((one) => one === phase);
  const injects = substances.some(({ route }) => route === 'injection');
  if (!waitlist?.askPriority || !isBefore || !injects || referral.injecting) return [];
  const { pregnant, urgency } = referral;
  const known = knownOf(state, { pregnant, urgency, injecting: true });
  return [event('priorityRecorded', { ...known, bySubstances: true }, 'R-PRIORITY')];
};
