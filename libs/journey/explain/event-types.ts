import type { EventType } from '../model/event.js';
import { EVENT_INPUTS } from './events/events.js';

/** Every type of event. What is forgotten in `EVENT_INPUTS` does not compile, so that none is forgotten here. */
export const EVENT_TYPES = Object.keys(EVENT_INPUTS).sort() as [EventType, ...EventType[]];
