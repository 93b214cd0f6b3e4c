import { EVERYTHING, type Scope } from '#access/scope';
import type { MatterKind } from '#journey/clocks/matter';
import type { Role } from '#journey/model/actor';
import type { RuleId } from '#journey/model/rule';
import type { DataSource } from 'typeorm';
import { Conditions } from '../db/conditions.js';
import { run } from '../db/statement.js';
import { ofJourneysInScope } from './in-scope.js';
import { dueOf, kindOf, missed } from './task-filter.js';

/** Missed clocks with the same rule, kind, role and clinician. The role is the one that the clock's ladder has reached; the clinician is the client's. */
export interface MissedClocks {
  readonly rule: RuleId;
  readonly kind: MatterKind;
  readonly role: Role;
  readonly clinician: string | null;
  readonly clocks: number;
  /** When the first of them was due. */
  readonly since: Date;
}

/** Counting stops here, because each counted row has to be read. A program with more late tasks does not need an exact number. */
export const MOST_MISSED = 10_000;

const CLINICIAN = `(select split_part(m, ':', 2) from unnest(j.care_team) m where m ^@ 'clinician:' limit 1)`;

/** In the order of the index on what is missed (task.entity.ts). */
export const countMissed = (scope: Scope): { text: string; values: unknown[] } => {
  const conditions = new Conditions();
  conditions.add(`t.status = 'open' and ${missed('t')}`);
  ofJourneysInScope(scope, conditions, 't.journey_id');
  const [seen, most] = [conditions.value(MOST_MISSED + 1), conditions.value(MOST_MISSED)];
  const text = `with late as (
      select t.* from task t ${conditions.where} order by ${dueOf('t')}, t.journey_id, t.task limit ${seen})
    select t.rule_id as rule, ${kindOf('t')} as kind, t.role, ${CLINICIAN} as clinician, count(*)::int as clocks, min(t.since) as since,
      (select count(*) from late) > ${most} as more
    from (select distinct on (one.journey_id, one.clock) one.*, min(${dueOf('one')}) over (partition by one.journey_id, one.clock) as since
          from (select * from late limit ${most}) one order by one.journey_id, one.clock, one.rung desc) t
      join journey j on j.journey_id = t.journey_id
    group by 1, 2, 3, 4 order by 6, 1, 2, 3, 4`;
  return { text, values: conditions.values };
};

type Row = MissedClocks & { readonly more: boolean };

/** Counts missed clocks for those who do not need the list itself. */
export class CountMissed {
  constructor(private readonly dataSource: DataSource) {}

  /** The clocks that are late longest come first. `more`: there are more than `MOST_MISSED` tasks. @throws DatabaseUnavailable */
  async clocks(scope: Scope = EVERYTHING): Promise<{ items: MissedClocks[]; more: boolean }> {
    const { text, values } = countMissed(scope);
    const rows = await run<Row>(this.dataSource, { name: 'count-missed', text, prepared: false }, values);
    return { items: rows.map(({ more: _, ...row }) => row), more: rows[0]?.more ?? false };
  }
}
