import type { Page } from 'playwright-core';

const TRIES = 200;
const PAUSE_MS = 50;

/**
 * Resolves once an expression is true in the page. Asked again and again from here: what waits inside of a page is compiled there, and
 * the page's policy lets nothing be. @throws Error where it does not become true
 */
export const until = async (page: Page, expression: string): Promise<void> => {
  for (let tries = 0; tries < TRIES; tries += 1) {
    if (await page.evaluate<boolean>(expression)) return;
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
  throw new Error(`It does not become true: ${expression}`);
};
