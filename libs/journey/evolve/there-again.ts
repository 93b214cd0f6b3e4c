import type { JourneyState } from '../model/state.js';

/** Somebody has spoken with the client, so the attempts in vain since they were last reached count no more. */
export const thereAgain = (contact: JourneyState['contact']): JourneyState['contact'] =>
  contact.again ? { ...contact, again: null } : contact;
