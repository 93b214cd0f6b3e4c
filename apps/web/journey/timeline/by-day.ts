import { localDay } from '../../words/due.js';
import type { TimelineEvent } from './read-timeline.js';

interface EventsOfDay {
  /** YYYY-MM-DD, as the clocks of the site show it. */
  readonly day: string;
  readonly events: readonly TimelineEvent[];
}

/** Puts the events of one day together, in the order in which they come. */
export const byDay = (events: readonly TimelineEvent[], timeZone: string): readonly EventsOfDay[] => {
  const days = new Map<string, TimelineEvent[]>();
  for (const event of events) {
    const day = localDay(Date.parse(event.at), timeZone);
    days.set(day, [...(days.get(day) ?? []), event]);
  }
  return [...days].map(([day, ofDay]) => ({ day, events: ofDay }));
};
