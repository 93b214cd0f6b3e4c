import { createHmac, hkdfSync, randomBytes } from 'node:crypto';
import type { Announced } from '#records/live/announced';

/** Something that was told, by its place here and its id everywhere. */
export interface Told {
  /** 1, 2, 3 … in this process. */
  readonly place: number;
  /** The same in every API process, and says nothing of whom it is about. */
  readonly id: string;
  readonly announced: Announced;
}

/** So many are remembered: at ten a second a minute and a half in which a page may be away. */
const MOST = 1_000;

const KEY_BYTES = 32;

/**
 * Keyed: who knows a journey's id, from when it was at their site, could make up the ids of its next events otherwise, and would hear by the
 * answer to `Last-Event-ID` whether they have happened.
 */
const idOf = (announced: Announced, key: Uint8Array): string =>
  createHmac('sha256', key)
    .update(`${announced.kind} ${whichOf(announced)}`)
    .digest('base64url')
    .slice(0, 22);

/** What there is but once of its kind. */
const whichOf = (announced: Announced): string => {
  switch (announced.kind) {
    case 'journey':
      return `${announced.journeyId} ${announced.seq}`;
    case 'track':
      return `${announced.trackId} ${announced.seq}`;
    case 'policy':
      return `${announced.version} ${announced.keptAt}`;
  }
};

/** The last of what was told, so that a page that was away for a moment misses nothing. */
export class Ring {
  private told: Told[] = [];
  private place = 0;
  /** Where a page begins to which nothing has been told yet. */
  private beginning = randomBytes(16).toString('base64url');
  /** The place of that. */
  private from = 0;
  private key: Uint8Array = randomBytes(KEY_BYTES);

  constructor(private readonly most = MOST) {}

  /** @param secret the same in every API process, so that ids are, too */
  keyedBy(secret: Uint8Array): void {
    this.key = new Uint8Array(hkdfSync('sha256', secret, '', 'ids of what is told live', KEY_BYTES));
  }

  /** Id of the last that was told; of the beginning where nothing was. */
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

  /** What was told after that id; null where nobody knows any more what that was. */
  after(id: string): readonly Told[] | null {
    if (id === this.beginning) return this.told.length === this.place - this.from ? this.told : null;
    const index = this.told.findIndex((one) => one.id === id);
    return index === -1 ? null : this.told.slice(index + 1);
  }

  /** Something may have been recorded that nobody here has heard of: what was known is no beginning to go on from. */
  forget(): void {
    this.told = [];
    this.from = this.place;
    this.beginning = randomBytes(16).toString('base64url');
  }
}
