import { EVERYTHING, type Scope } from '#access/scope';
import type { DataSource } from 'typeorm';
import { run } from '../db/statement.js';
import { inScope } from './in-scope.js';
import { conditionsOf, type JourneyFilter, type Rows } from './journey-filter.js';

/** By what journeys are counted. */
export const COUNTED_BY = ['phase', 'track', 'tier'] as const;
export type CountedBy = (typeof COUNTED_BY)[number];

/** How many there are of one value, exact up to `MOST_COUNTED`; one more says that there are more. */
export interface CountOfValue {
  readonly value: string;
  readonly count: number;
}

/** Nobody reads a larger number, and each row of it has to be looked at. */
export const MOST_COUNTED = 1_000;

/** As the indexes have them: without it the whole table would be read until there are enough. */
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
  // Of the open ones there are indexes that have no others; who is at a tier is open.
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

/** How many there are, where nobody reads them one by one. */
export class CountJourneys {
  constructor(private readonly dataSource: DataSource) {}

  /** Of each value, in the order of `values`. @throws DatabaseUnavailable */
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
