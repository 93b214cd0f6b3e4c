import type { EventOf, EventType } from '../../model/event.js';
import type { Policy } from '../../model/policy.js';
import type { JourneyState } from '../../model/state.js';
import type { Input } from '../input.js';

/** What the event itself says was looked at. The explanation adds what its rule looks at in the state before it. */
export type EventInput<T extends EventType> = (
  event: EventOf<T>,
  before: JourneyState,
  policy: Policy,
) => Input[];
export type EventInputs<T extends EventType> = { readonly [Type in T]: EventInput<Type> };
