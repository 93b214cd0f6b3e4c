import type { Problem } from '../api/client.js';
import { differingParts, mergedParts } from '../forms/parts-of-two.js';
import { SideBySide } from '../forms/side-by-side.js';
import { WhoChanged } from '../forms/who-changed.js';
import { GROUP_PARTS } from './group-parts.js';
import type { GroupValues } from './group-values.js';
import { usePartWords } from './part-words.js';

interface Props {
  /** Who has changed it, and when; null where nobody says. */
  readonly changed: Problem['changed'] | null;
  /** What both began with. */
  readonly base: GroupValues;
  readonly mine: GroupValues;
  readonly theirs: GroupValues;
  /** Goes on with what was chosen, over the group as it is now. */
  readonly onChosen: (values: GroupValues) => void;
}

/** Two versions of the same group, part by part. */
export const GroupConflict = ({ changed, base, mine, theirs, onChosen }: Props) => {
  const { nameOf, linesOf } = usePartWords();
  const parts = differingParts(GROUP_PARTS, base, mine, theirs).map(({ part: { id }, changedBy }) => ({
    ...{ id, name: nameOf(id), changedBy },
    ...{ mine: linesOf(id, mine), theirs: linesOf(id, theirs) },
  }));
  return (
    <SideBySide
      heading={<WhoChanged changed={changed} />}
      parts={parts}
      onChosen={(taken) => onChosen(mergedParts(GROUP_PARTS, mine, theirs, taken))}
    />
  );
};
