import { Radio } from '@mantine/core';
import type { Bound } from './bound.js';
import css from './fields.module.css';

interface Props {
  readonly form: Bound;
  readonly path: string;
  readonly label: string;
  readonly choices: readonly { readonly value: string; readonly label: string; readonly hint?: string }[];
  readonly isNeeded?: boolean;
}

/** One of a few, all of them in sight. */
export const Choice = ({ form, path, label, choices, isNeeded = true }: Props) => (
  <Radio.Group label={label} required={isNeeded} {...form.getInputProps(path)}>
    <div className={css.choices}>
      {choices.map(({ value, label: name, hint }) => (
        <Radio key={value} value={value} label={name} description={hint} />
      ))}
    </div>
  </Radio.Group>
);
