import { LINES, mayReach, type Reach } from './oracle.js';
import { PEOPLE, type Somebody } from './people.js';
import { requestsOf, type Sent } from './requests.js';
import type { Named } from './targets.js';

/** Somebody, and what they ask about what. */
export interface Asked {
  readonly who: Somebody;
  readonly sent: Sent;
}

/** Everybody asks everything about everything. */
export const everythingAsked = (named: Named, policyVersion: string): Asked[] => {
  const requests = LINES.flatMap((line) => requestsOf(line, named, policyVersion));
  return PEOPLE.flatMap((who) =>
    requests.filter((sent) => who.asks(sent.target)).map((sent) => ({ who, sent })),
  );
};

/** Where it depends on more than the site, what lets somebody differs from target to target. */
const BY_RELATION: readonly (Reach | undefined)[] = [
  ...(['own', 'open', 'seen', 'free', 'glass', 'author', 'mine', 'led'] as const),
];

/** Lists, which tell in what they hold what somebody may know of; and the two reads for which most is looked up. */
const BY_EVERYBODY = [
  ...['GET /v1/journeys', 'POST /v1/journeys/search', 'GET /v1/tasks', 'POST /v1/clients/search'],
  ...['GET /v1/tracks', 'GET /v1/break-glass'],
  ...['GET /v1/journeys/:journeyId', 'GET /v1/journeys/:journeyId/timeline'],
];

/**
 * As much of it as proves that a route asks its question: for each way in which some role reaches each line's targets, the
 * first request that is let, by every relation that lets it, and the first that is refused; and a few routes whole.
 */
export const oneOfEach = (all: readonly Asked[]): Asked[] => {
  const had = new Set<string>();
  return all.filter(({ who: { person }, sent: { line, target } }) => {
    if (BY_EVERYBODY.includes(line.route)) return true;
    const [role, another] = person.roles;
    if (another !== undefined) return false;
    const reach = role && line.reach[role];
    const isLet = mayReach(line, person, target);
    const relation = isLet && BY_RELATION.includes(reach) ? target.name : null;
    const kind = JSON.stringify([line.route, line.case, reach, isLet, relation]);
    return !had.has(kind) && had.add(kind);
  });
};
