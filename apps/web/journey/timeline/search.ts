/** What may be shown: everything that people did and reported, one kind of it, what the program did by itself, or all. */
export const SHOWN = ['people', 'decision', 'report', 'session', 'clock', 'all'] as const;
export type Shown = (typeof SHOWN)[number];

export interface TimelineSearch {
  /** Sequence of the event whose explanation is open. */
  readonly why?: number;
  /** Where it says nothing: what people did; with an event to explain, everything, because any event may be explained. */
  readonly show?: Shown;
}

export const timelineSearch = (said: Record<string, unknown>): TimelineSearch => {
  const why = Number(said['why']);
  const show = SHOWN.find((one) => one === said['show']);
  return { ...(Number.isSafeInteger(why) && why > 0 && { why }), ...(show && { show }) };
};
