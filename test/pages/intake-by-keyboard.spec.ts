import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { choose, tabTo, typeInto } from '../support/pages/by-keyboard.js';
import { ChromiumOnPages, inBrowser } from '../support/pages/chromium-on-pages.js';
import { Clinic } from '../support/pages/clinic.js';

inBrowser('a coordinator takes somebody in by the keyboard alone', () => {
  let clinic: Clinic;
  let chromium: ChromiumOnPages;
  let page: Page;
  let journeyId: string;

  beforeAll(async () => {
    clinic = await Clinic.open();
    chromium = await ChromiumOnPages.open(clinic.url);
    page = await chromium.signedIn('coordinator-1');
  });
  afterAll(async () => {
    await chromium?.close();
    await clinic?.close();
    expect(chromium.faults).toEqual([]);
  });

  /** Follows a link, or presses a button, that it has gone to by Tab. */
  const press = async (role: 'link' | 'button', name: string | RegExp): Promise<void> => {
    await tabTo(page, page.getByRole(role, { name, exact: true }).first());
    await page.keyboard.press('Enter');
  };

  test('refers somebody', async () => {
    await press('link', 'Refer');
    await page.getByRole('heading', { name: 'Refer' }).waitFor();
    await typeInto(page, 'Family name', 'Lindqvist');
    await typeInto(page, 'Given names', 'Maja');
    await typeInto(page, /^Born/, '04121990');
    await typeInto(page, /^Record number/, 'MR-77');
    await typeInto(page, /^Whose number it is/, 'urn:clinic');
    await page.keyboard.press('Control+Enter');
    await choose(page, 'Way in', 0);
    await page.keyboard.press('Control+Enter');
    await page.getByText(/^Lindqvist, Maja, born Apr 12, 1990\./).waitFor();
    await page.getByText('As it is typed, it opens the first journey of a new client.').waitFor();
    await page.keyboard.press('Control+Enter');
    await page.getByText('The journey is open. The first call is due.').first().waitFor();
    journeyId = new URL(page.url()).pathname.split('/')[2]!;
    expect(await page.evaluate('document.activeElement.tagName')).toBe('H1');
  });

  test('reaches them and records consent', async () => {
    await press('link', 'Record a contact attempt');
    await choose(page, 'Was somebody reached?', 0);
    await page.keyboard.press('Control+Enter');
    await page.getByText('The attempt is recorded.').first().waitFor();
    await press('link', 'Record consent to treatment');
    await press('button', 'Record consent to treatment');
    await page.getByText('The consent is recorded.').first().waitFor();
    expect(await clinic.events(journeyId, 'consented')).toHaveLength(1);
  });

  test('screens: risk by the C-SSRS, then eligibility, to the line for a seat', async () => {
    await press('link', 'Screening');
    for (const question of ['Wish not to be alive', 'Thoughts of suicide']) await choose(page, question, 1);
    await choose(page, /Something done/, 0);
    await page.getByText('Total 0 of 3.').waitFor();
    await page.keyboard.press('Control+Enter');
    await page.getByText('The questionnaire is taken in.').first().waitFor();
    await page.getByRole('button', { name: 'Screen the risk again' }).waitFor();
    await tabTo(page, page.getByRole('checkbox', { name: 'Early recovery support' }));
    await page.keyboard.press('Space');
    await choose(page, /Willing/, 0);
    await choose(page, /Is the home safe/, 0);
    await choose(page, /somebody who supports/, 0);
    await choose(page, /Lives with/, 1);
    await tabTo(page, page.getByLabel(/^Track/));
    await page.keyboard.type('Main day');
    await page.getByText('Eligible.', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Save: joins the line of Main day' }).waitFor();
    await page.keyboard.press('Control+Enter');
    await page.getByText('Eligibility is recorded.').first().waitFor();
    expect(await clinic.events(journeyId, 'waitlisted')).toHaveLength(1);
  });

  test('offers the seat and accepts it', async () => {
    await press('link', 'Waitlist');
    await press('link', 'Offer a seat: Lindqvist, Maja');
    await press('button', 'Offer a seat');
    await page.getByText('The seat is on offer.').first().waitFor();
    await press('link', 'Waitlist');
    await press('link', 'Accept the seat: Lindqvist, Maja');
    await press('button', 'Accept the seat');
    await page.getByText('The client is admitted.').first().waitFor();
    expect(await clinic.events(journeyId, 'admitted')).toHaveLength(1);
  });
});
