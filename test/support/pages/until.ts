import type { Page } from 'playwright-core';

const TRIES = 200;
const PAUSE_MS = 50;

/**
 * Resolves when an expression is true in the page. The expression is evaluated again and again from here. Code that waits inside the page would be compiled
 * there, which the page's content security policy forbids. @throws Error if it does not become true
 */
export const until = async (page: Page, expression: string): Promise<void> => {
  for (let tries = 0; tries < TRIES; tries += 1) {
    if (await page.evaluate<boolean>(expression)) return;
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
  throw new Error(`It does not become true: ${expression}`);
};
