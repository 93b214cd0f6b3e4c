/** Where what is on record, what a journey says, and what people were told do not agree. */
export interface Contradiction {
  readonly kind: Kind;
  /** A journey, a track, a task: no name. */
  readonly of: string;
  readonly what: string;
}

export const KINDS = {
  lost: 'acknowledged, and not on record',
  twice: 'on record more than once',
  otherAnswer: 'on record with another sequence than was answered',
  outOfOrder: 'recorded before what had been answered earlier',
  refusedButRecorded: 'refused, and on record',
  unknownRequest: 'on record, and never sent',
  gap: 'a sequence with a gap',
  unanswered: 'no definite answer although everything is up again',
  viewDiffers: 'the journey says otherwise than its row',
  foldDiffers: 'the row says otherwise than its events',
  notOnRecord: 'a journey runs that is not on record',
  nothingRuns: 'a journey is on record that has no workflow',
  doesNotAnswer: 'a workflow does not answer or has failed',
  seats: 'seats, offers and journeys do not agree',
  tasks: 'tasks and events do not agree',
  mail: 'mail and tasks do not agree',
  audit: 'the audit does not verify',
  owed: 'a recording is owed still',
  reconcile: 'reconcile has found something',
  late: 'not back in time after a kill',
} as const;
export type Kind = keyof typeof KINDS;

export const contradiction = (kind: Kind, of: string, what: string): Contradiction => ({ kind, of, what });
