import type { JourneyState } from '../model/state.js';

/** Somebody has spoken with the client: what was tried in vain since they were reached last counts no more. */
export const thereAgain = (contact: JourneyState['contact']): JourneyState['contact'] =>
  contact.again ? { ...contact, again: null } : contact;
