import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { axeOf, ChromiumOnPages, inBrowser, sideways } from '../../support/pages/chromium-on-pages.js';
import { Clinic } from '../../support/pages/clinic.js';

interface Known {
  readonly identifiers: readonly { readonly system: string; readonly value: string }[];
}
interface People {
  readonly people: readonly object[];
  readonly version: string;
}

inBrowser('who the client is, while a colleague changes it, too', () => {
  let clinic: Clinic;
  let chromium: ChromiumOnPages;
  let page: Page;
  let becker: string;
  let client: string;

  beforeAll(async () => {
    clinic = await Clinic.open();
    becker = await clinic.client('Becker', 'intake');
    client = `/v1/clients/${becker.split('.')[0]}`;
    chromium = await ChromiumOnPages.open(clinic.url);
    page = await chromium.signedIn('coordinator-1', { viewport: { width: 320, height: 900 } });
  });
  afterAll(async () => {
    await chromium?.close();
    await clinic?.close();
    expect(chromium.faults).toEqual([]);
  });

  const looksRight = async (): Promise<void> => {
    const beyond = await sideways(page);
    await page.setViewportSize({ width: 320, height: 3_600 });
    expect([beyond, await axeOf(page)]).toEqual([0, []]);
    await page.setViewportSize({ width: 320, height: 900 });
  };
  const person = (name: string, phone: string) => ({
    ...{ name, phone, relationship: 'sibling', language: null },
    ...{ emergency: true, maySpeakWith: false },
  });
  const list = () => clinic.get<People>(`${client}/related-persons`);
  const keep = async (people: readonly object[]): Promise<void> => {
    const { version } = await list();
    await clinic.post(`${client}/related-persons`, { people, version });
  };

  test('further record numbers stand in the correction: one is taken out, one is added', async () => {
    const reason = 'the hospital says so';
    const [hospital, county] = [
      { system: 'urn:hospital', value: '77-031' },
      { system: 'urn:county', value: 'C-9' },
    ];
    await clinic.post(`${client}/corrections`, { identifiers: [hospital, county], reason });
    await page.goto(`/journeys/${becker}/client/correct`);
    await page.getByRole('group', { name: 'Further number 2' }).waitFor();
    await page.getByRole('button', { name: 'Take out the number 77-031' }).click();
    await page.getByRole('button', { name: 'Add a number' }).click();
    const added = page.getByRole('group', { name: 'Further number 2' });
    await added.getByLabel('Record number').fill('INS-5');
    await page.getByLabel(/^Reason/).fill('her letters');
    // Whose number it is has to be said, too: it is asked for at its field.
    await page.getByRole('button', { name: 'Correct who it is' }).click();
    await page.getByText('1 field needs a look').waitFor();
    await looksRight();
    await added.getByLabel('Whose number it is').fill('urn:insurer');
    await page.getByRole('button', { name: 'Correct who it is' }).click();
    await page.getByText('It is corrected.').first().waitFor();
    expect((await clinic.get<Known>(client)).identifiers).toEqual([
      county,
      { system: 'urn:insurer', value: 'INS-5' },
    ]);
  });

  test('a list of people that a colleague has changed is shown beside what is typed, and nothing is begun again', async () => {
    await keep([person('Ana Becker', '555-1'), person('Ben Becker', '555-2')]);
    await page.goto(`/journeys/${becker}/client/people`);
    const first = page.getByRole('group', { name: 'Person 1' });
    await first.getByLabel('Phone').fill('555-100');
    await page.getByRole('button', { name: 'Add a person' }).click();
    const third = page.getByRole('group', { name: 'Person 3' });
    await third.getByLabel('Name').fill('Cho Becker');
    // Meanwhile a colleague changes Ana and Ben, and adds Dee.
    await keep([person('Ana Becker', '555-7'), person('Ben Becker', '555-8'), person('Dee Becker', '555-9')]);
    await third.getByLabel('How they are related').selectOption('Sibling');
    await third.getByLabel('Phone').fill('555-3');
    for (const asked of [/in danger/, /in writing/])
      await third.getByRole('radiogroup', { name: asked }).getByRole('radio', { name: 'Yes' }).check();
    await page.getByRole('button', { name: 'Change whom you may call' }).click();
    await page.getByText(/^Sam Supervisor changed this list on .*, while you were writing/).waitFor();
    const both = page.getByRole('group', { name: 'Ana Becker' });
    await both.getByText('Both have changed it.').waitFor();
    expect(await both.getByRole('listitem').filter({ hasText: '555' }).allTextContents()).toEqual([
      '555-100',
      '555-7',
    ]);
    await looksRight();
    // What only they have changed is theirs, what only I have added stays; of Ana I choose theirs.
    await both.getByRole('button', { name: 'Take theirs: Ana Becker' }).click();
    await page.getByRole('button', { name: 'Go on with these' }).click();
    expect(await page.getByRole('group', { name: 'Person 4' }).getByLabel('Name').inputValue()).toBe(
      'Dee Becker',
    );
    await page.getByRole('button', { name: 'Change whom you may call' }).click();
    await page.getByText('The list is kept.').first().waitFor();
    expect((await list()).people).toEqual([
      person('Ana Becker', '555-7'),
      person('Ben Becker', '555-8'),
      { ...person('Cho Becker', '555-3'), maySpeakWith: true },
      person('Dee Becker', '555-9'),
    ]);
  });
});
