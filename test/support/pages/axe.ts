import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const { resolve } = createRequire(import.meta.url);
const AXE = readFileSync(resolve('axe-core/axe.min.js'), 'utf8');

/** The axe tags of every rule of WCAG 2.2 AA that a program can check. */
const EVERYTHING = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** The rules that look at colours. Where a dark page has other colours and the same elements, the other rules would only repeat their results. */
export const COLOURS = ['color-contrast', 'link-in-text-block'] as const;

/** What axe is asked for, and no more: of what passes, it would work out a selector for each element, which takes longer than most rules. */
const VIOLATIONS = { resultTypes: ['violations'], selectors: false };
/** What is told of them. It is made in the page, because all that axe says of a page is megabytes, which would cross two processes. */
const TOLD = `({ violations }) => violations.map(({ id, nodes }) =>
  id + ' ×' + nodes.length + ': ' + nodes[0].html.slice(0, 160) + ' ' + (nodes[0].failureSummary ?? ''))`;

/**
 * The violations of WCAG 2.2 AA on a page, as far as a program can find them; empty if there are none. axe is evaluated as text, once for each document,
 * because the page's content security policy allows no script to be added.
 * @param rules tags or rules of axe; without it, all of WCAG 2.2 AA
 */
export const axeOf = async (
  page: Page,
  rules: readonly string[] = EVERYTHING,
): Promise<readonly string[]> => {
  if (!(await page.evaluate<boolean>(`typeof axe === 'object'`))) await page.evaluate(AXE);
  const options = JSON.stringify({ ...VIOLATIONS, runOnly: rules });
  return page.evaluate<readonly string[]>(`axe.run(document, ${options}).then(${TOLD})`);
};

/** By how many pixels a page is wider than its window; 0 if it fits. */
export const sideways = (page: Page): Promise<number> =>
  page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');
