import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { loadDefaultPolicy } from '#policy/load-policy';
import { ChromiumOnPages, inBrowser } from '../../support/pages/chromium-on-pages.js';
import { Clinic } from '../../support/pages/clinic.js';
import { faultsAt } from '../../support/pages/looks.js';
import { WIDTHS } from '../../support/pages/windows.js';
import { withOwnTracks } from '../../support/pages/with-own-tracks.js';

const DAY = 86_400_000;
const day = (days: number): string => new Date(Date.now() + days * DAY).toISOString().slice(0, 10);
const LAST = day(30);
/** Nobody works for ten days. */
const AWAY = Array.from({ length: 12 }, (_, index) => day(index - 1));
const NAMED = new Intl.DateTimeFormat('en-US', {
  ...{ timeZone: 'UTC', weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' },
});
const PATH = '/sites/main/calendar';

interface Kept {
  readonly version: number;
  readonly reason: string;
  readonly days: { readonly holidays: string[]; readonly closures: string[]; readonly timeZone: string };
}

inBrowser('a director publishes the calendar of a site', () => {
  let clinic: Clinic;
  let chromium: ChromiumOnPages;
  let page: Page;
  let becker: string;
  let chavez: string;

  beforeAll(async () => {
    const policy = withOwnTracks(loadDefaultPolicy());
    clinic = await Clinic.open(undefined, {
      ...policy,
      calendar: { ...policy.calendar, holidays: [LAST] },
      sessions: { ...policy.sessions!, closures: [LAST] },
    });
    becker = await clinic.inGroup('Becker');
    chavez = await clinic.client('Chavez', 'intake');
    chromium = await ChromiumOnPages.open(clinic.url);
    page = await chromium.signedIn('director-1');
  });
  afterAll(async () => {
    await chromium?.close();
    await clinic?.close();
    expect(chromium?.faults).toEqual([]);
  });

  const kept = (): Promise<Kept[]> =>
    clinic.stage.database.dataSource.query(
      'select version, reason, days from site_calendar order by version',
    );
  /** As it stands, at every width, light and dark. */
  const faultsOfPage = async (picture: string): Promise<string[]> => {
    const found: string[] = [];
    for (const width of WIDTHS)
      found.push(...(await faultsAt(page, width, { path: PATH, shows: '', picture })));
    return found;
  };
  const lines = (on = page) => on.getByLabel('Dates, one a line');
  const add = async (text: string, on = page): Promise<void> => {
    await lines(on).fill(text);
    await on.getByRole('button', { name: 'Add them' }).click();
  };
  const look = async (on = page): Promise<void> => {
    await on.getByRole('button', { name: 'What would change for whom…' }).click();
    await on.getByText(/^Would change for \d of 2 journeys/).waitFor();
  };
  const publish = async (reason: string, on = page): Promise<void> => {
    await on.getByLabel('Reason').fill(reason);
    await on.getByRole('button', { name: 'Publish the calendar' }).click();
    await on.getByText('This cannot be taken back.').waitFor();
    await on.getByRole('button', { name: 'Yes: Publish the calendar' }).click();
    await on.getByRole('heading', { name: /^Published\./ }).waitFor();
  };

  test('comes to it from the task that asks for one', async () => {
    await page.goto('/today');
    const asked = page.getByRole('region', { name: 'At your sites' });
    await asked.getByRole('listitem').filter({ hasText: 'The holidays of the site end' }).first().waitFor();
    await asked.getByRole('link', { name: /^Publish a calendar: Main/ }).click();
    await page.getByRole('heading', { name: /^Calendar of Main/ }).waitFor();
    await page.getByText('The site has the days of the program’s policy').waitFor();
  });

  test('pastes a list in any order, and is told what of it is no date', async () => {
    await add([...AWAY.toReversed(), AWAY[3], 'Thanksgiving'].join('\n'));
    await page.getByText('12 days are added.').waitFor();
    await page.getByText('This line has no date.').waitFor();
    expect(await lines().inputValue()).toBe('Thanksgiving');
    expect(await faultsOfPage('calendar-fault')).toEqual([]);
    await lines().fill('');
    await add(LAST);
    await page.getByText('None was new; 1 was there already, and is changed.').waitFor();
  });

  test('is shown for whom what would change, before anything does', async () => {
    await look();
    await page.getByRole('heading', { name: 'Otherwise than now' }).waitFor();
    const row = page.getByRole('row').filter({ hasText: 'Chavez, Ines' }).first();
    await row.getByText('First contact attempt').waitFor();
    await page
      .getByRole('row')
      .filter({ hasText: 'Becker, Ines' })
      .getByText(/^\d+ sessions: /)
      .first()
      .waitFor();
    expect(await page.getByText(/\d{4}-\d\d-\d\dT/).count()).toBe(0);
    expect(await kept()).toEqual([]);
    expect(await clinic.events(chavez, 'policyAdopted')).toHaveLength(0);
  });

  test('what is shown keeps WCAG 2.2 AA at every width, light and dark', async () => {
    expect(await faultsOfPage('calendar-compared')).toEqual([]);
  });

  test('goes back to the days, with what was written, and takes one out', async () => {
    await page.getByRole('button', { name: 'Back to the days' }).click();
    await page.getByRole('heading', { name: 'The days as they are to be' }).waitFor();
    const year = page.getByRole('group').filter({ hasText: new RegExp(`^${LAST.slice(0, 4)}:`) });
    // This year's is open, and the last day may be of the next.
    if ((await year.getAttribute('open')) === null) await year.locator('summary').click();
    await year.getByRole('button', { name: `Remove ${NAMED.format(Date.parse(LAST))}` }).click();
    await look();
  });

  test('publishes it with a reason, once it is read back; every journey is told', async () => {
    await page.getByRole('button', { name: 'Publish the calendar' }).click();
    await page.getByRole('button', { name: 'Yes: Publish the calendar' }).click();
    await page.getByText('1 field needs a look').waitFor();
    expect(await kept()).toEqual([]);
    await publish('the boiler is replaced');
    await page.getByRole('heading', { name: 'Published. 2 journeys go by it.' }).waitFor();
    const [only, ...more] = await kept();
    expect(more).toEqual([]);
    const dates = [...AWAY, LAST].slice(0, -1).sort();
    expect(only).toMatchObject({
      ...{ version: 1, reason: 'the boiler is replaced' },
      days: { holidays: dates, closures: dates, timeZone: 'America/New_York' },
    });
    for (const journeyId of [becker, chavez])
      expect(await clinic.events(journeyId, 'policyAdopted')).toHaveLength(1);
    await page.getByText(/^Published by Dana Director/).waitFor();
  });

  test('nothing is published that is not otherwise', async () => {
    await page.getByText('Nothing is otherwise than it is.').waitFor();
    await page.getByRole('button', { name: 'What would change for whom…' }).click();
    expect(await page.getByRole('heading', { name: 'Otherwise than now' }).count()).toBe(0);
  });

  test('a colleague’s calendar meanwhile is told, and is not written over', async () => {
    const other = await chromium.signedIn('director-1');
    await other.goto(PATH);
    await add(day(40), other);
    await add(day(50));
    await look();
    await page.getByRole('button', { name: 'Back to the days' }).click();
    await look(other);
    await publish('the floor is laid', other);
    await look();
    await page.getByText('A colleague has published another calendar meanwhile.').waitFor();
    expect(await page.getByRole('button', { name: 'Publish the calendar' }).count()).toBe(0);
    await page.getByRole('button', { name: 'Begin with theirs' }).click();
    await page.getByText('the floor is laid').waitFor();
    expect((await kept()).map(({ version }) => version)).toEqual([1, 2]);
    await other.context().close();
  });

  test('what was written is left by nobody who is not asked', async () => {
    await add(day(60));
    await page.getByRole('link', { name: 'Today' }).click();
    const asked = page.getByRole('dialog');
    await asked.waitFor();
    await asked.getByRole('button').last().click();
    await page.getByRole('heading', { level: 1 }).filter({ hasNotText: 'Calendar' }).waitFor();
    expect(await kept()).toHaveLength(2);
  });

  test('is begun by nobody else, and is in Spanish, too', async () => {
    const theirs = await chromium.signedIn('supervisor-1');
    await theirs.goto(PATH);
    await theirs.getByText('A director of the site publishes its calendar.').waitFor();
    expect(await theirs.getByRole('button', { name: 'Add them' }).count()).toBe(0);
    await theirs.context().close();
    await page.goto(PATH);
    await page.getByLabel('Language').selectOption('es');
    await page.getByRole('heading', { name: /^Calendario de Main/ }).waitFor();
  });
});
