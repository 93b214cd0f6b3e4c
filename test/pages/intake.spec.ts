import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { axeOf, ChromiumOnPages, inBrowser } from '../support/pages/chromium-on-pages.js';
import { eventually } from '../support/eventually.js';
import { Clinic } from '../support/pages/clinic.js';
import { faultsOfLooks } from '../support/pages/looks.js';

const CSSRS = ['Wish not to be alive', 'Thoughts of suicide'] as const;

/** Nothing that points to a risk: two questions and the sixth, since the others are asked after thoughts alone. */
const answersNoRisk = async (page: Page): Promise<void> => {
  for (const question of CSSRS)
    await page.getByRole('radiogroup', { name: question }).getByRole('radio', { name: 'No' }).check();
  await page
    .getByRole('radiogroup', { name: /Something done/ })
    .getByRole('radio', { name: 'Never' })
    .check();
};

const answersHome = async (page: Page, isSafe: boolean): Promise<void> => {
  const answers = [
    [/Willing/, 'Yes'],
    [/Is the home safe/, isSafe ? 'Yes' : 'No'],
    [/somebody who supports/, isSafe ? 'Yes' : 'No'],
    [/Lives with/, 'No'],
  ] as const;
  for (const [question, answer] of answers)
    await page.getByRole('radiogroup', { name: question }).getByRole('radio', { name: answer }).check();
};

inBrowser('a coordinator takes somebody in, in a browser', () => {
  let clinic: Clinic;
  let chromium: ChromiumOnPages;
  let page: Page;
  let journeyId: string;
  let ayala: string;

  beforeAll(async () => {
    clinic = await Clinic.open();
    await clinic.client('Becker', 'treatment');
    ayala = await clinic.client('Ayala', 'screening');
    chromium = await ChromiumOnPages.open(clinic.url);
    page = await chromium.signedIn('coordinator-1');
  });
  afterAll(async () => {
    await chromium?.close();
    await clinic?.close();
    expect(chromium.faults).toEqual([]);
  });

  const fillIn = async (client: Readonly<Record<string, string>>): Promise<void> => {
    for (const [label, text] of Object.entries(client))
      await page.getByLabel(new RegExp(`^${label}( \\*)?$`)).fill(text);
  };

  const goOn = (): Promise<void> => page.getByRole('button', { name: 'Go on' }).click();
  const currentStep = (): Promise<string> => page.locator('[aria-current="step"]').innerText();

  test('refers somebody: who may be the same is shown, and what would come of it before it is sent', async () => {
    await page.getByRole('link', { name: 'Refer', exact: true }).click();
    await page.getByText('What would come of it stands here').waitFor();
    await fillIn({ 'Family name': 'Bekker', 'Given names': 'Ines', Born: '1990-04-12' });
    await page.getByText('One person may be the same.').waitFor();
    await page.getByRole('heading', { name: 'Becker, Ines' }).waitFor();
    // Under the number of Becker it is refused before it is sent, with both sides.
    await fillIn({ 'Record number': 'MR-Becker' });
    await page.getByLabel('Whose number it is').fill('urn:clinic');
    await page.getByText('They have an open journey; there is no second one.').waitFor();
    await page.getByRole('region', { name: 'What would come of it' }).getByText('Not yet.').waitFor();
    await goOn();
    await page.locator('form').getByText('belongs to a client with another name').waitFor();
    expect(await currentStep()).toBe('Who');
    // It is somebody else.
    await fillIn({ 'Record number': 'MR-Bekker' });
    await page.getByText('As it is typed, it opens the first journey of a new client.').waitFor();
    await page.getByText(/^First call by /).waitFor();
    await goOn();
    await page.getByRole('radiogroup', { name: 'Way in' }).waitFor();
  });

  test('asks each step for what it lacks, keeps what was typed on the way back, and reads all of it back before it is sent', async () => {
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Why here');
    await goOn();
    await page.getByText('1 field needs a look').waitFor();
    await page.getByRole('radio', { name: 'First time' }).check();
    await page.getByLabel('Why they are referred').fill('asks for help with drinking');
    await page.getByRole('button', { name: 'Back' }).click();
    expect(await page.getByLabel('Family name').inputValue()).toBe('Bekker');
    // A language is one of the list, and goes as its tag.
    const language = page.getByRole('main').getByLabel('Language');
    await language.fill('Esperantido');
    await goOn();
    await page.getByRole('status').getByText('Choose a language from the list').waitFor();
    expect(await currentStep()).toBe('Who');
    // Of a birth only the year may be known. The picker of days takes none, so going back to it empties the field.
    const partly = page.getByRole('checkbox', { name: /^Only the year/ });
    const born = page.getByLabel(/^Born/);
    await partly.check();
    await born.fill('1991');
    await partly.uncheck();
    expect(await born.inputValue()).toBe('');
    await partly.check();
    await born.fill('1990');
    await page.getByRole('main').getByLabel('Gender').selectOption('Female');
    await language.fill('spanish');
    await language.blur();
    expect(await language.inputValue()).toBe('Spanish');
    await goOn();
    await page.getByRole('radiogroup', { name: 'Way in' }).waitFor();
    expect(await page.getByLabel('Why they are referred').inputValue()).toBe('asks for help with drinking');
    await goOn();
    const main = page.getByRole('main');
    await main.getByText('Bekker, Ines, born 1990. Female. Record number MR-Bekker of urn:clinic.').waitFor();
    await main.getByText('Speaks Spanish.').waitFor();
    await main.getByText('Way in: First time. Urgency: Routine.').waitFor();
    await main.getByText(/^First call by /).waitFor();
    // Here it is not too late to see who it may be.
    await main.getByText('One person may be the same.').waitFor();
    expect(await axeOf(page)).toEqual([]);
    await page.getByRole('button', { name: 'Open the journey' }).click();
    await page.getByText('The journey is open. The first call is due.').first().waitFor();
    await page.getByRole('heading', { name: 'Bekker, Ines' }).waitFor();
    journeyId = new URL(page.url()).pathname.split('/')[2]!;
    expect(await clinic.events(journeyId, 'referred')).toHaveLength(1);
    await page.getByText('Spanish', { exact: true }).waitFor();
  });

  test('is told at once all that is missing, and in words at its field which birth date is none', async () => {
    await page.goto('/refer');
    await page.getByRole('main').getByLabel('Language').fill('Esperantido');
    await goOn();
    const faults = page.locator('form').getByRole('status');
    await faults.getByText('A family name or a given name').waitFor();
    await faults.getByText('Choose a language from the list').waitFor();
    await faults.getByText('Needs a date').waitFor();
    await fillIn({ 'Family name': 'Kuphal', Born: '2999-01-01' });
    await page.getByLabel(/^Family name/).focus();
    await page.locator('form').getByText('Must not lie in the future', { exact: true }).waitFor();
    expect(await page.getByLabel(/^Born/).getAttribute('aria-invalid')).toBe('true');
    await fillIn({ Born: '1800-01-01' });
    await page.getByLabel(/^Family name/).focus();
    await page.locator('form').getByText('A date that exists, from 1880 on', { exact: true }).waitFor();
    expect(await axeOf(page)).toEqual([]);
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.getByRole('button', { name: 'Discard it' }).click();
    await page.getByRole('heading', { name: 'Caseload' }).waitFor();
  });

  test('is told that a number belongs to somebody else, field by field', async () => {
    await page.goto('/refer');
    await fillIn({
      'Family name': 'Kuphal',
      'Given names': 'Ada',
      Born: '1972-04-27',
      'Record number': 'MR-Becker',
    });
    await page.getByLabel('Whose number it is').fill('urn:clinic');
    await page.getByText('Family name: on record Becker, here Kuphal').waitFor();
    await page.getByText('Born: on record Apr 12, 1990, here Apr 27, 1972').waitFor();
    expect(await axeOf(page)).toEqual([]);
    // What was typed is asked about before it is left.
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.getByRole('button', { name: 'Discard it' }).click();
    await page.getByRole('heading', { name: 'Caseload' }).waitFor();
  });

  test('makes of somebody who comes back no second client: the number on record names them, the new one is kept', async () => {
    const before = await clinic.client('Cortez', 'screening');
    await clinic.post(`/v1/journeys/${before}/end-journey`, { because: 'other', reason: 'moved away' });
    await page.goto('/refer');
    await fillIn({
      ...{ 'Family name': 'Cortez', 'Given names': 'Inés', Born: '1990-04-12', 'Record number': '77-031' },
    });
    await page.getByLabel('Whose number it is').fill('urn:hospital');
    await page.getByText('As it is typed, it opens the first journey of a new client.').waitFor();
    await page.getByRole('button', { name: 'It is them: refer as a return' }).click();
    await page.getByText('Kept beside it: number 77-031 of urn:hospital.').waitFor();
    await page
      .getByRole('region', { name: 'What would come of it' })
      .getByText('a client who has been here before')
      .waitFor();
    expect(await axeOf(page)).toEqual([]);
    await goOn();
    expect(await page.getByRole('radio', { name: 'Return' }).isChecked()).toBe(true);
    await goOn();
    await page.getByText('Kept beside it: number 77-031 of urn:hospital.').waitFor();
    await page.getByRole('button', { name: 'Open the journey' }).click();
    await page.getByText('The journey is open. The first call is due.').first().waitFor();
    const rows = await clinic.stage.database.dataSource.query<{ clients: number; numbers: string[] }[]>(
      `select count(distinct j.client_id)::int as clients, array_agg(distinct i.value) as numbers
       from journey j join client c on c.id = j.client_id join client_identifier i on i.client_id = c.id where c.family = 'Cortez'`,
    );
    expect(rows).toEqual([{ clients: 1, numbers: ['77-031', 'MR-Cortez'] }]);
  });

  test('corrects a name with a reason, finds the stay before, and keeps whom to call', async () => {
    await page.getByRole('link', { name: 'Client', exact: true }).click();
    await page.getByRole('link', { name: 'Stay 1', exact: true }).waitFor();
    await page.getByText('Stay 2, this one').waitFor();
    await page.getByText('The client has named nobody.').waitFor();
    await page.getByRole('link', { name: 'Correct who it is' }).click();
    await fillIn({ 'Given names': 'Inés María' });
    await page.getByRole('button', { name: 'Correct who it is' }).click();
    // What is missing is asked for at its field.
    await page.getByLabel(/^Reason/).fill('her passport');
    await page.getByRole('button', { name: 'Correct who it is' }).click();
    await page.getByRole('heading', { name: 'Cortez, Inés María' }).waitFor();
    await page.getByRole('link', { name: 'Change whom you may call' }).click();
    await fillIn({ Name: 'Rosa Cortez', Phone: '+1 555 0177' });
    await page.getByLabel('How they are related').selectOption('Sibling');
    await page
      .getByRole('radiogroup', { name: /in danger/ })
      .getByRole('radio', { name: 'Yes' })
      .check();
    await page
      .getByRole('radiogroup', { name: /in writing/ })
      .getByRole('radio', { name: 'No' })
      .check();
    await page.getByRole('button', { name: 'Change whom you may call' }).click();
    await page.getByText('Say nothing about the care, not even that the client is here.').waitFor();
    const versions = await clinic.stage.database.dataSource.query<{ given: string; reason: string | null }[]>(
      `select v.details ->> 'given' as given, v.reason from client_version v join client c on c.id = v.client_id where c.family = 'Cortez' order by v.version`,
    );
    expect(versions).toEqual([
      { given: 'Ines', reason: null },
      { given: 'Inés María', reason: 'her passport' },
    ]);
  });

  test('reaches them, records consent, and screens: what the C-SSRS comes to stands there before it is sent', async () => {
    await page.goto(`/journeys/${journeyId}/screening`);
    await page.getByText('asks for help with drinking').waitFor();
    await page.getByText('First reach the client and record the consent.').waitFor();
    await clinic.post(`/v1/journeys/${journeyId}/record-contact-attempt`, { reached: true }, 'coordinator-1');
    await clinic.post(`/v1/journeys/${journeyId}/record-consent`, { signer: 'client' }, 'coordinator-1');
    // What a colleague records comes by itself.
    await page.getByRole('heading', { name: 'Record eligibility' }).waitFor();
    expect(await page.getByRole('radiogroup', { name: 'Thoughts of a way' }).count()).toBe(0);
    const thoughts = page.getByRole('radiogroup', { name: 'Thoughts of suicide' });
    await thoughts.getByRole('radio', { name: 'Yes' }).check();
    await page.getByRole('radiogroup', { name: 'Some intent' }).getByRole('radio', { name: 'Yes' }).check();
    await page.getByText('4 answers are missing.').waitFor();
    await answersNoRisk(page);
    expect(await page.getByRole('radiogroup', { name: 'Thoughts of a way' }).count()).toBe(0);
    await page.getByText('Total 0 of 3.').waitFor();
    await page.getByRole('button', { name: 'Save the risk screen' }).click();
    await page.getByText('The questionnaire is taken in.').first().waitFor();
    await page
      .getByText(/^None, C-SSRS|None.*C-SSRS/)
      .first()
      .waitFor();
    const [scored] = await clinic.stage.database.dataSource.query<
      { data: { taken: { items: unknown[] } } }[]
    >(`select data from journey_event where journey_id = $1 and type = 'instrumentScored'`, [journeyId]);
    expect(scored?.data.taken.items).toEqual([false, false, null, null, null, 'never']);
    expect(await clinic.events(journeyId, 'riskScreened')).toHaveLength(1);
  });

  test('finds them not eligible, finds the answers again after a reload, and goes on with a reason to the line', async () => {
    await page.getByRole('checkbox', { name: 'Early recovery support' }).check();
    await answersHome(page, false);
    await page.getByLabel('Track').selectOption('main-day-onsite');
    const stands = page.getByRole('region', { name: 'As it stands' });
    await stands.getByText('Not eligible.').waitFor();
    await stands.getByText('R-ELIG-HOME').waitFor();
    await stands.getByText('4: residential').waitFor();
    expect(await clinic.events(journeyId, 'eligibilityAssessed')).toHaveLength(0);
    await page.getByRole('button', { name: 'Record eligibility' }).click();
    await page.getByText('Eligibility is recorded.').first().waitFor();
    await page.reload();
    await stands.getByText('Not eligible.').waitFor();
    expect(await page.getByRole('checkbox', { name: 'Early recovery support' }).isChecked()).toBe(true);
    await page.getByLabel('Reason, where a rule asks for one').fill('a sister comes every day');
    await page.getByRole('button', { name: 'Save: joins the line of Main day' }).click();
    await page.getByText('Eligibility is recorded.').first().waitFor();
    await page.getByRole('heading', { name: 'What comes next' }).waitFor();
    expect(await clinic.events(journeyId, 'waitlisted')).toHaveLength(1);
  });

  test('offers the seat and takes it', async () => {
    await page.getByRole('link', { name: 'Waitlist' }).click();
    await page.getByRole('link', { name: 'Offer a seat: Bekker, Ines' }).click();
    await page.getByRole('button', { name: 'Offer a seat' }).click();
    await page.getByText('The seat is on offer.').first().waitFor();
    await page.goto('/waitlist/main-day-onsite');
    await page.getByRole('link', { name: 'Accept the seat: Bekker, Ines' }).click();
    await page.getByRole('button', { name: 'Accept the seat' }).click();
    await page.getByText('The client is admitted.').first().waitFor();
    expect(await clinic.events(journeyId, 'admitted')).toHaveLength(1);
  });

  test('sees before it is sent that a high risk alerts at once', async () => {
    await page.goto(`/journeys/${ayala}/screening`);
    await page
      .getByText('Screen the risk again')
      .or(page.getByRole('heading', { name: 'Risk: C-SSRS' }))
      .first()
      .waitFor();
    const again = page.getByRole('button', { name: 'Screen the risk again' });
    if (await again.isVisible()) await again.click();
    const yes = async (question: string): Promise<void> =>
      page.getByRole('radiogroup', { name: question }).getByRole('radio', { name: 'Yes' }).check();
    await yes('Wish not to be alive');
    await yes('Thoughts of suicide');
    for (const question of ['Thoughts of a way', 'Some intent', 'A plan, and intent']) await yes(question);
    await page
      .getByRole('radiogroup', { name: /Something done/ })
      .getByRole('radio', { name: 'Never' })
      .check();
    await page.getByText('High risk alerts the clinician on call at once.').waitFor();
    expect(await axeOf(page)).toEqual([]);
    expect(await clinic.events(ayala, 'riskRaised')).toHaveLength(0);
    await page.getByRole('button', { name: 'Save the risk screen' }).click();
    await page.getByText('The questionnaire is taken in.').first().waitFor();
    await page.getByText('High', { exact: true }).waitFor();
    expect(await clinic.events(ayala, 'riskRaised')).toHaveLength(1);
  });

  test('fills in a questionnaire: the PHQ-9 by its items, its total and its ninth before it is sent', async () => {
    await page.goto(`/journeys/${ayala}`);
    await page.getByRole('button', { name: 'Report…' }).click();
    await page.getByRole('link', { name: 'Fill in a questionnaire' }).click();
    await page.getByLabel('Instrument').selectOption('PHQ-9');
    const groups = page.getByRole('radiogroup');
    await groups.nth(8).waitFor();
    for (let item = 0; item < 8; item += 1) await groups.nth(item).getByRole('radio').nth(1).check();
    await page.getByText('One answer is missing.').waitFor();
    // Another one looked at meanwhile takes nothing away.
    await page.getByLabel('Instrument').selectOption('SCOFF');
    await page.getByText('Place of food in life').waitFor();
    await page.getByLabel('Instrument').selectOption('PHQ-9');
    await page.getByText('One answer is missing.').waitFor();
    await groups.nth(8).getByRole('radio').nth(2).check();
    await page.getByText('Total 10 of 27.').waitFor();
    await page.getByText(/^Thoughts of death or self-harm, whatever the total/).waitFor();
    await page.getByRole('button', { name: 'Save the answers' }).click();
    await page.getByText('The questionnaire is taken in.').first().waitFor();
    await eventually(async () => (await clinic.events(ayala, 'instrumentScored')).length === 2);
  });

  const line = (family: string, recordNumber = `MR-${family}`): string =>
    JSON.stringify({
      client: { recordSystem: 'urn:clinic', recordNumber, family, given: 'Noor', birthDate: '1988-02-03' },
      entryKind: 'firstIntervention',
      track: 'main-day-onsite',
    });
  const drop = async (lines: readonly string[], on = page): Promise<void> => {
    await on.goto('/refer');
    await on.getByRole('link', { name: 'From a file…' }).click();
    const buffer = Buffer.from(lines.join('\n'));
    await on
      .getByLabel('Drop a file here, or choose one')
      .setInputFiles({ name: 'referrals.ndjson', mimeType: 'application/x-ndjson', buffer });
  };

  test('takes a file: looked through first, faults first, then what can be taken; nothing of it stays', async () => {
    const ines = { recordSystem: 'urn:clinic', recordNumber: 'MR-Becker', family: 'Becker', given: 'Ines' };
    const open = JSON.stringify({ client: { ...ines, birthDate: '1990-04-12' }, entryKind: 'return' });
    await drop([line('Ostrow'), '', open, '{"half', line('Petrak'), line('Quill', 'MR-Becker')]);
    await page.getByText('5 lines: 2 new, 0 returns, 1 already open, 2 with faults.').waitFor();
    const rows = page.getByRole('region', { name: 'Lines to look at' }).getByRole('row');
    expect(await rows.locator('th[scope=row]').allTextContents()).toEqual(['4', '6', '3']);
    const before = await clinic.stage.database.dataSource.query<{ n: number }[]>(
      'select count(*)::int as n from journey',
    );
    expect(await axeOf(page)).toEqual([]);
    await page.getByRole('button', { name: 'Take 2 referrals' }).click();
    await page.getByText('2 taken, 3 not.').waitFor();
    const after = await clinic.stage.database.dataSource.query<{ n: number }[]>(
      'select count(*)::int as n from journey',
    );
    expect(after[0]!.n - before[0]!.n).toBe(2);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.getByRole('button', { name: 'Copy the 3 faults' }).click();
    await page.getByText('Copied.').waitFor();
    const copied = await page.evaluate<string>('navigator.clipboard.readText()');
    expect(copied.split('\n').map((fault) => fault.split('\t').slice(0, 2))).toEqual([
      ['4', 'malformed-body'],
      ['6', 'client-differs'],
      ['3', 'refused'],
    ]);
    expect(copied).not.toMatch(/Quill|Becker/);
    const kept = await page.evaluate<string>('JSON.stringify([{ ...localStorage }, { ...sessionStorage }])');
    expect(kept).not.toMatch(/Ostrow|Petrak|MR-/);
  });

  test('a file that stops on its way goes on with the rest, and nothing is taken twice', async () => {
    const mark = randomUUID().slice(0, 8);
    // So long that two lines are a part of the file.
    const long = (place: number): string => line(`Z${mark}${place}`) + ' '.repeat(200_000);
    await drop(Array.from({ length: 6 }, (_, place) => long(place)));
    await page.getByText('6 lines: 6 new,').waitFor();
    // The third part of it never comes: as where a connection breaks.
    let parts = 0;
    await page.route(/\/v1\/referrals\/import/, (route) => {
      parts += 1;
      return parts === 3 ? route.abort('connectionreset') : route.continue();
    });
    await page.getByRole('button', { name: 'Take 6 referrals' }).click();
    await page.getByText('Stopped at 4 of 6.').waitFor();
    expect(await axeOf(page)).toEqual([]);
    await page.getByRole('button', { name: 'Go on' }).click();
    await page.getByText('6 taken, 0 not.').waitFor();
    await page.unroute(/\/v1\/referrals\/import/);
    expect(parts).toBe(4);
    const [counted] = await clinic.stage.database.dataSource.query<{ n: number }[]>(
      'select count(*)::int as n from client where family like $1',
      [`Z${mark}%`],
    );
    expect(counted?.n).toBe(6);
  });

  test('keeps WCAG 2.2 AA at every width, light and dark', async () => {
    const pages = [
      ['/refer', 'What would come of it stands here'],
      ['/refer/file', 'Drop a file here, or choose one'],
      [`/journeys/${ayala}/screening`, 'The referral'],
      [`/journeys/${ayala}/report/instrument`, 'Instrument'],
      [`/journeys/${ayala}/do/record-eligibility`, 'Answer the questions'],
    ] as const;
    expect(await faultsOfLooks(chromium, 'coordinator-1', pages)).toEqual([]);
  });
});
