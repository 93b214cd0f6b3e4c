import { Checkbox } from '@mantine/core';
import type { Bound } from './bound.js';
import css from './fields.module.css';

interface Props {
  readonly form: Bound;
  readonly path: string;
  readonly label: string;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
}

/** Any number of a few. */
export const Several = ({ form, path, label, choices }: Props) => (
  <Checkbox.Group label={label} {...form.getInputProps(path)}>
    <div className={css.choices}>
      {choices.map(({ value, label: name }) => (
        <Checkbox key={value} value={value} label={name} />
      ))}
    </div>
  </Checkbox.Group>
);
