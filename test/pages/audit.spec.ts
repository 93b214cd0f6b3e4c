import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { ChromiumOnPages, inBrowser } from '../support/pages/chromium-on-pages.js';
import { Clinic } from '../support/pages/clinic.js';
import { until } from '../support/pages/until.js';

inBrowser('the audit, in the browser of an auditor', () => {
  let clinic: Clinic;
  let chromium: ChromiumOnPages;
  let page: Page;
  let becker: string;

  beforeAll(async () => {
    clinic = await Clinic.open();
    becker = await clinic.client('Becker', 'treatment');
    await clinic.client('Chavez', 'treatment');
    chromium = await ChromiumOnPages.open(clinic.url);
    page = await chromium.signedIn('auditor-1');
  });
  afterAll(async () => {
    await chromium?.close();
    await clinic?.close();
    expect(chromium.faults).toEqual([]);
  });

  const rows = () => page.getByRole('table', { name: 'Audit' }).getByRole('row');

  test('is their first page: who did what, latest first, 50 at a time', async () => {
    await page.getByText('50 so far').waitFor();
    expect(new URL(page.url()).pathname).toBe('/audit');
    // With the one that names the columns.
    expect(await rows().count()).toBe(51);
    await page.getByRole('button', { name: 'Show more' }).click();
    await page.getByText('50 so far').waitFor({ state: 'detached' });
    expect(await rows().count()).toBeGreaterThan(51);
    expect(await page.getByText(/Becker|MR-/).count()).toBe(0);
  });

  test('is filtered by who, what, outcome, whom and day, and the filters stand in the address', async () => {
    await page.getByLabel('What was done').selectOption('write');
    await page.getByLabel('About').fill(becker);
    await until(page, `location.search.includes('action=write')`);
    await until(
      page,
      `[...document.querySelectorAll('tbody tr')].every((row) => row.textContent.includes('${becker}'))`,
    );
    const shown = (await rows().allTextContents()).slice(1);
    expect(shown.length).toBeGreaterThan(5);
    expect(shown.filter((text) => !/write/.test(text))).toEqual([]);
    const { searchParams } = new URL(page.url());
    expect([searchParams.get('action'), searchParams.get('subject')]).toEqual(['write', becker]);
    await page.getByLabel('To', { exact: true }).fill('2020-01-31');
    await page.getByText('No row matches.').waitFor();
    await page.getByRole('button', { name: 'Clear the filters' }).click();
    await rows().nth(10).waitFor();
    expect(new URL(page.url()).search).toBe('');
    await page.getByLabel('Who').selectOption('auditor-1');
    // Their own reading is in it.
    await page.getByText('GET /v1/audit').first().waitFor();
  });

  test('is exported for the days that are filtered for', async () => {
    await page.goto('/audit?from=2020-01-01');
    const link = page.getByRole('link', { name: 'Export every row of these days' });
    expect(await link.getAttribute('href')).toBe('/v1/audit/export?from=2020-01-01T05%3A00%3A00.000Z');
    const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
    expect(download.suggestedFilename()).toBe('audit.ndjson');
  });

  test('is verified to the ends of all chains, which are there to be kept', async () => {
    await page.goto('/audit');
    await page.getByRole('button', { name: 'Verify' }).click();
    await page.getByText(/^All \d[\d,]* rows of \d+ chains are as they were written\.$/).waitFor();
    await page.getByText('The ends of the chains, to be kept elsewhere').click();
    await page
      .getByText(/^[0-9a-f]{64}$/)
      .first()
      .waitFor();
  });

  test('says which row is not as it was written', async () => {
    await clinic.stage.database.owner.query(
      `update audit set person_id = 'somebody-else' where action = 'write' and subject_id = $1`,
      [becker],
    );
    await page.getByRole('button', { name: 'Verify' }).click();
    await page.getByText(/^\d+ chains? (is|are) not as written, of \d/).waitFor();
    await page.getByText('a row is not as it was written').first().waitFor();
  });

  test('is in Spanish, too, and not for others', async () => {
    await page.getByLabel('Language').selectOption('es');
    await page.getByRole('heading', { name: 'Auditoría' }).waitFor();
    const theirs = await chromium.signedIn('director-1');
    expect(await theirs.getByRole('link', { name: 'Audit' }).count()).toBe(0);
    await theirs.goto('/audit');
    await theirs.getByText('This client is not in your caseload').waitFor();
    await theirs.context().close();
  });
});
