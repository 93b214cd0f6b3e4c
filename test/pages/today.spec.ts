import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { DateTime } from 'luxon';
import type { Page } from 'playwright-core';
import { loadDefaultPolicy } from '#policy/load-policy';
import { axeOf, ChromiumOnPages, inBrowser, sideways } from '../support/pages/chromium-on-pages.js';
import { Clinic } from '../support/pages/clinic.js';

const WEEK = 7;
const ZONE = 'America/New_York';

inBrowser('a day in a group room, in a browser', () => {
  let clinic: Clinic;
  let chromium: ChromiumOnPages;
  let page: Page;
  /** A Monday on which the group has met. */
  let monday: string;
  const journeys: string[] = [];

  beforeAll(async () => {
    // Seats are the track's to give: who has none is in no group.
    clinic = await Clinic.open(undefined, loadDefaultPolicy());
    for (const family of ['Ayala', 'Becker', 'Chavez']) journeys.push(await clinic.inGroup(family));
    monday = DateTime.now().setZone(ZONE).plus({ weeks: 1 }).startOf('week').toISODate()!;
    for (const id of journeys) await clinic.post(`/v1/rehearsal/journeys/${id}/advance`, { days: 2 * WEEK });
    chromium = await ChromiumOnPages.open(clinic.url);
    page = await chromium.signedIn('clinician-1', { viewport: { width: 320, height: 700 }, hasTouch: true });
  });
  afterAll(async () => {
    await chromium?.close();
    await clinic?.close();
    expect(chromium?.faults).toEqual([]);
  });

  test('Today has the session with how many are recorded, and the tasks; it keeps WCAG 2.2 AA', async () => {
    await page.goto(`/today?date=${monday}`);
    await page.getByText('0 of 3 recorded').waitFor();
    await page.getByRole('heading', { name: 'Tasks' }).waitFor();
    expect([await sideways(page), await axeOf(page)]).toEqual([0, []]);
  });

  test('one press for all who came, one for who did not; all of it at once, by thumb', async () => {
    await page.getByRole('link', { name: 'Record', exact: true }).first().click();
    const row = page.getByRole('group', { name: /Becker, Ines/ });
    await row.getByText('No-show').tap();
    await page.getByRole('button', { name: /^All others came/ }).tap();
    await page.getByText('3 said, 3 not recorded').waitFor();
    expect([await sideways(page), await axeOf(page)]).toEqual([0, []]);
    await page.getByRole('button', { name: 'Record 3' }).tap();
    await page.getByText('3 recorded').first().waitFor();
    await page.getByText('no-show', { exact: true }).waitFor();
    for (const id of journeys) expect(await clinic.events(id, 'attendanceRecorded')).toHaveLength(1);
  });

  test('what cannot be is said in its row, and stays; what was taken is text', async () => {
    const tuesday = DateTime.fromISO(monday).plus({ days: 1 }).toISODate()!;
    await page.goto(`/today?date=${tuesday}`);
    await page.getByRole('link', { name: 'Record', exact: true }).first().click();
    await page.getByRole('button', { name: /^All others came/ }).tap();
    await page.getByRole('textbox', { name: /Ayala/ }).fill('999');
    await page.getByRole('button', { name: 'Record 3' }).tap();
    await page.getByText('2 recorded, 1 not').first().waitFor();
    await page
      .getByRole('group', { name: /Ayala, Ines/ })
      .getByRole('status')
      .waitFor();
    expect(await page.getByRole('textbox', { name: /Ayala/ }).inputValue()).toBe('999');
  });
});
