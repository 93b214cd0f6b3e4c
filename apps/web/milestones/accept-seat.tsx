import { milestoneForm } from './milestone-form.js';

const Fields = () => null;

export const Form = milestoneForm({ path: 'accept-seat', initial: () => ({}), Fields, body: () => ({}) });
