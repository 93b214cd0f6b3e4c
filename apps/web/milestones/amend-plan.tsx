import { planForm } from './plan-form.js';

export const Form = planForm('amend-plan');
