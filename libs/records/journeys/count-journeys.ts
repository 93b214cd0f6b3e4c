import { EVERYTHING, type Scope } from '#access/scope';
import type { DataSource } from 'typeorm';
import { run } from '../db/statement.js';
import { inScope } from './in-scope.js';
import { conditionsOf, type JourneyFilter } from './journey-filter.js';

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

export const countJourneys = (
  by: CountedBy,
  values: readonly string[],
  filter: JourneyFilter,
  scope: Scope = EVERYTHING,
): { text: string; values: unknown[] } => {
  // Of the open ones there are indexes that have no others.
  const rows = filter.open ? 'standing' : 'journey';
  const conditions = conditionsOf(filter, rows);
  inScope(scope, conditions);
  conditions.add(`j.${by} = asked.value`);
  const [all, most] = [conditions.value(values), conditions.value(MOST_COUNTED + 1)];
  const text = `select asked.value, (
      select count(*)::int from (select from ${rows} j ${conditions.where} limit ${most}) one) as count
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
