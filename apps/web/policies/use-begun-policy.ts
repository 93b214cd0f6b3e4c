import { useState } from 'react';
import type { Problem } from '../api/client.js';
import { changedIn } from '../forms/changed-meanwhile.js';
import type { Written } from './policy-conflict.js';
import type { WholePolicy } from './read-policies.js';
import type { ReadVersion } from './use-keep-policy.js';

/** What a draft was begun with, and which state of which version that is. */
export interface Begun {
  readonly written: Written;
  readonly read: ReadVersion;
}

/** What a colleague has kept of the same version since. */
interface Newer extends Begun {
  /** Null where it is seen before anything was sent: the page hears that it has changed, and not who did it. */
  readonly changed: Problem['changed'] | null;
}

export const begunWith = ({ version, revision, document, note }: WholePolicy): Begun => ({
  written: { document, note: note ?? '' },
  read: { version, revision },
});

/** Remembers what a draft was begun with, and sees when a colleague has kept another. @param now the version that it is written from, as it is now */
export const useBegunPolicy = (first: Begun, now: WholePolicy) => {
  const [begun, setBegun] = useState(first);
  /** @param error of what was sent */
  const newerThan = (error: Error | null): Newer | null => {
    const { version, revision } = begun.read;
    const problem = changedIn(error);
    const told = problem?.newer as WholePolicy | undefined;
    const isOther = now.version === version && now.status === 'draft' && now.revision !== revision;
    const newer = told ?? (isOther ? now : undefined);
    return newer ? { ...begunWith(newer), changed: problem?.changed ?? null } : null;
  };
  return { begun, newerThan, goOnFrom: setBegun };
};
