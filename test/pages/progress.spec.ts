import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { DateTime } from 'luxon';
import type { Page } from 'playwright-core';
import { PLAN } from '#scenarios/plan';
import { GROUP, withSlots } from '#scenarios/slots';
import { axeOf, ChromiumOnPages, inBrowser } from '../support/pages/chromium-on-pages.js';
import { Clinic } from '../support/pages/clinic.js';
import { faultsOfLooks } from '../support/pages/looks.js';

const ZONE = 'America/New_York';
const DAYS = 21;

inBrowser('how a stay has gone, in a browser', () => {
  let clinic: Clinic;
  let chromium: ChromiumOnPages;
  let page: Page;
  let becker: string;
  /** The first whole week of the treatment. */
  let monday: DateTime;

  const result = (total: number, takenAt: DateTime, journeyId = becker) =>
    clinic.post(`/v1/journeys/${journeyId}/facts/result`, {
      result: { instrument: 'PHQ-9', total, takenAt: takenAt.toUTC().toISO() },
    });
  const attended = (weekday: number, outcome: string) =>
    clinic.post('/v1/sessions/attendance', {
      date: monday.plus({ days: weekday - 1 }).toISODate(),
      group: GROUP,
      entries: [{ journeyId: becker, outcome, minutes: outcome === 'attended' ? 180 : null }],
    });

  beforeAll(async () => {
    clinic = await Clinic.open();
    becker = await clinic.client('Becker', 'treatment', 'clinician-1', withSlots(PLAN));
    monday = DateTime.now().setZone(ZONE).plus({ weeks: 1 }).startOf('week');
    await result(18, DateTime.now().minus({ hours: 1 }));
    await clinic.post(`/v1/rehearsal/journeys/${becker}/advance`, { days: DAYS });
    await attended(1, 'attended');
    await attended(2, 'noShow');
    await result(9, DateTime.now().plus({ days: DAYS - 1 }));
    await clinic.post(`/v1/journeys/${becker}/facts/relapse`, { source: 'self' });
    chromium = await ChromiumOnPages.open(clinic.url);
    page = await chromium.signedIn('clinician-1');
  });
  afterAll(async () => {
    await chromium?.close();
    await clinic?.close();
    expect(chromium.faults).toEqual([]);
  });

  const progress = (): string => `/journeys/${becker}/progress`;
  const dose = () => page.getByRole('region', { name: /h owed so far/ });
  const hasFocus = (): Promise<string> =>
    page.evaluate<string>(
      `document.activeElement.getAttribute('aria-label') ?? document.activeElement.tagName`,
    );

  test('a worse result is told against what asked for the review, and against the first, of before the journey', async () => {
    const dunn = await clinic.client('Dunn', 'treatment');
    await result(15, DateTime.now().minus({ days: 200 }), dunn);
    await result(12, DateTime.now(), dunn);
    await result(18, DateTime.now(), dunn);
    await page.goto(`/journeys/${dunn}/progress`);
    const heading = page.getByRole('heading', { name: /^PHQ-9/ });
    await heading.waitFor();
    expect(await heading.textContent()).toMatch(
      /^PHQ-9: 12 to 18, worse, against the best at this tier, more than chance \(5 needed\); since .+, before this journey: 15 to 18, worse, may be chance \(5 needed\)$/,
    );
    await page.getByRole('img', { name: /PHQ-9 18, .*worse: a review was asked for/ }).waitFor();
    expect(await axeOf(page)).toEqual([]);
  });

  test('says what each chart shows as its heading', async () => {
    await page.goto(`/journeys/${becker}`);
    await page.getByRole('link', { name: 'Progress' }).click();
    await page
      .getByRole('heading', { name: '3 of the 6 h owed so far were delivered, 3 h missed' })
      .waitFor();
    await page
      .getByRole('heading', { name: 'PHQ-9: 18 to 9, better, more than chance (5 needed), response' })
      .waitFor();
    await page.getByRole('heading', { name: '1 relapse, no review, no hold' }).waitFor();
    await page.getByText('Relapse reported: the client').waitFor();
    expect(await page.title()).toBe('Journey');
  });

  test('goes from week to week by the arrows; each chart is one stop of Tab', async () => {
    const week = (weeks: number) => monday.plus({ weeks }).setLocale('en-US').toFormat('LLL d');
    await dose().getByRole('img').first().focus();
    await page.keyboard.press('End');
    await page.keyboard.press('Home');
    // What began on a Sunday has no week before it.
    if (!(await hasFocus()).startsWith(`Week of ${week(0)}:`)) await page.keyboard.press('ArrowRight');
    expect(await hasFocus()).toMatch(
      new RegExp(
        `^Week of ${week(0)}: 15 h planned, 3 h delivered, 3 h missed, 9 h to come or not recorded$`,
      ),
    );
    await page.keyboard.press('ArrowRight');
    expect(await hasFocus()).toMatch(new RegExp(`^Week of ${week(1)}: 15 h planned`));
    // On the day of the relapse, in the week that it was in.
    await dose()
      .getByRole('img', { name: /relapse on / })
      .waitFor();
    await page.keyboard.press('Tab');
    expect(await hasFocus()).toBe('SUMMARY');
  });

  test('has the same as a table', async () => {
    await dose().getByText('As a table').click();
    const row = dose()
      .getByRole('row')
      .filter({ hasText: monday.setLocale('en-US').toFormat('LLL d, yyyy') });
    expect((await row.getByRole('cell').allTextContents()).slice(0, 4)).toEqual([
      '15 h',
      '3 h',
      '0 h',
      '3 h',
    ]);
    const phq = page.getByRole('region', { name: /^PHQ-9/ }).first();
    await phq.getByText('As a table').click();
    await phq.getByRole('cell', { name: 'moderately severe' }).waitFor();
  });

  test('stands on the same axis in every chart, as wide as the page is', async () => {
    const mondays = (name: RegExp): Promise<string[]> =>
      page.getByRole('region', { name }).first().locator('svg text').allTextContents();
    const ofPhq = await mondays(/^PHQ-9/);
    const ofDose = await mondays(/h owed so far/);
    const dates = (texts: string[]): string[] => texts.filter((text) => /^[A-Z][a-z]{2} \d+$/.test(text));
    expect(dates(ofDose).length).toBeGreaterThan(1);
    expect(dates(ofPhq)).toEqual(dates(ofDose));
  });

  test('keeps WCAG 2.2 AA at every width, light and dark', async () => {
    expect(await faultsOfLooks(chromium, 'clinician-1', [[progress(), 'As a table']])).toEqual([]);
  });

  test('is empty where nothing has begun, and not for a coordinator', async () => {
    const ayala = await clinic.client('Ayala', 'intake');
    await page.goto(`/journeys/${ayala}/progress`);
    await page.getByText('Treatment has not begun, and no instrument has been taken.').waitFor();
    const theirs = await chromium.signedIn('coordinator-1');
    await theirs.goto(progress());
    await theirs.getByText('This client is not in your caseload').waitFor();
    expect(await theirs.getByRole('link', { name: 'Progress' }).count()).toBe(0);
    await theirs.context().close();
  });

  test('is in Spanish, too', async () => {
    await page.goto(progress());
    await page.getByLabel('Language').selectOption('es');
    await page.getByRole('heading', { name: /^PHQ-9: de 18 a 9, mejor/ }).waitFor();
    await page.getByText('moderadamente grave').first().waitFor({ state: 'attached' });
    await page.getByLabel('Idioma').selectOption('en');
  });
});
