export interface TimelineSearch {
  /** Sequence of the event whose explanation is open. */
  readonly why?: number;
}

export const timelineSearch = (said: Record<string, unknown>): TimelineSearch => {
  const why = Number(said['why']);
  return Number.isSafeInteger(why) && why > 0 ? { why } : {};
};
