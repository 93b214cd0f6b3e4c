/** A milestone as the other designs get it. They do not look at who asked, and decide nothing. */
export interface PeerMilestone {
  readonly requestId: string;
  readonly journeyId: string;
  readonly name: string;
  /** The request's body as it came, JSON. */
  readonly data: string;
}

/** Each activity commits its own row, and may be repeated. */
export interface NaiveActivities {
  writeEvent(milestone: PeerMilestone): Promise<void>;
  writeReadModel(milestone: PeerMilestone): Promise<void>;
  writeTask(milestone: PeerMilestone): Promise<void>;
}
