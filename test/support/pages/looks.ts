import type { Page } from 'playwright-core';
import { axeOf, COLOURS, sideways } from './axe.js';
import type { ChromiumOnPages } from './chromium-on-pages.js';
import { motions } from './motions.js';
import { keepPicture } from './screenshots.js';
import { until } from './until.js';

export type Scheme = 'light' | 'dark';

/** A phone, a tablet, a desk; the first two by finger. */
export const WIDTHS = [320, 820, 1280] as const;
export type Width = (typeof WIDTHS)[number];
/** Of a window; and of one that shows a whole page, px. */
const [HEIGHT, HIGHEST] = [900, 12_000];
const SCHEMES: readonly Scheme[] = ['light', 'dark'];

/** What is looked at: where and by whom, what is there once it is loaded, and what its pictures are called, if any are kept. */
export interface Sight {
  readonly path: string;
  readonly shows: string;
  readonly picture?: string;
}

/** A window of somebody's as wide as that. Below the width of a desk it is touched. */
export const windowOf = (chromium: ChromiumOnPages, person: string, width: Width): Promise<Page> =>
  chromium.signedIn(person, {
    viewport: { width, height: HEIGHT },
    hasTouch: width < 1280,
    colorScheme: 'light',
  });

/**
 * What a page as it stands does not keep of WCAG 2.2 AA, light and dark or one of them, and by how much it is wider than what shows it: empty where it
 * keeps all. The scheme is changed in place: loading the page again would show the same elements.
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
    const moves = await motions(page);
    if (moves > 0) found.push(`${at}: ${moves} things move`);
    found.push(
      ...(await axeOf(page, scheme === schemes[0] ? undefined : COLOURS)).map((fault) => `${at}: ${fault}`),
    );
    if (picture !== undefined) await keepPicture(page, `${picture}-${width}-${scheme}`);
  }
  return found;
};

/**
 * As high as all that it shows. What is under a bar at the top or the bottom is scrolled to, and stays in sight with the focus (2.4.11): here nothing
 * is under one, or axe takes what a bar hides at this moment for something too small to press.
 */
const unrolled = async (page: Page, width: Width): Promise<void> => {
  const height = await page.evaluate<number>('document.documentElement.scrollHeight');
  if (height > HEIGHT) await page.setViewportSize({ width, height: Math.min(height, HIGHEST) });
};

const turn = async (page: Page, width: Width, scheme: Scheme): Promise<void> => {
  await page.setViewportSize({ width, height: HEIGHT });
  await page.emulateMedia({ colorScheme: scheme });
  await until(
    page,
    `document.documentElement.dataset.mantineColorScheme === '${scheme}' && innerWidth === ${width}`,
  );
  // Colours may fade: they are looked at once they have.
  await until(
    page,
    `document.getAnimations().every((one) => one.playState !== 'running' || one.effect.getComputedTiming().endTime === Infinity)`,
  );
  // What is drawn as wide as its place has heard of it by the second frame.
  await page.evaluate('new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))');
};

/**
 * At every width, light and dark. A page is loaded once for the finger and once for the mouse.
 * @param then what else is done with the last of them by finger, while it is there
 */
export const faultsOfSight = async (
  chromium: ChromiumOnPages,
  person: string,
  sights: readonly Sight[],
  then: (page: Page) => Promise<unknown> = () => Promise.resolve(),
): Promise<string[]> => {
  const found: string[] = [];
  for (const widths of [WIDTHS.slice(0, 2), WIDTHS.slice(2)]) {
    const page = await windowOf(chromium, person, widths[0]!);
    for (const sight of sights) {
      await turn(page, widths[0]!, 'light');
      await page.goto(sight.path);
      await page.getByText(sight.shows).first().waitFor();
      for (const width of widths) found.push(...(await faultsAt(page, width, sight)));
    }
    if (widths.length > 1) await then(page);
    await page.context().close();
  }
  return found;
};

/**
 * The same of pages without pictures.
 * @param pages each address with what is there once it is loaded
 */
export const faultsOfLooks = (
  chromium: ChromiumOnPages,
  person: string,
  pages: readonly (readonly [path: string, shows: string])[],
): Promise<readonly string[]> =>
  faultsOfSight(
    chromium,
    person,
    pages.map(([path, shows]) => ({ path, shows })),
  );
