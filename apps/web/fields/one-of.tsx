import { NativeSelect } from '@mantine/core';
import { useSay } from '../words/say.js';
import type { Bound } from './bound.js';

interface Props {
  readonly form: Bound;
  readonly path: string;
  readonly label: string;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  readonly isNeeded?: boolean;
  /** What the empty choice is called. */
  readonly none?: string;
}

/** One of many: the device's own list. */
export const OneOf = ({ form, path, label, choices, isNeeded = false, none }: Props) => {
  const say = useSay();
  return (
    <NativeSelect
      label={label}
      required={isNeeded}
      data={[{ value: '', label: none ?? say('field.choose') }, ...choices]}
      {...form.getInputProps(path)}
    />
  );
};
