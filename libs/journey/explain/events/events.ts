import type { EventType } from '../../model/event.js';
import { admission } from './admission.js';
import { ending } from './ending.js';
import type { EventInputs } from './look.js';
import { plan } from './plan.js';
import { treatment } from './treatment.js';

/** What each event says was looked at. An event that is forgotten here does not compile. */
export const EVENT_INPUTS: EventInputs<EventType> = { ...admission, ...plan, ...treatment, ...ending };
