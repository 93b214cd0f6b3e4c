import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { ChromiumOnPages, inBrowser } from '../support/pages/chromium-on-pages.js';
import { Clinic } from '../support/pages/clinic.js';
import { until } from '../support/pages/until.js';
import { faultsOfLooks } from '../support/pages/looks.js';

/** One more than a column shows at first. */
const MANY = 21;

inBrowser('a caseload as a board, in a browser', () => {
  let clinic: Clinic;
  let chromium: ChromiumOnPages;
  let page: Page;

  beforeAll(async () => {
    clinic = await Clinic.open();
    await clinic.client('Becker', 'treatment');
    await clinic.client('Dunn', 'treatment', 'clinician-2');
    await clinic.client('Chavez', 'planning');
    for (let number = 1; number <= MANY; number += 1)
      await clinic.client(`Flores${String.fromCharCode(64 + number)}`, 'intake');
    chromium = await ChromiumOnPages.open(clinic.url);
    page = await chromium.signedIn('clinician-1');
  });
  afterAll(async () => {
    await chromium?.close();
    await clinic?.close();
    expect(chromium.faults).toEqual([]);
  });

  /** @param head its phase and how many are in it */
  const column = (head: string) => page.getByRole('region', { name: head, exact: true });

  test('has the open phases with how many of their own are in each', async () => {
    await page.goto('/caseload');
    await page.getByRole('link', { name: 'Board' }).click();
    await column('Treatment 1').getByRole('link', { name: 'Becker, Ines' }).waitFor();
    await column('Planning 1').getByRole('link', { name: 'Chavez, Ines' }).waitFor();
    await column(`Intake ${MANY}`).waitFor();
    await column('Waitlist 0').waitFor();
    expect(await page.getByText('Dunn').count()).toBe(0);
    expect(await page.getByRole('region', { name: /^Closed/ }).count()).toBe(0);
    expect(new URL(page.url()).search).toBe('?as=board');
    const shapes = page.getByRole('navigation', { name: 'Shape of the list' });
    expect(await shapes.locator('[aria-current]').allTextContents()).toEqual(['Board']);
  });

  test('shows 20 in a column, and the rest when somebody asks', async () => {
    const intake = column(`Intake ${MANY}`);
    await intake.getByRole('listitem').nth(19).waitFor();
    expect(await intake.getByRole('listitem').count()).toBe(20);
    await page.getByRole('button', { name: 'Show more: Intake' }).click();
    await intake
      .getByRole('listitem')
      .nth(MANY - 1)
      .waitFor();
    expect(await intake.getByRole('button').count()).toBe(0);
  });

  test('a list of which more can be shown says how many there are in all', async () => {
    const table = await page.context().newPage();
    // A page of 20, and not of 50.
    await table.route(/\/v1\/journeys\?.*limit=50/, (route) =>
      route.continue({ url: route.request().url().replace('limit=50', 'limit=20') }),
    );
    await table.goto('/caseload');
    await table.getByText(`20 of ${MANY + 2}`).waitFor();
    await table.getByRole('button', { name: 'Show more' }).click();
    await table.getByText(`${MANY + 2} journeys`).waitFor();
    await table.goto('/caseload?phase=intake');
    await table.getByText(`20 of ${MANY}`).waitFor();
    // Nothing counts by words.
    await table.getByLabel('Name or record number').fill('flores');
    await table.getByText(`${MANY} journeys`).waitFor();
    await table.close();
  });

  test('scrolls sideways in itself, and by keyboard', async () => {
    const board = page.getByRole('region', { name: 'Phases, side by side' });
    await board.focus();
    await page.keyboard.press('ArrowRight');
    await until(page, `document.querySelector('[aria-label="Phases, side by side"]').scrollLeft > 0`);
  });

  test('narrows by what stands in the address, which Back brings back', async () => {
    await page.getByLabel('Tier').selectOption({ index: 1 });
    await column('Intake 0').waitFor();
    await column('Treatment 1').getByRole('link', { name: 'Becker, Ines' }).click();
    await page.getByRole('heading', { name: 'Becker, Ines' }).waitFor();
    await page.goBack();
    await column('Intake 0').waitFor();
    await page.getByRole('link', { name: 'Table' }).click();
    await page.getByRole('table').getByRole('link', { name: 'Becker, Ines' }).waitFor();
    expect(await page.getByRole('row').count()).toBe(2);
  });

  test('on a phone each client is a card', async () => {
    const phone = await chromium.signedIn('clinician-1', { viewport: { width: 320, height: 700 } });
    await phone.goto('/caseload?as=board&tier=T3');
    const card = phone.getByRole('listitem').filter({ hasText: 'Becker, Ines' });
    await card.getByText('MR-Becker').waitFor();
    await card.getByText('Treatment').waitFor();
    expect(await phone.getByRole('table').count()).toBe(0);
    await phone.context().close();
  });

  test('keeps WCAG 2.2 AA at every width, light and dark', async () => {
    expect(await faultsOfLooks(chromium, 'clinician-1', [['/caseload?as=board', 'Becker, Ines']])).toEqual(
      [],
    );
  });
});
