import { Track } from '../fields/track.js';
import { milestoneForm, type FieldsProps } from './milestone-form.js';

interface Values {
  readonly track: string;
}

const Fields = ({ form }: FieldsProps<Values>) => <Track form={form} path="track" />;

export const Form = milestoneForm({
  path: 'offer-seat',
  initial: ({ view }): Values => ({ track: view.track ?? '' }),
  Fields,
  body: (values) => values,
});
