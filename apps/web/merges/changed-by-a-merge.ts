import type { QueryKey } from '@tanstack/react-query';
import { MERGES } from './read-merges.js';

/** What a step of a merge may change: whose the journeys of both are shown to be, wherever they are listed. */
export const CHANGED_BY_A_MERGE: readonly QueryKey[] = [
  MERGES,
  ['client'],
  ['journey'],
  ['caseload'],
  ['tasks'],
  ['sessions'],
];
