import { Button } from '@mantine/core';
import { lazy, Suspense, useRef, useState } from 'react';
import { Loading } from '../parts/loading.js';
import { allWords } from '../words/language.js';
import { useSay } from '../words/say.js';
import type { Call } from './call-of.js';
import css from './today.module.css';

/** Loaded when somebody presses one of the buttons, with its words. */
const CallForm = lazy(async () => {
  const [{ CallForm: form }] = await Promise.all([import('./call-form.js'), allWords()]);
  return { default: form };
});

interface Props {
  readonly journeyId: string;
  readonly call: Call;
  /** What the task asks, and of whom. */
  readonly title: string;
}

const ANSWERS = ['reached', 'notReached'] as const;

/**
 * The two ways in which a call ends, with a short form that unfolds in the row, and stays with what was typed where the other one is pressed. Nothing is
 * recorded before it is sent.
 */
export const CallWay = ({ journeyId, call, title }: Props) => {
  const say = useSay();
  const [answer, setAnswer] = useState<(typeof ANSWERS)[number] | null>(null);
  const buttons = useRef<HTMLDivElement>(null);
  /** The focus stays where the person is: in the list, whose row may be gone with the call. */
  const fold = (to: Element | null | undefined): void => {
    setAnswer(null);
    (to as HTMLElement | null | undefined)?.focus();
  };
  return (
    <>
      <div className="row" ref={buttons}>
        {ANSWERS.map((one) => (
          <Button
            key={one}
            variant="default"
            size="sm"
            aria-expanded={answer === one}
            aria-label={`${say(`today.${one}`)}: ${title}`}
            onClick={() => setAnswer(one)}
          >
            {say(`today.${one}`)}
          </Button>
        ))}
      </div>
      {answer && (
        <div className={css.unfolded}>
          <Suspense fallback={<Loading rows={2} />}>
            <CallForm
              journeyId={journeyId}
              call={call}
              title={say(`today.${answer}`)}
              reached={answer === 'reached'}
              onCancel={() => fold(buttons.current?.querySelector('[aria-expanded="true"]'))}
              onDone={() => fold(buttons.current?.closest('section')?.querySelector('h2'))}
            />
          </Suspense>
        </div>
      )}
    </>
  );
};
