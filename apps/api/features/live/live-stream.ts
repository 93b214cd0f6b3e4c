import { PassThrough } from 'node:stream';
import type { Person } from '#access/person';
import type { Told } from './ring.js';

/** Bytes that may wait for a page that does not read; then it is cut, and comes back. */
const MOST_WAITING = 64 * 1024;
/** After so many ms a browser comes back. */
const RETRY_MS = 3_000;

/** What one event tells, as the person may know it; null where it is not theirs. */
export type Shown = { readonly event: string; readonly data: object } | null;

/** One page that listens. */
export class LiveStream {
  readonly body = new PassThrough();
  /** Up to where it was told. */
  private told: number;

  /** @param place of the last event before it; `last` its id, with which the page comes back */
  constructor(
    readonly person: Person,
    place: number,
    last: string,
  ) {
    this.told = place;
    // A page that reads no more ends with an error, which is nobody's fault here.
    this.body.on('error', () => undefined);
    this.write(`retry: ${RETRY_MS}\n${field('id', last)}event: ready\ndata: {}\n\n`);
  }

  /** Tells what it was not told yet. */
  tell({ place, id }: Told, shown: Shown): void {
    if (place <= this.told) return;
    this.told = place;
    if (shown) this.write(`${field('id', id)}event: ${shown.event}\ndata: ${JSON.stringify(shown.data)}\n\n`);
  }

  /** Something may have come that it was not told: the page fetches what it shows. @param place up to where */
  miss(place: number, last: string): void {
    this.told = place;
    this.write(`${field('id', last)}event: missed\ndata: {}\n\n`);
  }

  /** Says nothing, so that nobody on the way takes the connection for dead. */
  beat(): void {
    this.write(':\n\n');
  }

  /** Whoever has signed out hears no more, and does not come back by itself. */
  signOut(): void {
    this.write('event: signedOut\ndata: {}\n\n');
    this.end();
  }

  end(): void {
    this.body.end();
  }

  private write(text: string): void {
    if (this.body.writableEnded || this.body.destroyed) return;
    this.body.write(text);
    if (this.body.writableLength + this.body.readableLength > MOST_WAITING) this.body.destroy();
  }
}

const field = (name: string, value: string): string => `${name}: ${value}\n`;
