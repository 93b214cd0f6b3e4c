import type { KeyboardEvent } from 'react';

/** The link of a row that stands beside what the row says: it leads to its form. What is done by a press alone is no link, and is not done by this key. */
const FORM = ':scope > a, :scope > .row > a';

/** Ctrl Enter anywhere in a row opens its form. */
export const openFormOfRow = (event: KeyboardEvent<HTMLElement>): void => {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
  const form = (event.target as Element).closest('li')?.querySelector<HTMLAnchorElement>(FORM);
  if (!form) return;
  // On a link the browser would open what has the focus in another tab.
  event.preventDefault();
  form.click();
};
