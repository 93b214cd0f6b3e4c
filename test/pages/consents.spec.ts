import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { DateTime } from 'luxon';
import type { Page } from 'playwright-core';
import { RecipientDirectory } from '#records/disclosures/recipient-directory';
import { ChromiumOnPages, inBrowser } from '../support/pages/chromium-on-pages.js';
import { Clinic } from '../support/pages/clinic.js';
import { faultsOfLooks } from '../support/pages/looks.js';

const NOW = (): string =>
  DateTime.now().setZone('America/New_York').minus({ minutes: 1 }).toFormat("yyyy-MM-dd'T'HH:mm");

inBrowser('what may be told to whom, in a browser', () => {
  let clinic: Clinic;
  let chromium: ChromiumOnPages;
  let page: Page;
  let becker: string;

  beforeAll(async () => {
    clinic = await Clinic.open();
    await new RecipientDirectory(clinic.stage.database.dataSource).replace([
      { id: 'county', name: 'County health department', classes: [] },
      { id: 'dr-a', name: 'A practice', classes: ['treatingProviders'] },
    ]);
    becker = await clinic.client('Becker', 'treatment');
    chromium = await ChromiumOnPages.open(clinic.url);
    page = await chromium.signedIn('coordinator-1');
  });
  afterAll(async () => {
    await chromium?.close();
    await clinic?.close();
    expect(chromium.faults).toEqual([]);
  });

  const consents = (): string => `/journeys/${becker}/consents`;
  const card = () => page.getByRole('article', { name: 'County health department' });

  test('says that nothing is told to anybody until the client has signed', async () => {
    await page.goto(`/journeys/${becker}`);
    await page.getByRole('link', { name: 'Consents' }).click();
    await page.getByText('No consent to disclose is on record.').waitFor();
    await page.getByText('Nothing has gone out.').waitFor();
    expect(await page.title()).toBe('Journey');
  });

  test('a consent lacks what it lacks, all of it named at once; with everything it is on record', async () => {
    await page.getByRole('link', { name: 'Record a signed consent' }).click();
    await page.getByRole('button', { name: 'Record a signed consent' }).click();
    await page.getByText('The consent lacks').waitFor();
    await page.getByText('kinds: what is disclosed (42 CFR 2.31(a)(3))').waitFor();
    await page.getByRole('checkbox', { name: /^That the client is or was in treatment/ }).check();
    await page.getByRole('checkbox', { name: /^Attendance in treatment/ }).check();
    await page.getByLabel('Recipient').selectOption('County health department');
    await page.getByLabel('What for').fill('the county pays');
    await page.getByLabel('When it ends').selectOption('With the discharge from treatment');
    await page.getByRole('radio', { name: 'in ink' }).check();
    await page.getByLabel('When it was signed').fill(NOW());
    expect(await page.getByLabel('Name as signed').inputValue()).toBe('Ines Becker');
    await page.getByRole('button', { name: 'Record a signed consent' }).click();
    await page.getByText('The consent is on record.').first().waitFor();
    await card().getByText('Holds').waitFor();
    await card().getByText('For: the county pays').waitFor();
    await card().getByText('Ends: With the discharge from treatment').waitFor();
  });

  test('keeps WCAG 2.2 AA at every width, light and dark', async () => {
    const pages = [
      [consents(), 'County health department'],
      [`${consents()}/new`, 'Who discloses'],
    ] as const;
    expect(await faultsOfLooks(chromium, 'coordinator-1', pages)).toEqual([]);
  });

  test('something is disclosed, a part of what it names, and accounted for', async () => {
    await page.goto(consents());
    await card().getByRole('link', { name: 'Disclose' }).click();
    await page.getByText(/^It goes out to County health department/).waitFor();
    await page.getByRole('checkbox', { name: /^Attendance in treatment/ }).uncheck();
    await page.getByRole('button', { name: 'Disclose' }).click();
    await page.getByRole('button', { name: 'Yes: Disclose' }).click();
    await page.getByText('It is on its way.').first().waitFor();
    const accounted = page.getByRole('region', { name: 'Disclosures' });
    await accounted.getByText('County health department').waitFor();
    await accounted.getByText('the county pays').waitFor();
    expect(await accounted.getByText(/Attendance in treatment/).count()).toBe(0);
    await accounted.getByText(/^asked for by \S/).waitFor();
  });

  test('it is revoked, read back first: then nothing is disclosed under it', async () => {
    await card().getByRole('link', { name: 'Revoke' }).click();
    await page.getByRole('radio', { name: 'In writing' }).check();
    await page.getByRole('button', { name: 'Revoke', exact: true }).click();
    await page.getByText('This cannot be taken back.').waitFor();
    await page.getByRole('button', { name: 'Yes: Revoke' }).click();
    await page.getByText('The consent is revoked.').first().waitFor();
    await card().getByText('Revoked', { exact: true }).waitFor();
    expect(await card().getByRole('link', { name: 'Disclose' }).count()).toBe(0);
  });

  test('what was told in an emergency is put on record with all that the rule wants, and read back as it was told', async () => {
    expect(await page.getByRole('link', { name: 'Record what was told in an emergency' }).count()).toBe(0);
    const clinician = await chromium.signedIn('clinician-1');
    await clinician.goto(consents());
    await clinician.getByRole('link', { name: 'Record what was told in an emergency' }).click();
    await clinician.getByText(/^Nothing is sent/).waitFor();
    await clinician.getByLabel('Who was told').fill('Dr. M. Alvarez');
    const record = clinician.getByRole('button', { name: 'Record what was told in an emergency' });
    const yes = clinician.getByRole('button', { name: 'Yes: Record what was told in an emergency' });
    await record.click();
    await yes.click();
    await clinician.getByText('The record of the emergency lacks 4 elements.').waitFor();
    for (const field of ['Where they work', 'When it was told', 'What the emergency was'])
      await clinician.getByText(`${field} needed`).waitFor();
    await clinician.getByLabel('Where they work').fill('County hospital');
    await clinician.getByLabel('When it was told').fill(NOW());
    await clinician.getByLabel('What the emergency was').fill('found unconscious in the group room');
    await clinician.getByLabel('What was told of the client').fill('takes methadone, last seen at noon');
    await record.click();
    await yes.click();
    await clinician.getByText('It is on record, and in the account of disclosures.').first().waitFor();
    const told = clinician.getByRole('region', { name: 'Disclosures' }).getByRole('listitem').last();
    await told.getByText('Dr. M. Alvarez, County hospital').waitFor();
    await told.getByText('takes methadone, last seen at noon').waitFor();
    await told.getByText('Told in a medical emergency: found unconscious in the group room').waitFor();
    await told.getByText(/^told by \S/).waitFor();
    await clinician.context().close();
  });

  test('who has only broken the glass reads, and is offered nothing that would put something on record', async () => {
    const reason = { reason: 'found unconscious in the corridor' };
    await clinic.post(`/v1/journeys/${becker}/break-glass`, reason, 'clinician-2');
    const colleague = await chromium.signedIn('clinician-2');
    await colleague.goto(consents());
    await colleague.getByText('Dr. M. Alvarez, County hospital').waitFor();
    expect(await colleague.getByRole('link', { name: /in an emergency/ }).count()).toBe(0);
    await colleague.context().close();
  });

  test('counselling notes open only on a press, to whom they belong; a coordinator has none', async () => {
    expect(await page.getByRole('link', { name: 'Notes' }).count()).toBe(0);
    const clinician = await chromium.signedIn('clinician-1');
    await clinician.goto(`/journeys/${becker}`);
    await clinician.getByRole('link', { name: 'Notes' }).click();
    await clinician.getByText('Only you and the supervisor read these.').waitFor();
    const reads = async (): Promise<number> => {
      const [{ count }] = await clinic.stage.database.dataSource.query<[{ count: number }]>(
        `select count(*)::int as count from audit where route = 'GET /v1/journeys/:journeyId/counselling-notes'`,
      );
      return count;
    };
    expect(await reads()).toBe(0);
    await clinician.getByRole('link', { name: 'Write a note' }).click();
    await clinician.getByRole('textbox', { name: 'Note' }).fill('spoke of her brother\nfor the first time');
    await clinician.getByRole('button', { name: 'Write a note' }).click();
    await clinician.getByText('The note is kept.').first().waitFor();
    expect(await clinician.getByText('spoke of her brother').count()).toBe(0);
    await clinician.getByRole('button', { name: 'Open the notes' }).click();
    await clinician.getByText('spoke of her brother').waitFor();
    expect(await reads()).toBe(1);
    const supervisor = await chromium.signedIn('supervisor-1');
    await supervisor.goto(`/journeys/${becker}/notes`);
    await supervisor.getByRole('button', { name: 'Open the notes' }).click();
    await supervisor.getByText('spoke of her brother').waitFor();
    await supervisor.context().close();
    await clinician.context().close();
    expect(
      await faultsOfLooks(chromium, 'clinician-1', [[`/journeys/${becker}/notes`, 'Open the notes']]),
    ).toEqual([]);
  });
});
