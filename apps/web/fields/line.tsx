import { TextInput } from '@mantine/core';
import { useSiteTime } from '../words/site-time.js';
import type { Bound } from './bound.js';

interface Props {
  readonly form: Bound;
  readonly path: string;
  readonly label: string;
  readonly isNeeded?: boolean;
  /** What the keyboard of a tablet shows; a date has the device's own picker. */
  readonly type?: 'text' | 'date' | 'time' | 'datetime-local' | 'number' | 'tel';
  readonly hint?: string;
}

/** One line of text. The browser fills nothing in, because what it knows is about the person in front of it. A time says whose clocks it is by. */
export const Line = ({ form, path, label, isNeeded = false, type = 'text', hint }: Props) => {
  const siteTime = useSiteTime();
  const clocks = type === 'datetime-local' ? siteTime.always : type === 'time' ? siteTime.ofOther : null;
  const said = [hint, clocks].filter((one) => typeof one === 'string').join(' · ');
  return (
    <TextInput
      label={label}
      type={type === 'number' ? 'text' : type}
      {...(type === 'number' && { inputMode: 'decimal' as const })}
      required={isNeeded}
      {...(said !== '' && { description: said })}
      autoComplete="off"
      {...form.getInputProps(path)}
    />
  );
};
