import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { axeOf, ChromiumOnPages, inBrowser } from '../../support/pages/chromium-on-pages.js';
import { Clinic } from '../../support/pages/clinic.js';

inBrowser('Find, and the keys', () => {
  let clinic: Clinic;
  let chromium: ChromiumOnPages;
  let page: Page;
  let becker: string;

  beforeAll(async () => {
    clinic = await Clinic.open();
    becker = await clinic.client('Becker', 'treatment');
    chromium = await ChromiumOnPages.open(clinic.url);
    page = await chromium.signedIn('clinician-1');
  });
  afterAll(async () => {
    await chromium?.close();
    await clinic?.close();
    expect(chromium.faults).toEqual([]);
  });

  const find = async (words: string): Promise<void> => {
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').getByRole('combobox').fill(words);
  };
  const optionsOf = (kind: string | RegExp) =>
    page.getByRole('dialog').getByRole('group', { name: kind }).getByRole('option');
  const closed = () => page.getByRole('dialog').waitFor({ state: 'detached' });

  test('a page by its name, of those that the person has', async () => {
    await page.goto('/caseload');
    await page.getByRole('link', { name: 'Becker, Ines' }).waitFor();
    await find('grou');
    await optionsOf('Pages').first().waitFor();
    expect(await optionsOf('Pages').allTextContents()).toEqual(['Groups']);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Groups', level: 1 }).waitFor();
    await find('wait');
    await page.getByText('Nothing of that name.').waitFor();
    await page.keyboard.press('Escape');
    await closed();
  });

  test('in a journey what may be done now stands there, and is found by name; clients stand before pages', async () => {
    await page.goto(`/journeys/${becker}`);
    await page.getByRole('heading', { name: 'What comes next' }).waitFor();
    await page.keyboard.press('Control+k');
    await optionsOf('Here: Becker, Ines').first().waitFor();
    expect(await optionsOf('Here: Becker, Ines').allTextContents()).toContain('Review the plan');
    // What is not to be done now is not there.
    expect(await optionsOf('Here: Becker, Ines').allTextContents()).not.toContain('Draft the plan');
    expect(await axeOf(page)).toEqual([]);
    await page.getByRole('dialog').getByRole('combobox').fill('review pl');
    await page.getByText('1 found').waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Review the plan' }).waitFor();
    expect(new URL(page.url()).pathname).toBe(`/journeys/${becker}/do/review-plan`);
    await find('be');
    await optionsOf('Clients').first().waitFor();
    const kinds = page.getByRole('dialog').getByRole('group');
    expect(await kinds.first().getAttribute('aria-label')).toBe('Clients');
    await page.keyboard.press('Escape');
    await closed();
  });

  test('? lists the keys and / finds, outside of fields alone, and not where they are switched off', async () => {
    await page.goto(`/journeys/${becker}`);
    await page.getByRole('heading', { name: 'What comes next' }).waitFor();
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Keys' }).waitFor();
    expect(await axeOf(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await closed();
    await page.keyboard.press('/');
    // In a field it is a letter.
    const field = page.getByRole('dialog', { name: 'Find' }).getByRole('combobox');
    await field.waitFor();
    await page.keyboard.type('a/?');
    expect(await field.inputValue()).toBe('a/?');
    expect(await page.getByRole('dialog', { name: 'Keys' }).count()).toBe(0);
    await page.keyboard.press('Escape');
    await closed();
    await page.goto('/me');
    await page.getByRole('checkbox', { name: 'Single keys' }).uncheck();
    await page.getByRole('heading', { level: 1 }).click();
    await page.keyboard.press('?');
    await page.keyboard.press('/');
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog', { name: 'Find' }).waitFor();
    expect(await page.getByRole('dialog').count()).toBe(1);
    await page.keyboard.press('Escape');
    await closed();
    await page.getByRole('checkbox', { name: 'Single keys' }).check();
  });

  test('Ctrl Enter in a row of Today opens its form', async () => {
    await page.goto('/today');
    const row = page
      .getByRole('region', { name: 'Tasks' })
      .getByRole('listitem')
      .filter({ hasText: 'Becker, Ines' })
      .filter({ has: page.locator(':scope > a') })
      .first();
    const to = await row.locator(':scope > a').getAttribute('href');
    await row.getByRole('link', { name: 'Becker, Ines', exact: true }).focus();
    await page.keyboard.press('Control+Enter');
    await page.waitForURL((url) => `${url.pathname}${url.search}` === to);
    expect(page.context().pages()).toHaveLength(1);
  });
});
