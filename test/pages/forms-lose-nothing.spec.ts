import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { loadDefaultPolicy } from '#policy/load-policy';
import { ChromiumOnPages, inBrowser } from '../support/pages/chromium-on-pages.js';
import { Clinic } from '../support/pages/clinic.js';
import { until } from '../support/pages/until.js';
import { withOwnTracks } from '../support/pages/with-own-tracks.js';

const REASON = 'the sister stays with her until the morning';
const DISCARD = 'Discard what you typed?';
const DISCARD_IN = 'Discard what you typed in “Say what is done about the risk”?';

inBrowser('a form loses nothing and hides nothing, in a browser', () => {
  let clinic: Clinic;
  let chromium: ChromiumOnPages;
  let page: Page;
  let becker: string;

  beforeAll(async () => {
    clinic = await Clinic.open(undefined, withOwnTracks(loadDefaultPolicy()));
    becker = await clinic.client('Becker', 'treatment');
    chromium = await ChromiumOnPages.open(clinic.url);
  });
  beforeEach(async () => {
    await page?.context().close();
    page = await chromium.signedIn('clinician-1');
  });
  afterAll(async () => {
    await chromium?.close();
    await clinic?.close();
    expect(chromium?.faults).toEqual([]);
  });

  const reason = (): Locator => page.getByRole('textbox', { name: /^Reason/ });
  const question = (name = DISCARD): Locator => page.getByRole('dialog', { name });
  /** A form has opened once its heading has the focus. Whatever is pressed before may still lose it. */
  const hasOpened = (name: string): Promise<void> =>
    until(page, `document.activeElement?.textContent === ${JSON.stringify(name)}`);
  const focused = (): Promise<string> => page.evaluate('document.activeElement.textContent');
  /** The form of a high risk that nobody has acknowledged, with what was typed in it; then the form that it needs first. */
  const leftForAcknowledging = async (family: string): Promise<string> => {
    const id = await clinic.client(family, 'treatment');
    await clinic.post(`/v1/journeys/${id}/facts/high-risk`, { source: 'judgement' });
    await page.goto(`/journeys/${id}/do/dispose-risk`);
    await page.getByRole('radio', { name: 'Emergency services' }).check();
    await reason().fill(REASON);
    await page.getByRole('link', { name: 'First: Acknowledge the high risk' }).click();
    await page.getByRole('heading', { name: 'Acknowledge the high risk', level: 2 }).waitFor();
    await page
      .getByText('What you typed in “Say what is done about the risk” waits here', { exact: false })
      .waitFor();
    expect(await question().count()).toBe(0);
    return id;
  };
  const isAsItWas = async (): Promise<void> => {
    await page.getByRole('heading', { name: 'Say what is done about the risk', level: 2 }).waitFor();
    await page.getByText('waits here', { exact: false }).waitFor({ state: 'detached' });
    expect(await reason().inputValue()).toBe(REASON);
    expect(await page.getByRole('radio', { name: 'Emergency services' }).isChecked()).toBe(true);
    await hasOpened('Say what is done about the risk');
  };

  test('what it needs first is one press away, and back again everything is in place', async () => {
    const id = await leftForAcknowledging('Chavez');
    await page.getByRole('button', { name: 'Acknowledge the high risk' }).click();
    await isAsItWas();
    await page.getByText('This can be done now.').waitFor();
    await page.getByRole('button', { name: 'Say what is done about the risk' }).click();
    await page.getByRole('heading', { name: 'What comes next' }).waitFor();
    expect(await clinic.events(id, 'riskDisposed')).toHaveLength(1);
  });

  test('who does not do it comes back, too; who leaves the client is asked, and then it is gone', async () => {
    const id = await leftForAcknowledging('Dunn');
    await page.getByRole('button', { name: 'Cancel' }).click();
    await isAsItWas();
    await page.getByRole('link', { name: 'First: Acknowledge the high risk' }).click();
    await page.getByRole('link', { name: 'Timeline' }).click();
    await page.getByRole('button', { name: 'Back to “Say what is done about the risk”' }).click();
    await isAsItWas();
    await page.getByRole('link', { name: 'First: Acknowledge the high risk' }).click();
    await page.getByRole('link', { name: 'Caseload' }).click();
    await question(DISCARD_IN).getByRole('button', { name: 'Keep it' }).click();
    await page.getByRole('heading', { name: 'Acknowledge the high risk', level: 2 }).waitFor();
    await page.getByRole('link', { name: 'Caseload' }).click();
    await question(DISCARD_IN).getByRole('button', { name: 'Discard it' }).click();
    await page.getByRole('heading', { name: 'Caseload' }).waitFor();
    await page.goBack();
    await page.getByRole('heading', { name: 'Acknowledge the high risk', level: 2 }).waitFor();
    expect(await page.getByText('waits here', { exact: false }).count()).toBe(0);
    await page.goto(`/journeys/${id}/do/dispose-risk`);
    expect(await reason().inputValue()).toBe('');
  });

  test('nothing of it is left for somebody else who signs in', async () => {
    await leftForAcknowledging('Egan');
    await clinic.stage.database.dataSource.query('delete from sign_in_session');
    await page.getByRole('button', { name: 'Acknowledge the high risk' }).click();
    await page.getByText('You were signed out.').first().waitFor();
    const opened = page.context().waitForEvent('page');
    await page.getByRole('button', { name: 'Sign in again' }).click();
    const beside = await opened;
    await beside.getByRole('button', { name: /^supervisor-1,/ }).click();
    await beside.getByText('You are signed in again.').waitFor();
    await page.getByRole('button', { name: 'Sign in again' }).waitFor({ state: 'detached' });
    await page.getByText('supervisor-1').first().waitFor();
    expect(await page.getByText('waits here', { exact: false }).count()).toBe(0);
    await page.goBack();
    await page.getByRole('heading', { name: 'Say what is done about the risk', level: 2 }).waitFor();
    expect(await reason().inputValue()).toBe('');
    // The sessions of everybody are gone.
    chromium.forget();
  });

  test('Esc closes a form in which nothing was typed, and asks where something was', async () => {
    await page.goto(`/journeys/${becker}/do/step-down`);
    await hasOpened('Step down');
    await page.keyboard.press('Escape');
    await page.getByRole('heading', { name: 'What comes next' }).waitFor();
    await page.goto(`/journeys/${becker}/do/step-down`);
    await hasOpened('Step down');
    await reason().fill('travels for work');
    await page.keyboard.press('Escape');
    await question().waitFor();
    // In the dialog Esc is the dialog's own: it goes back to the field.
    await page.keyboard.press('Escape');
    await page.locator('dialog').waitFor({ state: 'detached' });
    expect(await reason().inputValue()).toBe('travels for work');
    expect(await page.evaluate('document.activeElement.tagName')).toBe('TEXTAREA');
    await page.getByRole('button', { name: 'Report…' }).click();
    await page.getByRole('link', { name: 'Report a toxicology test' }).waitFor();
    await page.keyboard.press('Escape');
    expect(await page.getByRole('link', { name: 'Report a toxicology test' }).count()).toBe(0);
    expect(await question().count()).toBe(0);
    await reason().focus();
    await page.keyboard.press('Escape');
    await question().getByRole('button', { name: 'Discard it' }).click();
    await page.getByRole('heading', { name: 'What comes next' }).waitFor();
  });

  test('a list that is open in a form takes Esc for itself', async () => {
    await page.goto(`/journeys/${becker}/do/assign-care-team`);
    await hasOpened('Assign');
    const list = page.getByRole('combobox').first();
    await list.focus();
    await page.keyboard.press('Alt+ArrowDown');
    await page.keyboard.press('Escape');
    await page.waitForTimeout(500);
    expect(new URL(page.url()).pathname).toBe(`/journeys/${becker}/do/assign-care-team`);
  });

  /** What lies at the lower edge of the window, px: the buttons of the form. */
  const BUTTONS = 80;
  /** The heading of a form that has just been opened lies between the bar and the buttons, and has the focus. */
  const isInSight = async (name: string): Promise<void> => {
    const heading = page.getByRole('heading', { name, exact: true }).last();
    await heading.waitFor();
    // What comes later above it does not push it out.
    await page.waitForTimeout(1_000);
    const { y, height } = (await heading.boundingBox())!;
    const { height: window } = page.viewportSize()!;
    const bar = (await page.getByRole('button', { name: 'Menu' }).boundingBox())!;
    expect({ name, y, isBelowBar: y >= bar.y + bar.height, isAbove: y + height <= window - BUTTONS }).toEqual(
      { name, y, isBelowBar: true, isAbove: true },
    );
    expect(await focused()).toBe(name);
  };

  test.each([
    { width: 320, height: 640 },
    { width: 640, height: 400 },
  ])('the heading of a form that opens is in sight, at $width × $height', async (viewport) => {
    await page.setViewportSize(viewport);
    await page.goto(`/journeys/${becker}`);
    await page.getByRole('button', { name: 'Report…' }).click();
    await page.getByRole('link', { name: 'Report a relapse' }).click();
    await isInSight('Report a relapse');
    await page.goto(`/journeys/${becker}/do/step-down`);
    await isInSight('Step down');
    await page.context().close();
    page = await chromium.signedIn('coordinator-1', { viewport });
    await page.goto('/refer');
    await isInSight('Who');
    await page.goto('/groups');
    const open = page.getByRole('button', { name: /^New group: / }).first();
    await open.click();
    await isInSight('Make the group');
  });

  test('what nobody answered is asked again by itself, and it is said at once that nobody does', async () => {
    let asked = 0;
    await page.route('**/step-down?dryRun=true', (route) => {
      asked += 1;
      return asked > 2 ? route.continue() : route.abort();
    });
    await page.goto(`/journeys/${becker}/do/step-down`);
    await page.getByText('What the rules say to this is not known now.').waitFor({ timeout: 5_000 });
    await page.getByText('Not yet.').waitFor();
    expect(asked).toBe(3);
  });

  test('nothing is asked while a needed field is empty', async () => {
    const asked: string[] = [];
    page.on('request', (request) => {
      if (request.url().endsWith('?dryRun=true')) asked.push(request.postData() ?? '');
    });
    await page.goto(`/journeys/${becker}/do/dispose-risk`);
    await page.getByRole('radio', { name: 'Emergency services' }).check();
    await reason().fill('was');
    await page.getByText('Not yet.').waitFor();
    expect(asked).toEqual([JSON.stringify({ disposition: 'emergencyServices', reason: 'was' })]);
  });
});
