import { EVERYTHING, type Scope } from '#access/scope';
import type { DataSource } from 'typeorm';
import { run } from '../db/statement.js';
import { inScope } from './in-scope.js';
import { conditionsOf, type JourneyFilter, type Rows } from './journey-filter.js';

/** By what journeys are counted. */
export const COUNTED_BY = ['phase', 'track', 'tier'] as const;
export type CountedBy = (typeof COUNTED_BY)[number];

/** The number of journeys with one value. It is exact up to `MOST_COUNTED`; `MOST_COUNTED + 1` means that there are more. */
export interface CountOfValue {
  readonly value: string;
  readonly count: number;
}

/** Counting stops here, because each counted row has to be read, and nobody needs a larger number. */
export const MOST_COUNTED = 1_000;

/** The order of the indexes. Without it PostgreSQL would read the whole table until it has enough rows. */
const IN_ORDER: Readonly<Record<Rows, string>> = {
  journey: 'j.opened_at desc, j.journey_id desc',
  standing: `coalesce(j.due, 'infinity'::timestamptz), j.journey_id`,
};

export const countJourneys = (
  by: CountedBy,
  values: readonly string[],
  filter: JourneyFilter,
  scope: Scope = EVERYTHING,
): { text: string; values: unknown[] } => {
  // `standing` has indexes of the open journeys only. A journey at a tier is open in any case.
  const rows = filter.open && by !== 'tier' ? 'standing' : 'journey';
  const conditions = conditionsOf(filter, rows);
  inScope(scope, conditions);
  conditions.add(`j.${by} = asked.value`);
  const [all, most] = [conditions.value(values), conditions.value(MOST_COUNTED + 1)];
  const text = `select asked.value, (
      select count(*)::int from (select from ${rows} j ${conditions.where} order by ${IN_ORDER[rows]} limit ${most}) one) as count
    from unnest(${all}::text[]) with ordinality asked(value, place) order by asked.place`;
  return { text, values: conditions.values };
};

/** Counts journeys for those who do not need the list itself. */
export class CountJourneys {
  constructor(private readonly dataSource: DataSource) {}

  /** The count of each value, in the order of `values`. @throws DatabaseUnavailable */
  by(
    by: CountedBy,
    values: readonly string[],
    filter: JourneyFilter,
    scope: Scope = EVERYTHING,
  ): Promise<CountOfValue[]> {
    const { text, values: parameters } = countJourneys(by, values, filter, scope);
    const statement = { name: 'count-journeys-by', text, prepared: false };
    return run<CountOfValue & object>(this.dataSource, statement, parameters);
  }
}
