import { Reason } from '../fields/reason.js';
import { textOrNull } from '../fields/text.js';
import { Waivers, waiversOf, type WaiverValues } from '../fields/waivers.js';
import { milestoneForm, type FieldsProps } from './milestone-form.js';

interface Values {
  readonly reason: string;
  readonly waived: WaiverValues<'summary'>;
}

const Fields = ({ form }: FieldsProps<Values>) => (
  <>
    <Reason form={form} />
    <Waivers form={form} what={['summary']} />
  </>
);

export const Form = milestoneForm({
  path: 'close-transferred',
  isFinal: true,
  initial: (): Values => ({ reason: '', waived: { summary: '' } }),
  Fields,
  body: ({ reason, waived }) => ({ reason: textOrNull(reason), waived: waiversOf(waived) }),
});
