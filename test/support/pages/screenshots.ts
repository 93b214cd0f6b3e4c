import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { projectRoot } from '#command-line/project-root';

/** Output of a run, never in git: to look at what the tests have looked at. */
const FOLDER = join(projectRoot, '.data/screenshots');

/** Keeps what is in sight as `.data/screenshots/<name>.png`. */
export const keepPicture = async (page: Page, name: string): Promise<void> => {
  mkdirSync(FOLDER, { recursive: true });
  await page.screenshot({ path: join(FOLDER, `${name}.png`), animations: 'disabled', caret: 'hide' });
};
