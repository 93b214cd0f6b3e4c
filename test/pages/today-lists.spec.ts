import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { axeOf, ChromiumOnPages, inBrowser, sideways } from '../support/pages/chromium-on-pages.js';
import { Clinic } from '../support/pages/clinic.js';

const PHONE = { viewport: { width: 320, height: 700 }, hasTouch: true };

inBrowser('what Today asks of whom, in a browser', () => {
  let clinic: Clinic;
  let chromium: ChromiumOnPages;
  let page: Page;
  let becker: string;
  let chavez: string;

  beforeAll(async () => {
    clinic = await Clinic.open();
    chavez = await clinic.client('Chavez', 'treatment');
    chromium = await ChromiumOnPages.open(clinic.url);
    page = await chromium.signedIn('coordinator-1', PHONE);
  });
  afterAll(async () => {
    await chromium?.close();
    await clinic?.close();
    expect(chromium.faults).toEqual([]);
  });

  const list = (name: string, on = page) => on.getByRole('region', { name, exact: true });
  const pressed = (name: string) =>
    list('Calls').getByRole('button', { name: new RegExp(`^${name}: .*Becker`) });
  const faults = async (on: Page) => [await sideways(on), await axeOf(on)];

  test('an empty Today says what is due next, of whom, and when', async () => {
    await page.goto('/today');
    await list('Tasks').getByText('Nothing is due.').waitFor();
    const next = list('Tasks').getByText(/^Next: /);
    await next.getByRole('link', { name: 'Chavez, Ines' }).waitFor();
    expect(await next.innerText()).toMatch(/(AM|PM)\.$/);
    expect(await faults(page)).toEqual([0, []]);
  });

  test('a coordinator has calls, screenings and offers in lists of their own', async () => {
    becker = await clinic.client('Becker', 'intake');
    const ayala = await clinic.client('Ayala', 'waitlist');
    await clinic.post(`/v1/journeys/${ayala}/offer-seat`, { track: clinic.track });
    await page.goto('/today');
    await list('Calls').getByRole('link', { name: 'Becker, Ines' }).first().waitFor();
    await list('Offers')
      .getByRole('link', { name: /^Accept the seat: .*Ayala, Ines/ })
      .waitFor();
    await list('Offers')
      .getByRole('link', { name: /^Decline the seat: .*Ayala, Ines/ })
      .waitFor();
    expect(await list('Calls').getByRole('link', { name: 'Ayala, Ines' }).count()).toBe(0);
    // Whoever has not been reached stands under calls alone, with what waits for it.
    await list('Calls').getByText('Not tried yet.').first().waitFor();
    await list('Calls')
      .getByText(/^Once reached: Screen/)
      .first()
      .waitFor();
    expect(await list('Screenings').getByRole('link', { name: 'Becker, Ines' }).count()).toBe(0);
    expect(await faults(page)).toEqual([0, []]);
  });

  test('records a call in its row, by the keyboard alone; nothing is said before the API has taken it', async () => {
    await pressed('Not reached').press('Control+Enter');
    await list('Calls').getByRole('heading', { name: 'Reached', exact: true }).waitFor();
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Reached');
    await list('Calls').getByRole('button', { name: 'Cancel' }).press('Enter');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Reached');
    expect(await clinic.events(becker, 'contactAttempted')).toHaveLength(0);

    await pressed('Not reached').press('Enter');
    await list('Calls').getByRole('radio', { name: 'Text message' }).check();
    const note = list('Calls').getByLabel('Note');
    await note.fill('x'.repeat(501));
    await note.press('Control+Enter');
    await list('Calls').getByText('1 field needs a look').waitFor();
    // All of it in sight, and nothing under the bar at the bottom.
    await page.setViewportSize({ width: 320, height: 3_200 });
    expect(await faults(page)).toEqual([0, []]);
    await page.setViewportSize(PHONE.viewport);
    expect(await clinic.events(becker, 'contactAttempted')).toHaveLength(0);

    // The other answer takes nothing of what was typed.
    await note.fill('No answer.');
    await pressed('Reached').press('Enter');
    await list('Calls').getByRole('heading', { name: 'Reached', exact: true }).waitFor();
    await pressed('Not reached').press('Enter');
    await list('Calls').getByRole('heading', { name: 'Not reached', exact: true }).waitFor();
    expect(await note.inputValue()).toBe('No answer.');
    await note.press('Control+Enter');
    await page.getByText('The attempt is recorded.').first().waitFor();
    expect(new URL(page.url()).pathname).toBe('/today');
    expect(await page.evaluate('document.activeElement.tagName')).toBe('H2');
    await list('Calls')
      .getByText(/^Tried once, last /)
      .first()
      .waitFor();
    const data = await clinic.stage.database.dataSource.query<{ data: object }[]>(
      `select data from journey_event where journey_id = $1 and type = 'contactAttempted'`,
      [becker],
    );
    expect(data).toMatchObject([{ data: { reached: false, way: 'text', note: 'No answer.' } }]);
  });

  test('a coordinator is told the rule of a task, and asks nothing of the record', async () => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await list('Calls').locator('summary').first().tap();
    await list('Calls').getByText('R-CONTACT: First contact within the clock').waitFor();
    expect(asked.filter((path) => path.endsWith('/why'))).toEqual([]);
  });

  test('a high risk stands once, with whom to call, why, and what is to be done next', async () => {
    await clinic.post(`/v1/journeys/${chavez}/facts/high-risk`, { source: 'judgement' });
    const theirs = await chromium.signedIn('clinician-1', PHONE);
    await theirs.goto('/today');
    const now = list('Needs you now', theirs);
    await now.getByText('High risk: acknowledge now').first().waitFor();
    await list('Tasks', theirs).waitFor();
    expect(await theirs.getByText('High risk: acknowledge now', { exact: true }).count()).toBe(1);
    expect(await now.getByRole('link', { name: '+1 555 0100' }).count()).toBe(1);
    await now.locator('summary').first().tap();
    await now.getByRole('row', { name: /Who is told when/ }).waitFor();
    await theirs.setViewportSize({ width: 320, height: 3_200 });
    expect(await faults(theirs)).toEqual([0, []]);
    // A coordinator sees it, too; the answer is not theirs to give.
    await list('Needs you now').getByRole('link', { name: 'Chavez, Ines' }).waitFor();
    expect(await list('Needs you now').getByRole('button').count()).toBe(0);

    // Where its tasks cannot be read, it says so: they stand in no other list.
    const ofRisk = /\/v1\/tasks\?(?=.*kind=risk)/;
    await theirs.route(ofRisk, (route) => route.fulfill({ status: 500, json: {} }));
    await theirs.reload();
    await now.getByRole('button', { name: 'Try again' }).waitFor();
    await now.getByRole('button', { name: 'Acknowledge: Chavez, Ines' }).waitFor();
    await theirs.unroute(ofRisk);
    await now.getByRole('button', { name: 'Try again' }).tap();
    await now.getByText('High risk: acknowledge now', { exact: true }).waitFor();

    await now.getByRole('button', { name: 'Acknowledge: Chavez, Ines' }).tap();
    const next = now.getByRole('link', { name: /^Say what is done about the risk: .*Chavez, Ines/ });
    await next.waitFor();
    expect(
      await list('Tasks', theirs)
        .getByRole('link', { name: /^Say what is done/ })
        .count(),
    ).toBe(0);
    await theirs.context().close();
  });

  test('why a task and a clock stand is said in a journey, and leads to what set it', async () => {
    const theirs = await chromium.signedIn('clinician-1');
    await theirs.goto(`/journeys/${chavez}`);
    const clocks = list('Clocks', theirs);
    await clocks.locator('summary').first().click();
    await clocks.getByRole('columnheader', { name: 'Value' }).waitFor();
    const next = list('What comes next', theirs);
    await next.locator('summary', { hasText: 'Why' }).first().waitFor();
    // What comes next stands with its task, who is asked for it, and until when; it is in no other list.
    const asked = next.getByRole('listitem').filter({ hasText: 'High risk: record what is done about it' });
    await asked.getByText(/^clinician, /).waitFor();
    expect(await theirs.getByText('High risk: record what is done about it', { exact: true }).count()).toBe(
      1,
    );
    await asked.locator('summary', { hasText: 'Why' }).press('Enter');
    expect(await axeOf(theirs)).toEqual([]);
    await next.getByRole('link', { name: 'What set it, in the timeline' }).click();
    await theirs.getByRole('heading', { level: 2 }).first().waitFor();
    expect(new URL(theirs.url()).pathname).toBe(`/journeys/${chavez}/timeline`);
    expect(new URL(theirs.url()).search).toMatch(/^\?why=\d+$/);
    await theirs.context().close();
  });
});
