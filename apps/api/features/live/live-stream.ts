import { PassThrough } from 'node:stream';
import type { Person } from '#access/person';
import type { Told } from './ring.js';

/** Most bytes that may wait for a page that does not read. Beyond them the connection is cut, and the page reconnects. */
const MOST_WAITING = 64 * 1024;
/** A browser reconnects after so many ms. */
const RETRY_MS = 3_000;

/** One event as the person may know it; null if they may not know of it. */
export type Shown = { readonly event: string; readonly data: object } | null;

/** The stream of one open page. */
export class LiveStream {
  readonly body = new PassThrough();
  /** Place of the last event that the page was told. */
  private told: number;

  /** @param place of the last event before the stream begins; `last` is its id, which the page sends when it reconnects */
  constructor(
    readonly person: Person,
    place: number,
    last: string,
  ) {
    this.told = place;
    // A page that stops reading ends its stream with an error, which is nobody's fault here.
    this.body.on('error', () => undefined);
    this.write(`retry: ${RETRY_MS}\n${field('id', last)}event: ready\ndata: {}\n\n`);
  }

  /** Sends an event, unless the page has been told it already. */
  tell({ place, id }: Told, shown: Shown): void {
    if (place <= this.told) return;
    this.told = place;
    if (shown) this.write(`${field('id', id)}event: ${shown.event}\ndata: ${JSON.stringify(shown.data)}\n\n`);
  }

  /** Sends `missed`: the page may have missed events, and fetches again what it shows. @param place up to where */
  miss(place: number, last: string): void {
    this.told = place;
    this.write(`${field('id', last)}event: missed\ndata: {}\n\n`);
  }

  /** Sends an empty comment, so that nobody on the way takes the silent connection for dead. */
  beat(): void {
    this.write(':\n\n');
  }

  /** Ends the stream of somebody who has signed out. The page does not reconnect by itself. */
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
