import { partOf, requestIdOf } from '#api/platform/idempotency/request-ref';

/**
 * What one journey (or track) was asked, and what it said. A group's request is one for each client: each has its own
 * place here. Times are of the monotonic clock, ms.
 */
export interface Entry {
  /** As the records know the request. */
  readonly id: string;
  /** What was sent: `withdraw`, `facts/relapse`, `referrals`. */
  readonly name: string;
  readonly kind: 'referral' | 'milestone' | 'fact' | 'attendance' | 'track' | 'other';
  /** Null of a referral that has not been answered. */
  journeyId: string | null;
  readonly sentAt: number;
  answeredAt: number | null;
  status: number | null;
  /** `unanswered` as long as nothing definite was said. */
  said: 'acknowledged' | 'refused' | 'unanswered';
  /** Of the answer; null where it has none. */
  seq: number | null;
  /** Of a refusal. */
  why: string | null;
}

/** The part of a group's request that one journey answers. */
export const idFor = partOf;

export const idOf = (key: string, personId: string): string => requestIdOf(key, personId);

/** Everything that was sent and everything that was said, as whoever sent it knows it: the model that a run is judged by. */
export class Ledger {
  readonly entries: Entry[] = [];
  /** Answers that were not definite, by status or by the error of the connection. */
  readonly again = new Map<string, number>();

  open(id: string, name: string, kind: Entry['kind'], journeyId: string | null): Entry {
    const entry: Entry = {
      ...{ id, name, kind, journeyId, sentAt: performance.now(), answeredAt: null },
      ...{ status: null, said: 'unanswered', seq: null, why: null },
    };
    this.entries.push(entry);
    return entry;
  }

  notYet(why: string): void {
    this.again.set(why, (this.again.get(why) ?? 0) + 1);
  }

  get acknowledged(): Entry[] {
    return this.entries.filter(({ said }) => said === 'acknowledged');
  }
}
