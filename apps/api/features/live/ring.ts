import { createHmac, hkdfSync, randomBytes } from 'node:crypto';
import type { Announced } from '#records/live/announced';

/** An announcement that was told, with its place in this process and its id in every process. */
export interface Told {
  /** 1, 2, 3 … in this process. */
  readonly place: number;
  /** Equal in every API process; it does not reveal whom the event is about. */
  readonly id: string;
  readonly announced: Announced;
}

/** So many events are remembered. At ten a second, a page may be away for a minute and a half. */
const MOST = 1_000;

const KEY_BYTES = 32;

/**
 * Computes the id as a keyed hash. Somebody who knows a journey's id, from when it was at their site, could otherwise compute the ids of its next events, and
 * would learn from the answer to `Last-Event-ID` whether these have happened.
 */
const idOf = (announced: Announced, key: Uint8Array): string =>
  createHmac('sha256', key)
    .update(`${announced.kind} ${whichOf(announced)}`)
    .digest('base64url')
    .slice(0, 22);

/** Names the announced thing uniquely within its kind. */
const whichOf = (announced: Announced): string => {
  switch (announced.kind) {
    case 'journey':
      return `${announced.journeyId} ${announced.seq}`;
    case 'track':
      return `${announced.trackId} ${announced.seq}`;
    case 'policy':
      return `${announced.version} ${announced.keptAt}`;
    case 'merge':
      return `${announced.mergeId} ${announced.step}`;
  }
};

/** Remembers the events that were told last, so that a page that was away for a moment misses nothing. */
export class Ring {
  private told: Told[] = [];
  private place = 0;
  /** The id with which a page begins if nothing has been told yet. */
  private beginning = randomBytes(16).toString('base64url');
  /** The place of `beginning`. */
  private from = 0;
  private key: Uint8Array = randomBytes(KEY_BYTES);

  constructor(private readonly most = MOST) {}

  /** @param secret the same in every API process, so that ids are, too */
  keyedBy(secret: Uint8Array): void {
    this.key = new Uint8Array(hkdfSync('sha256', secret, '', 'ids of what is told live', KEY_BYTES));
  }

  /** Id of the last event that was told; `beginning` if there was none. */
  get last(): string {
    return this.told.at(-1)?.id ?? this.beginning;
  }

  get lastPlace(): number {
    return this.place;
  }

  add(announced: Announced): Told {
    this.place += 1;
    const told = { place: this.place, id: idOf(announced, this.key), announced };
    this.told.push(told);
    if (this.told.length > this.most) this.told.shift();
    return told;
  }

  /** The events that were told after that id; null if it is not remembered any more. */
  after(id: string): readonly Told[] | null {
    if (id === this.beginning) return this.told.length === this.place - this.from ? this.told : null;
    const index = this.told.findIndex((one) => one.id === id);
    return index === -1 ? null : this.told.slice(index + 1);
  }

  /**
   * Forgets all events and takes a new `beginning`, because something may have been recorded that this process has not heard of: a page cannot go on from an
   * older id.
   */
  forget(): void {
    this.told = [];
    this.from = this.place;
    this.beginning = randomBytes(16).toString('base64url');
  }
}
