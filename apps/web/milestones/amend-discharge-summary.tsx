import { summaryForm } from './summary-form.js';

export const Form = summaryForm('amend-discharge-summary');
