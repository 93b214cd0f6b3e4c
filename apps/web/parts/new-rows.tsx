import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useSay } from '../words/say.js';
import css from './new-rows.module.css';

interface Props {
  readonly held: { readonly fresh: number; readonly isBehind: boolean; readonly show: () => void };
  /** What the rows are of, where several lists stand beside each other. */
  readonly of: string;
  /** The heading of the list. */
  readonly children?: ReactNode;
}

/** *2 new. Show.* beside the heading of a list. The line has its height before anything stands in it, so that nothing moves by it either. */
export const NewRows = ({ held: { fresh, isBehind, show }, of, children }: Props) => {
  const say = useSay();
  return (
    <div className={css.line}>
      {children}
      <div className="row">
        <span role="status">{isBehind && say('rows.new', { count: fresh })}</span>
        {isBehind && (
          <Button variant="default" size="sm" onClick={show} aria-label={say('rows.showOf', { of })}>
            {say('rows.show')}
          </Button>
        )}
      </div>
    </div>
  );
};
