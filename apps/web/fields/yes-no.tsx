import { useSay } from '../words/say.js';
import type { Bound } from './bound.js';
import { Choice } from './choice.js';

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
