import { LINES, mayReach, type Reach } from './oracle.js';
import { PEOPLE, type Somebody } from './people.js';
import { requestsOf, type Sent } from './requests.js';
import type { Named } from './targets.js';

/** A request, and the person who sends it. */
export interface Asked {
  readonly who: Somebody;
  readonly sent: Sent;
}

/** Every request of every line of the table, sent by every person who asks about its target. */
export const everythingAsked = (named: Named, policyVersion: string): Asked[] => {
  const requests = LINES.flatMap((line) => requestsOf(line, named, policyVersion));
  return PEOPLE.flatMap((who) =>
    requests.filter((sent) => who.asks(sent.target)).map((sent) => ({ who, sent })),
  );
};

/** Reaches that depend on more than the site. For these, the reason why a person is allowed differs from target to target. */
const BY_RELATION: readonly (Reach | undefined)[] = [
  ...(['own', 'open', 'seen', 'free', 'glass', 'author', 'mine', 'led'] as const),
];

/** Routes that everybody asks in full: the lists, whose items show what a person may know of, and the two reads that look up most. */
const BY_EVERYBODY = [
  ...['GET /v1/journeys', 'POST /v1/journeys/search', 'GET /v1/tasks', 'POST /v1/clients/search'],
  ...['GET /v1/tracks', 'GET /v1/break-glass'],
  ...['GET /v1/journeys/:journeyId', 'GET /v1/journeys/:journeyId/timeline'],
];

/**
 * A sample of the requests, large enough to prove that each route asks its question. For each line and each reach it keeps the first request that is refused,
 * and the first that is allowed, for every relation by which it is allowed. It keeps a few routes in full.
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
