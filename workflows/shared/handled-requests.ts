import type { HandledRequest } from '#contracts/journey-messages';

/**
 * How many handled requests are remembered. A request that was answered in an earlier run comes again only while its sender still retries. Older ones are found
 * in the records before anything is sent here.
 */
const REMEMBERED = 64;

/** Requests this journey has handled, across runs: the server deduplicates update ids within one run only. */
export class HandledRequests {
  constructor(private handled: readonly HandledRequest[]) {}

  find(id: string): HandledRequest | undefined {
    return this.handled.findLast((request) => request.id === id);
  }

  add(request: HandledRequest): void {
    this.handled = [...this.handled, request].slice(-REMEMBERED);
  }

  /** Every request that caused an event after this sequence is among them; 0 if none has been forgotten yet. */
  get knowsAfter(): number {
    return this.handled.length < REMEMBERED ? 0 : this.handled[0]!.seq;
  }

  get all(): readonly HandledRequest[] {
    return this.handled;
  }
}
