import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser, Page } from 'playwright-core';
import type { Person } from '#access/person';
import { createDataSource } from '#records/data-source';
import { SignInSessions } from '#records/access/sign-in-sessions';
import { readTestSettings } from '#settings/processes/tests';
import { provideChromium } from '#stack/test/chromium';
import type { Ground } from '../ground.js';

const SESSION_MS = 3_600_000;
const SEEN_WITHIN_MS = 60_000;

/** The Chromium that the tests use. @throws where there is none: what is about a screen cannot be measured without it */
export const openBrowser = async ({ progress, teardown }: Ground): Promise<Browser> => {
  const executablePath = await provideChromium(readTestSettings().CHROMIUM_PATH, progress);
  if (executablePath === undefined) throw new Error('pages: there is no Chromium to measure in');
  const { chromium } = await import('playwright-core');
  const browser = await chromium.launch({ executablePath });
  teardown.add('Chromium', () => browser.close());
  return browser;
};

/**
 * The session secrets with which browsers are signed in. They are written into the records, because the API of the bench is at another port in each run,
 * which no provider knows.
 */
export const signInAt = async (databaseUrl: string, people: readonly Person[]): Promise<string[]> => {
  const dataSource = await createDataSource(databaseUrl, { applicationName: 'bench' }).initialize();
  try {
    const sessions = new SignInSessions(dataSource);
    const secrets: string[] = [];
    for (const person of people) secrets.push(await sessions.begin(person, SESSION_MS));
    return secrets;
  } finally {
    await dataSource.destroy();
  }
};

/** A window with nothing in its cache. */
export const windowOf = async (browser: Browser, port: number, secret: string): Promise<Page> => {
  const baseURL = `http://127.0.0.1:${port}`;
  const context = await browser.newContext({
    ...{ baseURL, locale: 'en-US', viewport: { width: 1280, height: 800 } },
    reducedMotion: 'reduce',
  });
  await context.addCookies([{ name: 'iop_session', value: secret, url: baseURL }]);
  return context.newPage();
};

/**
 * A script for the page that notes when something is on the screen: at the first frame after it is there. It is text, because it runs in the page.
 * @param seen an expression of the page that is true then
 */
export const noting = (seen: string): string => `
  window.seenAt = null;
  (function look() {
    if (document.body && (${seen})) requestAnimationFrame(() => (window.seenAt = performance.now()));
    else requestAnimationFrame(look);
  })();`;

/** When it was on the screen, ms since the page began to load. Asked from outside, because the page's policy lets nothing be compiled in it. */
export const seenAt = async (page: Page): Promise<number> => {
  for (const end = Date.now() + SEEN_WITHIN_MS; Date.now() < end; await sleep(20)) {
    const at = await page.evaluate<number | null>('window.seenAt');
    if (at !== null) return at;
  }
  throw new Error('pages: what was waited for is not on the screen');
};
