import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { eventually } from '../support/eventually.js';
import { ChromiumOnPages, inBrowser } from '../support/pages/chromium-on-pages.js';
import { Clinic } from '../support/pages/clinic.js';
import { faultsOfLooks } from '../support/pages/looks.js';

const TRACK = 'main-day-onsite';
const BOARD = `/waitlist/${TRACK}`;

inBrowser('the waitlist of a track, in a browser', () => {
  let clinic: Clinic;
  let chromium: ChromiumOnPages;
  let page: Page;
  let ayala: string;
  let becker: string;

  beforeAll(async () => {
    clinic = await Clinic.open();
    ayala = await clinic.client('Ayala', 'waitlist');
    becker = await clinic.client('Becker', 'waitlist');
    await clinic.client('Chavez', 'waitlist');
    await clinic.client('Dunn', 'treatment');
    await clinic.post(`/v1/journeys/${ayala}/offer-seat`, { track: TRACK });
    chromium = await ChromiumOnPages.open(clinic.url);
    page = await chromium.signedIn('coordinator-1');
  });
  afterAll(async () => {
    await chromium?.close();
    await clinic?.close();
    expect(chromium.faults).toEqual([]);
  });

  afterEach(() => page.context().setOffline(false));

  const row = (family: string) => page.getByRole('listitem').filter({ hasText: `${family}, Ines` });

  test('shows what is on offer with the time that is left, who waits in their order, and what is free next', async () => {
    await page.getByRole('link', { name: 'Waitlist' }).click();
    await page.getByText('1 on offer, 2 wait.').waitFor();
    // Each track says how many are on its list, those with an offer, too.
    const tracks = page.getByLabel('Track').getByRole('option');
    await tracks.filter({ hasText: 'Main day: 3 on the list' }).waitFor({ state: 'attached' });
    await tracks
      .filter({ hasText: 'Main evening, telehealth: 0 on the list' })
      .waitFor({ state: 'attached' });
    expect(await page.title()).toBe('Waitlist');
    await row('Ayala')
      .getByText(/^Until .* left\)$/)
      .waitFor();
    const waiting = page.getByRole('region', { name: /^Waiting/ }).getByRole('listitem');
    expect(await waiting.locator('h3').allTextContents()).toEqual(['Becker, Ines', 'Chavez, Ines']);
    await waiting.first().getByText('asked next').waitFor();
    await waiting.first().getByRole('link', { name: '+1 555 0100' }).waitFor();
    await page.getByText(/the treatment of Dunn, Ines ends$/).waitFor();
  });

  test('keeps WCAG 2.2 AA at every width, light and dark', async () => {
    expect(await faultsOfLooks(chromium, 'coordinator-1', [[BOARD, 'Becker, Ines']])).toEqual([]);
  });

  test('leads to the forms by the keyboard alone: a seat is accepted, and the next offered', async () => {
    await page.goto(BOARD);
    await page.getByRole('link', { name: 'Accept the seat: Ayala, Ines' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Accept the seat' }).waitFor();
    await page.keyboard.press('Control+Enter');
    await page.getByText('The client is admitted.').first().waitFor();
    expect(await clinic.events(ayala, 'admitted')).toHaveLength(1);
    await page.goto(BOARD);
    await page.getByText('No seat is on offer.').waitFor();
    await page.getByRole('link', { name: 'Offer a seat: Becker, Ines' }).click();
    await page.getByRole('button', { name: 'Offer a seat' }).click();
    await page.getByText('The seat is on offer.').first().waitFor();
    await page.goto(BOARD);
    await page.getByRole('link', { name: 'Decline the seat: Becker, Ines' }).waitFor();
    expect(await clinic.events(becker, 'seatOffered')).toHaveLength(1);
  });

  test('stays as it was while nobody answers, and says since when', async () => {
    await page.goto(BOARD);
    await row('Becker').waitFor();
    await page.context().setOffline(true);
    await page.getByText(/^No connection since/).waitFor();
    expect(await row('Becker').count()).toBe(1);
  });

  test('an answer that was on its way when the connection was lost does not say that there is one', async () => {
    let onItsWay = 0;
    await page.route(/\/v1\/tasks/, async (route) => {
      const response = await route.fetch();
      onItsWay += 1;
      await page.getByText(/^No connection since/).waitFor();
      await route.fulfill({ response });
    });
    await page.goto(BOARD);
    await row('Becker').waitFor();
    await eventually(() => Promise.resolve(onItsWay > 0));
    await page.context().setOffline(true);
    await page.waitForResponse(/\/v1\/tasks/);
    await page.evaluate('new Promise((drawn) => setTimeout(drawn, 200))');
    expect(await page.getByText(/^No connection since/).count()).toBe(1);
    await page.unroute(/\/v1\/tasks/);
  });

  test('is in Spanish, too', async () => {
    await page.goto(BOARD);
    await page.getByLabel('Language').selectOption('es');
    await page.getByText('1 ofrecido, 1 espera.').waitFor();
    await page.getByLabel('Idioma').selectOption('en');
  });

  test('tells a clinician how full a track is, and of nobody; they are not led there', async () => {
    const theirs = await chromium.signedIn('clinician-1');
    await theirs.getByRole('link', { name: 'Caseload' }).waitFor();
    expect(await theirs.getByRole('link', { name: 'Waitlist' }).count()).toBe(0);
    await theirs.goto(BOARD);
    await theirs.getByText('Who waits is for coordinators to read.').waitFor();
    expect(await theirs.getByText('Becker').count()).toBe(0);
    await theirs.context().close();
  });
});
