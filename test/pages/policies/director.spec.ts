import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { ChromiumOnPages, inBrowser } from '../../support/pages/chromium-on-pages.js';
import { Clinic } from '../../support/pages/clinic.js';
import { faultsOfLooks } from '../../support/pages/looks.js';

const NEXT = 'pages.2';

inBrowser('a director writes, publishes and has journeys adopt a policy', () => {
  let clinic: Clinic;
  let chromium: ChromiumOnPages;
  let page: Page;
  let becker: string;
  let current: string;

  beforeAll(async () => {
    clinic = await Clinic.open();
    becker = await clinic.client('Becker', 'treatment');
    await clinic.client('Chavez', 'intake');
    current = clinic.stage.policy.version;
    chromium = await ChromiumOnPages.open(clinic.url);
    page = await chromium.signedIn('director-1');
  });
  afterAll(async () => {
    await chromium?.close();
    await clinic?.close();
    expect(chromium.faults).toEqual([]);
  });

  const kept = (): Promise<{ version: string; status: string }[]> =>
    clinic.stage.database.dataSource.query(
      'select version, status from policy_version order by kept_at desc',
    );
  const text = () => page.getByLabel('The document, as JSON');
  const rewrite = async (change: (document: { clocks: object }) => object): Promise<void> => {
    const written = JSON.parse(await text().inputValue()) as { clocks: object };
    await text().fill(JSON.stringify({ ...written, ...change(written) }, null, 2));
  };

  test('finds the versions, who published them, and the one in force', async () => {
    await page.getByRole('link', { name: 'Policies' }).click();
    const row = page.getByRole('row').filter({ hasText: current });
    await row.getByText('in force').waitFor();
    await row.getByText('The program, at its start').waitFor();
    await row.getByRole('link', { name: current }).click();
    await page.getByRole('heading', { name: `Policy ${current}` }).waitFor();
    // In the order in which people write it, and not that of PostgreSQL.
    const whole = await page.getByRole('region', { name: 'The whole document' }).textContent();
    expect(whole!.trimStart()).toMatch(/^\{\s+"version"/);
  });

  test('is told while writing what stands against it, and where', async () => {
    await page.getByRole('link', { name: 'Write the next version from it' }).click();
    await page.getByText('It can be published as it stands.').waitFor();
    const whole = await text().inputValue();
    await text().fill('{ "version": 1,, }');
    await page.getByText('This is no JSON.').waitFor();
    await page.getByRole('button', { name: 'Line 1: A name in quotes is wanted here' }).waitFor();
    await text().fill(whole.replace('"days":', '"weeks":'));
    await page
      .getByRole('button', { name: /A time above 0 is wanted|A policy has no such place/ })
      .first()
      .waitFor();
    await text().fill(whole);
    await rewrite(({ clocks }) => ({ clocks: { ...clocks, reviewDays: -3 } }));
    const fault = page.getByRole('button', { name: /Line \d+: clocks\.reviewDays 1 at least/ });
    await fault.click();
    // What runs in a page is text here: the types of a browser are not those of these tests.
    const chosen = await page.evaluate<string>(
      'document.activeElement.value.slice(document.activeElement.selectionStart, document.activeElement.selectionEnd)',
    );
    expect(chosen).toBe('-3');
  });

  test('what a draft is refused for is named as it stands in the document', async () => {
    await rewrite(() => ({ version: NEXT }));
    await page.getByRole('button', { name: 'Keep the draft' }).click();
    const refused = page.getByRole('status').filter({ hasText: /needs? a look/ });
    await refused.getByText('clocks.reviewDays: 1 at least').waitFor();
    expect(await refused.getByText('Something else').count()).toBe(0);
  });

  test('keeps a draft, which nobody is under', async () => {
    await rewrite(({ clocks }) => ({ version: NEXT, clocks: { ...clocks, reviewDays: 21 } }));
    await page.getByText('It can be published as it stands.').waitFor();
    await page.getByLabel('What changes, and why').fill('reviews every three weeks');
    await page.getByRole('button', { name: 'Keep the draft' }).click();
    await page.getByRole('heading', { name: `Policy ${NEXT}` }).waitFor();
    await page.getByText('draft', { exact: true }).waitFor();
    const row = page.getByRole('row').filter({ hasText: 'clocks.reviewDays' });
    expect(await row.getByRole('cell').allTextContents()).toEqual(['30', '21']);
    expect(page.url()).not.toContain('three');
  });

  test('a colleague who keeps another meanwhile takes nothing away, and loses nothing', async () => {
    await page.goto(`/program/policies/${NEXT}/write`);
    await page.getByText('It can be published as it stands.').waitFor();
    await rewrite(({ clocks }) => ({ clocks: { ...clocks, reviewDays: 14 } }));
    type Kept = { document: { clocks: Record<string, number> }; note: string };
    const { document } = await clinic.get<Kept>(`/v1/policies/${NEXT}`, 'director-1');
    const theirs = { ...document, ageOfConsent: 16, clocks: { ...document.clocks, reviewDays: 28 } };
    await clinic.post(
      '/v1/policies',
      { document: theirs, note: 'reviews every four weeks', draft: true },
      'director-1',
    );
    await page.getByText('Somebody changed this while you were writing.').waitFor();
    const place = (name: string) => page.getByRole('group', { name, exact: true });
    await place('ageOfConsent').getByText('Only they have changed it.').waitFor();
    await place('What changes, and why').getByText('reviews every four weeks').waitFor();
    await page.getByRole('button', { name: 'Keep the draft' }).click();
    await page.getByText('Somebody has changed this since you read it.').waitFor();
    await place('clocks.reviewDays').getByText('Both have changed it.').waitFor();
    await page.getByRole('button', { name: 'Go on with these' }).click();
    await page.getByText('It can be published as it stands.').waitFor();
    await page.getByRole('button', { name: 'Keep the draft' }).click();
    await page.getByRole('heading', { name: `Policy ${NEXT}` }).waitFor();
    const merged = await clinic.get<Kept>(`/v1/policies/${NEXT}`, 'director-1');
    expect(merged).toMatchObject({
      document: { ageOfConsent: 16, clocks: { reviewDays: 14 } },
      note: 'reviews every four weeks',
    });
  });

  test('compares it: what would change for whom, by rule; a draft is adopted by nobody', async () => {
    await page.getByRole('link', { name: 'What would change for whom' }).click();
    await page.getByText('Would change for 1 of 2 journeys').waitFor();
    expect(new URL(page.url()).search).toContain(`to=${NEXT}`);
    await page
      .getByRole('row')
      .filter({ hasText: 'Becker, Ines' })
      .first()
      .getByText('Plan review')
      .waitFor();
    expect(await page.getByText(/\d{4}-\d\d-\d\dT/).count()).toBe(0);
    await page.getByText('It is a draft: nobody can go over to it.').waitFor();
    expect(await page.getByRole('checkbox', { name: /Goes over/ }).count()).toBe(0);
  });

  test('who publishes what a colleague has changed meanwhile is told by whom and when, and keeps what was typed', async () => {
    await page.goto(`/program/policies/${NEXT}/publish`);
    await page.getByLabel('What changes, and why').fill('reviews every two weeks');
    const button = page.getByRole('button', { name: `Publish ${NEXT}` });
    await button.click();
    await page.getByText('This cannot be taken back.').waitFor();
    type Kept = { document: { clocks: Record<string, number> } };
    const { document } = await clinic.get<Kept>(`/v1/policies/${NEXT}`, 'director-1');
    const theirs = { ...document, clocks: { ...document.clocks, reviewDays: 15 } };
    await clinic.post('/v1/policies', { document: theirs, note: null, draft: true }, 'director-1');
    await page.getByText(/^.+ changed this draft on .+ at .+, after you had read it\./).waitFor();
    const row = page.getByRole('row').filter({ hasText: 'clocks.reviewDays' });
    expect(await row.getByRole('cell').allTextContents()).toEqual(['30', '15']);
    expect(await page.getByText('This cannot be taken back.').count()).toBe(0);
    expect(await page.getByLabel('What changes, and why').inputValue()).toBe('reviews every two weeks');
  });

  test('publishes it once it is read back, and the list says so without reloading', async () => {
    const other = await page.context().newPage();
    await other.goto('/program/policies');
    await other.getByRole('row').filter({ hasText: NEXT }).getByText('draft').waitFor();
    await page.goto(`/program/policies/${NEXT}`);
    await page.getByRole('link', { name: 'Publish…' }).click();
    const button = page.getByRole('button', { name: `Publish ${NEXT}` });
    await button.click();
    await page.getByText('This cannot be taken back.').waitFor();
    expect((await kept())[0]).toMatchObject({ version: NEXT, status: 'draft' });
    await page.getByRole('button', { name: `Yes: Publish ${NEXT}` }).click();
    await page.getByText(`${NEXT} is published.`).first().waitFor();
    await other.getByRole('row').filter({ hasText: NEXT }).getByText('in force').waitFor();
    expect((await kept())[0]).toMatchObject({ version: NEXT, status: 'published' });
    await other.close();
  });

  test('has the journeys that are ticked go over to it, with a reason, and is told of each', async () => {
    await page.goto(`/program/compare?from=${current}&to=${NEXT}`);
    await page.getByRole('checkbox', { name: 'Goes over: Becker, Ines' }).first().check();
    await page.getByText('1 is ticked.').waitFor();
    const what = `Have 1 journey go over to ${NEXT}`;
    await page.getByRole('button', { name: what }).click();
    await page.getByText('This cannot be taken back.').waitFor();
    await page.getByRole('button', { name: `Yes: ${what}` }).click();
    // A reason is needed, and nothing was done.
    await page.getByText('1 field needs a look').waitFor();
    expect(await clinic.events(becker, 'policyAdopted')).toHaveLength(0);
    await page.getByLabel('Why they go over').fill('agreed in the team meeting');
    await page.getByRole('button', { name: what }).click();
    await page.getByRole('button', { name: `Yes: ${what}` }).click();
    await page.getByText('1 went over, none did not').waitFor();
    expect(await clinic.events(becker, 'policyAdopted')).toHaveLength(1);
    expect(await page.getByRole('checkbox', { name: 'Goes over: Becker, Ines' }).count()).toBe(0);
  });

  test('what was found keeps WCAG 2.2 AA at every width, light and dark', async () => {
    const pages = [[`/program/compare?from=${current}&to=${NEXT}`, 'Would change for']] as const;
    expect(await faultsOfLooks(chromium, 'director-1', pages)).toEqual([]);
  });

  test('is in Spanish, too', async () => {
    await page.goto('/program/policies');
    await page.getByLabel('Language').selectOption('es');
    await page.getByRole('heading', { name: 'Políticas' }).waitFor();
  });
});
