import { milestoneForm } from './milestone-form.js';
import { NothingAsked } from './nothing-asked.js';

const Fields = () => <NothingAsked says="accept-seat" />;

export const Form = milestoneForm({ path: 'accept-seat', initial: () => ({}), Fields, body: () => ({}) });
