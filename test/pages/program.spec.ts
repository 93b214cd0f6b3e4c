import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { documentOf } from '#policy/recorded';
import { axeOf, ChromiumOnPages, inBrowser } from '../support/pages/chromium-on-pages.js';
import { Clinic } from '../support/pages/clinic.js';
import { keepPicture } from '../support/pages/screenshots.js';

const DRAFT = 'friday.1';
const NEXT = 'friday@noon-2';

inBrowser('a supervisor’s Friday', () => {
  let clinic: Clinic;
  let chromium: ChromiumOnPages;
  let page: Page;
  let becker: string;

  beforeAll(async () => {
    clinic = await Clinic.open();
    becker = await clinic.client('Becker', 'treatment');
    const chavez = await clinic.client('Chavez', 'intake');
    // Nobody calls: that is late, and climbs its ladder.
    await clinic.post(`/v1/rehearsal/journeys/${chavez}/advance`, { days: 6 });
    const relapse = { source: 'family', note: null };
    await clinic.post(`/v1/journeys/${becker}/facts/relapse`, relapse, 'clinician-1');
    const document = documentOf(clinic.stage.policy);
    await clinic.post(
      '/v1/policies',
      {
        document: { ...document, version: DRAFT, clocks: { ...document.clocks, reviewDays: 21 } },
        draft: true,
        note: 'reviews every three weeks',
      },
      'director-1',
    );
    await clinic.post(
      `/v1/journeys/${chavez}/break-glass`,
      { reason: 'rang from the emergency room and asked for help' },
      'clinician-2',
    );
    chromium = await ChromiumOnPages.open(clinic.url);
    page = await chromium.signedIn('supervisor-1');
  });
  afterAll(async () => {
    await chromium?.close();
    await clinic?.close();
    expect(chromium.faults).toEqual([]);
  });

  test('begins with the ladders: whose each is now', async () => {
    await page.goto('/today');
    const now = page.getByRole('region', { name: 'Needs you now' });
    await now.getByText('Relapse reported').waitFor();
    await now.getByText('Now with: clinician').waitFor();
    const theirs = await chromium.signedIn('clinician-1');
    await theirs.goto('/today');
    await theirs.getByText('Now with you').waitFor();
    // Whoever leads nobody has no list of who is late.
    expect(await theirs.getByText('Late, by whose client it is').count()).toBe(0);
    await theirs.context().close();
  });

  test('sees with whom what is late, and goes on to those clients', async () => {
    const late = page.getByRole('region', { name: 'Late, by whose client it is' });
    await late.getByText(/Reach the client: \d/).waitFor();
    await late.getByRole('link', { name: /Clinician|clinician-1/ }).click();
    await page.getByRole('heading', { name: 'Caseload', exact: true }).waitFor();
    await page.getByRole('link', { name: 'Chavez, Ines' }).first().waitFor();
    expect(await page.getByRole('link', { name: 'Becker, Ines' }).count()).toBe(0);
  });

  test('looks at who has broken the glass, and why; then it is gone', async () => {
    await page.goto('/today');
    const tasks = page.getByRole('region', { name: 'Tasks' });
    const glass = tasks.getByRole('listitem').filter({ hasText: 'rang from the emergency room' });
    await glass.getByRole('button', { name: /I have reviewed it/ }).click();
    await glass.waitFor({ state: 'detached' });
  });

  test('finds the program’s numbers on one page', async () => {
    await page.getByRole('link', { name: 'Program', exact: true }).click();
    await page.getByRole('heading', { name: 'Program' }).waitFor();
    await page.getByText('1 with: clinician').waitFor();
    await page
      .getByRole('region', { name: /^Days without sessions/ })
      .first()
      .waitFor();
    expect(await page.getByRole('link', { name: 'Policies' }).count()).toBe(1);
  });

  test('compares a draft, and hands it on to who may have them adopt it', async () => {
    await page.getByRole('link', { name: 'What would change for whom' }).click();
    await page.getByLabel('Then').selectOption(DRAFT);
    await page.getByRole('button', { name: 'Compare' }).click();
    await page.getByText(/^Would change for \d of 2 journeys/).waitFor();
    await page.getByRole('link', { name: /^R-REVIEW 1/ }).waitFor();
    expect(await page.getByRole('checkbox', { name: /Goes over/ }).count()).toBe(0);
    // And writes none: that is the director's.
    await page.goto(`/program/policies/${DRAFT}`);
    await page.getByRole('heading', { name: 'Otherwise than the one in force' }).waitFor();
    expect(await page.getByRole('link', { name: /Publish|Go on writing/ }).count()).toBe(0);
  });

  test('goes from a version to whom it is for, and from there to everybody', async () => {
    // Nobody is under a draft.
    expect(await page.getByRole('link', { name: 'Clients under it' }).count()).toBe(0);
    const { version } = clinic.stage.policy;
    await clinic.post(
      '/v1/policies',
      { document: { ...documentOf(clinic.stage.policy), version: NEXT }, note: 'as before' },
      'director-1',
    );
    await clinic.post(
      `/v1/journeys/${becker}/adopt-policy`,
      { version: NEXT, reason: 'as agreed' },
      'director-1',
    );
    await page.goto(`/program/policies/${NEXT}`);
    await page.getByRole('link', { name: 'Clients under it' }).click();
    const rows = page.getByRole('table').getByRole('row');
    await rows.getByRole('link', { name: 'Becker, Ines' }).waitFor();
    expect(await rows.count()).toBe(2);
    expect(await axeOf(page)).toEqual([]);
    await keepPicture(page, 'caseload-under-a-version');
    await page.getByRole('link', { name: 'Board' }).click();
    await page.getByRole('region', { name: 'Treatment 1', exact: true }).waitFor();
    await page.getByRole('region', { name: 'Intake 0', exact: true }).waitFor();
    await page.getByLabel('Policy').selectOption('');
    await page.getByRole('region', { name: 'Intake 1', exact: true }).waitFor();
    expect(await page.getByLabel('Policy').count()).toBe(0);
    await page.goto(`/program/policies/${version}`);
    await page.getByRole('link', { name: 'Clients under it' }).click();
    await rows.getByRole('link', { name: 'Chavez, Ines' }).waitFor();
    expect(await rows.count()).toBe(2);
  });
});
