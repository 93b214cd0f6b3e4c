import type { EventOf, EventType } from './event.js';
import type { JourneyState } from './state.js';

/** What an event changes. */
export type Change = Partial<JourneyState>;

/** For each of these events, what it changes: a forgotten one does not compile. */
export type Evolvers<T extends EventType> = {
  readonly [K in T]: (state: JourneyState, event: EventOf<K>) => Change;
};
