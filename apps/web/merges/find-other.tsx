import { Button, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ProblemWords } from '../parts/problem-words.js';
import { LocalDate } from '../words/instants.js';
import { nameOf } from '../words/person.js';
import { useSay } from '../words/say.js';
import { clientsQuery, likelyQuery, type Found } from './find-same.js';
import css from './merges.module.css';

const PAUSE_MS = 300;
const LEAST_LETTERS = 2;

interface Props {
  readonly client: Found;
  readonly onChosen: (other: Found) => void;
}

/** Finds the other record: those that are likely the same person stand there already, and any other is found by name or number. */
export const FindOther = ({ client, onChosen }: Props) => {
  const say = useSay();
  const [text, setText] = useState('');
  const [words] = useDebouncedValue(text.trim(), PAUSE_MS);
  const isSearched = words.length >= LEAST_LETTERS;
  const likely = useQuery({ ...likelyQuery(client), enabled: !isSearched });
  const named = useQuery({
    ...clientsQuery(words, client.id),
    enabled: isSearched,
    placeholderData: keepPreviousData,
  });
  const { data: found, error } = isSearched ? named : likely;
  return (
    <section className="card stack" aria-labelledby="other">
      <h2 id="other">{say('merge.same')}</h2>
      <p>{say('merge.what')}</p>
      <TextInput
        label={say('merge.find')}
        value={text}
        onChange={({ currentTarget: { value } }) => setText(value)}
        autoComplete="off"
      />
      <p role="status">
        {error ? (
          <ProblemWords error={error} />
        ) : (
          found && say(isSearched ? 'merge.found' : 'merge.likely', { count: found.length })
        )}
      </p>
      {found && found.length > 0 && (
        <ul className="plain">
          {found.map((other) => (
            <li key={other.id} className={css.hit}>
              <span>
                <strong>{nameOf(other)}</strong> <LocalDate date={other.birthDate} />{' '}
                <span className="number muted">{other.recordNumber}</span>
              </span>
              <Button
                variant="default"
                size="sm"
                onClick={() => onChosen(other)}
                aria-label={say('merge.chooseNamed', {
                  name: nameOf(other),
                  number: other.recordNumber,
                })}
              >
                {say('merge.choose')}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
};
