import { useProgram } from '../api/program.js';
import { useSay } from '../words/say.js';
import type { Bound } from './bound.js';
import { OneOf } from './one-of.js';

export const Tier = ({ form, path }: { readonly form: Bound; readonly path: string }) => {
  const say = useSay();
  const { tiers } = useProgram();
  return (
    <OneOf
      form={form}
      path={path}
      label={say('field.tier')}
      isNeeded
      choices={tiers.map(({ id, name }) => ({ value: id, label: name }))}
    />
  );
};
