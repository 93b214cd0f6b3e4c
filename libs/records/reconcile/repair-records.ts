import type { TrackEvent } from '#track/event';
import type { TrackView } from '#track/view';
import type { JourneyEvent } from '#journey/model/event';
import type { TrackRows } from '#reconcile/compare-track';
import type { Kind } from '#reconcile/difference';
import type { JourneyRow, JourneyRows, TaskRow } from '#reconcile/journey-rows';
import { isSame } from '#reconcile/same';
import type { DataSource } from 'typeorm';
import type { Statement } from '../db/statement.js';
import type { Session } from '../db/session.js';
import { inTransaction } from '../db/transaction.js';
import * as sql from './replace.sql.js';

/** Why the records are repaired, and who asked for it. It is stored with the rows that are replaced. */
export interface RepairNote {
  readonly kinds: readonly Kind[];
  readonly reason: string;
  readonly by: string;
}

/** What a journey's records should be. */
export interface JourneyRecords {
  readonly row: JourneyRow;
  readonly events: readonly JourneyEvent[];
  readonly tasks: readonly TaskRow[];
}

/** Thrown if the journey or track has moved since it was compared, so the difference may no longer exist. */
export class MovedMeanwhile extends Error {
  override readonly name = 'MovedMeanwhile';
}

/**
 * Puts records right, each in one transaction with its row in the audit. It needs the role that owns the tables: the
 * application may take away nothing that has happened.
 */
export class RepairRecords {
  constructor(private readonly owner: DataSource) {}

  /** @param found as it was when the difference was seen. @throws MovedMeanwhile, DatabaseUnavailable, RecordRefused */
  journey(found: JourneyRows, should: JourneyRecords, note: RepairNote): Promise<void> {
    const { journeyId } = found;
    return inTransaction(this.owner, 'repair-journey', async ({ run }) => {
      await unmoved(run, sql.LOCK_JOURNEY, journeyId, found);
      const events = changesIn(found.events, should.events, ({ seq }) => seq);
      const tasks = changesIn(found.tasks, should.tasks, ({ task }) => task);
      const isOther = !isSame(sorted(found.row), sorted(should.row));
      await keep(run, sql.KEEP_JOURNEY, journeyId, isOther && found.row ? [0] : null, note);
      await keep(run, sql.KEEP_EVENTS, journeyId, events.gone, note);
      await keep(run, sql.KEEP_TASKS, journeyId, tasks.gone, note);
      if (isOther) await run(sql.WRITE_JOURNEY, [JSON.stringify(should.row)]);
      await run(sql.COMPLETE_CLIENT, [journeyId, JSON.stringify(events.come)]);
      await run(sql.DROP_EVENTS, [journeyId, events.gone]);
      await run(sql.WRITE_EVENTS, [journeyId, JSON.stringify(events.come)]);
      const known = new Set(should.tasks.map(({ task }) => task));
      await run(sql.DROP_TASKS, [journeyId, tasks.gone.filter((task) => !known.has(task))]);
      await run(sql.WRITE_TASKS, [journeyId, JSON.stringify(tasks.come)]);
      await run(sql.FORGET_OWED, [found.owed]);
      await run(sql.FORGET_CONFLICTS, ['journey', journeyId]);
      await run(sql.AUDIT_REPAIR, ['journey', journeyId, detailsOf(note, events, tasks.gone.length)]);
    });
  }

  /** As `journey`, for a track. */
  track(
    found: TrackRows,
    should: { readonly view: TrackView; readonly events: readonly TrackEvent[] },
    note: RepairNote,
  ): Promise<void> {
    const { trackId } = found;
    return inTransaction(this.owner, 'repair-track', async ({ run }) => {
      await unmoved(run, sql.LOCK_TRACK, trackId, found);
      const events = changesIn(found.events, should.events, ({ seq }) => seq);
      await keep(run, sql.KEEP_TRACK, trackId, found.row ? [0] : null, note);
      await keep(run, sql.KEEP_TRACK_EVENTS, trackId, events.gone, note);
      await run(sql.WRITE_TRACK, [trackId, JSON.stringify(should.view)]);
      await run(sql.DROP_TRACK_EVENTS, [trackId, events.gone]);
      await run(sql.WRITE_TRACK_EVENTS, [trackId, JSON.stringify(events.come)]);
      await run(sql.FORGET_CONFLICTS, ['track', trackId]);
      await run(sql.AUDIT_REPAIR, ['track', trackId, detailsOf(note, events, 0)]);
    });
  }

  /** What was mended outside of the records: a workflow begun again, a seat given back. */
  async noted(kind: 'journey' | 'track', id: string, details: object): Promise<void> {
    await inTransaction(this.owner, 'audit-repair', ({ run }) =>
      run(sql.AUDIT_REPAIR, [kind, id, JSON.stringify(details)]),
    );
  }
}

const unmoved = async (
  run: Session['run'],
  lock: Statement,
  id: string,
  { row, events }: { readonly row: { readonly seq: number } | null; readonly events: readonly object[] },
): Promise<void> => {
  const [now] = await run<{ seq: number; events: number }>(lock, [id]);
  if (now?.seq !== row?.seq || (now?.events ?? 0) !== events.length)
    throw new MovedMeanwhile(`${id} has moved meanwhile: look again.`);
};

const keep = async (
  run: Session['run'],
  statement: Statement,
  id: string,
  which: readonly (number | string)[] | null,
  { reason, by }: RepairNote,
): Promise<void> => {
  if (which && which.length > 0) await run(statement, [id, which, reason, by]);
};

/** `gone`: keys of the rows that are not as they should be. `come`: the rows that should be there instead. */
const changesIn = <T, K>(found: readonly T[], should: readonly T[], keyOf: (one: T) => K) => {
  const wanted = new Map(should.map((one) => [keyOf(one), one]));
  const there = new Map(found.map((one) => [keyOf(one), one]));
  return {
    gone: found.filter((one) => !isSame(wanted.get(keyOf(one)), one)).map(keyOf),
    come: should.filter((one) => !isSame(there.get(keyOf(one)), one)),
  };
};

const sorted = (row: JourneyRow | null): object | null =>
  row && { ...row, careTeam: [...row.careTeam].sort() };

/** Numbers and kinds: the audit holds nothing that anybody typed. */
const detailsOf = (
  { kinds }: RepairNote,
  { gone, come }: { readonly gone: readonly number[]; readonly come: readonly { readonly seq: number }[] },
  tasks: number,
): string => {
  const seqs = [...gone, ...come.map(({ seq }) => seq)];
  const between = seqs.length > 0 ? { from: Math.min(...seqs), to: Math.max(...seqs) } : {};
  return JSON.stringify({ kinds, ...between, replaced: gone.length, written: come.length, tasks });
};
