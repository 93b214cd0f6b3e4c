import { TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { Link } from '@tanstack/react-router';
import { useId, useState, type KeyboardEvent } from 'react';
import { useMe } from '../api/me.js';
import { Dialog } from '../parts/dialog.js';
import { ProblemWords } from '../parts/problem-words.js';
import { useSay } from '../words/say.js';
import css from './find.module.css';
import { useFound, type Found } from './use-found.js';

const PAUSE_MS = 150;

/** One field to look for a client, a page, or what may be done now. The arrows choose, Enter opens. What is typed goes into the body of a request, and nowhere else. */
export const Find = ({ onClose }: { readonly onClose: () => void }) => {
  const say = useSay();
  const { may } = useMe();
  const list = useId();
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState(0);
  const [words] = useDebouncedValue(text.trim(), PAUSE_MS);
  const { kinds, error, isAnswered } = useFound(words);
  const found = kinds.flatMap(({ all }) => all);
  const at = Math.min(chosen, found.length - 1);
  const idOf = (one: Found): string => `${list}-${found.indexOf(one)}`;

  const open = (one: Found | undefined): void => {
    if (!one) return;
    onClose();
    one.open();
  };
  const pressed = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && found.length > 0) {
      event.preventDefault();
      const next = (at + step + found.length) % found.length;
      setChosen(next);
      document.getElementById(`${list}-${next}`)?.scrollIntoView({ block: 'nearest' });
    }
    if (event.key === 'Enter') open(found[at]);
  };

  return (
    <Dialog title={say('find.title')} onClose={onClose}>
      <TextInput
        label={say('find.label')}
        value={text}
        onChange={({ currentTarget: { value } }) => (setText(value), setChosen(0))}
        onKeyDown={pressed}
        data-autofocus
        autoComplete="off"
        role="combobox"
        aria-expanded={found.length > 0}
        aria-controls={list}
        aria-activedescendant={found[at] && idOf(found[at])}
      />
      <p role="status" className={css.status}>
        {error ? <ProblemWords error={error} /> : isAnswered && say('find.found', { count: found.length })}
      </p>
      <div id={list} role="listbox" aria-label={say('find.results')} className={css.found}>
        {kinds.map(({ kind, heading, all }) => (
          <div key={kind} role="group" aria-label={heading}>
            <p className={css.heading} aria-hidden="true">
              {heading}
            </p>
            {all.map((one) => (
              // The field above handles the keys, and says which option is chosen.
              // eslint-disable-next-line jsx-a11y-x/click-events-have-key-events
              <div
                key={one.key}
                id={idOf(one)}
                role="option"
                tabIndex={-1}
                aria-selected={one === found[at]}
                className={css.option}
                onClick={() => open(one)}
              >
                {one.shown}
              </div>
            ))}
          </div>
        ))}
      </div>
      {may.includes('breakGlass Journey') && (
        <p className={css.other}>
          <Link to="/emergency" onClick={onClose}>
            {say('find.other')}
          </Link>
        </p>
      )}
    </Dialog>
  );
};
