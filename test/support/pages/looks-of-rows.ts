import type { Page } from 'playwright-core';
import { faultsAt, faultsOfSight, type Scheme } from './looks.js';
import type { ChromiumOnPages } from './chromium-on-pages.js';
import type { Here } from './clinic-to-look-at.js';
import type { Row } from './every-page.js';
import { faultsOtherwiseSet } from './otherwise-set.js';
import { keepPicture } from './screenshots.js';
import { goAway, openLoading, openUnanswered } from './states.js';
import { Windows } from './windows.js';

/** How many rows are looked at at once. While one page is loading, another is checked. */
const LANES = 3;
/** Width at which states are looked at, px. It is the narrowest, where a state runs out of room first. */
const OF_STATES = 320;

/** Looks at all rows, some at once. Returns the faults of each row by its name. The promise of a row that could not be looked at rejects. */
export const looksOf = (
  chromium: ChromiumOnPages,
  here: Here,
  rows: readonly Row[],
): ReadonlyMap<string, Promise<string[]>> => {
  const lanes = Array.from({ length: LANES }, () => Promise.resolve<unknown>(null));
  const windows = lanes.map(() => new Windows(chromium));
  const found = new Map<string, Promise<string[]>>();
  rows.forEach((row, index) => {
    const looked = lanes[index % LANES]!.then(() =>
      faultsOfRow(windows[index % LANES]!, here, row, index % 2 === 0 ? 'light' : 'dark'),
    );
    found.set(row.name, looked);
    // The next row of the lane is looked at even if this one fails. The failure is told to whoever awaits this row.
    lanes[index % LANES] = looked.catch(() => null);
  });
  return found;
};

/**
 * Looks at a page at every width, light and dark; then at its states at one width: away, empty, loading, without an answer and refused.
 * @param scheme the colour scheme of the states. One is enough, because states are made of the same parts on every page; every second row has them dark
 */
const faultsOfRow = async (windows: Windows, here: Here, row: Row, scheme: Scheme): Promise<string[]> => {
  const { name, person, empty, refusedTo, asks } = row;
  const path = row.path(here);
  const shows = typeof row.shows === 'string' ? row.shows : row.shows(here);
  const found: string[] = [];
  const look = async (page: Page, state: string, at: string): Promise<void> => {
    const sight = { path: `${at} ${state}`, shows: '', picture: `${name}-${state}` };
    found.push(...(await faultsAt(page, OF_STATES, sight, [scheme])));
  };
  const reach = async (who: string, state: string, at: string, to: (page: Page) => Promise<unknown>) => {
    const page = await windows.open(who, OF_STATES);
    await to(page);
    await look(page, state, at);
  };
  const loaded = await faultsOfSight(
    windows,
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
    const page = await windows.openApart(person, OF_STATES);
    await openUnanswered(page, path);
    await look(page, 'unanswered', path);
    await page.context().close();
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
