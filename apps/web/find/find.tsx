import { TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useId, useState, type KeyboardEvent } from 'react';
import { useMe } from '../api/me.js';
import { findClients, LEAST_LETTERS } from './find-clients.js';
import { FoundClient } from './found-client.js';
import { Dialog } from '../parts/dialog.js';
import { ProblemWords } from '../parts/problem-words.js';
import { useSay } from '../words/say.js';
import css from './find.module.css';

const PAUSE_MS = 150;

/** One field to look for a client. The arrows choose, Enter opens. What is typed goes into the body of a request, and nowhere else. */
export const Find = ({ onClose }: { readonly onClose: () => void }) => {
  const say = useSay();
  const navigate = useNavigate();
  const { may } = useMe();
  const list = useId();
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState(0);
  const [words] = useDebouncedValue(text.trim(), PAUSE_MS);
  const isOn = words.length >= LEAST_LETTERS;
  const { data, error } = useQuery({
    queryKey: ['find', words],
    queryFn: ({ signal }) => findClients(words, signal),
    enabled: isOn,
    placeholderData: keepPreviousData,
    gcTime: 0,
  });
  const found = isOn ? (data ?? []) : [];
  const at = Math.min(chosen, found.length - 1);

  const open = (journeyId: string | undefined): void => {
    if (journeyId === undefined) return;
    onClose();
    void navigate({ to: '/journeys/$journeyId', params: { journeyId } });
  };
  const pressed = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && found.length > 0) {
      event.preventDefault();
      setChosen((at + step + found.length) % found.length);
    }
    if (event.key === 'Enter') open(found[at]?.journeyId);
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
        aria-activedescendant={found[at] && `${list}-${at}`}
      />
      <p role="status" className={css.status}>
        {error ? <ProblemWords error={error} /> : isOn && data && say('find.found', { count: found.length })}
      </p>
      <div id={list} role="listbox" aria-label={say('find.results')} className={css.found}>
        {found.map((row, index) => (
          <FoundClient
            key={row.journeyId}
            id={`${list}-${index}`}
            row={row}
            isChosen={index === at}
            onOpen={() => open(row.journeyId)}
          />
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
