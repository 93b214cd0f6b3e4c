import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { eventually } from '../support/eventually.js';
import { axeOf, ChromiumOnPages, inBrowser } from '../support/pages/chromium-on-pages.js';
import { Clinic } from '../support/pages/clinic.js';
import { faultsOfLooks } from '../support/pages/looks.js';

const REASON = 'called from the emergency room, nobody else was there';

inBrowser('broken glass, in the browser of whoever reviews it', () => {
  let clinic: Clinic;
  let chromium: ChromiumOnPages;
  let page: Page;

  beforeAll(async () => {
    clinic = await Clinic.open();
    for (const family of ['Becker', 'Chavez']) {
      const journeyId = await clinic.client(family, 'intake', 'clinician-2');
      await clinic.post(`/v1/journeys/${journeyId}/break-glass`, { reason: REASON }, 'clinician-1');
    }
    chromium = await ChromiumOnPages.open(clinic.url);
    page = await chromium.signedIn('supervisor-1');
  });
  afterAll(async () => {
    await chromium?.close();
    await clinic?.close();
    expect(chromium.faults).toEqual([]);
  });

  test('Today keeps WCAG 2.2 AA with it, at every width, light and dark', async () => {
    expect(await faultsOfLooks(chromium, 'supervisor-1', [['/today', REASON]])).toEqual([]);
  });

  test('stands among the tasks with who it was and why, and is done by one press', async () => {
    await page.goto('/today');
    const row = page.getByRole('listitem').filter({ hasText: 'Becker, Ines' }).filter({ hasText: REASON });
    await row.getByText(/^Emergency access by /).waitFor();
    await row.getByRole('button', { name: /^I have reviewed it: Becker, Ines/ }).click();
    await row.waitFor({ state: 'detached' });
    // The other one waits still.
    await page.getByRole('listitem').filter({ hasText: 'Chavez, Ines' }).getByText(REASON).waitFor();
    expect(await axeOf(page)).toEqual([]);
    const reviewed = await clinic.stage.database.dataSource.query<{ by: string }[]>(
      `select person_id as by from break_glass_followup where what = 'reviewed'`,
    );
    expect(reviewed).toEqual([{ by: 'supervisor-1' }]);
  });

  test('is nothing to who may not review it', async () => {
    const office = await chromium.signedIn('coordinator-1');
    await office.goto('/today');
    await office.getByRole('heading', { name: 'Tasks' }).waitFor();
    await eventually(async () => (await office.getByText('Loading').count()) === 0);
    expect(await office.getByText(REASON).count()).toBe(0);
  });
});
