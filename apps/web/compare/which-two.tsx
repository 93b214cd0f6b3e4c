import { Button, Checkbox } from '@mantine/core';
import { useForm } from '@mantine/form';
import { OneOf } from '../fields/one-of.js';
import type { ListedPolicy } from '../policies/read-policies.js';
import { useSay } from '../words/say.js';
import css from './compare.module.css';
import type { CompareSearch } from './search.js';

interface Props {
  readonly versions: readonly ListedPolicy[];
  readonly from: string;
  readonly to: string;
  readonly closed: boolean;
  readonly onChosen: (search: CompareSearch) => void;
}

/** Chooses two versions. They stand in the address, so that somebody can hand a colleague what they look at. */
export const WhichTwo = ({ versions, from, to, closed, onChosen }: Props) => {
  const say = useSay();
  const form = useForm({ initialValues: { from, to, closed } });
  const choices = versions.map(({ version, status, current }) => ({
    value: version,
    label: `${version}, ${say(`policies.${current ? 'current' : status}`)}`,
  }));
  const isSame = form.values.from === form.values.to;
  const choose = (chosen: typeof form.values): void => {
    if (isSame) return;
    onChosen({ from: chosen.from, to: chosen.to, ...(chosen.closed && { closed: true as const }) });
  };
  return (
    <form className={`card ${css.two}`} onSubmit={form.onSubmit(choose)} noValidate>
      <OneOf form={form} path="from" label={say('compare.from')} choices={choices} isNeeded />
      <OneOf form={form} path="to" label={say('compare.to')} choices={choices} isNeeded />
      <Checkbox
        className={css.ended}
        label={say('compare.closed')}
        {...form.getInputProps('closed', { type: 'checkbox' })}
      />
      <Button type="submit">{say('compare.start')}</Button>
      {isSame && <p role="status">{say('compare.same')}</p>}
    </form>
  );
};
