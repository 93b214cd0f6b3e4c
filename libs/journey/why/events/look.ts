import type { EventOf, EventType } from '../../event.js';
import type { Policy } from '../../policy/policy.js';
import type { JourneyState } from '../../state.js';
import type { Input } from '../input.js';

/** What an event itself says was looked at, beside what its rule looks at in the state before it. */
export type Said<T extends EventType> = (event: EventOf<T>, before: JourneyState, policy: Policy) => Input[];
export type SaidBy<T extends EventType> = { readonly [Type in T]: Said<Type> };
