import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useSay } from '../words/say.js';
import css from './states.module.css';
import { ProblemWords } from './problem-words.js';

interface Props {
  readonly error: unknown;
  readonly onAgain?: (() => void) | undefined;
  readonly children?: ReactNode;
}

/** Stands in the place of what was asked for and did not come. */
export const ProblemBox = ({ error, onAgain, children }: Props) => {
  const say = useSay();
  return (
    <div className={css.problem} role="status">
      <p>
        <ProblemWords error={error} />
      </p>
      {children}
      {onAgain && (
        <Button variant="default" onClick={onAgain}>
          {say('again')}
        </Button>
      )}
    </div>
  );
};
