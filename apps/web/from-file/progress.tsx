import { Button } from '@mantine/core';
import { ProblemWords } from '../parts/problem-words.js';
import { useSay } from '../words/say.js';
import css from './from-file.module.css';
import type { LineAnswer } from './send-part.js';

interface Props {
  readonly title: string;
  readonly sending: {
    readonly answers: readonly LineAnswer[];
    readonly isRunning: boolean;
    readonly error: Error | null;
  };
  /** How many lines there are. */
  readonly of: number;
  readonly onAgain: () => void;
}

/** How far the sending has come. Where it was stopped, it says at which line, why, and how to go on: only the rest is sent then. */
export const Progress = ({ title, sending: { answers, isRunning, error }, of, onAgain }: Props) => {
  const say = useSay();
  const done = answers.length;
  return (
    <>
      <progress className={css.bar} max={of} value={done} aria-label={title} />
      {error && !isRunning ? (
        <div className="stack" role="status">
          <p>
            {say('file.stopped', { done, of })} <ProblemWords error={error} />
          </p>
          <div>
            <Button onClick={onAgain}>{say('file.goOn')}</Button>
          </div>
        </div>
      ) : (
        <p>
          {title} {say('file.progress', { done, of })}
        </p>
      )}
    </>
  );
};
