import { Button } from '@mantine/core';
import { useId, useState, type ReactNode } from 'react';
import { useSay } from '../words/say.js';
import { usualChoice, type ChangedBy, type Side } from './changed-by.js';
import form from './form.module.css';
import css from './side-by-side.module.css';

/** One part in which two versions differ, in words. */
export interface ComparedPart<Id extends string> {
  readonly id: Id;
  readonly name: string;
  readonly changedBy: ChangedBy;
  readonly mine: readonly string[];
  readonly theirs: readonly string[];
}

interface Props<Id extends string> {
  /** Who has changed it, and when. */
  readonly heading: ReactNode;
  readonly parts: readonly ComparedPart<Id>[];
  /** Goes on over what is there now, with those parts of theirs, and all others as they are typed. */
  readonly onChosen: (theirs: readonly Id[]) => void;
}

/** Two versions side by side, part by part. A part that only the colleague has changed is taken, unless somebody says otherwise. */
export function SideBySide<Id extends string>({ heading, parts, onChosen }: Props<Id>) {
  const say = useSay();
  const title = useId();
  const [chosen, setChosen] = useState<ReadonlyMap<Id, Side>>(new Map());
  const sideOf = (part: ComparedPart<Id>): Side => chosen.get(part.id) ?? usualChoice(part);
  const choose = (id: Id, side: Side): void => setChosen(new Map([...chosen, [id, side]]));
  return (
    <section className={form.refusal} aria-labelledby={title}>
      <h3 id={title} role="status">
        {heading}
      </h3>
      <p>{say(parts.length === 0 ? 'conflict.same' : 'conflict.choose')}</p>
      {parts.map((part) => (
        <Part key={part.id} part={part} side={sideOf(part)} onChosen={(side) => choose(part.id, side)} />
      ))}
      <div>
        <Button
          onClick={() => onChosen(parts.filter((part) => sideOf(part) === 'theirs').map(({ id }) => id))}
        >
          {say('conflict.goOn')}
        </Button>
      </div>
    </section>
  );
}

interface PartProps {
  readonly part: ComparedPart<string>;
  readonly side: Side;
  readonly onChosen: (side: Side) => void;
}

const Part = ({ part, side, onChosen }: PartProps) => {
  const say = useSay();
  const { name, changedBy } = part;
  return (
    <div className={css.part} role="group" aria-label={name}>
      <p>
        <strong>{name}</strong> <span className="muted">{say(`conflict.by.${changedBy}`)}</span>
      </p>
      <div className={css.both}>
        {(['mine', 'theirs'] as const).map((one) => (
          <div key={one} className={`${css.side} ${side === one ? css.chosen : ''}`}>
            <p className="muted">{say(`conflict.${one}`)}</p>
            <Lines lines={part[one]} />
            <Button
              variant={side === one ? 'filled' : 'default'}
              size="sm"
              aria-pressed={side === one}
              aria-label={`${say(`conflict.take.${one}`)}: ${name}`}
              onClick={() => onChosen(one)}
            >
              {say(`conflict.take.${one}`)}
            </Button>
          </div>
        ))}
      </div>
    </div>
  );
};

const Lines = ({ lines }: { readonly lines: readonly string[] }) => {
  const say = useSay();
  if (lines.length === 0) return <p>{say('conflict.nothing')}</p>;
  return (
    <ul>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
};
