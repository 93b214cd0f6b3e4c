import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { projectRoot } from '#command-line/project-root';
import { hereOf, type Here } from './here.js';
import { readPng } from './png/read-png.js';
import { writePng } from './png/write-png.js';
import type { Picture } from './table.js';

export const FOLDER = 'docs/images/pages';
const DESK = { width: 1024, height: 704 };
const PHONE_HEIGHT = 780;

/** Takes pictures one after the other. Nothing moves in them, and the time is the same in all. */
export class Camera {
  private constructor(
    private readonly browser: Browser,
    private readonly url: string,
    private readonly here: Here,
    private readonly now: Date,
  ) {}

  static async at(browser: Browser, url: string): Promise<Camera> {
    const now = new Date();
    const page = await signedIn(browser, url, 'supervisor-1', DESK.width, now);
    const here = await hereOf(page);
    await page.context().close();
    return new Camera(browser, url, here, now);
  }

  /** Writes the picture under docs/images/pages. */
  async take({ name, person, path, shows, width = DESK.width, then }: Picture): Promise<void> {
    const page = await signedIn(this.browser, this.url, person, width, this.now);
    await page.goto(path(this.here));
    await page.getByText(shows).first().waitFor();
    await page.locator('[aria-busy="true"]').first().waitFor({ state: 'detached' });
    await then?.(page);
    const folder = join(projectRoot, FOLDER);
    mkdirSync(folder, { recursive: true });
    const taken = await page.screenshot({ animations: 'disabled', caret: 'hide' });
    writeFileSync(join(folder, `${name}.png`), writePng(readPng(taken)));
    await page.context().close();
  }
}

const signedIn = async (
  browser: Browser,
  baseURL: string,
  person: string,
  width: number,
  now: Date,
): Promise<Page> => {
  const height = width === DESK.width ? DESK.height : PHONE_HEIGHT;
  const context = await browser.newContext({
    ...{ baseURL, locale: 'en-US', viewport: { width, height } },
    ...{ colorScheme: 'light', reducedMotion: 'reduce' },
  });
  const page = await context.newPage();
  await page.clock.setFixedTime(now);
  await page.goto('/');
  await page.getByRole('link', { name: 'Sign in' }).click();
  await page.getByRole('button', { name: new RegExp(`^${person},`) }).click();
  await page.getByRole('main').waitFor();
  return page;
};
