import { Fieldset } from '@mantine/core';
import { useSay } from '../words/say.js';
import type { Bound } from './bound.js';
import css from './fields.module.css';
import { Level, levelOf, type LevelValue } from './level.js';
import { Line } from './line.js';

export interface HandOffValues {
  readonly level: LevelValue;
  readonly provider: string;
  readonly handedTo: string;
}

export const NO_HAND_OFF: HandOffValues = { level: '', provider: '', handedTo: '' };

export const handOffOf = ({ level, ...rest }: HandOffValues) => ({ level: levelOf(level), ...rest });

/** Where care goes on, and to whom there it was handed. */
export const HandOff = ({ form }: { readonly form: Bound }) => {
  const say = useSay();
  return (
    <Fieldset legend={say('field.handOff')} className={css.group}>
      <Level form={form} path="handOff.level" />
      <Line form={form} path="handOff.provider" label={say('field.provider')} isNeeded />
      <Line form={form} path="handOff.handedTo" label={say('field.handedTo')} isNeeded />
    </Fieldset>
  );
};
