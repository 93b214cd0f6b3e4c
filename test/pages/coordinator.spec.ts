import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { axeOf, ChromiumOnPages, inBrowser } from '../support/pages/chromium-on-pages.js';
import { Clinic } from '../support/pages/clinic.js';

inBrowser('a coordinator, in a browser', () => {
  let clinic: Clinic;
  let chromium: ChromiumOnPages;
  let page: Page;
  let becker: string;

  beforeAll(async () => {
    clinic = await Clinic.open();
    becker = await clinic.client('Becker', 'intake');
    await clinic.client('Chavez', 'treatment');
    chromium = await ChromiumOnPages.open(clinic.url);
    page = await chromium.signedIn('coordinator-1');
  });
  afterAll(async () => {
    await chromium?.close();
    await clinic?.close();
    expect(chromium.faults).toEqual([]);
  });

  test('sees the caseload of the site, and filters it; the filters stand in the address, and names do not', async () => {
    await page.goto('/caseload');
    await page.getByRole('link', { name: 'Becker, Ines' }).waitFor();
    await page.getByRole('link', { name: 'Chavez, Ines' }).waitFor();
    await page.getByLabel('Phase').selectOption('intake');
    await page.getByRole('link', { name: 'Chavez, Ines' }).waitFor({ state: 'detached' });
    expect(new URL(page.url()).search).toBe('?phase=intake');
    await page.getByLabel('Phase').selectOption('');
    await page.getByLabel('Name or record number').fill('chav');
    await page.getByRole('link', { name: 'Becker, Ines' }).waitFor({ state: 'detached' });
    expect(page.url()).not.toContain('chav');
    await page.getByLabel('Name or record number').fill('nobody of that name');
    await page.getByText('Nobody matches.').waitFor();
    await page.getByRole('button', { name: 'Clear the filters' }).click();
    await page.getByRole('link', { name: 'Becker, Ines' }).waitFor();
  });

  test('finds a client by Ctrl K and the keyboard alone', async () => {
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').getByRole('combobox').waitFor();
    await page.keyboard.type('beck');
    await page
      .getByRole('dialog')
      .getByRole('option', { name: /Becker, Ines/ })
      .waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Becker, Ines' }).waitFor();
    expect(await page.title()).toBe('Journey');
    // Who has come to a page hears its heading.
    expect(await page.evaluate('document.activeElement.tagName')).toBe('H1');
  });

  test('records a contact attempt and a consent: what is so now is on the page at once', async () => {
    await page.goto(`/journeys/${becker}`);
    await page.getByRole('link', { name: 'Record a contact attempt', exact: true }).click();
    const button = page.getByRole('button', { name: 'Record a contact attempt' });
    await button.click();
    await page.getByText('1 field needs a look').waitFor();
    // It is called as the form calls it, and leads there.
    await page.getByRole('button', { name: 'Was somebody reached?' }).click();
    expect(await page.evaluate('document.activeElement.type')).toBe('radio');
    await page.getByRole('radio', { name: 'Yes' }).check();
    const note = 'Works until four, and is to be called after that.';
    await page.getByLabel('Note').fill(note);
    // A time that cannot be is refused, and what was typed stays.
    await page.getByLabel('When it was').fill('2001-02-03T10:00');
    await button.click();
    await page.getByText('The attempt was before the referral.').first().waitFor();
    await page.getByLabel('When it was').fill('');
    await button.click();
    await page.getByText('The attempt is recorded.').first().waitFor();
    expect(await clinic.events(becker, 'contactAttempted')).toHaveLength(1);
    await page.getByRole('link', { name: 'Record consent to treatment', exact: true }).click();
    await page.getByRole('button', { name: 'Record consent to treatment' }).click();
    await page.getByText('Screening').first().waitFor();
    await page.goto(`/journeys/${becker}/screening`);
    await page.getByText(note).waitFor();
  });

  test('is told in place what a rule needs, and goes on with a reason', async () => {
    await page.goto(`/journeys/${becker}/do/record-eligibility`);
    await page.getByRole('checkbox', { name: 'Early recovery support' }).check();
    for (const [question, answer] of [
      [/Willing/, 'Yes'],
      [/Is the home safe/, 'No'],
      [/somebody who supports/, 'No'],
      [/Lives with/, 'No'],
    ] as const)
      await page.getByRole('radiogroup', { name: question }).getByRole('radio', { name: answer }).check();
    // Before it is sent: what the rules say to these answers.
    await page.getByLabel('Track').selectOption('main-day-onsite');
    await page.getByText('Not eligible.').waitFor();
    await page.getByText('R-ELIG-HOME').first().waitFor();
    expect(await clinic.events(becker, 'eligibilityAssessed')).toHaveLength(0);
    await page.getByRole('button', { name: 'Record eligibility' }).click();
    await page.getByText('Eligibility is recorded.').first().waitFor();
    expect(await clinic.events(becker, 'eligibilityAssessed')).toHaveLength(1);
  });

  test('reads neither plan nor timeline, and is offered neither', async () => {
    await page.goto(`/journeys/${becker}`);
    await page.getByRole('heading', { name: 'What comes next' }).waitFor();
    expect(await page.getByRole('link', { name: 'Timeline' }).count()).toBe(0);
    await page.goto(`/journeys/${becker}/timeline`);
    await page.getByText('This client is not in your caseload').waitFor();
  });

  test('has it all in Spanish, and the choice stays', async () => {
    await page.goto('/caseload');
    await page.getByLabel('Language').selectOption('es');
    await page.getByRole('heading', { name: 'Casos' }).waitFor();
    expect(await page.evaluate('document.documentElement.lang')).toBe('es');
    await page.reload();
    await page.getByRole('heading', { name: 'Casos' }).waitFor();

    // What is missing is named in Spanish, too, and by no path.
    await page.goto('/refer');
    await page.getByLabel('Apellidos').fill('Ayala');
    await page.getByRole('button', { name: 'Continuar' }).click();
    await page.getByText(/campos necesitan revisión/).waitFor();
    const faults = page.getByRole('status').filter({ hasText: 'necesitan revisión' });
    expect(await faults.innerText()).not.toMatch(/client\.|[a-z][A-Z]|Invalid|missing|expected/);
    await faults.getByText('Número de expediente: Obligatorio').waitFor();
    expect(await axeOf(page)).toEqual([]);
    await faults.getByRole('button', { name: 'Número de expediente' }).press('Enter');
    expect(await page.evaluate('document.activeElement.dataset.path')).toBe('client.recordNumber');
    await page.getByRole('link', { name: 'Casos', exact: true }).click();
    await page.getByRole('button', { name: 'Descartarlo' }).click();
    await page.getByRole('heading', { name: 'Casos' }).waitFor();

    // A clock is called by its id, and a refusal by its rule: nothing of either is left in English.
    await page.goto(`/journeys/${becker}`);
    await page.getByText('Evaluar el riesgo y la elegibilidad').first().waitFor();
    expect(await page.getByRole('main').locator('[lang="en"]').count()).toBe(0);
    await page.goto(`/journeys/${becker}/do/confirm-waiting`);
    await page.getByRole('button', { name: 'Confirmar que sigue esperando' }).click();
    await page.getByText(/Esto corresponde a otra fase \(Lista de espera\)/).waitFor();
    expect(await page.getByRole('main').locator('[lang="en"]').count()).toBe(0);
    await page.goto('/caseload');

    await page.getByLabel('Idioma').selectOption('en');
    await page.getByRole('heading', { name: 'Caseload' }).waitFor();
  });

  test('signs out: every tab forgets what it shows, and nothing of it is left in the browser', async () => {
    await page.goto(`/journeys/${becker}`);
    const other = await page.context().newPage();
    await other.goto('/caseload');
    await other.getByRole('link', { name: 'Becker, Ines' }).waitFor();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await other.getByText('Nobody is signed in.').waitFor();
    expect(await other.getByText('Becker').count()).toBe(0);
    const kept = await other.evaluate<string>('JSON.stringify([{ ...localStorage }, { ...sessionStorage }])');
    expect(kept).not.toMatch(/Becker|MR-|1990/);
  });
});
