import { Checkbox } from '@mantine/core';
import type { Bound } from './bound.js';

interface Props {
  readonly form: Bound;
  readonly path: string;
  readonly label: string;
}

/** Something that somebody states, or leaves unsaid. A question that needs an answer is a `YesNo`. */
export const Check = ({ form, path, label }: Props) => (
  <Checkbox label={label} {...form.getInputProps(path, { type: 'checkbox' })} />
);
