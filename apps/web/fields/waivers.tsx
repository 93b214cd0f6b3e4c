import { Textarea } from '@mantine/core';
import { useSay } from '../words/say.js';
import type { Bound } from './bound.js';
import { textOrNull } from './text.js';

export type Waivable = 'handOff' | 'summary' | 'continuingCare' | 'instruments' | 'riskScreen' | 'taper';
export type WaiverValues<What extends Waivable> = Readonly<Record<What, string>>;

/** The waivers that have a reason: without one, nothing is waived. */
export const waiversOf = <What extends Waivable>(values: WaiverValues<What>) =>
  (Object.entries(values) as [What, string][]).flatMap(([what, reason]) =>
    textOrNull(reason) === null ? [] : [{ what, reason }],
  );

/** A field for the reason of each waiver; it is left empty where nothing is waived. */
export const Waivers = ({ form, what }: { readonly form: Bound; readonly what: readonly Waivable[] }) => {
  const say = useSay();
  return (
    <>
      {what.map((one) => (
        <Textarea
          key={one}
          label={say(`waive.${one}`)}
          description={say('waive.hint')}
          rows={2}
          {...form.getInputProps(`waived.${one}`)}
        />
      ))}
    </>
  );
};
