import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { choose, press, tabTo, typeInto } from '../support/pages/by-keyboard.js';
import { axeOf, ChromiumOnPages, inBrowser, sideways } from '../support/pages/chromium-on-pages.js';
import type { Clinic } from '../support/pages/clinic.js';
import { openGroupClinic } from '../support/pages/group-clinic.js';

/** px: what a thumb hits (docs/adr/0066-pages-looked-at-as-a-table.md). */
const THUMB = 44;

inBrowser('a clinician’s day', () => {
  let clinic: Clinic;
  let chromium: ChromiumOnPages;
  let page: Page;
  let monday: string;
  let ayala: string;
  let becker: string;

  beforeAll(async () => {
    const opened = await openGroupClinic(['Ayala', 'Becker']);
    ({ clinic, monday } = opened);
    [ayala, becker] = opened.journeys as [string, string];
    chromium = await ChromiumOnPages.open(clinic.url);
  });
  afterAll(async () => {
    await chromium?.close();
    await clinic?.close();
    expect(chromium?.faults).toEqual([]);
  });

  describe('by the keyboard alone', () => {
    beforeAll(async () => {
      page = await chromium.signedIn('clinician-1');
    });
    afterAll(() => page?.context().close());

    test('past the navigation in two keys', async () => {
      await page.goto(`/today?date=${monday}`);
      await page.getByText('0 of 2 recorded').first().waitFor();
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      expect(await page.evaluate('document.activeElement.id')).toBe('main');
    });

    test('the attendance of a group: one stop a client, the arrows choose', async () => {
      await press(page, page.getByRole('link', { name: 'Record', exact: true }).first());
      const row = page.getByRole('group', { name: /Becker, Ines/ });
      await tabTo(page, row.getByRole('radio').first());
      await page.keyboard.press('Space');
      while (!(await row.getByRole('radio', { name: /No-show/ }).isChecked()))
        await page.keyboard.press('ArrowRight');
      await page.getByText('1 said, 2 not recorded').waitFor();
      // Back to the button above the rows.
      await tabTo(page, page.getByRole('button', { name: /^All others came/ }), 'Shift+Tab');
      await page.keyboard.press('Enter');
      await page.getByText('2 said, 2 not recorded').waitFor();
      await press(page, page.getByRole('button', { name: 'Record 2' }));
      await page.getByText('2 recorded').first().waitFor();
      for (const id of [ayala, becker]) expect(await clinic.events(id, 'attendanceRecorded')).toHaveLength(1);
    });

    test('the menu of what is reported: Esc gives the focus back, Tab goes through its links and out of it', async () => {
      await page.goto(`/journeys/${becker}`);
      const menu = page.getByRole('button', { name: 'Report…' });
      const links = page.getByRole('list', { name: 'Report…' }).getByRole('link');
      await press(page, menu);
      await links.first().waitFor();
      // What cannot wait stands beside the menu, where there is room.
      await page.getByRole('link', { name: 'Report a high risk' }).waitFor();
      expect(await links.allTextContents()).toEqual([
        'Fill in a questionnaire',
        'Report a result',
        'Report a toxicology test',
      ]);
      expect(await axeOf(page)).toEqual([]);
      await tabTo(page, page.getByRole('link', { name: 'Report a result' }));
      await page.keyboard.press('Escape');
      await links.first().waitFor({ state: 'detached' });
      expect(await page.evaluate('document.activeElement.textContent')).toBe('Report…');
      // On with Tab: it closes, and the focus stays where it went.
      await page.keyboard.press('Enter');
      await tabTo(page, page.getByRole('link', { name: 'Progress', exact: true }));
      expect(await menu.getAttribute('aria-expanded')).toBe('false');
    });

    test('a client by Ctrl K, a relapse, its acknowledgement and the decision', async () => {
      await page.keyboard.press('Control+k');
      await page.getByRole('dialog').getByRole('combobox').waitFor();
      await page.keyboard.type('beck');
      await page
        .getByRole('dialog')
        .getByRole('option', { name: /Becker, Ines/ })
        .waitFor();
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { name: 'Becker, Ines' }).waitFor();
      await press(page, page.getByRole('link', { name: 'Report a relapse' }));
      await choose(page, 'Who says so', 0);
      await typeInto(page, 'Note', 'says so herself');
      await page.keyboard.press('Control+Enter');
      await page.getByText('The relapse is taken in.').first().waitFor();
      await press(page, page.getByRole('link', { name: 'Acknowledge the relapse' }).first());
      await page.getByRole('button', { name: 'Acknowledge the relapse' }).waitFor();
      await press(page, page.getByRole('button', { name: 'Acknowledge the relapse' }));
      await page.getByText('The relapse is acknowledged.').first().waitFor();
      await press(page, page.getByRole('link', { name: 'Decide the relapse' }).first());
      await tabTo(page, page.getByRole('radio', { name: /Confirm/ }));
      await page.keyboard.press('Space');
      await typeInto(page, 'Reason, where a rule asks for one', 'no bed, and a safe home');
      await page.keyboard.press('Control+Enter');
      await page.getByRole('heading', { name: 'What comes next' }).waitFor();
      expect(await clinic.events(becker, 'relapseDecided')).toHaveLength(1);
    });

    test('a step down that is refused says so, and keeps what was typed until it is let go', async () => {
      await page.goto(`/journeys/${becker}/do/step-down`);
      await page.getByText('Not yet.').waitFor();
      const reason = page.getByLabel('Reason, where a rule asks for one');
      await tabTo(page, reason);
      await page.keyboard.type('travels for work');
      await press(page, page.getByRole('button', { name: 'Cancel' }));
      const question = page.getByRole('dialog', { name: 'Discard what you typed?' });
      await question.waitFor();
      // Tab stays inside of it, and Esc goes back to what was pressed.
      for (let tabs = 0; tabs < 4; tabs += 1) {
        await page.keyboard.press('Tab');
        expect(await page.evaluate('document.activeElement.closest("main")')).toBeNull();
      }
      await page.keyboard.press('Escape');
      // The browser hides it at once, and tells the page a moment later.
      await page.locator('dialog').waitFor({ state: 'detached' });
      expect(await page.evaluate('document.activeElement.textContent')).toBe('Cancel');
      await page.keyboard.press('Enter');
      await press(page, question.getByRole('button', { name: 'Keep it' }));
      expect(await reason.inputValue()).toBe('travels for work');
      expect(await clinic.events(becker, 'tierChanged')).toEqual([]);
    });
  });

  describe('by thumb, at 320 px', () => {
    beforeAll(async () => {
      const viewport = { width: 320, height: 640 };
      page = await chromium.signedIn('clinician-1', { viewport, hasTouch: true, isMobile: true });
    });
    afterAll(() => page?.context().close());

    /** Taps what is as large as a thumb. */
    const tap = async (what: Locator): Promise<void> => {
      await what.scrollIntoViewIfNeeded();
      const { width, height } = (await what.boundingBox())!;
      expect([width >= THUMB, height >= THUMB]).toEqual([true, true]);
      await what.tap();
    };
    const fits = async (): Promise<void> =>
      expect([await sideways(page), await axeOf(page)]).toEqual([0, []]);

    test('by the menu to the caseload, to a client, and to what may be reported', async () => {
      await tap(page.getByRole('button', { name: 'Menu' }));
      await tap(page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Caseload' }));
      await page.getByRole('heading', { name: 'Caseload', exact: true }).waitFor();
      // On a phone each client is a card, and no row of a table.
      await page.getByRole('main').getByRole('link', { name: 'Ayala, Ines' }).first().tap();
      await page.getByRole('heading', { name: 'Ayala, Ines' }).waitFor();
      await fits();
      expect(await page.getByRole('link', { name: /^Report/ }).count()).toBe(0);
      await tap(page.getByRole('button', { name: 'Report…' }));
      await fits();
      await tap(page.getByRole('link', { name: 'Report a relapse' }));
      await page.getByRole('radio', { name: 'the client' }).tap();
      await page.getByLabel('Note').fill('by phone');
      await tap(page.getByRole('button', { name: 'Report a relapse' }));
      await page.getByText('The relapse is taken in.').first().waitFor();
    });

    test('the timeline has it, and nothing is to be scrolled sideways', async () => {
      await page.getByRole('link', { name: 'Timeline' }).tap();
      await page.getByText('Relapse reported: the client').waitFor();
      await fits();
      // What a rule looked at has the whole width of the row, and the bar says whose page it is once the heading is scrolled away.
      const row = page.getByRole('listitem').filter({ hasText: 'Relapse reported: the client' }).last();
      await tap(row.getByRole('link', { name: 'Why' }));
      const why = await row.getByRole('table').boundingBox();
      expect(why!.width).toBeGreaterThan(200);
      const inBar = page.locator('[aria-hidden="true"]', { hasText: 'Ayala, Ines' });
      await page.evaluate('scrollTo(0, document.body.scrollHeight)');
      await inBar.waitFor();
      await fits();
      await page.evaluate('scrollTo(0, 0)');
      await inBar.waitFor({ state: 'detached' });
      expect(await clinic.events(ayala, 'relapseReported')).toHaveLength(1);
    });
  });
});
