import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { loadDefaultPolicy } from '#policy/load-policy';
import { ChromiumOnPages, inBrowser } from '../support/pages/chromium-on-pages.js';
import { Clinic } from '../support/pages/clinic.js';
import { eventually } from '../support/eventually.js';

const TYPED = 'craving at night';
/** A page of the API that tells no other tab who has signed in. */
const TELLS_NOBODY = '/docs';

inBrowser('two people in one browser, one after the other', () => {
  let clinic: Clinic;
  let chromium: ChromiumOnPages;
  let treated: string;
  let referred: string;

  beforeAll(async () => {
    clinic = await Clinic.open(undefined, loadDefaultPolicy());
    treated = await clinic.client('Becker', 'treatment');
    referred = await clinic.client('Chavez', 'intake');
    chromium = await ChromiumOnPages.open(clinic.url);
  });
  beforeEach(() => chromium.forget());
  afterAll(async () => {
    await chromium?.close();
    await clinic?.close();
    expect(chromium.faults).toEqual([]);
  });

  const problem = (page: Page) =>
    page.getByRole('group', { name: 'Goal 1', exact: true }).getByLabel('Problem');
  const amending = async (page: Page): Promise<void> => {
    await page.goto(`/journeys/${treated}/do/amend-plan`);
    await problem(page).waitFor();
    // Nothing is on its way that could notice by itself that a session has ended.
    await page.waitForLoadState('networkidle');
  };

  /** Signs somebody else in, in a tab of the same browser. */
  const signInBeside = async (page: Page, next: string, person = 'supervisor-1'): Promise<Page> => {
    const beside = await page.context().newPage();
    await beside.goto(`/sign-in?next=${next}`);
    await beside.getByRole('button', { name: new RegExp(`^${person},`) }).click();
    await beside.waitForURL((url) => url.origin === clinic.url && !url.pathname.startsWith('/sign-in'));
    return beside;
  };

  /** What stands beside the page: whose it is, and as what. */
  const whose = (page: Page, who: string) => page.locator('p', { hasText: new RegExp(`^${who}-1 ?${who}$`) });
  /** The page is of who is signed in now, and no more of who was before. */
  const isTheSupervisors = async (page: Page): Promise<void> => {
    await whose(page, 'supervisor').first().waitFor();
    for (const before of ['clinician', 'coordinator']) expect(await whose(page, before).count()).toBe(0);
  };
  const draftsOf = async (person: string): Promise<number> => {
    const rows = await clinic.stage.database.dataSource.query<unknown[]>(
      'select from draft where person_id = $1',
      [person],
    );
    return rows.length;
  };
  const isHidden = (page: Page): Promise<unknown> =>
    page.evaluate(
      `Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
       document.dispatchEvent(new Event('visibilitychange'));`,
    );

  test('what one types is no draft of the other, and the page is emptied', async () => {
    const page = await chromium.signedIn('clinician-1');
    await amending(page);
    await signInBeside(page, TELLS_NOBODY);
    await problem(page).fill(TYPED);
    // The draft is sent three seconds after the last key, and refused.
    await isTheSupervisors(page);
    await problem(page).waitFor();
    expect(await problem(page).inputValue()).not.toBe(TYPED);
    expect([await draftsOf('supervisor-1'), await draftsOf('clinician-1')]).toEqual([0, 0]);
    await page.context().close();
  });

  test('nor after the first’s session had ended, when the tab is hidden or seen again', async () => {
    const page = await chromium.signedIn('clinician-1');
    await amending(page);
    await clinic.stage.database.dataSource.query('delete from sign_in_session');
    await problem(page).fill(TYPED);
    await page.getByText('You were signed out.').first().waitFor();
    await signInBeside(page, TELLS_NOBODY);
    await isHidden(page);
    await isTheSupervisors(page);
    await problem(page).waitFor();
    expect(await problem(page).inputValue()).not.toBe(TYPED);
    expect([await draftsOf('supervisor-1'), await draftsOf('clinician-1')]).toEqual([0, 0]);
    await page.context().close();
  });

  test('what one presses is no act of the other', async () => {
    const page = await chromium.signedIn('coordinator-1');
    await page.goto(`/journeys/${referred}/do/withdraw`);
    await page.getByRole('textbox', { name: 'Reason', exact: true }).fill('moves to another state');
    await page.getByRole('button', { name: 'Withdraw', exact: true }).click();
    const yes = page.getByRole('button', { name: 'Yes: Withdraw' });
    await yes.waitFor();
    await signInBeside(page, TELLS_NOBODY);
    // A page that comes back into sight asks by itself: where it is emptied by then, there is nothing left to press.
    await yes.click({ timeout: 3_000 }).catch(() => undefined);
    await isTheSupervisors(page);
    const reason = page.getByRole('textbox', { name: 'Reason', exact: true });
    await reason.waitFor();
    expect(await reason.inputValue()).toBe('');
    expect(await clinic.events(referred, 'journeyClosed')).toHaveLength(0);
    await page.context().close();
  });

  test('a page of one is not filled with what the other may read', async () => {
    const page = await chromium.signedIn('coordinator-1');
    await page.goto('/caseload');
    await page.getByRole('heading', { name: 'Caseload', level: 1 }).waitFor();
    await signInBeside(page, TELLS_NOBODY);
    await page.getByRole('link', { name: 'Today' }).click();
    await isTheSupervisors(page);
    await page.context().close();
  });

  test.each(['/', '/signed-in'])(
    'who comes back from the sign-in to %s is known to the other tabs at once',
    async (next) => {
      const page = await chromium.signedIn('clinician-1');
      await amending(page);
      await problem(page).fill(TYPED);
      const beside = await signInBeside(page, next);
      await isTheSupervisors(page);
      await problem(page).waitFor();
      expect(await problem(page).inputValue()).not.toBe(TYPED);
      expect(await draftsOf('supervisor-1')).toBe(0);
      // The tab in which they have signed in is theirs, and stays.
      if (next !== '/signed-in') await isTheSupervisors(beside);
      expect(await beside.getByText('You were signed out.').filter({ visible: true }).count()).toBe(0);
      await page.context().close();
    },
  );

  test('the same person loses nothing by it, however they come back', async () => {
    const page = await chromium.signedIn('clinician-1');
    await amending(page);
    await clinic.stage.database.dataSource.query('delete from sign_in_session');
    await problem(page).fill(TYPED);
    await page.getByText('You were signed out.').first().waitFor();
    await signInBeside(page, '/caseload', 'clinician-1');
    await problem(page).waitFor();
    expect(await problem(page).inputValue()).toBe(TYPED);
    await page.getByText(/^Kept as a draft at/).waitFor();
    await eventually(async () => (await draftsOf('clinician-1')) === 1);
    await page.context().close();
  });
});
