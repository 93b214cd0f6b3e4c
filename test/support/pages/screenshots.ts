import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { projectRoot } from '#command-line/project-root';

/** Folder of the pictures that a run keeps, for people to look at. It is never in git. */
const FOLDER = join(projectRoot, '.data/screenshots');

/** Keeps a picture of the window as `.data/screenshots/<name>.png`. */
export const keepPicture = async (page: Page, name: string): Promise<void> => {
  mkdirSync(FOLDER, { recursive: true });
  await page.screenshot({ path: join(FOLDER, `${name}.png`), animations: 'disabled', caret: 'hide' });
};
