import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { loadDefaultPolicy } from '#policy/load-policy';
import { seatsByHand } from '#scenarios/policy';
import { eventually } from '../support/eventually.js';
import { axeOf, ChromiumOnPages, inBrowser } from '../support/pages/chromium-on-pages.js';
import { Clinic } from '../support/pages/clinic.js';
import { faultsOfLooks } from '../support/pages/looks.js';
import { keepPicture } from '../support/pages/screenshots.js';

/** Long enough for what a test looks at, and short enough to see it end. */
const LASTS_S = 25;
const MOST_A_DAY = 3;
const REASON = 'brought in by the police, unresponsive';

inBrowser('a client of somebody else, in an emergency', () => {
  let clinic: Clinic;
  let chromium: ChromiumOnPages;
  let page: Page;
  let dunn: string;

  beforeAll(async () => {
    clinic = await Clinic.open(undefined, {
      ...seatsByHand(loadDefaultPolicy()),
      breakGlass: { lasts: { hours: 1 }, mostADay: MOST_A_DAY },
    });
    dunn = await clinic.client('Dunn', 'treatment', 'clinician-2');
    chromium = await ChromiumOnPages.open(clinic.url);
    page = await chromium.signedIn('clinician-1');
  });
  afterAll(async () => {
    await chromium?.close();
    await clinic?.close();
    expect(chromium.faults).toEqual([]);
  });

  const search = async (family: string, born: string): Promise<void> => {
    await page.getByLabel('Family name, whole').fill(family);
    await page.getByLabel('Date of birth').fill(born);
    await page.getByRole('button', { name: 'Search', exact: true }).click();
  };
  const isBroken = async (): Promise<number> => {
    const rows = await clinic.stage.database.dataSource.query<unknown[]>('select 1 from break_glass');
    return rows.length;
  };

  test('is refused as a journey that is not theirs, with the way that there is', async () => {
    await page.goto(`/journeys/${dunn}`);
    await page.getByText('This client is not in your caseload.').waitFor();
    expect(await page.getByText('Dunn').count()).toBe(0);
    await page.getByRole('link', { name: 'Open in an emergency…' }).waitFor();
  });

  test('is found by the whole name and the birth date, from Find, by keyboard', async () => {
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').getByRole('combobox').fill('dunn');
    await page.getByText('Nothing of that name. Of clients, only your caseload is searched.').waitFor();
    await page.getByRole('link', { name: /^Not yours\?/ }).press('Enter');
    await page.getByRole('heading', { name: 'Emergency access' }).waitFor();
    await search('Dun', '1990-04-12');
    await page.getByText('Nobody of that name and birth date is at your site.').waitFor();
    await search('dunn', '1990-04-12');
    const hit = page.getByRole('listitem').filter({ hasText: 'ID' });
    await hit.waitFor();
    // Initials, and nothing else of who it is; nothing of it in the address.
    expect(await page.getByRole('main').innerText()).not.toMatch(/Dunn|Ines|MR-/);
    expect(page.url()).not.toMatch(/dunn|1990/i);
    expect(await axeOf(page)).toEqual([]);
    await hit.getByRole('link', { name: 'Open in an emergency…' }).press('Enter');
  });

  test('is opened with a reason that says why, and not without', async () => {
    await page.getByText('Your supervisor is told, and reads your reason.').waitFor();
    await page.getByLabel('Reason').fill('urgent');
    await page.getByRole('button', { name: 'Open this journey' }).click();
    await page.getByText('1 field needs a look').waitFor();
    expect(await isBroken()).toBe(0);
    await page.getByLabel('Reason').fill(REASON);
    await page.getByRole('button', { name: 'Open this journey' }).click();
    await page.getByRole('heading', { name: 'Dunn, Ines' }).waitFor();
    expect(await isBroken()).toBe(1);
  });

  test('says on each of its pages how long it stays open', async () => {
    for (const tab of ['Timeline', 'Plan', 'Progress', 'Now']) {
      await page.getByRole('link', { name: tab, exact: true }).click();
      await page.getByText(/Open to you in an emergency: (5\d min|1 h) left, until/).waitFor();
    }
    expect(await axeOf(page)).toEqual([]);
    // It reads, and moves nothing.
    expect(await page.getByRole('link', { name: 'Step down' }).count()).toBe(0);
  });

  test('is ended early, and then nothing of it is left', async () => {
    await page.getByRole('button', { name: 'End it now' }).click();
    await page.getByText('Emergency access is ended.').first().waitFor();
    await page.goBack();
    await page.getByText('This client is not in your caseload.').waitFor();
    expect(await page.getByText('Dunn').count()).toBe(0);
  });

  test('is gone from the page once its time is over', async () => {
    await clinic.post(`/v1/journeys/${dunn}/break-glass`, { reason: REASON }, 'clinician-1');
    const { owner } = clinic.stage.database;
    await owner.query(
      `update break_glass set expires_at = clock_timestamp() + interval '${LASTS_S} seconds'
       where id = (select max(id) from break_glass)`,
    );
    await page.goto(`/journeys/${dunn}`);
    await page.getByRole('heading', { name: 'Dunn, Ines' }).waitFor();
    await page.getByText('This client is not in your caseload.').waitFor();
    expect(await page.getByText('Dunn').count()).toBe(0);
  });

  test('a coordinator has the record with it, and the banner', async () => {
    const theirs = await chromium.signedIn('coordinator-1');
    await theirs.goto(`/emergency/${dunn}`);
    await theirs.getByLabel('Reason').fill(REASON);
    await theirs.getByRole('button', { name: 'Open this journey' }).click();
    await theirs.getByRole('link', { name: 'Timeline' }).click();
    await theirs.getByText('Treatment began').waitFor();
    await theirs.getByText('Open to you in an emergency').waitFor();
    await theirs.context().close();
  });

  test('whoever has opened too many is told so while they write, and opens none', async () => {
    for (let times = 1; times < MOST_A_DAY; times += 1)
      await clinic.post(`/v1/journeys/${dunn}/break-glass`, { reason: REASON }, 'coordinator-1');
    const before = await isBroken();
    const theirs = await chromium.signedIn('coordinator-1');
    await theirs.goto(`/emergency/${dunn}`);
    await theirs.getByLabel('Reason').fill(REASON);
    await theirs.getByText('You have opened as many journeys in an emergency as one person may').waitFor();
    expect(await theirs.getByText('1 field needs a look').count()).toBe(0);
    expect(await axeOf(theirs)).toEqual([]);
    await keepPicture(theirs, 'emergency-refused-beforehand');
    expect(await isBroken()).toBe(before);
    await theirs.context().close();
  });

  test('the night of the on-call clinician: a high risk of somebody else’s client is found, answered and settled', async () => {
    await clinic.post(
      `/v1/journeys/${dunn}/facts/high-risk`,
      { source: 'judgement', note: null },
      'coordinator-1',
    );
    await eventually(async () => (await clinic.events(dunn, 'riskRaised')).length === 1);
    await page.goto('/today');
    const now = page.getByRole('region', { name: 'Needs you now' });
    const alert = now.getByRole('listitem').filter({ hasText: 'Dunn, Ines' });
    await alert.getByRole('button', { name: /^Acknowledge/ }).click();
    await alert.getByRole('button', { name: /^Acknowledge/ }).waitFor({ state: 'detached' });
    await eventually(async () => (await clinic.events(dunn, 'riskAcknowledged')).length === 1);
    await alert.getByRole('link', { name: 'Dunn, Ines' }).click();
    await page.getByText('You see this client because something cannot wait').waitFor();
    await page.getByRole('link', { name: 'Timeline' }).waitFor();
    await page.goto(`/journeys/${dunn}/do/dispose-risk`);
    await page.getByRole('radio', { name: /safety plan/i }).check();
    await page.getByRole('textbox', { name: 'Reason', exact: true }).fill('stays with her sister tonight');
    await page.keyboard.press('Control+Enter');
    await page.getByText('This client is not in your caseload.').waitFor();
    expect(await clinic.events(dunn, 'riskDisposed')).toHaveLength(1);
    await page.goto('/today');
    await page.getByRole('heading', { name: 'Tasks' }).waitFor();
    expect(await page.getByText('Dunn').count()).toBe(0);
  });

  test('keeps WCAG 2.2 AA at every width, light and dark', async () => {
    expect(
      await faultsOfLooks(chromium, 'clinician-1', [
        ['/emergency', 'Family name, whole'],
        [`/emergency/${dunn}`, 'Your supervisor is told'],
        [`/journeys/${dunn}`, 'This client is not in your caseload.'],
      ]),
    ).toEqual([]);
  });
});
