import { planForm } from './plan-form.js';

export const Form = planForm('draft-plan');
