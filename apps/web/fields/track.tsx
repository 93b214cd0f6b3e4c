import { useProgram } from '../api/program.js';
import { useSay } from '../words/say.js';
import type { Bound } from './bound.js';
import { OneOf } from './one-of.js';

interface Props {
  readonly form: Bound;
  readonly path: string;
  readonly label?: string;
  readonly none?: string;
}

export const Track = ({ form, path, label, none }: Props) => {
  const say = useSay();
  const { tracks } = useProgram();
  return (
    <OneOf
      form={form}
      path={path}
      label={label ?? say('field.track')}
      isNeeded={none === undefined}
      {...(none !== undefined && { none })}
      choices={tracks.map(({ id, name }) => ({ value: id, label: name }))}
    />
  );
};
