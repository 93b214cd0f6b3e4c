import type { RiskLevel } from '#journey/model/milestone';
import { OPEN_PHASES, type Phase } from '#journey/model/phase';
import type { Flag } from '#journey/standing';
import { memberships, WITHOUT_CLINICIAN } from './care-team-members.js';
import type { PersonFilter } from '../clients/clients-named.js';
import { Conditions } from '../db/conditions.js';

/** The filters of a caseload. A filter that is left out or null filters nothing. */
export interface JourneyFilter extends PersonFilter {
  /** These journeys: one, or any of several. */
  readonly ids?: string | readonly string[] | null;
  /** One, or any of several. */
  readonly phase?: Phase | readonly Phase[] | null;
  readonly open?: boolean | null;
  readonly tier?: string | null;
  readonly track?: string | null;
  /** On the roster of this group of `track`. */
  readonly group?: string | null;
  readonly risk?: RiskLevel | null;
  /** Of the policy, without the calendar of a site. */
  readonly policyVersion?: string | null;
  readonly overdue?: boolean | null;
  /** Open, and without a clinician in the care team. */
  readonly unassigned?: boolean | null;
  /** Staff id of somebody in the care team. */
  readonly staff?: string | null;
  /** Open, and the journey has this flag. */
  readonly flag?: Flag | null;
  /** Open, and something is due before this; ms since epoch. */
  readonly dueBefore?: number | null;
}

/** The table of the rows. Both have the columns that are used here; only `standing` has `due` and `flags`. */
export type Rows = 'journey' | 'standing';

/** Journeys on a roster. The subquery is an array, so that it is computed once, and an index finds the journeys. */
const onRoster = (track: string, group: string): string => `array(
  select unnest(array[r ->> 'journeyId', r ->> 'partner'])
  from track t, jsonb_array_elements(t.view -> 'groups') g, jsonb_array_elements(g -> 'roster') r
  where t.track_id = ${track} and g ->> 'id' = ${group})`;

/** Filters on columns that only `standing` has, of its row `s`. */
const asItStands = ({ flag, dueBefore }: JourneyFilter, conditions: Conditions, s: string): string[] => {
  const all: string[] = [];
  if (flag) all.push(`${s}.flags @> array[${conditions.value(flag)}]::text[]`);
  if (typeof dueBefore === 'number')
    all.push(
      `coalesce(${s}.due, 'infinity'::timestamptz) < ${conditions.value(new Date(dueBefore).toISOString())}::timestamptz`,
    );
  return all.length === 0 ? [] : [`${s}.phase <> 'closed'`, ...all];
};

/** The filter on `j`, a row of `rows`, without the filters on the person. */
export const conditionsOf = (filter: JourneyFilter, rows: Rows = 'journey'): Conditions => {
  const conditions = new Conditions();
  const { ids, phase, open } = filter;
  if (ids) conditions.add(`j.journey_id = any(${conditions.value([ids].flat())}::text[])`);
  if (typeof phase === 'string') conditions.equal('j.phase', phase);
  else if (phase) conditions.add(`j.phase = any(${conditions.value(phase)}::text[])`);
  for (const column of ['tier', 'track', 'risk'] as const) conditions.equal(`j.${column}`, filter[column]);
  if (typeof open === 'boolean') conditions.add(open ? `j.phase <> 'closed'` : `j.phase = 'closed'`);
  if (typeof filter.overdue === 'boolean') conditions.add(filter.overdue ? 'j.overdue' : 'not j.overdue');
  if (filter.unassigned) {
    conditions.add(`j.phase = any(${conditions.value(OPEN_PHASES)}::text[])`);
    conditions.add(WITHOUT_CLINICIAN);
  }
  if (filter.staff) conditions.add(`j.care_team && ${conditions.value(memberships(filter.staff))}::text[]`);
  if (filter.group && filter.track)
    conditions.add(
      `j.journey_id = any(${onRoster(conditions.value(filter.track), conditions.value(filter.group))})`,
    );
  conditions.equal('j.policy_version', filter.policyVersion);
  const standing = asItStands(filter, conditions, rows === 'standing' ? 'j' : 's');
  if (rows === 'standing') for (const condition of standing) conditions.add(condition);
  else if (standing.length > 0)
    conditions.add(`j.journey_id in (select s.journey_id from standing s where ${standing.join(' and ')})`);
  return conditions;
};
