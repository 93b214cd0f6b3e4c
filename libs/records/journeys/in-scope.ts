import type { Scope } from '#access/scope';
import { memberships } from './care-team-members.js';
import type { Conditions } from '../db/conditions.js';
import { MAY_BE_ON_CALL, onCallFor } from './on-call.js';
import { ledBy, openedBy } from './own-caseload.js';

/** Conditions that limit journeys `j` to a scope, which is what somebody may know of; empty if the scope has all journeys. */
export const scopeConditions = ({ tracks, own, also = [] }: Scope, conditions: Conditions): string[] => {
  const all: string[] = [];
  if (tracks?.others) {
    if (tracks.except.length > 0)
      all.push(`(j.at_track is null or j.at_track <> all(${conditions.value(tracks.except)}::text[]))`);
  } else if (tracks) all.push(`j.at_track = any(${conditions.value(tracks.ids)}::text[])`);
  if (own !== null) {
    const person = `${conditions.value(own)}::text`;
    const team = conditions.value(memberships(own));
    const theirs = [`j.care_team && ${team}::text[]`, `j.journey_id = any(${ledBy(person)})`];
    if (also.includes('glass')) theirs.push(`j.journey_id = any(${openedBy(person)})`);
    if (also.includes('onCall'))
      theirs.push(`j.journey_id = any(${MAY_BE_ON_CALL}) and ${onCallFor(person)}`);
    all.push(`(${theirs.join(' or ')})`);
  }
  return all;
};

/** Limits a list of journeys `j` to a scope. */
export const inScope = (scope: Scope, conditions: Conditions): void => {
  for (const condition of scopeConditions(scope, conditions)) conditions.add(condition);
};

/** Condition that a row of another table, whose column `row` has a journey's id, is in the scope; null if the scope has all journeys. */
export const journeyInScope = (scope: Scope, conditions: Conditions, row: string): string | null => {
  const within = scopeConditions(scope, conditions);
  return within.length > 0
    ? `${row} in (select j.journey_id from journey j where ${within.join(' and ')})`
    : null;
};

/** Limits a list of such rows to a scope. */
export const ofJourneysInScope = (scope: Scope, conditions: Conditions, row: string): void => {
  const within = journeyInScope(scope, conditions, row);
  if (within !== null) conditions.add(within);
};
