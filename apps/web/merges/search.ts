import type { MergeStatus } from './read-merges.js';

export interface MergesSearch {
  /** Which merges are shown; those that wait for a signature where it is absent. */
  readonly status?: Exclude<MergeStatus, 'proposed'>;
}

export const mergesSearch = ({ status }: Record<string, unknown>): MergesSearch =>
  status === 'signed' || status === 'undone' ? { status } : {};

export interface SameSearch {
  /** Id of the client who is said to be the same person. */
  readonly other?: string;
}

export const sameSearch = ({ other }: Record<string, unknown>): SameSearch =>
  typeof other === 'string' && other !== '' ? { other } : {};
