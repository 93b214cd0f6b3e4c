import { EVERYTHING, type Scope } from '#access/scope';
import type { DataSource } from 'typeorm';
import { Conditions } from '../db/conditions.js';
import { run } from '../db/statement.js';
import { inScope } from './in-scope.js';

interface Asked {
  /** Only these; all open ones where it is left out. */
  readonly journeyIds?: readonly string[];
  /** These also where their last event is not ahead. */
  readonly moved: readonly string[];
  readonly scope?: Scope;
}

/** More than a rehearsal has. */
const MOST = 1_000;

/** Finds the journeys of a rehearsal whose own time is ahead of this machine's clock. In real use there are none, and nobody asks. */
export class RehearsedAhead {
  constructor(private readonly dataSource: DataSource) {}

  /** When the last event of each was, by its own clock; ms since epoch, by journey. @throws DatabaseUnavailable */
  async of({ journeyIds, moved, scope = EVERYTHING }: Asked): Promise<ReadonlyMap<string, number>> {
    const conditions = new Conditions();
    inScope(scope, conditions);
    conditions.add(
      journeyIds ? `j.journey_id = any(${conditions.value(journeyIds)}::text[])` : `j.phase <> 'closed'`,
    );
    conditions.add(`(e.at > clock_timestamp() or j.journey_id = any(${conditions.value(moved)}::text[]))`);
    const text = `select j.journey_id as "journeyId", e.at
      from journey j join journey_event e on e.journey_id = j.journey_id and e.seq = j.seq
      ${conditions.where} order by j.journey_id limit ${MOST}`;
    const statement = { name: 'rehearsed-ahead', text, prepared: false };
    const rows = await run<{ journeyId: string; at: Date }>(this.dataSource, statement, conditions.values);
    return new Map(rows.map(({ journeyId, at }) => [journeyId, at.getTime()]));
  }
}
