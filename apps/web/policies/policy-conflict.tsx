import type { Problem } from '../api/client.js';
import { differingParts, mergedParts, type Part } from '../forms/parts-of-two.js';
import { SideBySide } from '../forms/side-by-side.js';
import { WhoChanged } from '../forms/who-changed.js';
import { useSay } from '../words/say.js';
import { documentParts, type Document } from './document-parts.js';

/** What somebody writes of a version: the document, and why. */
export interface Written {
  readonly document: Document;
  readonly note: string;
}

interface Props {
  /** Who has changed it, and when; null where nobody says. */
  readonly changed: Problem['changed'] | null;
  /** What both began with. */
  readonly base: Written;
  readonly mine: Written;
  readonly theirs: Written;
  /** Goes on with what was chosen, over the draft as it is now. */
  readonly onChosen: (written: Written) => void;
}

const NOTE: Part<Written> = {
  id: 'note',
  read: ({ note }) => note,
  take: (into, { note }) => ({ ...into, note }),
};

const partsOf = (...all: readonly Written[]): readonly Part<Written>[] => [
  ...documentParts(...all.map(({ document }) => document)).map(({ id, read, take }) => ({
    id: `document.${id}`,
    read: ({ document }: Written) => read(document),
    take: (into: Written, from: Written) => ({ ...into, document: take(into.document, from.document) }),
  })),
  NOTE,
];

/** Two versions of the same draft, place by place. */
export const PolicyConflict = ({ changed, base, mine, theirs, onChosen }: Props) => {
  const say = useSay();
  const all = partsOf(base, mine, theirs);
  const linesOf = ({ read }: Part<Written>, written: Written): readonly string[] => {
    const value = read(written);
    if (value === undefined || value === '') return [];
    return [typeof value === 'string' ? value : JSON.stringify(value)];
  };
  const parts = differingParts(all, base, mine, theirs).map(({ part, changedBy }) => ({
    ...{ id: part.id, changedBy },
    name: part.id === NOTE.id ? say('write.note') : part.id.replace(/^document\./, ''),
    ...{ mine: linesOf(part, mine), theirs: linesOf(part, theirs) },
  }));
  return (
    <SideBySide
      heading={<WhoChanged changed={changed} />}
      parts={parts}
      onChosen={(taken) => onChosen(mergedParts(all, mine, theirs, taken))}
    />
  );
};
