import type { EventType, JourneyEvent } from '../model/event.js';
import type { Change, Evolvers } from '../model/evolvers.js';
import type { JourneyState } from '../model/state.js';
import { anyPhaseEvents } from './any-phase.js';
import { assessmentEvents } from './assessment.js';
import { dischargeEvents } from './discharge.js';
import { escalationEvents } from './escalation.js';
import { intakeEvents } from './intake.js';
import { onHoldEvents } from './on-hold.js';
import { planningEvents } from './planning.js';
import { screeningEvents } from './screening.js';
import { sessionEvents } from './sessions.js';
import { treatmentEvents } from './treatment.js';
import { waitlistEvents } from './waitlist.js';

/** What each event changes. One that is forgotten does not compile. */
const EVOLVERS: Evolvers<EventType> = {
  ...intakeEvents,
  ...screeningEvents,
  ...waitlistEvents,
  ...assessmentEvents,
  ...planningEvents,
  ...sessionEvents,
  ...treatmentEvents,
  ...escalationEvents,
  ...onHoldEvents,
  ...dischargeEvents,
  ...anyPhaseEvents,
};

/** What an event changes. Pure, total, and blind to policy and clock: an event means the same for ever. */
export const evolve = (state: JourneyState, event: JourneyEvent): JourneyState => {
  const change = (EVOLVERS[event.type] as (state: JourneyState, event: JourneyEvent) => Change)(state, event);
  return { ...state, ...change, seq: event.seq };
};
