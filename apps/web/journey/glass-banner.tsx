import { Button } from '@mantine/core';
import { useEffect } from 'react';
import { FormattedMessage } from 'react-intl';
import type { Journey } from '../api/journey.js';
import { ProblemWords } from '../parts/problem-words.js';
import { spanOf } from '../words/due.js';
import { SpanWords, useNow } from '../words/due-words.js';
import { Time } from '../words/instants.js';
import { useSay } from '../words/say.js';
import css from './journey.module.css';
import { useEndGlass, useForget } from './use-end-glass.js';

interface Props {
  readonly journeyId: string;
  readonly glass: NonNullable<Journey['access']['glass']>;
}

/** A banner on every page of a journey that somebody has opened in an emergency: how long it stays open, and the way to end it. */
export const GlassBanner = ({ journeyId, glass: { id, until } }: Props) => {
  const say = useSay();
  const now = useNow();
  const { end, isPending, error } = useEndGlass(journeyId, id);
  const forget = useForget(journeyId);
  useEffect(() => {
    // Once its time is over, nothing of the journey stays on the page.
    const timer = setTimeout(forget, Math.max(0, Date.parse(until) - Date.now()));
    return () => clearTimeout(timer);
  }, [until, forget]);
  return (
    <div className={css.glass} role="group" aria-label={say('glass.label')}>
      <p>
        <FormattedMessage
          id="glass.open"
          values={{
            left: <SpanWords {...spanOf(Date.parse(until) - now)} />,
            time: <Time at={until} />,
          }}
        />
      </p>
      <Button variant="default" loading={isPending} onClick={end}>
        {say('glass.end')}
      </Button>
      {error && (
        <p role="status">
          <ProblemWords error={error} />
        </p>
      )}
    </div>
  );
};
