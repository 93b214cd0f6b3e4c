import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { loadDefaultPolicy } from '#policy/load-policy';
import { ChromiumOnPages, inBrowser } from '../support/pages/chromium-on-pages.js';
import { Clinic } from '../support/pages/clinic.js';
import { withOwnTracks } from '../support/pages/with-own-tracks.js';
import { faultsOfLooks } from '../support/pages/looks.js';

const DAY = 86_400_000;
const LAST = new Date(Date.now() + 30 * DAY).toISOString().slice(0, 10);

inBrowser('what a site is asked', () => {
  let clinic: Clinic;
  let chromium: ChromiumOnPages;
  let page: Page;

  beforeAll(async () => {
    const policy = withOwnTracks(loadDefaultPolicy());
    clinic = await Clinic.open(undefined, {
      ...policy,
      calendar: { ...policy.calendar, holidays: [LAST] },
      tracks: policy.tracks.map((track, index) => (index === 0 ? { ...track, capacity: 1 } : track)),
    });
    await clinic.client('Abel', 'planning');
    chromium = await ChromiumOnPages.open(clinic.url);
    page = await chromium.signedIn('director-1');
  });
  afterAll(async () => {
    await chromium?.close();
    await clinic?.close();
    expect(chromium.faults).toEqual([]);
  });

  const asked = (on: Page) => on.getByRole('region', { name: 'At your sites' });

  test('looks well, whatever shows it', async () => {
    const shown = [['/today', 'The track is nearly full']] as const;
    expect(await faultsOfLooks(chromium, 'director-1', shown)).toEqual([]);
  });

  test('a director sees it on Today, and says that a track was reported', async () => {
    await page.goto('/today');
    await asked(page).getByText('The holidays of the site end').waitFor();
    await asked(page).getByRole('button', { name: 'Reported: Main day is nearly full' }).click();
    await asked(page).getByText('The track is nearly full').waitFor({ state: 'detached' });
    // The calendar is asked for until there is one.
    expect(await asked(page).getByRole('button').count()).toBe(0);
  });

  test('nobody else is asked', async () => {
    const theirs = await chromium.signedIn('supervisor-1');
    await theirs.goto('/today');
    await theirs.getByRole('region', { name: 'Tasks' }).waitFor();
    expect(await asked(theirs).count()).toBe(0);
    await theirs.context().close();
  });
});
