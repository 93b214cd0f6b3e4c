import { Radio } from '@mantine/core';
import type { Bound } from './bound.js';
import css from './fields.module.css';

interface Props {
  readonly form: Bound;
  readonly path: string;
  readonly label: string;
  readonly choices: readonly { readonly value: string; readonly label: string; readonly hint?: string }[];
}

/** One of a few, all of them in sight. */
export const Choice = ({ form, path, label, choices }: Props) => (
  <Radio.Group label={label} required {...form.getInputProps(path)}>
    <div className={css.choices}>
      {choices.map(({ value, label: name, hint }) => (
        <Radio key={value} value={value} label={name} description={hint} />
      ))}
    </div>
  </Radio.Group>
);
