import { Checkbox } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { HandOff, handOffOf, NO_HAND_OFF, type HandOffValues } from '../fields/hand-off.js';
import { Reason } from '../fields/reason.js';
import { Waivers, waiversOf, type WaiverValues } from '../fields/waivers.js';
import { useSay } from '../words/say.js';

const WAIVABLE = ['handOff', 'summary'] as const;

/** What every ending before a discharge asks for: the reason; to whom care was handed; and where it was handed to nobody, why not. */
export interface LeavingValues {
  readonly reason: string;
  readonly isHandedOff: boolean;
  readonly handOff: HandOffValues;
  readonly waived: WaiverValues<(typeof WAIVABLE)[number]>;
}

export const leavingValues = (): LeavingValues => ({
  reason: '',
  isHandedOff: false,
  handOff: NO_HAND_OFF,
  waived: { handOff: '', summary: '' },
});

export const leavingOf = ({ reason, isHandedOff, handOff, waived }: LeavingValues) => ({
  reason,
  handOff: isHandedOff ? handOffOf(handOff) : null,
  waived: waiversOf(waived),
});

export function LeavingFields<V extends LeavingValues>({ form }: { readonly form: UseFormReturnType<V> }) {
  const say = useSay();
  const { isHandedOff } = form.values;
  return (
    <>
      <Reason form={form} isNeeded />
      <Checkbox
        label={say('leaving.handedOff')}
        {...form.getInputProps('isHandedOff', { type: 'checkbox' })}
      />
      {isHandedOff && <HandOff form={form} />}
      <Waivers form={form} what={isHandedOff ? ['summary'] : WAIVABLE} />
    </>
  );
}
