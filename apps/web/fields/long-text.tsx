import { Textarea } from '@mantine/core';
import type { Bound } from './bound.js';

interface Props {
  readonly form: Bound;
  readonly path: string;
  readonly label: string;
  readonly isNeeded?: boolean;
  readonly hint?: string;
  /** As high as so many lines. */
  readonly rows?: number;
}

export const LongText = ({ form, path, label, isNeeded = false, hint, rows }: Props) => (
  <Textarea
    label={label}
    required={isNeeded}
    description={hint}
    {...(rows && { rows })}
    {...form.getInputProps(path)}
  />
);
