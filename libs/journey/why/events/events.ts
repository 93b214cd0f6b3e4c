import type { EventType } from '../../event.js';
import { admission } from './admission.js';
import { ending } from './ending.js';
import type { SaidBy } from './look.js';
import { plan } from './plan.js';
import { treatment } from './treatment.js';

/** What each event says was looked at. An event that is forgotten here does not compile. */
export const SAID: SaidBy<EventType> = { ...admission, ...plan, ...treatment, ...ending };
