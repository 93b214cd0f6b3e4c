import { useSay } from '../words/say.js';
import type { Bound } from './bound.js';
import { OneOf } from './one-of.js';

const LEVELS = ['1', '2', '3', '4', '5'] as const;
export type LevelValue = '' | (typeof LEVELS)[number];

/** The number that the API takes; undefined where none is chosen, so that the API asks for it. */
export const levelOf = (value: LevelValue) => (value === '' ? undefined : Number(value)) as 1 | 2 | 3 | 4 | 5;

export const Level = ({ form, path }: { readonly form: Bound; readonly path: string }) => {
  const say = useSay();
  return (
    <OneOf
      form={form}
      path={path}
      label={say('field.level')}
      isNeeded
      choices={LEVELS.map((value) => ({ value, label: say(`level.${value}`) }))}
    />
  );
};
