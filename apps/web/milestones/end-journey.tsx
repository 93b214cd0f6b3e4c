import { OneOf } from '../fields/one-of.js';
import { useSay } from '../words/say.js';
import { LeavingFields, leavingOf, leavingValues, type LeavingValues } from './leaving-fields.js';
import { milestoneForm, type FieldsProps } from './milestone-form.js';

const REASONS = ['terminatedByFacility', 'incarcerated', 'died', 'lostToContact', 'other'] as const;

interface Values extends LeavingValues {
  readonly because: '' | (typeof REASONS)[number];
}

const Fields = ({ form }: FieldsProps<Values>) => {
  const say = useSay();
  return (
    <>
      <OneOf
        form={form}
        path="because"
        label={say('discharge.because')}
        isNeeded
        choices={REASONS.map((value) => ({ value, label: say(`because.${value}`) }))}
      />
      <LeavingFields form={form} />
    </>
  );
};

export const Form = milestoneForm({
  path: 'end-journey',
  isFinal: true,
  initial: (): Values => ({ because: '', ...leavingValues() }),
  Fields,
  body: ({ because, ...leaving }) => ({
    because: because as (typeof REASONS)[number],
    ...leavingOf(leaving),
  }),
});
