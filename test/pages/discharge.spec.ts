import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { DateTime } from 'luxon';
import type { Page } from 'playwright-core';
import { ChromiumOnPages, inBrowser } from '../support/pages/chromium-on-pages.js';
import { Clinic } from '../support/pages/clinic.js';
import { faultsOfLooks } from '../support/pages/looks.js';

inBrowser('a discharge, in a browser', () => {
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

  const open = (milestone: string) => page.goto(`/journeys/${becker}/do/${milestone}`);
  const part = (name: string) => page.getByRole('region', { name, exact: true });

  test('continuing care is agreed, at the clock of the site', async () => {
    await open('agree-continuing-care');
    await page.getByLabel('Level of care').selectOption('2');
    await page.getByLabel('Program or practice').fill('Harbor outpatient');
    const visit = DateTime.now().setZone('America/New_York').plus({ days: 5 }).set({ hour: 13, minute: 0 });
    await page.getByLabel('First appointment').fill(visit.toFormat("yyyy-MM-dd'T'HH:mm"));
    await page.getByLabel('Medicines').fill('none');
    await page.getByLabel('Supports').fill('a meeting on Mondays');
    await page.getByLabel('Plan for a relapse').fill('call the program');
    await page.getByRole('button', { name: 'Agree on continuing care' }).click();
    await page.getByText('Continuing care is agreed.').first().waitFor();
  });

  test('a last day that is ahead is on the page of the journey; today is what the form begins with', async () => {
    await open('begin-discharge');
    const today = DateTime.now().setZone('America/New_York');
    const day = page.getByLabel('Last day of treatment');
    expect(await day.inputValue()).toBe(today.toISODate());
    const asked = [[`/journeys/${becker}/do/begin-discharge`, 'Last day of treatment']] as const;
    expect(await faultsOfLooks(chromium, 'clinician-1', asked)).toEqual([]);
    await page.getByLabel('Reason of the ending').selectOption('other');
    await page.getByRole('radio', { name: 'No' }).check();
    await page.getByRole('textbox', { name: /^Reason, where/ }).fill('moves to another city');
    await day.fill(today.plus({ days: 15 }).toISODate()!);
    await page.getByText(/is today or within 14 days/).waitFor();
    const ahead = today.plus({ days: 3 });
    await day.fill(ahead.toISODate()!);
    await page.getByRole('button', { name: 'Begin the discharge' }).click();
    await page.getByRole('button', { name: 'Yes: Begin the discharge' }).click();
    await page.getByText(`Discharge on ${ahead.toFormat('ccc, LLL d')}`).waitFor();
    await page.goto(`/journeys/${becker}/timeline`);
    await page.getByText(`Last day of treatment: ${ahead.toFormat('LLL d, yyyy')}`).waitFor();
    await open('take-back-discharge');
    await page.getByRole('textbox', { name: 'Reason', exact: true }).fill('does not come any more');
    await page.getByRole('button', { name: 'Take back the discharge' }).click();
    await page.getByText('Treatment goes on.').first().waitFor();
    expect(await clinic.events(becker, 'dischargeTakenBack')).toHaveLength(1);
  });

  test('it begins with a reason, read back first', async () => {
    await open('begin-discharge');
    await page.getByLabel('Reason of the ending').selectOption('droppedOut');
    await page.getByRole('radio', { name: 'No' }).check();
    await page.getByRole('textbox', { name: /^Reason, where/ }).fill('has not come for three weeks');
    await page.getByRole('button', { name: 'Begin the discharge' }).click();
    await page.getByRole('button', { name: 'Yes: Begin the discharge' }).click();
    await page.getByText('The discharge has begun.').first().waitFor();
    expect(await clinic.events(becker, 'dischargeBegun')).toHaveLength(2);
    // What is missing is said before it is sent.
    await open('sign-discharge-summary');
    await page.getByText('No summary is written yet.').waitFor();
    await page.getByText('Not yet.').waitFor();
  });

  test('the summary is written beside every fact that the record has, and kept as a draft', async () => {
    await page.goto(`/journeys/${becker}`);
    await page.getByRole('link', { name: 'Write the discharge summary' }).first().click();
    await part('Continuing care').getByText('Harbor outpatient, 2: outpatient').waitFor();
    await part('Goals and criteria').getByText('Goal: relapse risk').waitFor();
    await part('Reason of discharge').getByText('Reason: has not come for three weeks').waitFor();
    await part('Course of treatment')
      .getByText(/ from .*: start of treatment$/)
      .waitFor();
    await part('Conditions')
      .getByText(/Not recorded$/)
      .first()
      .waitFor();
    await page.getByLabel('Your words: Course of treatment').fill('came at first, then less and less');
    await page.getByText(/^Kept as a draft at/).waitFor();
    await page.reload();
    await page.getByText(/^You go on with your draft of/).waitFor();
    expect(await page.getByLabel('Your words: Course of treatment').inputValue()).toBe(
      'came at first, then less and less',
    );
    await page.getByRole('button', { name: 'Write the discharge summary' }).click();
    await page.getByText('The summary is written.').first().waitFor();
    expect(await clinic.events(becker, 'summaryWritten')).toHaveLength(1);
  });

  test('keeps WCAG 2.2 AA at every width, light and dark', async () => {
    const pages = [
      [`/journeys/${becker}/do/write-discharge-summary`, 'Harbor outpatient, 2: outpatient'],
      [`/journeys/${becker}/do/sign-discharge-summary`, 'Harbor outpatient, 2: outpatient'],
    ] as const;
    expect(await faultsOfLooks(chromium, 'clinician-1', pages)).toEqual([]);
  });

  test('who signs reads each fact and the words beside it, twice before it is signed', async () => {
    await open('sign-discharge-summary');
    await part('Course of treatment').getByText('came at first, then less and less').waitFor();
    await part('Continuing care').getByText('Harbor outpatient, 2: outpatient').waitFor();
    await page.getByText('This can be done now.').waitFor();
    await page.getByRole('button', { name: 'Sign the discharge summary' }).click();
    await page.getByText('This cannot be taken back.').waitFor();
    await page.getByRole('button', { name: 'Yes: Sign the discharge summary' }).click();
    await page.getByText('The summary is signed.').first().waitFor();
    expect(await clinic.events(becker, 'summarySigned')).toHaveLength(1);
  });

  test('is amended afterwards, with a reason; what was signed stands until that is signed', async () => {
    await open('amend-discharge-summary');
    expect(await page.getByLabel('Your words: Course of treatment').inputValue()).toBe(
      'came at first, then less and less',
    );
    await page.getByLabel('Your words: Recommendations').fill('outpatient care weekly');
    await page.getByRole('textbox', { name: 'Reason', exact: true }).fill('recommendations were missing');
    await page.getByRole('button', { name: 'Amend the discharge summary' }).click();
    await page.getByText('The amendment is written.').first().waitFor();
    await open('sign-discharge-summary');
    await part('Recommendations').getByText('outpatient care weekly').waitFor();
    await page.getByRole('button', { name: 'Sign the discharge summary' }).click();
    await page.getByRole('button', { name: 'Yes: Sign the discharge summary' }).click();
    await page.getByText('The summary is signed.').first().waitFor();
    expect(await clinic.events(becker, 'summaryAmendmentSigned')).toHaveLength(1);
  });
});
