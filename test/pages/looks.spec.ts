import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { axeOf, ChromiumOnPages, inBrowser, sideways } from '../support/pages/chromium-on-pages.js';
import { Clinic } from '../support/pages/clinic.js';

const WIDTHS = [320, 820, 1280] as const;
const SCHEMES = ['light', 'dark'] as const;
const LOOKS = WIDTHS.flatMap((width) => SCHEMES.map((scheme) => [width, scheme] as const));

inBrowser('every page, at every width, light and dark', () => {
  let clinic: Clinic;
  let chromium: ChromiumOnPages;
  let becker: string;

  beforeAll(async () => {
    clinic = await Clinic.open();
    becker = await clinic.client('Becker', 'treatment');
    chromium = await ChromiumOnPages.open(clinic.url);
  });
  afterAll(async () => {
    await chromium?.close();
    await clinic?.close();
    expect(chromium.faults).toEqual([]);
  });

  /** Each with what is there once it is loaded. */
  const pages = (): readonly (readonly [path: string, shows: string])[] => [
    ['/caseload', 'Becker, Ines'],
    ['/caseload?phase=closed', 'Nobody matches.'],
    ['/me', 'Roles'],
    [`/journeys/${becker}`, 'What comes next'],
    [`/journeys/${becker}/plan`, 'Criteria for discharge'],
    [`/journeys/${becker}/timeline`, 'Treatment began'],
    [`/journeys/${becker}/do/decide-level`, 'Level of care'],
    [`/journeys/${becker}/do/review-plan`, 'Readiness to change'],
    [`/journeys/${becker}/report/relapse`, 'Who says so'],
    ['/journeys/00000000-0000-4000-8000-000000000000.1', 'There is no such journey'],
    ['/nothing', 'There is no such page'],
  ];

  test.each(LOOKS)('%i px, %s: no fault of WCAG 2.2 AA, nothing sideways', async (width, colorScheme) => {
    const page = await chromium.signedIn('clinician-1', {
      viewport: { width, height: 900 },
      colorScheme,
      hasTouch: width < 1280,
    });
    const found: string[] = [];
    for (const [path, shows] of pages()) {
      await page.goto(path);
      await page.getByText(shows).first().waitFor();
      const wide = await sideways(page);
      if (wide > 0) found.push(`${path}: ${wide} px wider`);
      found.push(...(await axeOf(page)).map((fault) => `${path}: ${fault}`));
    }
    await page.context().close();
    expect(found).toEqual([]);
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
