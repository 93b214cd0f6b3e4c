import type { Refusal } from '#journey/model/decision';
import { rule, type RuleId } from '#journey/model/rule';
import type { NewTrackEvent, TrackEventData, TrackEventType } from './event.js';

export type TrackDecision =
  | { readonly ok: true; readonly events: readonly NewTrackEvent[] }
  | { readonly ok: false; readonly refusal: Refusal };

export const accept = (...events: readonly NewTrackEvent[]): TrackDecision => ({ ok: true, events });

export const refuse = (id: RuleId, detail: string, ...needed: readonly string[]): TrackDecision => ({
  ok: false,
  refusal: { rule: rule(id), detail, needed },
});

export const happened = <T extends TrackEventType>(
  type: T,
  data: TrackEventData[T],
  id: RuleId,
): NewTrackEvent => ({ type, data, rule: rule(id) }) as NewTrackEvent;
