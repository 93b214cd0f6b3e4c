import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { DemoPerson } from '#demo-identity/people';
import { loadDefaultPolicy } from '#policy/load-policy';
import { spawnApi, type ApiProcess } from '../support/api-process.js';
import { ChromiumOnPages, inBrowser } from '../support/pages/chromium-on-pages.js';
import { Clinic } from '../support/pages/clinic.js';
import type { Started } from '../support/demo-providers.js';
import type { Stage } from '../support/stage.js';

const REASON = 'moves to another state in spring';

const staffMember = ({ id, name, roles, sites }: DemoPerson) => ({ id, name, roles, sites });

inBrowser('in the middle of a form', () => {
  let clinic: Clinic;
  let chromium: ChromiumOnPages;
  let api: ApiProcess;

  const serve = async (stage: Stage, { identity, apiPort, apiUrl, dataDir }: Started) => {
    const STAFF_FILE = join(dataDir, 'staff.json');
    writeFileSync(STAFF_FILE, JSON.stringify(identity.people.map(staffMember)));
    const settings = { PORT: String(apiPort), PUBLIC_URL: apiUrl, STAFF_FILE };
    api = await spawnApi(stage, { settings: identity.signIn }, settings);
    return { close: () => end('SIGTERM') };
  };
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    api.child.kill(signal);
    await api.ended;
  };

  beforeAll(async () => {
    clinic = await Clinic.open(serve, loadDefaultPolicy());
    chromium = await ChromiumOnPages.open(clinic.url);
  });
  afterAll(async () => {
    await chromium?.close();
    await clinic?.close();
    expect(chromium.faults).toEqual([]);
  });

  /** A form that is filled in, and has been read back. */
  const filled = async (page: Page, journeyId: string): Promise<void> => {
    await page.goto(`/journeys/${journeyId}/do/withdraw`);
    await page.getByRole('textbox', { name: 'Reason', exact: true }).fill(REASON);
    await page.getByRole('button', { name: 'Withdraw', exact: true }).click();
  };
  const typed = (page: Page): Promise<string> =>
    page.getByRole('textbox', { name: 'Reason', exact: true }).inputValue();
  const closed = (journeyId: string): Promise<readonly unknown[]> =>
    clinic.events(journeyId, 'journeyClosed');

  test('the API is killed, and comes back: what was typed stays, and is taken once', async () => {
    const page = await chromium.signedIn('coordinator-1');
    const id = await clinic.client('Becker', 'intake');
    await filled(page, id);
    await end('SIGKILL');
    await page.getByRole('button', { name: 'Yes: Withdraw' }).click();
    // Since when nobody answers is said once it has been tried for a while.
    await page.getByText('The program does not answer.').first().waitFor({ timeout: 25_000 });
    await page.getByText(/^No connection since/).waitFor();
    // It is tried a few times by itself, and then no more: nothing is sent later that nobody presses for.
    const again = page.getByRole('button', { name: 'Withdraw', exact: true });
    await again.waitFor({ timeout: 60_000 });
    expect(await typed(page)).toBe(REASON);
    await serve(clinic.stage, clinic.started);
    await again.click();
    await page.getByRole('button', { name: 'Yes: Withdraw' }).click();
    await page.getByText('The journey is closed.').first().waitFor();
    await page.getByText(/^No connection since/).waitFor({ state: 'detached' });
    expect(await closed(id)).toHaveLength(1);
    await page.context().close();
  });

  test('the session ends: the same person signs in again beside it, and goes on', async () => {
    const page = await chromium.signedIn('coordinator-1');
    const id = await clinic.client('Chavez', 'intake');
    await filled(page, id);
    await onlyTheFormIsAnswered(page);
    await endSessions();
    await page.getByRole('button', { name: 'Yes: Withdraw' }).click();
    await page.getByText('You were signed out.').first().waitFor();
    await page.unrouteAll();
    await page.getByText('You were signed out.').first().waitFor();
    // Whoever walks by sees neither whose page it is nor what was typed.
    expect(await page.getByText('Chavez').filter({ visible: true }).count()).toBe(0);
    expect(await page.getByRole('textbox').count()).toBe(0);
    await signInAgain(page, 'coordinator-1');
    expect(await typed(page)).toBe(REASON);
    await page.getByText('Chavez').filter({ visible: true }).first().waitFor();
    await page.getByRole('button', { name: 'Withdraw', exact: true }).click();
    await page.getByRole('button', { name: 'Yes: Withdraw' }).click();
    await page.getByText('The journey is closed.').first().waitFor();
    expect(await closed(id)).toHaveLength(1);
    await page.context().close();
  });

  test('the session ends under a dialog: it is out of sight, too, and open again with what was typed', async () => {
    const page = await chromium.signedIn('coordinator-1');
    await clinic.client('Egan', 'intake');
    await page.goto('/today');
    await page.getByRole('button', { name: /^Find/ }).first().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('combobox').fill('Ega');
    await dialog.getByText('Egan').first().waitFor();
    await endSessions();
    await dialog.getByRole('combobox').fill('Egan');
    await page.getByText('You were signed out.').first().waitFor();
    expect(await page.getByText('Egan').filter({ visible: true }).count()).toBe(0);
    await signInAgain(page, 'coordinator-1');
    expect(await dialog.getByRole('combobox').inputValue()).toBe('Egan');
    await page.context().close();
  });

  test('the session ends, and somebody else signs in: the form is empty, and nothing was sent', async () => {
    const page = await chromium.signedIn('coordinator-1');
    const id = await clinic.client('Dunn', 'intake');
    await filled(page, id);
    await onlyTheFormIsAnswered(page);
    await endSessions();
    await page.getByRole('button', { name: 'Yes: Withdraw' }).click();
    await page.getByText('You were signed out.').first().waitFor();
    await page.unrouteAll();
    await signInAgain(page, 'supervisor-1');
    await page.getByText('Sam Supervisor').first().waitFor();
    expect(await typed(page)).toBe('');
    expect(await closed(id)).toHaveLength(0);
    await page.context().close();
  });

  /** Else the page may hear that the session has ended before anybody presses, as by its live stream, and put the form out of sight. */
  const onlyTheFormIsAnswered = (page: Page): Promise<unknown> =>
    page.route(
      ({ pathname }) => pathname.startsWith('/v1/'),
      (route) => (route.request().url().endsWith('/withdraw') ? route.continue() : undefined),
    );
  const endSessions = (): Promise<unknown> =>
    clinic.stage.database.dataSource.query('delete from sign_in_session');

  const signInAgain = async (page: Page, person: string): Promise<void> => {
    await page.getByText('You were signed out.').first().waitFor();
    const opened = page.context().waitForEvent('page');
    await page.getByRole('button', { name: 'Sign in again' }).click();
    const beside = await opened;
    await beside.getByRole('button', { name: new RegExp(`^${person},`) }).click();
    await beside.getByText('You are signed in again.').waitFor();
    await page.getByRole('button', { name: 'Sign in again' }).waitFor({ state: 'detached' });
    await beside.close();
  };
});
