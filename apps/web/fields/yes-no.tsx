import { useSay } from '../words/say.js';
import type { Bound } from './bound.js';
import { Choice } from './choice.js';

/** A question that is answered, and not left at what a box shows by itself. `''` until it is. */
export type YesNoValue = '' | 'yes' | 'no';

/** What the API is told; nothing where nobody has answered, so that it asks. */
export const isYes = (value: YesNoValue): boolean => (value === '' ? undefined : value === 'yes') as boolean;

export const YesNo = ({
  form,
  path,
  label,
}: {
  readonly form: Bound;
  readonly path: string;
  readonly label: string;
}) => {
  const say = useSay();
  return (
    <Choice
      form={form}
      path={path}
      label={label}
      choices={[
        { value: 'yes', label: say('field.yes') },
        { value: 'no', label: say('field.no') },
      ]}
    />
  );
};
