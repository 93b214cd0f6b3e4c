import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import { useSay } from '../words/say.js';
import type { Bound } from './bound.js';
import { Line } from './line.js';

interface Props {
  readonly form: Bound;
  readonly path: string;
}

const WHOLE = '1990-04-12'.length;

/** The day on which somebody was born, or as much of it as is known: a picker of days can neither take nor show a year alone. */
export const BirthDate = ({ form, path }: Props) => {
  const say = useSay();
  const { value, onChange } = form.getInputProps(path) as {
    readonly value?: string;
    readonly onChange: (value: string) => void;
  };
  const [isPart, setIsPart] = useState(false);
  // One that is on record, and comes into the form by itself, may be a year.
  const isShort = value !== undefined && value !== '' && value.length !== WHOLE;
  const isShownAsText = isPart || isShort;
  const show = (part: boolean): void => {
    setIsPart(part);
    // The picker would show nothing of it, and the form would have it still.
    if (!part && isShort) onChange('');
  };
  return (
    <>
      <Line
        form={form}
        path={path}
        label={say('client.birthDate')}
        isNeeded
        {...(isShownAsText ? { hint: say('client.birthDateHint') } : { type: 'date' })}
      />
      <Checkbox
        label={say('client.birthDatePart')}
        checked={isShownAsText}
        onChange={({ currentTarget }) => show(currentTarget.checked)}
      />
    </>
  );
};
