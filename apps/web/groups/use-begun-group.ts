import { useState } from 'react';
import type { Problem } from '../api/client.js';
import { changedIn } from '../forms/changed-meanwhile.js';
import { differingParts } from '../forms/parts-of-two.js';
import { GROUP_PARTS } from './group-parts.js';
import { valuesOf, type GroupValues } from './group-values.js';
import type { ArrangedGroup } from './read-groups.js';

/** What a form was begun with, and the state of the group that says so; null for a group that is new. */
interface Begun {
  readonly values: GroupValues;
  readonly read: number | null;
}

/** What a colleague has made of the group since. */
interface Newer extends Begun {
  /** Null where it is seen before anything was sent: the page hears that it has changed, and not who did it. */
  readonly changed: Problem['changed'] | null;
}

const begunWith = (group: ArrangedGroup | null): Begun => ({
  values: valuesOf(group),
  read: group?.seq ?? null,
});

/** Remembers what a form was begun with, and sees when a colleague has arranged the group otherwise. Who joins or leaves it arranges nothing. */
export const useBegunGroup = (group: ArrangedGroup | null) => {
  const [begun, setBegun] = useState(() => begunWith(group));
  /** @param error of what was sent. @param mine what stands in the form: what a colleague has made the same is nothing to choose from */
  const newerThan = (error: Error | null, mine: GroupValues): Newer | null => {
    const problem = changedIn(error);
    const told = problem?.newer as ArrangedGroup | undefined;
    const now = told && (!group || told.seq > group.seq) ? told : group;
    if (!now || begun.read === null || now.seq <= begun.read) return null;
    const values = valuesOf(now);
    const isSame = (one: GroupValues): boolean => differingParts(GROUP_PARTS, one, one, values).length === 0;
    if (!problem && (isSame(begun.values) || isSame(mine))) return null;
    return { values, read: now.seq, changed: problem?.changed ?? null };
  };
  return { begun, newerThan, goOnFrom: setBegun };
};
