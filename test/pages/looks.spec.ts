import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { axeOf, ChromiumOnPages, inBrowser } from '../support/pages/chromium-on-pages.js';
import type { Clinic } from '../support/pages/clinic.js';
import { openClinicToLookAt } from '../support/pages/clinic-to-look-at.js';
import { EVERY_PAGE } from '../support/pages/every-page.js';
import { looksOf } from '../support/pages/looks-of-rows.js';

inBrowser('every page, at every width, light and dark, in every state', () => {
  let clinic: Clinic;
  let chromium: ChromiumOnPages;
  let becker: string;
  let looks: ReadonlyMap<string, Promise<string[]>>;

  beforeAll(async () => {
    const { clinic: opened, here } = await openClinicToLookAt();
    clinic = opened;
    ({ becker } = here);
    chromium = await ChromiumOnPages.open(clinic.url);
    looks = looksOf(chromium, here, EVERY_PAGE);
  });
  afterAll(async () => {
    await Promise.allSettled(looks?.values() ?? []);
    await chromium?.close();
    await clinic?.close();
    expect(chromium.faults).toEqual([]);
  });

  test.each(EVERY_PAGE)('$name: no fault of WCAG 2.2 AA, nothing sideways', async ({ name }) => {
    expect(await looks.get(name)).toEqual([]);
  });

  test('what lies over a page: Find, the menu of a phone, a refusal, a message', async () => {
    const page = await chromium.signedIn('clinician-1', { viewport: { width: 320, height: 700 } });
    const found: string[] = [];
    const look = async (what: string): Promise<void> =>
      void found.push(...(await axeOf(page)).map((fault) => `${what}: ${fault}`));
    await page.goto('/caseload');
    await page.getByRole('button', { name: 'Menu' }).click();
    await page.getByRole('navigation', { name: 'Pages' }).waitFor();
    await look('menu');
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').getByRole('combobox').fill('beck');
    await page.getByRole('dialog').getByRole('option').first().waitFor();
    await look('find');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.goto(`/journeys/${becker}/do/step-down`);
    await page.getByRole('button', { name: 'Step down' }).click();
    await page.getByText('Not yet.').first().waitFor();
    // What is under a bar at the top or the bottom is scrolled to, and stays in sight with the focus (2.4.11): here it is all in sight.
    await page.setViewportSize({ width: 320, height: 2_400 });
    await look('refusal');
    await page.setViewportSize({ width: 320, height: 700 });
    await page.goto(`/journeys/${becker}/report/high-risk`);
    await page.getByRole('button', { name: 'Report a high risk' }).click();
    await page.getByText('The high risk is taken in.').first().waitFor();
    await look('message');
    await page.context().close();
    expect(found).toEqual([]);
  });

  test('signed out', async () => {
    const page = await chromium.somebody();
    await page.goto(`/journeys/${becker}`);
    await page.getByRole('link', { name: 'Sign in' }).waitFor();
    expect(await axeOf(page)).toEqual([]);
    // On to the page that was meant.
    await page.getByRole('link', { name: 'Sign in' }).click();
    await page.getByRole('button', { name: /^clinician-1,/ }).click();
    await page.getByRole('heading', { name: 'Becker, Ines' }).waitFor();
    await page.context().close();
  });
});
