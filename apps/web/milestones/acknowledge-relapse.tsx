import { milestoneForm } from './milestone-form.js';
import { NothingAsked } from './nothing-asked.js';

const Fields = () => <NothingAsked says="acknowledge-relapse" />;

export const Form = milestoneForm({
  path: 'acknowledge-relapse',
  initial: () => ({}),
  Fields,
  body: () => ({}),
});
