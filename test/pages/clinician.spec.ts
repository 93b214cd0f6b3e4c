import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { DateTime } from 'luxon';
import type { Page } from 'playwright-core';
import { ChromiumOnPages, inBrowser } from '../support/pages/chromium-on-pages.js';
import { Clinic } from '../support/pages/clinic.js';

inBrowser('a clinician, in a browser', () => {
  let clinic: Clinic;
  let chromium: ChromiumOnPages;
  let page: Page;
  let becker: string;

  beforeAll(async () => {
    clinic = await Clinic.open();
    becker = await clinic.client('Becker', 'treatment');
    await clinic.client('Dunn', 'treatment', 'clinician-2');
    chromium = await ChromiumOnPages.open(clinic.url);
    page = await chromium.signedIn('clinician-1');
  });
  afterAll(async () => {
    await chromium?.close();
    await clinic?.close();
    expect(chromium.faults).toEqual([]);
  });

  test('sees their own caseload, and nobody else’s', async () => {
    await page.goto('/caseload');
    await page.getByRole('link', { name: 'Becker, Ines' }).waitFor();
    expect(await page.getByText('Dunn').count()).toBe(0);
  });

  test('sees how far a client has come, and how long the treatment goes on', async () => {
    await page.goto(`/journeys/${becker}`);
    const steps = page.getByRole('list', { name: 'The steps of the program' });
    await steps.waitFor();
    expect(await steps.getByRole('listitem').allTextContents()).toEqual([
      ...['Intake', 'Screening', 'Waitlist', 'Assessment', 'Planning', 'Treatment', 'Discharge', 'Aftercare'],
    ]);
    expect(await steps.locator('[aria-current="step"]').allTextContents()).toEqual(['Treatment']);
    const { view } = await clinic.get<{ view: { treatment: { endsAt: string } } }>(`/v1/journeys/${becker}`);
    const today = DateTime.now().setZone('America/New_York').startOf('day');
    const left = DateTime.fromISO(view.treatment.endsAt)
      .setZone(today.zone)
      .startOf('day')
      .diff(today, 'days');
    await page.getByText(/^in treatment since .*, day 1 of \d+$/).waitFor();
    await page.getByText(new RegExp(`^ends .*, in ${Math.round(left.days)} days$`)).waitFor();
    await page.setViewportSize({ width: 390, height: 800 });
    await page.getByText('step 6 of 8').waitFor();
    expect(await steps.isVisible()).toBe(false);
    await page.setViewportSize({ width: 1280, height: 800 });
  });

  test('takes over a client of the site who has no clinician', async () => {
    const { journeyId } = await clinic.post('/v1/referrals', {
      client: {
        ...{ recordSystem: 'urn:clinic', recordNumber: 'MR-Nobody', family: 'Nolan', given: 'Ada' },
        birthDate: '1988-02-29',
      },
      ...{ entryKind: 'firstIntervention', track: clinic.track },
    });
    await page.goto('/caseload');
    await page.getByRole('link', { name: 'Without a clinician' }).click();
    await page.getByRole('button', { name: 'Take over Nolan, Ada' }).click();
    await page.getByRole('heading', { name: 'Nolan, Ada' }).waitFor();
    const { view } = await clinic.get<{ view: { careTeam: object } }>(`/v1/journeys/${journeyId}`);
    expect(view.careTeam).toEqual({ clinician: 'clinician-1' });
    await page.goto('/caseload/unassigned');
    await page.getByText('Every client has a clinician.').waitFor();
  });

  test('reports a relapse, and decides it: the tier, the tasks and the timeline follow', async () => {
    await page.goto(`/journeys/${becker}`);
    await page.getByRole('link', { name: 'Report a relapse' }).click();
    await page.getByRole('radio', { name: 'the client' }).check();
    await page.getByLabel('Note').fill('says so herself');
    await page.keyboard.press('Control+Enter');
    await page.getByText('The relapse is taken in.').first().waitFor();
    await page.getByRole('link', { name: 'Acknowledge the relapse', exact: true }).click();
    await page.getByRole('button', { name: 'Acknowledge the relapse' }).click();
    await page.getByText('The relapse is acknowledged.').first().waitFor();
    await page.goto(`/journeys/${becker}/do/decide-relapse`);
    await page.getByRole('radio', { name: /Confirm/ }).check();
    // At the highest tier there is no step up, and the rule wants to know why they stay.
    await page.getByLabel('Reason, where a rule asks for one').fill('no bed, and a safe home');
    await page.getByRole('button', { name: 'Decide the relapse' }).click();
    await page.getByRole('heading', { name: 'What comes next' }).waitFor();
    await page.getByRole('link', { name: 'Timeline' }).click();
    await page.getByText('Relapse reported: the client').waitFor();
    await page.getByText('Relapse decided').waitFor();
    // The newest stands first; reminders and tasks only where they are asked for.
    const said = await page.getByRole('listitem').allInnerTexts();
    const [decided, reported] = ['Relapse decided', 'Relapse reported'].map((words) =>
      said.findIndex((row) => row.includes(words)),
    );
    expect(decided).toBeLessThan(reported!);
    await page.getByRole('combobox', { name: 'Show' }).selectOption('Reminders and tasks');
    await page.getByText('Relapse decided').waitFor({ state: 'detached' });
    await page.getByText(/^Task/).first().waitFor();
    await page.getByRole('combobox', { name: 'Show' }).selectOption('Reports and results');
    await page.getByText('Relapse reported: the client').waitFor();
    expect(await page.getByText('Relapse decided').count()).toBe(0);
  });

  test('is refused a step down without a reason, and sees the rule and what it needs', async () => {
    await page.goto(`/journeys/${becker}/do/step-down`);
    // Said before it is sent, with each gate and its numbers.
    await page.getByText('Not yet.').waitFor();
    await page.getByText('Not every gate holds; stepping down early needs a reason.').first().waitFor();
    await page
      .getByText(/Whole days at this tier/)
      .first()
      .waitFor();
    // Each gate once, as a sentence: what is as needed is not said on both sides of it.
    expect(await page.getByText(/Whole days at this tier/).count()).toBe(1);
    await page.getByText('Relapse decided: none open', { exact: false }).waitFor();
    expect(await page.getByText(/none open of|none worse of| of [\d.]+ of /).count()).toBe(0);
    expect(await clinic.events(becker, 'tierChanged')).toEqual([]);
    await page
      .getByText(/^R-TAPER/)
      .first()
      .waitFor();
    await page.getByLabel('Reason, where a rule asks for one').fill('travels for work');
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.getByText('Discard what you typed?').waitFor();
    await page.getByRole('button', { name: 'Keep it' }).click();
    expect(await page.getByLabel('Reason, where a rule asks for one').inputValue()).toBe('travels for work');
  });

  test('asks why: the rule with what it looked at', async () => {
    await page.goto(`/journeys/${becker}/timeline`);
    const row = page.getByRole('listitem').filter({ hasText: 'Plan drafted' });
    await row.getByRole('link', { name: 'Why' }).click();
    await row.getByRole('table').or(row.getByText('This rule looks at nothing else.')).waitFor();
    expect(new URL(page.url()).search).toMatch(/^\?why=\d+$/);
  });

  test('an address that leads to an event of long ago begins there, and the newest are one press away', async () => {
    const id = await clinic.client('Garcia', 'treatment');
    const path = `/v1/journeys/${id}`;
    for (let times = 0; times < 25; times += 1)
      await clinic.post(`${path}/record-risk`, { level: 'low', source: 'C-SSRS' });
    expect((await clinic.get<{ view: { seq: number } }>(path)).view.seq).toBeGreaterThan(51);
    await page.goto(`/journeys/${id}/timeline?why=1`);
    await page.getByRole('link', { name: 'Close', exact: true }).waitFor();
    const others = page.getByRole('link', { name: 'Why', exact: true });
    expect(await others.count()).toBe(0);
    const newest = page.getByRole('button', { name: 'Show the newest' });
    await newest.click();
    await others.nth(49).waitFor();
    expect([await others.count(), await newest.count()]).toEqual([50, 0]);
  });

  test('reads the plan, and records a criterion as met', async () => {
    await page.goto(`/journeys/${becker}/plan`);
    await page.getByRole('heading', { name: 'Criteria for discharge' }).waitFor();
    await page.getByText('Nobody has looked').waitFor();
    await page.getByRole('button', { name: 'Met', exact: true }).click();
    await page.getByText('Nobody has looked').waitFor({ state: 'detached' });
    expect(await clinic.events(becker, 'criterionAssessed')).toHaveLength(1);
  });

  test('ends a journey only after it was read back', async () => {
    const id = await clinic.client('Flores', 'treatment');
    await page.goto(`/journeys/${id}/do/withdraw`);
    await page.getByRole('textbox', { name: 'Reason', exact: true }).fill('moves away');
    await page.getByLabel(/Without a hand-off/).fill('wants none');
    await page.getByLabel(/Without a summary/).fill('out of reach');
    await page.getByRole('button', { name: 'Withdraw', exact: true }).click();
    await page.getByText('This cannot be taken back.').waitFor();
    expect(await clinic.events(id, 'journeyClosed')).toHaveLength(0);
    await page.getByRole('button', { name: 'Yes: Withdraw' }).click();
    await page.getByText('The journey is closed.').first().waitFor();
    expect(await clinic.events(id, 'journeyClosed')).toHaveLength(1);
  });

  test('is told the same of a step down in Spanish: that gates do not hold, and which', async () => {
    await page.goto('/me');
    await page.getByLabel('Language').first().selectOption('es');
    await page.goto(`/journeys/${becker}/do/step-down`);
    await page
      .getByText('No se cumplen todas las condiciones; para bajar antes hace falta un motivo.')
      .first()
      .waitFor();
    await page
      .getByText(/✕ Días completos en esta etapa/)
      .first()
      .waitFor();
  });
});
