import { milestoneForm } from './milestone-form.js';
import { NothingAsked } from './nothing-asked.js';

const Fields = () => <NothingAsked says="acknowledge-risk" />;

export const Form = milestoneForm({
  path: 'acknowledge-risk',
  initial: () => ({}),
  Fields,
  body: () => ({}),
});
