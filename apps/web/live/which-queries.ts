import type { Told } from './told.js';

type Key = readonly unknown[];

/** What no event changes. */
const SET = new Set([
  ...['me', 'program', 'staff', 'find', 'matches', 'instruments'],
  ...['recipients', 'draft', 'drafts', 'calendar'],
]);
/** Lists, of which any journey may be in any. */
const LISTS = new Set(['caseload', 'tasks', 'ladders', 'sessions', 'counts', 'board', 'group']);
/** Of one track. */
const OF_TRACK = new Set(['track', 'board', 'group']);

/** Whether what is known under a key may be another after what was told. */
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
    // A policy names sites, tracks and tiers, too.
    case 'policy':
      return what === 'policies' || what === 'program' || (what === 'policy' && id === told.version);
    case 'journey':
      return LISTS.has(String(what)) || (what === 'journey' && id === told.journeyId);
  }
};
