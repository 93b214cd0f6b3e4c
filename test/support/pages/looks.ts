import type { Page } from 'playwright-core';
import { axeOf, COLOURS, sideways } from './axe.js';
import type { ChromiumOnPages } from './chromium-on-pages.js';
import { motions } from './motions.js';
import { keepPicture } from './screenshots.js';
import { hasSameShape } from './shape.js';
import { until } from './until.js';
import { HEIGHT, WIDTHS, Windows, type Width } from './windows.js';

export type Scheme = 'light' | 'dark';

/** Greatest height of a window that shows a whole page, px. */
const HIGHEST = 12_000;
const SCHEMES: readonly Scheme[] = ['light', 'dark'];

/** What is looked at: the path, words that the page shows when it is loaded, and the name of its pictures; absent if none are kept. */
export interface Sight {
  readonly path: string;
  readonly shows: string;
  readonly picture?: string;
}

/**
 * The faults of a page as it stands, in each of the colour schemes: violations of WCAG 2.2 AA, things that move, and by how much the page is wider than its
 * window. Empty if there are none. The scheme is changed in place, because loading the page again would show the same elements. In the second scheme axe has only
 * the rules about colours, if the page has the same elements at the same places; a page that has not is asked everything again.
 */
export const faultsAt = async (
  page: Page,
  width: Width,
  { path, picture }: Sight,
  schemes: readonly Scheme[] = SCHEMES,
): Promise<string[]> => {
  const found: string[] = [];
  for (const scheme of schemes) {
    await turn(page, width, scheme);
    const at = `${width} px, ${scheme}, ${path}`;
    const wide = await sideways(page);
    if (wide > 0) found.push(`${at}: ${wide} px wider`);
    await unrolled(page, width);
    const isAsBefore = await hasSameShape(page);
    const rules = isAsBefore && scheme !== schemes[0] ? COLOURS : undefined;
    const moves = await motions(page);
    if (moves > 0) found.push(`${at}: ${moves} things move`);
    found.push(...(await axeOf(page, rules)).map((fault) => `${at}: ${fault}`));
    if (picture !== undefined) await keepPicture(page, `${picture}-${width}-${scheme}`);
  }
  return found;
};

/**
 * Makes the window as high as the page, so that no bar at the top or the bottom covers anything. Otherwise axe takes what a bar covers at this moment for
 * something too small to press. In use, such a thing is scrolled to, and stays in sight when it has the focus (WCAG 2.4.11).
 */
const unrolled = async (page: Page, width: Width): Promise<void> => {
  // What comes late, as an open risk above the page, makes the page higher than it was measured.
  for (let shown = HEIGHT; shown < HIGHEST;) {
    const height = await page.evaluate<number>('document.documentElement.scrollHeight');
    if (height <= shown) return;
    shown = Math.min(height, HIGHEST);
    await page.setViewportSize({ width, height: shown });
  }
};

const turn = async (page: Page, width: Width, scheme: Scheme): Promise<void> => {
  await page.setViewportSize({ width, height: HEIGHT });
  await page.emulateMedia({ colorScheme: scheme });
  await until(
    page,
    `document.documentElement.dataset.mantineColorScheme === '${scheme}' && innerWidth === ${width}`,
  );
  // Colours may fade, so this waits until every animation that ends has ended.
  await until(
    page,
    `document.getAnimations().every((one) => one.playState !== 'running' || one.effect.getComputedTiming().endTime === Infinity)`,
  );
  // Parts that are drawn to the width of their container know the new width by the second frame.
  await page.evaluate('new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))');
};

/**
 * The faults of pages at every width, light and dark. Each page is loaded once for touch and once for the mouse.
 * @param then what else is done with the last page for touch, before its window goes on
 */
export const faultsOfSight = async (
  windows: Windows,
  person: string,
  sights: readonly Sight[],
  then: (page: Page) => Promise<unknown> = () => Promise.resolve(),
): Promise<string[]> => {
  const found: string[] = [];
  for (const widths of [WIDTHS.slice(0, 2), WIDTHS.slice(2)]) {
    const page = await windows.open(person, widths[0]!);
    for (const sight of sights) {
      await page.setViewportSize({ width: widths[0]!, height: HEIGHT });
      await page.emulateMedia({ colorScheme: 'light' });
      await page.goto(sight.path);
      await page.getByText(sight.shows).first().waitFor();
      for (const width of widths) found.push(...(await faultsAt(page, width, sight)));
    }
    if (widths.length > 1) await then(page);
  }
  return found;
};

/**
 * Like `faultsOfSight`, for pages of which no pictures are kept.
 * @param pages each path with words that the page shows when it is loaded
 */
export const faultsOfLooks = async (
  chromium: ChromiumOnPages,
  person: string,
  pages: readonly (readonly [path: string, shows: string])[],
): Promise<readonly string[]> => {
  const windows = new Windows(chromium);
  const found = await faultsOfSight(
    windows,
    person,
    pages.map(([path, shows]) => ({ path, shows })),
  );
  await windows.close();
  return found;
};
