import { Textarea } from '@mantine/core';
import { useSay } from '../words/say.js';
import type { Bound } from './bound.js';

interface Props {
  readonly form: Bound;
  /** Whether a reason is always needed; otherwise only where a rule asks for one. */
  readonly isNeeded?: boolean;
  readonly path?: string;
}

export const Reason = ({ form, isNeeded = false, path = 'reason' }: Props) => {
  const say = useSay();
  return (
    <Textarea
      label={say(isNeeded ? 'field.reason' : 'field.reasonOptional')}
      required={isNeeded}
      {...form.getInputProps(path)}
    />
  );
};
