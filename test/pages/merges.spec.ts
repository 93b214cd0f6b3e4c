import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { ChromiumOnPages, inBrowser } from '../support/pages/chromium-on-pages.js';
import { Clinic } from '../support/pages/clinic.js';

const clientOf = (journeyId: string): string => journeyId.split('.')[0]!;

inBrowser('two records of one person, in two browsers', () => {
  let clinic: Clinic;
  let chromium: ChromiumOnPages;
  let coordinator: Page;
  let supervisor: Page;
  /** The link to Today in the supervisor's navigation, with what waits. */
  let today: Locator;
  /** In treatment. */
  let becker: string;
  /** Was here before under another number, and has left. */
  let bekker: string;
  /** Somebody else, whose journey is open. */
  let ayala: string;

  beforeAll(async () => {
    clinic = await Clinic.open();
    becker = await clinic.client('Becker', 'treatment');
    bekker = await clinic.client('Bekker', 'intake');
    ayala = await clinic.client('Ayala', 'intake');
    await clinic.post(`/v1/journeys/${bekker}/end-journey`, { because: 'other', reason: 'moved away' });
    chromium = await ChromiumOnPages.open(clinic.url);
    coordinator = await chromium.signedIn('coordinator-1');
    supervisor = await chromium.signedIn('supervisor-1');
    today = supervisor.getByRole('navigation').getByRole('link', { name: /^Today/ });
  });
  afterAll(async () => {
    await chromium?.close();
    await clinic?.close();
    expect(chromium.faults).toEqual([]);
  });

  const merges = async (): Promise<readonly { readonly status: string }[]> =>
    (await clinic.get<{ items: { status: string }[] }>(`/v1/clients/${clientOf(becker)}/merges`)).items;
  const mergedInto = async (journeyId: string): Promise<string | null> =>
    (await clinic.get<{ mergedInto: string | null }>(`/v1/clients/${clientOf(journeyId)}`)).mergedInto;

  test('nothing waits, and a supervisor has Today open', async () => {
    await supervisor.goto('/today');
    await supervisor.getByText('Live', { exact: true }).waitFor();
    await today.waitFor();
    expect(await today.filter({ hasText: 'to sign' }).count()).toBe(0);
    expect(await supervisor.getByText('One person, two records?').count()).toBe(0);
  });

  test('a coordinator finds the other record, sees both sides, and proposes it with a reason', async () => {
    await coordinator.goto(`/journeys/${becker}/client`);
    await coordinator.getByText('Nobody has said that another record is of this person.').waitFor();
    await coordinator.getByRole('link', { name: 'Same person as…' }).click();
    await coordinator.getByText('One record looks like the same person.').waitFor();
    await coordinator.getByLabel('Name or record number of the other record').fill('bekk');
    await coordinator.getByText('1 found').waitFor();
    await coordinator.getByRole('button', { name: 'This one: Bekker, Ines, MR-Bekker' }).click();
    const family = coordinator.getByRole('row', { name: /^Family name/ });
    await family.waitFor();
    expect(await family.allTextContents()).toEqual(['Family name differsBeckerBekker']);
    expect(await coordinator.getByRole('row', { name: /^Given names/ }).allTextContents()).toEqual([
      'Given namesInesInes',
    ]);
    // Without a reason nothing is sent.
    await coordinator.getByRole('button', { name: 'Say that they are one person' }).click();
    await coordinator
      .getByText('A field needs a look')
      .or(coordinator.getByText(/needs? a look/))
      .first()
      .waitFor();
    expect(await merges()).toEqual([]);
    await coordinator.getByLabel('Reason').fill('The hospital has changed the number.');
    await coordinator.getByRole('button', { name: 'Say that they are one person' }).click();
    await coordinator.getByText('It is proposed. A supervisor signs it.').first().waitFor();
    await coordinator.getByRole('heading', { name: 'Waits for a second signature' }).waitFor();
    // It is for somebody else to sign.
    expect(await coordinator.getByRole('button', { name: 'Make them one person' }).count()).toBe(0);
    expect(await merges()).toMatchObject([{ status: 'proposed' }]);
  });

  test('what was typed is asked about before another record is chosen', async () => {
    await coordinator.goto(`/journeys/${becker}/client/same?other=${clientOf(ayala)}`);
    await coordinator.getByLabel('Reason').fill('same voice');
    await coordinator.getByRole('button', { name: 'Cancel' }).click();
    const question = coordinator.getByRole('dialog', { name: 'Discard what you typed?' });
    await question.getByRole('button', { name: 'Keep it' }).click();
    expect(await coordinator.getByLabel('Reason').inputValue()).toBe('same voice');
    // Both have an open journey: refused, with the rule, and what was typed stays.
    await coordinator.getByRole('button', { name: 'Say that they are one person' }).click();
    await coordinator
      .getByText(/^R-RETURN/)
      .first()
      .waitFor();
    expect(await coordinator.getByLabel('Reason').inputValue()).toBe('same voice');
    expect(await merges()).toHaveLength(1);
  });

  test('a supervisor finds it on Today, and signs it once it was read back', async () => {
    // It was open, and has heard of it: nothing was loaded again.
    await supervisor.getByRole('heading', { name: 'One person, two records?' }).waitFor();
    await today.filter({ hasText: '1 pair of records to sign' }).waitFor();
    await supervisor.getByRole('link', { name: 'Look: Becker, Ines and Bekker, Ines' }).click();
    await supervisor.getByText('The hospital has changed the number.').waitFor();
    await supervisor.getByRole('button', { name: 'Make them one person' }).click();
    expect(await mergedInto(bekker)).toBeNull();
    await supervisor.getByRole('button', { name: /^Yes/ }).click();
    await supervisor.getByText('They are one person now.').first().waitFor();
    expect(await mergedInto(bekker)).toBe(clientOf(becker));
    await supervisor.goto('/today');
    await supervisor.getByRole('heading', { name: 'Tasks' }).waitFor();
    await today.filter({ hasNotText: 'to sign' }).waitFor();
    expect(await supervisor.getByText('One person, two records?').count()).toBe(0);
  });

  test('the stays of both are shown as of the one who stays, and a supervisor parts them again with a reason', async () => {
    await supervisor.goto(`/journeys/${becker}/client`);
    const stays = supervisor.getByRole('region', { name: 'Stays here' }).getByRole('listitem');
    await supervisor.getByRole('link', { name: 'Becker, Ines and Bekker, Ines' }).waitFor();
    await stays.nth(1).waitFor();
    expect(await stays.count()).toBe(2);
    await supervisor.getByRole('link', { name: 'Becker, Ines and Bekker, Ines' }).click();
    await supervisor.getByRole('link', { name: 'Part them again…' }).click();
    await supervisor.getByLabel('Reason').fill('The birth marks differ.');
    await supervisor.getByRole('button', { name: 'Part them again…' }).click();
    await supervisor.getByText('They are two again.').first().waitFor();
    await supervisor.getByRole('heading', { name: 'Two persons' }).waitFor();
    await supervisor.getByText('The birth marks differ.').waitFor();
    expect(await mergedInto(bekker)).toBeNull();
  });

  test('a proposal is declined with a reason', async () => {
    const reason = 'sounds alike';
    await supervisor.goto('/merges');
    await supervisor.getByText('There is none.').waitFor();
    await supervisor.getByText('Live', { exact: true }).waitFor();
    await clinic.post(
      `/v1/clients/${clientOf(becker)}/merges`,
      { other: clientOf(bekker), reason },
      'coordinator-1',
    );
    // It comes in place.
    await supervisor.getByRole('link', { name: 'Becker, Ines and Bekker, Ines' }).click();
    await supervisor.getByRole('link', { name: 'They are two persons…' }).click();
    await supervisor.getByLabel('Reason').fill('Sisters.');
    await supervisor.getByRole('button', { name: 'They are two persons…' }).click();
    await supervisor.getByText('It is declined. They stay two.').first().waitFor();
    expect((await merges()).map(({ status }) => status)).toEqual(['undone', 'undone']);
  });

  test('a clinician, who may not, has none of it', async () => {
    const clinician = await chromium.signedIn('clinician-1');
    await clinician.goto(`/journeys/${becker}/client`);
    await clinician.getByRole('heading', { name: 'Stays here' }).waitFor();
    expect(await clinician.getByText('Two records of one person').count()).toBe(0);
    await clinician.context().close();
  });
});
