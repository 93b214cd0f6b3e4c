import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { DateTime } from 'luxon';
import type { Page } from 'playwright-core';
import { loadDefaultPolicy } from '#policy/load-policy';
import { axeOf, ChromiumOnPages, inBrowser, sideways } from '../support/pages/chromium-on-pages.js';
import { Clinic } from '../support/pages/clinic.js';
import { withOwnTracks } from '../support/pages/with-own-tracks.js';

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
    clinic = await Clinic.open(undefined, withOwnTracks(loadDefaultPolicy()));
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

  test('what is recorded is put right with a reason, and not without', async () => {
    await page.goto(`/today?date=${monday}`);
    await page.getByRole('link', { name: 'See', exact: true }).first().click();
    await page.getByRole('button', { name: 'Change what is recorded: Becker, Ines' }).tap();
    const row = page.getByRole('group', { name: /Becker, Ines/ });
    await row.getByText('Excused').tap();
    await page.getByRole('button', { name: 'Record 1' }).tap();
    await row.getByText('is recorded already').waitFor();
    expect([await sideways(page), await axeOf(page)]).toEqual([0, []]);
    await row.getByRole('textbox', { name: 'Reason for the correction: Becker, Ines' }).fill('called before');
    await page.getByRole('button', { name: 'Record 1' }).tap();
    await page.getByText('excused', { exact: true }).waitFor();
    expect(await clinic.events(journeys[1]!, 'attendanceRecorded')).toHaveLength(3);
  });

  test('what the program cancelled nobody has missed: one act for all who are left', async () => {
    const wednesday = DateTime.fromISO(monday).plus({ days: 2 }).toISODate()!;
    await page.goto(`/today?date=${wednesday}`);
    await page.getByRole('link', { name: 'Record', exact: true }).first().click();
    await page.getByRole('button', { name: 'The program cancelled this session…' }).tap();
    await page.getByText('3 clients who are not recorded yet').waitFor();
    expect(await axeOf(page)).toEqual([]);
    await page.getByRole('button', { name: 'Record 3 as cancelled' }).tap();
    await page.getByText('cancelled by the program').nth(2).waitFor();
  });

  test('who missed a session is planned another that makes up for it', async () => {
    await page.goto(`/today?date=${monday}`);
    await page.getByRole('link', { name: 'See', exact: true }).first().click();
    await page.getByRole('link', { name: 'Make up for it: Becker, Ines' }).tap();
    await page.getByRole('heading', { name: 'Hold an extra session' }).waitFor();
    await page
      .getByRole('option', { name: /Group$/ })
      .first()
      .waitFor({ state: 'attached' });
    // Whoever comes from a session means that one.
    expect(await page.getByLabel('Makes up for').inputValue()).toContain(monday);
    const then = await clinic.meets(DateTime.fromISO(monday).plus({ weeks: 3 }));
    await page.getByLabel('Begins').fill(`${then}T15:00`);
    await page.getByLabel('Reason').fill('missed the group');
    expect([await sideways(page), await axeOf(page)]).toEqual([0, []]);
    await page.getByRole('button', { name: 'Hold an extra session' }).tap();
    await page.getByText('The extra session is planned.').first().waitFor();
    expect(await clinic.events(journeys[1]!, 'extraSessionPlanned')).toHaveLength(1);
  });

  test('a coordinator sees who came, and records nothing', async () => {
    const theirs = await chromium.signedIn('coordinator-1');
    await theirs.goto(`/today?date=${monday}`);
    await theirs.getByRole('link', { name: 'See', exact: true }).first().click();
    await theirs.getByText('excused').waitFor();
    await theirs.getByRole('link', { name: 'Make up for it: Becker, Ines' }).waitFor();
    const main = theirs.getByRole('main');
    expect([await main.getByRole('radio').count(), await main.getByRole('button').count()]).toEqual([0, 0]);
    await theirs.context().close();
  });

  test('a supervisor closes the site for a day, and opens it again; a clinician is not offered it', async () => {
    await page.goto(`/today?date=${monday}`);
    await page.getByText('3 of 3 recorded').waitFor();
    expect(await page.getByRole('link', { name: /^Close the site/ }).count()).toBe(0);
    const theirs = await chromium.signedIn('supervisor-1', { viewport: { width: 320, height: 700 } });
    const date = await clinic.meets(DateTime.fromISO(monday).plus({ weeks: 4 }));
    await theirs.goto(`/today?date=${date}`);
    await theirs.getByRole('link', { name: 'Close the site for this day…' }).click();
    expect(await theirs.getByLabel(/^Day(?!s)/).inputValue()).toBe(date);
    await theirs.getByLabel('Reason').fill('snow');
    await theirs.getByRole('button', { name: 'Close the site for this day' }).click();
    await theirs.getByText('3 clients told, 3 sessions. Everybody was told.').waitFor();
    await theirs.getByRole('cell', { name: /snow/ }).waitFor();
    expect([await sideways(theirs), await axeOf(theirs)]).toEqual([0, []]);
    await theirs.getByRole('button', { name: /^Open it again on/ }).click();
    await theirs.getByLabel('Reason').fill('it melted');
    await theirs.getByRole('button', { name: 'Open it again', exact: true }).last().click();
    await theirs.getByText('The site is closed on no day to come.').waitFor();
    await theirs.context().close();
  });

  test('where nobody can say whether somebody is in danger, it says so, and is asked again', async () => {
    const theirs = await chromium.signedIn('clinician-1');
    await theirs.route('**/v1/ladders', (route) => route.abort());
    await theirs.goto('/today');
    await theirs.getByText('Whether somebody is in danger is not known here now.').waitFor();
    expect(await axeOf(theirs)).toEqual([]);
    await theirs.unroute('**/v1/ladders');
    await theirs.getByRole('region', { name: 'Needs you now' }).getByRole('button').click();
    await theirs.getByText('Whether somebody is in danger').waitFor({ state: 'detached' });
    await theirs.context().close();
  });
});
