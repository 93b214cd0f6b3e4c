import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { ApiOnStage } from '../support/api-on-stage.js';
import { axeOf, ChromiumOnPages, inBrowser } from '../support/pages/chromium-on-pages.js';
import { Clinic } from '../support/pages/clinic.js';

const UI = 'http://temporal.example:8233';

inBrowser('what stands still, in the browser of an operator', () => {
  let clinic: Clinic;
  let chromium: ChromiumOnPages;
  let page: Page;
  let late: string;

  beforeAll(async () => {
    clinic = await Clinic.open((stage, { identity: { signIn }, apiPort }, others) =>
      ApiOnStage.open(stage, { signIn, crossOrigins: [UI] }, others, apiPort),
    );
    chromium = await ChromiumOnPages.open(clinic.url);
    page = await chromium.signedIn('operator-1');
  });
  afterAll(async () => {
    await chromium?.close();
    await clinic?.close();
    expect(chromium.faults).toEqual([]);
  });

  const runOf = (journeyId: string): RegExp =>
    new RegExp(`^${UI}/namespaces/[^/]+/workflows/journey%2F${journeyId.replace(/\.\d+$/, '')}$`);

  test('is their first page, and says so where nothing is late', async () => {
    await page.getByText('Nothing is late.').waitFor();
    expect(new URL(page.url()).pathname).toBe('/stuck');
    expect(await page.title()).toBe('Stuck');
    expect(await axeOf(page)).toEqual([]);
    const nav = page.getByRole('navigation', { name: 'Pages' });
    expect(await nav.getByRole('link').allTextContents()).toEqual(['Stuck', 'Me']);
  });

  test('has what is late with where it stands and since when, its run, and nobody’s name', async () => {
    late = await clinic.client('Becker', 'intake');
    const inTime = await clinic.client('Chavez', 'intake');
    await clinic.post(`/v1/rehearsal/journeys/${late}/advance`, { days: 6 });
    await page.reload();
    const row = page.getByRole('row').filter({ hasText: late });
    await row.getByRole('cell', { name: 'Intake' }).waitFor();
    await row.getByRole('cell', { name: /\w{3}, \w{3} \d+.*[AP]M/ }).waitFor();
    const link = row.getByRole('link', { name: `Open in the Temporal UI ↗: ${late}` });
    expect(await link.getAttribute('href')).toMatch(runOf(late));
    expect(await page.getByText(inTime).count()).toBe(0);
    expect(await page.getByText(/Becker|MR-/).count()).toBe(0);
  });

  test('leads no further: of the journey itself there is its run', async () => {
    await page.goto(`/journeys/${late}`);
    await page.getByText('Of this journey you see only that it is late.').waitFor();
    const link = page.getByRole('link', { name: 'Open in the Temporal UI ↗' });
    expect(await link.getAttribute('href')).toMatch(runOf(late));
  });

  test('a director opens a run from the journey; a clinician is offered none', async () => {
    for (const [person, links] of [
      ['director-1', 1],
      ['clinician-1', 0],
    ] as const) {
      const theirs = await chromium.signedIn(person);
      await theirs.goto(`/journeys/${late}`);
      await theirs.getByRole('heading', { name: 'Becker, Ines' }).waitFor();
      expect(await theirs.getByRole('link', { name: 'Open in the Temporal UI ↗' }).count()).toBe(links);
      expect(await theirs.getByRole('link', { name: 'Stuck' }).count()).toBe(links);
      await theirs.context().close();
    }
  });

  test('is in Spanish, too', async () => {
    await page.goto('/stuck');
    await page.getByLabel('Language').selectOption('es');
    await page.getByRole('heading', { name: 'Detenidos' }).waitFor();
  });
});
