import { Textarea } from '@mantine/core';
import type { Bound } from './bound.js';

interface Props {
  readonly form: Bound;
  readonly path: string;
  readonly label: string;
  readonly isNeeded?: boolean;
  readonly hint?: string;
}

export const LongText = ({ form, path, label, isNeeded = false, hint }: Props) => (
  <Textarea label={label} required={isNeeded} description={hint} {...form.getInputProps(path)} />
);
