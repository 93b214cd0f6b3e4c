import { useSay } from '../words/say.js';
import type { Bound } from './bound.js';
import { Choice } from './choice.js';

/** The answer to a question that has no answer by default, as a box would have. `''` until somebody answers it. */
export type YesNoValue = '' | 'yes' | 'no';

/** What the API is told; undefined where nobody has answered, so that the API asks for it. */
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
