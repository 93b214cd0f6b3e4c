import type { KeyboardEvent } from 'react';

/** What opens the form of a row: a link beside what the row says, or a button that unfolds it in the row. What is done by a press alone is not done by this key. */
const FORM = ':scope > a, :scope > .row > a, :scope > .row > button[aria-expanded]';

/** Ctrl Enter anywhere in a row opens its form. In a form that is unfolded there, it sends that. */
export const openFormOfRow = (event: KeyboardEvent<HTMLElement>): void => {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
  const at = event.target as Element;
  if (at.closest('form')) return;
  const form = at.closest('li')?.querySelector<HTMLElement>(FORM);
  if (!form) return;
  // On a link the browser would open what has the focus in another tab.
  event.preventDefault();
  form.click();
};
