import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { ApiOnStage } from '../support/api-on-stage.js';
import { axeOf, ChromiumOnPages, inBrowser } from '../support/pages/chromium-on-pages.js';
import { Clinic } from '../support/pages/clinic.js';
import { faultsOfLooks } from '../support/pages/looks.js';

interface Listed {
  readonly day: { readonly day: number } | null;
}

/** `The clock of this client: Mon, Dec 7`, and a comma after a day of one digit. */
const DAY_ENDS = 36;
const LINE = 'Rehearsal. Nobody here is real.';

inBrowser('a rehearsal, in a browser', () => {
  let clinic: Clinic;
  let chromium: ChromiumOnPages;
  let page: Page;
  let becker: string;

  beforeAll(async () => {
    clinic = await Clinic.open();
    becker = await clinic.client('Becker', 'intake');
    chromium = await ChromiumOnPages.open(clinic.url);
    page = await chromium.signedIn('clinician-1');
  });
  afterAll(async () => {
    await chromium?.close();
    await clinic?.close();
    expect(chromium.faults).toEqual([]);
  });

  const clock = () => page.getByRole('region', { name: /The clock of this client/ });

  test('every page says that nobody is real', async () => {
    await page.goto('/caseload');
    await page.getByText(LINE).waitFor();
  });

  test('the clock of a journey is moved on to what is due next, and what rang stands there', async () => {
    // Two clocks remind as soon as the client is referred.
    const before = await clinic.events(becker, 'clockReached');
    await page.goto(`/journeys/${becker}`);
    await clock().getByRole('button', { name: 'To what is due next' }).click();
    await clock()
      .getByText(/things? happened/)
      .waitFor();
    const rung = clock().getByRole('listitem').first();
    await rung.getByText('Told: coordinator').waitFor();
    const rungs = await clock().getByRole('listitem').count();
    expect(await clinic.events(becker, 'clockReached')).toHaveLength(before.length + rungs);
    expect(await axeOf(page)).toEqual([]);
    // From each to its place in the timeline, with why.
    await rung.getByRole('link').click();
    await page.waitForURL(/\/timeline\?why=\d+$/);
  });

  test('times are told by the clock of the journey: what is due in its days is not due in ours', async () => {
    await page.goto(`/journeys/${becker}`);
    const shown = page.getByRole('heading', { name: /The clock of this client: / });
    const before = (await shown.textContent())!;
    await clock().getByRole('button', { name: '+7 days' }).click();
    await clock().getByText('was missed').first().waitFor();
    await shown.filter({ hasNotText: before }).waitFor();
    const day = (await shown.textContent())!.slice(0, DAY_ENDS);
    expect(day).not.toBe(before.slice(0, DAY_ENDS));
    // It is asked, and does not stand in the page alone.
    await page.reload();
    await shown.waitFor();
    expect((await shown.textContent())!.slice(0, DAY_ENDS)).toBe(day);
    expect(await page.getByText(/late/).count()).toBeGreaterThan(0);
  });

  test('the days of a treatment stand still on hold, and then count from its beginning', async () => {
    const held = await clinic.client('Hale', 'treatment');
    const pass = (days: number) => clinic.post(`/v1/rehearsal/journeys/${held}/advance`, { days });
    const reach = (path: string, body: object) => clinic.post(`/v1/journeys/${held}/${path}`, body);
    await pass(10);
    await page.goto(`/journeys/${held}`);
    await page.getByText(/^in treatment since .*, day 11 of 90$/).waitFor();
    const handOff = { level: 4, provider: 'residential program', handedTo: 'admissions desk' };
    await reach('transfer', { handOff, reason: 'a bed' });
    await pass(20);
    await page.getByText(/^treatment since .*, it stands still at day 11 of 90$/).waitFor();
    await reach('return-from-hold', { tier: 'T2', reason: 'stay completed' });
    await page.getByText(/^in treatment since .*, day 31 of 110$/).waitFor();
  });

  test('lists tell a client by the clock of the client: the same day, and the same lateness', async () => {
    const moved = await clinic.client('Ibarra', 'treatment');
    await clinic.post(`/v1/rehearsal/journeys/${moved}/advance`, { days: 14 });
    await page.goto(`/journeys/${moved}`);
    await page.getByText(/^in treatment since .*, day 15 of 90$/).waitFor();
    await page.goto('/caseload');
    const row = page.getByRole('row', { name: /Ibarra/ });
    await row.getByText('day 15 of 90').waitFor();
    await row.getByText('days late').waitFor();
    await page.goto('/caseload?as=board');
    const card = page.getByRole('listitem').filter({ hasText: 'Ibarra' });
    await card.getByText('day 15 of 90').waitFor();
    await card.getByText('days late').waitFor();
    await page.goto('/today');
    const tasks = page.getByRole('listitem').filter({ hasText: 'Ibarra' });
    await tasks.getByText('days late').first().waitFor();
    // What is of many clients at once is by the clock on the wall, and says so.
    await page.getByRole('region', { name: 'Sessions' }).getByText('By today’s date.').waitFor();
    // An API that was started since knows what is on record.
    const other = await ApiOnStage.open(clinic.stage);
    const { items } = (await other.get(`/v1/journeys?ids=${moved}`)).body as unknown as { items: Listed[] };
    await other.close();
    expect(items[0]!.day!.day).toBeGreaterThan(10);
  });

  test('keeps WCAG 2.2 AA at every width, light and dark', async () => {
    expect(await faultsOfLooks(chromium, 'clinician-1', [[`/journeys/${becker}`, '+7 days']])).toEqual([]);
  });

  test('where clients are real there is neither', async () => {
    const others = await Clinic.open((stage, { identity: { signIn }, apiPort }, issuer) =>
      ApiOnStage.open(stage, { signIn, rehearsal: null }, issuer, apiPort),
    );
    const real = await others.client('Chavez', 'intake');
    const elsewhere = await ChromiumOnPages.open(others.url);
    try {
      const theirs = await elsewhere.signedIn('clinician-1');
      await theirs.goto(`/journeys/${real}`);
      await theirs.getByRole('heading', { name: 'What comes next' }).waitFor();
      expect(await theirs.getByText(LINE).count()).toBe(0);
      expect(await theirs.getByRole('button', { name: '+7 days' }).count()).toBe(0);
      expect(elsewhere.faults).toEqual([]);
    } finally {
      await elsewhere.close();
      await others.close();
    }
  });
});
