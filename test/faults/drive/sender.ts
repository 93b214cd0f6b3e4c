import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { AttendanceResults } from '#contracts/http/sessions';
import type { ProblemDocument } from '#contracts/http/problem';
import type { JourneyView } from '#journey/view';
import { idFor, idOf, type Entry, type Ledger } from '../ledger/ledger.js';
import { PEOPLE, type Who } from './people.js';

/** A request as somebody wants it to be sent. */
export interface Wanted {
  readonly who: Who;
  readonly name: string;
  readonly kind: Entry['kind'];
  readonly path: string;
  readonly body: object;
  /** Null of a referral; of what is asked of a track, the track's id. */
  readonly of: string | null;
}

export interface Said {
  readonly entry: Entry;
  /** Of what was acknowledged; null of anything else. */
  readonly view: JourneyView | null;
}

/** Longer than the API waits for anybody itself. */
const PATIENCE_MS = 25_000;
/** Where the answer does not say how long to wait; doubled each time, to a limit. */
const PAUSE_MS = 250;
const MOST_PAUSE_MS = 4_000;

interface Answer {
  readonly status: number;
  /** What the answer says of when to come again; null where it says nothing. */
  readonly retryAfterMs: number | null;
  readonly body: (Partial<JourneyView> & Partial<ProblemDocument> & Partial<AttendanceResults>) | null;
}

/** 5xx, no answer at all, and what only says that it is too early: the same is sent again under the same key. */
const isDefinite = ({ status, body }: Answer): boolean =>
  status < 500 && status !== 408 && status !== 429 && body?.code !== 'request-in-flight';

/**
 * Sends as a careful program does: with an Idempotency-Key, and again under the same one until something definite is said, by
 * whichever API answers. All of it stands in the ledger.
 */
export class Sender {
  private turn = 0;
  private given = false;

  constructor(
    private readonly urls: readonly string[],
    private readonly tokens: Readonly<Record<Who, string>>,
    readonly ledger: Ledger,
  ) {}

  /** From now on nothing is sent again: what has no answer stays without. */
  giveUp(): void {
    this.given = true;
  }

  /** @param only by the API of that number alone, and without waiting for long: what is measured is when it is back */
  async send(wanted: Wanted, only?: number): Promise<Said> {
    const key = randomUUID();
    const entry = this.ledger.open(idOf(key, PEOPLE[wanted.who].id), wanted.name, wanted.kind, wanted.of);
    const answer = await this.definite(wanted, key, only);
    if (!answer) return { entry, view: null };
    const { status, body } = answer;
    if (status >= 300) return (refused(entry, status, body), { entry, view: null });
    const view = body as JourneyView | null;
    if (wanted.kind === 'referral') entry.journeyId = view!.journeyId;
    acknowledged(entry, status, wanted.kind === 'fact' ? null : (view?.seq ?? null));
    return { entry, view: wanted.kind === 'milestone' || wanted.kind === 'referral' ? view : null };
  }

  /** A group's attendance: an entry for each client, each with its own line of the answer. */
  async sendGroup(wanted: Wanted, journeyIds: readonly string[]): Promise<void> {
    const key = randomUUID();
    const id = idOf(key, PEOPLE[wanted.who].id);
    const entries = new Map(
      journeyIds.map((one) => [one, this.ledger.open(idFor(id, one), wanted.name, 'attendance', one)]),
    );
    const answer = await this.definite(wanted, key);
    if (!answer) return;
    for (const one of entries.values()) if (answer.status >= 300) refused(one, answer.status, answer.body);
    for (const { journeyId, ok, seq, problem } of answer.body?.results ?? []) {
      const entry = entries.get(journeyId)!;
      if (ok) acknowledged(entry, 200, seq);
      else refused(entry, problem!.status, problem);
    }
  }

  async get<Body>(who: Who, path: string): Promise<Body | null> {
    const answer = await this.once(who, 'GET', path, undefined, undefined).catch(() => null);
    return answer?.status === 200 ? (answer.body as Body) : null;
  }

  private async definite(wanted: Wanted, key: string, only?: number): Promise<Answer | null> {
    for (let tries = 0; !this.given; tries += 1) {
      let pauseMs = Math.min(PAUSE_MS * 2 ** tries, MOST_PAUSE_MS);
      try {
        const answer = await this.once(wanted.who, 'POST', wanted.path, wanted.body, key, only);
        if (isDefinite(answer) && !hasOpenLine(answer)) return answer;
        this.ledger.notYet(`${answer.status} ${answer.body?.code ?? 'in a line'}`);
        pauseMs = Math.max(pauseMs, answer.retryAfterMs ?? 0);
      } catch (error) {
        this.ledger.notYet(whyNot(error));
      }
      await sleep(only === undefined ? pauseMs : PAUSE_MS);
    }
    return null;
  }

  private async once(
    who: Who,
    method: string,
    path: string,
    body: object | undefined,
    key: string | undefined,
    only?: number,
  ): Promise<Answer> {
    const url = this.urls[only ?? (this.turn += 1) % this.urls.length]!;
    const response = await fetch(`${url}${path}`, {
      method,
      headers: {
        authorization: `Bearer ${this.tokens[who]}`,
        ...(body && { 'content-type': 'application/json' }),
        ...(key && { 'idempotency-key': key }),
      },
      body: body === undefined ? null : JSON.stringify(body),
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    const text = await response.text();
    const after = response.headers.get('retry-after');
    return {
      status: response.status,
      retryAfterMs: after === null ? null : Number(after) * 1_000,
      body: text === '' ? null : (JSON.parse(text) as Answer['body']),
    };
  }
}

/** A line of a group's answer that says: not now. */
const hasOpenLine = ({ body }: Answer): boolean =>
  body?.results?.some(({ problem }) => problem !== null && problem.status >= 500) ?? false;

const acknowledged = (entry: Entry, status: number, seq: number | null): void => {
  Object.assign(entry, { said: 'acknowledged', status, seq, answeredAt: performance.now() });
};

const refused = (entry: Entry, status: number, problem: Partial<ProblemDocument> | null): void => {
  const why = problem?.ruleId ?? problem?.code ?? String(status);
  Object.assign(entry, { said: 'refused', status, why, answeredAt: performance.now() });
};

const whyNot = (error: unknown): string => {
  const { name, cause } = error as Error & { cause?: { code?: string } };
  return cause?.code ?? name;
};
