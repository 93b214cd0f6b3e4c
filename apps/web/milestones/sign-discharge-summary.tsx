import { Waivers, waiversOf, type WaiverValues } from '../fields/waivers.js';
import { milestoneForm, type FieldsProps } from './milestone-form.js';

const WAIVABLE = ['continuingCare', 'instruments', 'riskScreen'] as const;

interface Values {
  readonly waived: WaiverValues<(typeof WAIVABLE)[number]>;
}

const Fields = ({ form }: FieldsProps<Values>) => <Waivers form={form} what={WAIVABLE} />;

export const Form = milestoneForm({
  path: 'sign-discharge-summary',
  isFinal: true,
  initial: (): Values => ({ waived: { continuingCare: '', instruments: '', riskScreen: '' } }),
  Fields,
  body: ({ waived }) => ({ waived: waiversOf(waived) }),
});
