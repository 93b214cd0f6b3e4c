import { Radio } from '@mantine/core';
import type { Bound } from '../fields/bound.js';
import fields from '../fields/fields.module.css';
import { useSay } from '../words/say.js';
import { useInstrumentWords } from './instrument-words.js';
import css from './instruments.module.css';
import type { Item } from './read-instruments.js';

interface Props {
  readonly form: Bound;
  readonly code: string;
  readonly item: Item;
  readonly isOptional: boolean;
}

/** One question with its answers. The instrument's own words stand below ours where they may be shown, in the language that they have. */
export const ItemField = ({ form, code, item, isOptional }: Props) => {
  const say = useSay();
  const { number, wording } = item;
  const name = useInstrumentWords().item(code, item);
  return (
    <Radio.Group
      className={css.item ?? ''}
      size="md"
      label={`${number}. ${isOptional ? say('instrument.optional', { name }) : name}`}
      required={!isOptional}
      description={wording === null ? undefined : <span lang="en">{wording}</span>}
      {...form.getInputProps(`items.${number - 1}`)}
    >
      <div className={fields.choices}>
        {useChoices(code, item).map(({ value, label: choice }) => (
          <Radio key={value} value={value} label={choice} />
        ))}
      </div>
    </Radio.Group>
  );
};

const useChoices = (
  code: string,
  { answers }: Item,
): readonly { readonly value: string; readonly label: string }[] => {
  const say = useSay();
  const { answer: worded } = useInstrumentWords();
  switch (answers.kind) {
    case 'yesNo':
      return [
        { value: 'yes', label: say('field.yes') },
        { value: 'no', label: say('field.no') },
      ];
    case 'choice':
      return answers.values.map((value) => ({ value, label: worded(code, value) }));
    case 'points':
      return answers.values.map((points, place) => {
        const text = answers.words?.[place];
        return {
          value: String(points),
          label: text === undefined ? String(points) : `${points} ${worded(code, text)}`,
        };
      });
  }
};
