import type { Page } from 'playwright-core';
import { faultsAt, faultsOfSight, windowOf, type Scheme } from './looks.js';
import type { ChromiumOnPages } from './chromium-on-pages.js';
import type { Here } from './clinic-to-look-at.js';
import type { Row } from './every-page.js';
import { faultsOtherwiseSet } from './otherwise-set.js';
import { keepPicture } from './screenshots.js';
import { goAway, openLoading, openUnanswered } from './states.js';

/** Rows at once: while one page is being loaded, another is looked at. */
const LANES = 3;
/** The narrowest is where a state first has no room. */
const OF_STATES = 320;

/** Looks at all rows, some at once; each by its name with what was found. A row that could not be looked at rejects. */
export const looksOf = (
  chromium: ChromiumOnPages,
  here: Here,
  rows: readonly Row[],
): ReadonlyMap<string, Promise<string[]>> => {
  const lanes = Array.from({ length: LANES }, () => Promise.resolve<unknown>(null));
  const found = new Map<string, Promise<string[]>>();
  rows.forEach((row, index) => {
    const looked = lanes[index % LANES]!.then(() =>
      faultsOfRow(chromium, here, row, index % 2 === 0 ? 'light' : 'dark'),
    );
    found.set(row.name, looked);
    // The next of the lane is looked at all the same; whoever asks for this one hears of it.
    lanes[index % LANES] = looked.catch(() => null);
  });
  return found;
};

/**
 * A page at every width, light and dark; then without anything, loading, without an answer, refused and away at one width.
 * @param scheme of its states, which are of the same parts on every page: each second row has them dark
 */
const faultsOfRow = async (
  chromium: ChromiumOnPages,
  here: Here,
  row: Row,
  scheme: Scheme,
): Promise<string[]> => {
  const { name, person, empty, refusedTo, asks } = row;
  const path = row.path(here);
  const shows = typeof row.shows === 'string' ? row.shows : row.shows(here);
  const found: string[] = [];
  const look = async (page: Page, state: string, at: string): Promise<void> => {
    const sight = { path: `${at} ${state}`, shows: '', picture: `${name}-${state}` };
    found.push(...(await faultsAt(page, OF_STATES, sight, [scheme])));
  };
  const reach = async (who: string, state: string, at: string, to: (page: Page) => Promise<unknown>) => {
    const page = await windowOf(chromium, who, OF_STATES);
    await to(page);
    await look(page, state, at);
    await page.context().close();
  };
  const loaded = await faultsOfSight(
    chromium,
    person,
    [{ path, shows, picture: `${name}-loaded` }],
    async (page) => {
      found.push(...(await faultsOtherwiseSet(page, path)));
      await page.emulateMedia({ forcedColors: 'active' });
      await keepPicture(page, `${name}-forced-colors`);
      await page.emulateMedia({ forcedColors: 'none' });
      if (row.hasFrame === false) return;
      await goAway(page);
      await look(page, 'away', path);
    },
  );
  if (empty) {
    const at = empty.path(here);
    await reach(empty.person ?? person, 'empty', at, (page) => shown(page, at, empty.shows));
  }
  if (asks) {
    await reach(person, 'loading', path, (page) => openLoading(page, path));
    await reach(person, 'unanswered', path, (page) => openUnanswered(page, path));
  }
  if (refusedTo !== null)
    await reach(refusedTo, 'refused', path, (page) =>
      shown(page, path, 'This client is not in your caseload'),
    );
  return [...loaded, ...found];
};

const shown = async (page: Page, path: string, words: string): Promise<void> => {
  await page.goto(path);
  await page.getByText(words).first().waitFor();
};
