import type { Told } from './told.js';

type Key = readonly unknown[];

/** Queries that need not be read again where events may have been missed. */
const SET = new Set([
  ...['me', 'program', 'staff', 'find', 'matches', 'instruments'],
  ...['recipients', 'draft', 'drafts', 'calendar'],
]);
/** Lists, each of which may contain any journey. */
const LISTS = new Set(['caseload', 'tasks', 'ladders', 'sessions', 'counts', 'board', 'group', 'clocks']);
/** Queries about one track. */
const OF_TRACK = new Set(['track', 'board', 'group']);

/** Queries that say whose a journey is: the clients of a merge, and the lists that have their names. The tasks count what waits for a signature. */
const OF_MERGE = new Set(['merges', 'client', 'journey', 'caseload', 'tasks', 'sessions']);

/** Whether the answer to a query may have changed by what an event tells. */
export const concerns = (told: Told, [what, id]: Key): boolean => {
  switch (told.event) {
    case 'missed':
      return !SET.has(String(what));
    case 'signedOut':
      return false;
    case 'track':
      return (
        what === 'groups' ||
        (OF_TRACK.has(String(what)) && id === told.trackId) ||
        (what === 'tasks' && id === 'ofSites')
      );
    // A policy names sites, tracks and tiers, too, and `program` has those.
    case 'policy':
      return what === 'policies' || what === 'program' || (what === 'policy' && id === told.version);
    case 'merge':
      return OF_MERGE.has(String(what));
    case 'journey':
      return LISTS.has(String(what)) || (what === 'journey' && id === told.journeyId);
  }
};
