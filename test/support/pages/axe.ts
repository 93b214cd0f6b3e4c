import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const { resolve } = createRequire(import.meta.url);
const AXE = readFileSync(resolve('axe-core/axe.min.js'), 'utf8');

/** All that a program can tell of WCAG 2.2 AA. */
const EVERYTHING = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** The rules of these that look at colours. A dark page has other colours and the same elements: the others would say the same again. */
export const COLOURS = ['color-contrast', 'link-in-text-block'] as const;

interface AxeResult {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
  }[];
}

/**
 * What of WCAG 2.2 AA a page does not keep, as far as a program can tell: empty where it keeps all. The page's policy lets no script
 * be added, so axe is evaluated as text, once for each document.
 * @param rules some of axe's; all of WCAG 2.2 AA where it is left out
 */
export const axeOf = async (
  page: Page,
  rules: readonly string[] = EVERYTHING,
): Promise<readonly string[]> => {
  if (!(await page.evaluate<boolean>(`typeof axe === 'object'`))) await page.evaluate(AXE);
  const { violations } = await page.evaluate<AxeResult>(
    `axe.run(document, { runOnly: ${JSON.stringify(rules)} })`,
  );
  return violations.map(
    ({ id, nodes }) =>
      `${id} ×${nodes.length}: ${nodes[0]!.html.slice(0, 160)} ${nodes[0]!.failureSummary ?? ''}`,
  );
};

/** By how many pixels a page is wider than what shows it. */
export const sideways = (page: Page): Promise<number> =>
  page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');
