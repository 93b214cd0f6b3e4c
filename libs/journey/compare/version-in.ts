import type { JourneyEvent } from '../model/event.js';

/** The version of the policy that a journey of these events is under; '' if they are not the events of a journey. */
export const versionIn = (events: readonly JourneyEvent[]): string => {
  const adopted = events.findLast((event) => event.type === 'policyAdopted');
  if (adopted) return adopted.data.to;
  const [first] = events;
  return first?.type === 'referred' ? first.data.policyVersion : '';
};
