import { Button, Fieldset } from '@mantine/core';
import type { ReactNode } from 'react';
import { useSay } from '../words/say.js';
import css from './clinical.module.css';

interface Props {
  readonly title: string;
  readonly count: number;
  /** What a row is called, beside its number. */
  readonly named: string;
  readonly add: string;
  /** No further row is offered from so many on. */
  readonly most: number;
  readonly onAdd: () => void;
  readonly onRemove: (index: number) => void;
  readonly children: (index: number) => ReactNode;
  /** Below the rows. */
  readonly also?: ReactNode;
}

/** Rows of one part, each of several fields; with a button for another, and one at each that takes it away. */
export const Rows = ({ title, count, named, add, most, onAdd, onRemove, children, also }: Props) => {
  const say = useSay();
  return (
    <Fieldset legend={title} className={css.part}>
      {Array.from({ length: count }, (_, index) => {
        const name = say('clinical.row', { what: named, number: index + 1 });
        return (
          // A row has no id: only its place tells it from another.
          <div key={index} role="group" aria-label={name} className={css.row}>
            <div className={css.fields}>{children(index)}</div>
            <div>
              <Button
                variant="default"
                size="sm"
                onClick={() => onRemove(index)}
                aria-label={say('clinical.removeNamed', { what: name })}
              >
                {say('clinical.remove')}
              </Button>
            </div>
          </div>
        );
      })}
      {also}
      {count < most && (
        <div>
          <Button variant="default" onClick={onAdd}>
            {add}
          </Button>
        </div>
      )}
    </Fieldset>
  );
};
