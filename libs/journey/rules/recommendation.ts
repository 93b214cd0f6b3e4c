import { event } from '../model/decision.js';
import type { NewEvent } from '../model/event.js';
import type { Gate } from '../model/event-parts.js';
import type { Policy } from '../model/policy.js';
import type { Treatment } from '../model/treatment.js';

/**
 * R-TAPER, version 2: a recommendation falls as soon as a gate closes; its event names the closed gates. Version 1 let it stand, beside a step-down that it
 * refused.
 */
export const recommendationFalls = (
  { taper, tier }: Treatment,
  closed: readonly Gate[],
  policy: Policy,
): NewEvent[] =>
  policy.taper.noUseDays !== undefined && taper === 'recommended' && closed.length > 0
    ? [event('recommendationFell', { from: tier, gates: closed }, 'R-TAPER')]
    : [];
