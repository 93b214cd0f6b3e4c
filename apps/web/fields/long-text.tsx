import { Textarea } from '@mantine/core';
import type { Bound } from './bound.js';

interface Props {
  readonly form: Bound;
  readonly path: string;
  readonly label: string;
  readonly isNeeded?: boolean;
}

export const LongText = ({ form, path, label, isNeeded = false }: Props) => (
  <Textarea label={label} required={isNeeded} {...form.getInputProps(path)} />
);
