import { availableParallelism, loadavg } from 'node:os';
import { MILESTONES } from '#contracts/http/milestones';
import { FACTS } from '#contracts/http/facts';
import type { Suffered } from './chaos.js';
import { KINDS, type Contradiction, type Kind } from './judge/contradiction.js';
import type { Judged } from './judge/judge.js';
import type { Ledger } from './ledger/ledger.js';
import type { Ground } from './servers/ground.js';

export interface Report {
  readonly seed: number;
  readonly minutes: number;
  /** Processes that wanted a processor, on average of the last minutes, for each that there is: above 1 all figures are of a busy machine. */
  readonly load: number;
  readonly journeys: number;
  readonly events: number;
  readonly requests: {
    readonly sent: number;
    readonly acknowledged: number;
    readonly refused: number;
    readonly unanswered: number;
  };
  /** Answers that were not definite, after which the same was sent again. */
  readonly again: Readonly<Record<string, number>>;
  readonly kills: Readonly<Record<string, number>>;
  readonly others: Readonly<Record<string, number>>;
  /** Seconds from a kill until both APIs answered a milestone again. */
  readonly back: {
    readonly median: number;
    readonly p95: number;
    readonly worst: number;
    readonly worstSinceLast: number;
  };
  /** Seconds that a request has waited for its definite answer, at most. */
  readonly longestWait: number;
  readonly mails: { readonly arrived: number; readonly twice: number };
  /** Of each kind of milestone and fact, how many were acknowledged. */
  readonly acknowledgedByName: Readonly<Record<string, number>>;
  readonly neverAcknowledged: readonly string[];
  readonly contradictionsByKind: Partial<Record<Kind, number>>;
  readonly contradictions: readonly Contradiction[];
}

/** What no journey of these is ever let do: its tracks give their seats by themselves, and no week passes. */
const NOT_HERE = new Set(['offer-seat', 'hold-taper', 'record-follow-up']);

const KNOWN = [
  ...Object.values(MILESTONES).map(({ path }) => path),
  ...Object.values(FACTS).map(({ path }) => `facts/${path}`),
].filter((name) => !NOT_HERE.has(name));

const counted = (of: readonly string[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const one of of) counts[one] = (counts[one] ?? 0) + 1;
  return counts;
};

const seconds = (ms: number | undefined): number => Math.round((ms ?? 0) / 100) / 10;

export const reportOf = (
  run: { readonly seed: number; readonly ms: number; readonly backWithinMs: number },
  {
    ledger,
    suffered,
    judged,
    ground,
  }: { ledger: Ledger; suffered: Suffered; judged: Judged; ground: Ground },
): Report => {
  const { kills, others } = suffered;
  const late = kills.filter(({ backSinceLastMs }) => backSinceLastMs > run.backWithinMs);
  const contradictions: Contradiction[] = [
    ...judged.contradictions,
    ...late.map(({ what, volley, backSinceLastMs }): Contradiction => ({
      ...{ kind: 'late', of: what, what: `volley ${volley + 1}: ${seconds(backSinceLastMs)} s` },
    })),
  ];
  const took = kills.map(({ backMs }) => backMs).sort((a, b) => a - b);
  const { entries, acknowledged } = ledger;
  const byName = counted(acknowledged.map(({ name }) => name));
  const messageIds = ground.mail.mails.map(({ messageId }) => messageId);
  return {
    seed: run.seed,
    minutes: Math.round(run.ms / 6_000) / 10,
    load: Math.round((loadavg()[1]! / availableParallelism()) * 10) / 10,
    journeys: judged.onRecord.views.size,
    events: [...judged.onRecord.events.values()].reduce((sum, { length }) => sum + length, 0),
    requests: {
      sent: entries.length,
      acknowledged: acknowledged.length,
      refused: entries.filter(({ said }) => said === 'refused').length,
      unanswered: entries.filter(({ said }) => said === 'unanswered').length,
    },
    again: Object.fromEntries(ledger.again),
    kills: counted(kills.map(({ what }) => what)),
    others: Object.fromEntries(others),
    back: {
      median: seconds(took[Math.floor(took.length / 2)]),
      p95: seconds(took[Math.floor(took.length * 0.95)]),
      worst: seconds(took.at(-1)),
      worstSinceLast: seconds(Math.max(0, ...kills.map(({ backSinceLastMs }) => backSinceLastMs))),
    },
    longestWait: seconds(Math.max(0, ...entries.map((one) => (one.answeredAt ?? one.sentAt) - one.sentAt))),
    mails: { arrived: messageIds.length, twice: messageIds.length - new Set(messageIds).size },
    acknowledgedByName: byName,
    neverAcknowledged: KNOWN.filter((name) => !byName[name]),
    contradictionsByKind: counted(contradictions.map(({ kind }) => kind)),
    contradictions,
  };
};

/** How many of a kind are told one by one: the rest is counted. */
const TOLD = 20;

/** The contradictions as somebody reads them, then the figures as JSON. */
export const textOf = (report: Report): string => {
  const { contradictions, ...figures } = report;
  const kinds = [...new Set(contradictions.map(({ kind }) => kind))];
  const lines = kinds.flatMap((kind) => {
    const those = contradictions.filter((one) => one.kind === kind);
    return [
      `${those.length} × ${KINDS[kind]}:`,
      ...those.slice(0, TOLD).map(({ of, what }) => `  ${of}: ${what}`),
      ...(those.length > TOLD ? [`  … and ${those.length - TOLD} more`] : []),
    ];
  });
  return [...lines, JSON.stringify(figures, undefined, 2)].join('\n');
};
