import { createHash } from 'node:crypto';
import type { PolicyVersionRow } from './policy-version.entity.js';

/** 128 bits in hex: nobody keeps so many drafts that two would have the same. */
const LENGTH = 32;

/** What says which state of a version this is: another document or another note has another revision. Who kept the same again has changed nothing. */
export const revisionOf = ({ sha256, note }: Pick<PolicyVersionRow, 'sha256' | 'note'>): string =>
  createHash('sha256')
    .update(JSON.stringify([sha256, note]))
    .digest('hex')
    .slice(0, LENGTH);
