import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page, Request } from 'playwright-core';
import { eventually } from '../support/eventually.js';
import { axeOf, ChromiumOnPages, inBrowser } from '../support/pages/chromium-on-pages.js';
import type { Clinic } from '../support/pages/clinic.js';
import { openGroupClinic } from '../support/pages/group-clinic.js';

const TABS = 7;

inBrowser('two people, and many tabs', () => {
  let clinic: Clinic;
  let chromium: ChromiumOnPages;
  let monday: string;
  let ayala: string;
  let becker: string;
  let mine: Page;
  let theirs: Page;

  beforeAll(async () => {
    const opened = await openGroupClinic(['Ayala', 'Becker']);
    ({ clinic, monday } = opened);
    [ayala, becker] = opened.journeys as [string, string];
    chromium = await ChromiumOnPages.open(clinic.url);
    mine = await chromium.signedIn('clinician-1');
    theirs = await chromium.signedIn('supervisor-1');
  });
  afterAll(async () => {
    await chromium?.close();
    await clinic?.close();
    expect(chromium.faults).toEqual([]);
  });

  const isLive = (page: Page) => page.getByText('Live', { exact: true });

  test('attendance that one records is in the other’s Today, without loading it again', async () => {
    await theirs.goto(`/today?date=${monday}`);
    await theirs.getByText('0 of 2 recorded').first().waitFor();
    await isLive(theirs).waitFor();
    await mine.goto(`/today?date=${monday}`);
    await mine.getByRole('link', { name: 'Record', exact: true }).first().click();
    await mine.getByRole('button', { name: /^All others came/ }).click();
    await mine.getByRole('button', { name: 'Record 2' }).click();
    await theirs.getByText('2 of 2 recorded').first().waitFor();
    expect(await clinic.events(becker, 'attendanceRecorded')).toHaveLength(1);
  });

  test('a high risk that one reports stands first on the other’s page, with its button', async () => {
    await mine.goto(`/journeys/${becker}/report/high-risk`);
    await mine.getByRole('button', { name: 'Report a high risk' }).click();
    const now = theirs.getByRole('region', { name: 'Needs you now' });
    await now.getByRole('link', { name: 'Becker, Ines' }).waitFor();
    await now.getByRole('button', { name: /Becker, Ines/ }).click();
    // Acknowledged by one, it asks nobody for that any more.
    await now.getByRole('button', { name: /Becker, Ines/ }).waitFor({ state: 'detached' });
    expect(await clinic.events(becker, 'riskAcknowledged')).toHaveLength(1);
  });

  test('a high risk that comes to a person stands on whatever page they have open, and is read out once', async () => {
    const other = await chromium.signedIn('clinician-2');
    await other.goto('/me');
    await isLive(other).waitFor();
    await clinic.post(`/v1/journeys/${ayala}/facts/high-risk`, {
      source: 'judgement',
      note: 'said in group',
    });
    const bar = other.getByRole('region', { name: 'High risk' });
    const alert = bar.getByRole('alert').filter({ hasText: 'Ayala, Ines' });
    await alert.waitFor();
    expect(await axeOf(other)).toEqual([]);
    // It is the same element on the next page, so that it is not read out again; on Today its button stands with everything else.
    await other.evaluate(
      `document.querySelector('[aria-label="High risk"] [role="alert"]').setAttribute('data-same', 'yes')`,
    );
    await other.getByRole('link', { name: 'Caseload' }).click();
    await other.getByRole('heading', { name: 'Caseload', level: 1 }).waitFor();
    await other.getByRole('link', { name: 'Today' }).click();
    const now = other.getByRole('region', { name: 'Needs you now' });
    await now.getByRole('button', { name: 'Acknowledge: Ayala, Ines' }).waitFor();
    expect(await alert.getAttribute('data-same')).toBe('yes');
    expect(await bar.getByRole('button').count()).toBe(0);
    // What is only read out has no row above what is seen, and no gap of one.
    const rows = await other.evaluate<string>(
      `getComputedStyle(document.querySelector('main')).gridTemplateRows`,
    );
    expect(rows).not.toMatch(/^0px/);
    await other.getByRole('link', { name: 'Caseload' }).click();
    await bar.getByRole('button', { name: 'Acknowledge: Ayala, Ines' }).click();
    await bar.waitFor({ state: 'detached' });
    expect(await clinic.events(ayala, 'riskAcknowledged')).toHaveLength(1);
    await other.context().close();
  });

  test('seven tabs have one stream; when its tab is closed, another listens', async () => {
    const first = await chromium.signedIn('clinician-1');
    const context = first.context();
    await isLive(first).waitFor();
    let streams = 0;
    context.on('request', (request) => {
      if (new URL(request.url()).pathname === '/v1/live') streams += 1;
    });
    const tabs: Page[] = [];
    while (tabs.length < TABS - 1) {
      const tab = await context.newPage();
      await tab.goto('/caseload');
      await isLive(tab).waitFor();
      tabs.push(tab);
    }
    expect(streams).toBe(0);
    await first.close();
    await eventually(() => Promise.resolve(streams === 1));
    await context.close();
  });

  test('what colleagues record keeps no session that nobody uses; a key that somebody presses does', async () => {
    // Nobody else here has this session.
    const left = await chromium.signedIn('director-1');
    await left.clock.install();
    await left.goto('/today');
    await isLive(left).waitFor();
    await left.getByRole('region', { name: 'Tasks' }).waitFor();
    await left.waitForLoadState('networkidle');
    // Longer than anything that a person has set off goes on.
    await left.clock.fastForward(60_000);
    const seenAt = await seen('director-1', 20);
    const asked: Request[] = [];
    left.on('request', (request) => {
      if (new URL(request.url()).pathname.startsWith('/v1/')) asked.push(request);
    });
    await clinic.post(`/v1/journeys/${becker}/facts/relapse`, { source: 'self', note: 'by telephone' });
    await left.getByRole('region', { name: 'Needs you now' }).getByText('Relapse').first().waitFor();
    await left.waitForLoadState('networkidle');
    expect(asked.map((request) => new URL(request.url()).pathname)).toContain('/v1/tasks');
    expect(asked.filter((request) => request.headers()['iop-unattended'] !== '1')).toEqual([]);
    expect(await seen('director-1')).toEqual(seenAt);

    await left.clock.fastForward(5 * 60_000);
    await left.keyboard.press('Tab');
    await eventually(async () => (await seen('director-1')) > seenAt);
    await left.context().close();
  });

  /** When the session of a person was used last, after it was set back by some minutes; of several the one that was used last. */
  const seen = async (person: string, setBack = 0): Promise<Date> => {
    const { dataSource } = clinic.stage.database;
    await dataSource.query(
      `update sign_in_session set seen_at = seen_at - $2 * interval '1 minute' where person_id = $1`,
      [person, setBack],
    );
    const [row] = await dataSource.query<{ seen_at: Date }[]>(
      'select max(seen_at) as seen_at from sign_in_session where person_id = $1',
      [person],
    );
    return row!.seen_at;
  };

  test('who has not moved for long is told in time, and stays with one press', async () => {
    const warned = await chromium.signedIn('clinician-2');
    await warned.clock.install();
    await warned.goto('/caseload');
    await isLive(warned).waitFor();
    const idleSeconds = await warned.evaluate<number>(
      `fetch('/v1/me').then((answer) => answer.json()).then(({ session }) => session.idleSeconds)`,
    );
    // Two minutes before the API would end it, which may be a tenth of the time early.
    await warned.clock.fastForward((idleSeconds * 0.9 - 110) * 1_000);
    const warning = warned.getByRole('alert').filter({ hasText: 'You will be signed out at' });
    await warning.waitFor();
    expect(await axeOf(warned)).toEqual([]);
    await warned.getByRole('button', { name: 'Stay' }).click();
    await warning.waitFor({ state: 'detached' });
    await warned.context().close();
  });
});
