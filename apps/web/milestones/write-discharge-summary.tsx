import { summaryForm } from './summary-form.js';

export const Form = summaryForm('write-discharge-summary');
