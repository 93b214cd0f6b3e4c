import { useSay } from '../words/say.js';
import type { Bound } from './bound.js';
import { GENDERS } from './gender-value.js';
import { OneOf } from './one-of.js';

interface Props {
  readonly form: Bound;
  readonly path: string;
}

/** The gender on record, or nothing: nobody has to say it. Some bands of instruments go by it (AUDIT-C). */
export const GenderOf = ({ form, path }: Props) => {
  const say = useSay();
  return (
    <OneOf
      form={form}
      path={path}
      label={say('client.gender')}
      none={say('client.notKnown')}
      choices={GENDERS.map((value) => ({ value, label: say(`gender.${value}`) }))}
    />
  );
};
