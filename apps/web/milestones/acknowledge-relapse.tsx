import { milestoneForm } from './milestone-form.js';

const Fields = () => null;

export const Form = milestoneForm({
  path: 'acknowledge-relapse',
  initial: () => ({}),
  Fields,
  body: () => ({}),
});
