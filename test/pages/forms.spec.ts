import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { DateTime } from 'luxon';
import type { Page } from 'playwright-core';
import { loadDefaultPolicy } from '#policy/load-policy';
import { axeOf, ChromiumOnPages, inBrowser, sideways } from '../support/pages/chromium-on-pages.js';
import { Clinic } from '../support/pages/clinic.js';
import { withOwnTracks } from '../support/pages/with-own-tracks.js';

const ZONE = 'America/New_York';
/** A telephone held upright, in which a form has the least room. */
const NARROW = { viewport: { width: 320, height: 700 } };

inBrowser('the forms that a clinician has beside the plan, in a browser', () => {
  let clinic: Clinic;
  let chromium: ChromiumOnPages;
  let clinician: Page;
  /** Their hours are recorded by the week. */
  let becker: string;

  beforeAll(async () => {
    clinic = await Clinic.open(undefined, withOwnTracks(loadDefaultPolicy()));
    becker = await clinic.client('Becker', 'treatment');
    chromium = await ChromiumOnPages.open(clinic.url);
    clinician = await chromium.signedIn('clinician-1', NARROW);
  });
  afterAll(async () => {
    await chromium?.close();
    await clinic?.close();
    expect(chromium?.faults).toEqual([]);
  });

  /** The recorded data of a journey's events of a type. */
  const recorded = async (journeyId: string, type: string): Promise<readonly object[]> => {
    const rows = await clinic.stage.database.dataSource.query<{ data: object }[]>(
      'select data from journey_event where journey_id = $1 and type = $2 order by seq',
      [journeyId, type],
    );
    return rows.map(({ data }) => data);
  };
  /** Nothing sideways on a telephone; and no fault of WCAG where no bar lies over the page. */
  const looksRight = async (page: Page): Promise<void> => {
    const beyond = await sideways(page);
    await page.setViewportSize({ width: 1280, height: 1600 });
    expect([beyond, await axeOf(page)]).toEqual([0, []]);
    await page.setViewportSize(NARROW.viewport);
  };

  test('a level that somebody chose is on record as judgement; the C-SSRS is one link away', async () => {
    await clinician.goto(`/journeys/${becker}/do/record-risk`);
    await clinician.getByRole('radio', { name: 'Low' }).check();
    await clinician.getByRole('link', { name: 'Fill in the C-SSRS' }).waitFor();
    await looksRight(clinician);
    await clinician.getByRole('button', { name: 'Record the risk' }).click();
    await clinician.getByText('The risk is recorded.').first().waitFor();
    const screens = await recorded(becker, 'riskScreened');
    expect(screens.at(-1)).toMatchObject({ level: 'low', by: 'judgement' });
    // After the admission what may be done leads to the items, and from there to the judgement.
    await clinician.goto(`/journeys/${becker}`);
    await clinician.getByRole('link', { name: 'Record the risk', exact: true }).click();
    await clinician.getByRole('heading', { name: /C-SSRS/ }).waitFor();
    await clinician.getByRole('radiogroup', { name: 'Wish not to be alive' }).waitFor();
    await clinician.getByRole('link', { name: 'Without the C-SSRS, by clinical judgement' }).waitFor();
  });

  test('clinical data: what was recorded stands there again, and only what changes is recorded again', async () => {
    await clinician.goto(`/journeys/${becker}/do/record-clinical-data`);
    await clinician.getByRole('button', { name: 'Add a substance' }).click();
    const row = clinician.getByRole('group', { name: 'Substance 1' });
    await row.getByRole('combobox', { name: 'Substance' }).selectOption('alcohol');
    await row.getByLabel('How it is taken').selectOption('oral');
    await row.getByLabel('How often').selectOption('daily');
    await row.getByLabel('Age at first use, if known').fill('15');
    await clinician.getByLabel('Diagnoses').fill('F10.20');
    await clinician.getByRole('checkbox', { name: 'The client takes none of these' }).check();
    await clinician.getByLabel('Work').selectOption('unemployed');
    await looksRight(clinician);
    await clinician.getByRole('button', { name: 'Record clinical data' }).click();
    await clinician.getByText('The clinical data are recorded.').first().waitFor();
    const alcohol = {
      substance: 'alcohol',
      route: 'oral',
      frequency: 'daily',
      lastUse: null,
      ageOfFirstUse: 15,
    };
    expect(await recorded(becker, 'clinicalDataRecorded')).toEqual([
      { substances: [alcohol], diagnoses: ['F10.20'], medicines: [], employment: 'unemployed' },
    ]);
    await clinician.goto(`/journeys/${becker}/do/record-clinical-data`);
    await clinician.getByLabel('Lives').selectOption('independent');
    expect(await clinician.getByLabel('Diagnoses').inputValue()).toBe('F10.20');
    expect(
      await clinician.getByRole('checkbox', { name: 'The client takes none of these' }).isChecked(),
    ).toBe(true);
    await clinician.getByRole('button', { name: 'Record clinical data' }).click();
    await clinician.getByText('The clinical data are recorded.').first().waitFor();
    expect((await recorded(becker, 'clinicalDataRecorded')).slice(1)).toEqual([
      { livingArrangement: 'independent' },
    ]);
  });

  test('a toxicology test is reported like a relapse: from the head of the journey', async () => {
    await clinician.goto(`/journeys/${becker}`);
    await clinician.getByRole('button', { name: 'Report…' }).click();
    await clinician.getByRole('link', { name: 'Report a toxicology test' }).click();
    const at = DateTime.now().setZone(ZONE).minus({ hours: 1 }).toFormat("yyyy-MM-dd'T'HH:mm");
    await clinician.getByLabel('Specimen collected').fill(at);
    const row = clinician.getByRole('group', { name: 'Result 1' });
    await row.getByRole('combobox', { name: 'Substance' }).selectOption('alcohol');
    await row.getByLabel('Found').selectOption('negative');
    await looksRight(clinician);
    await clinician.getByRole('button', { name: 'Report a toxicology test' }).click();
    await clinician.getByText('The test is recorded.').first().waitFor();
    let tests: readonly object[] = [];
    while (tests.length === 0) tests = await recorded(becker, 'toxicologyRecorded');
    expect(tests).toMatchObject([{ test: { specimen: 'urine', results: [{ found: 'negative' }] } }]);
  });

  test('the hours of a week, and a twelve-step meeting', async () => {
    await clinician.goto(`/journeys/${becker}/do/record-week`);
    expect(await clinician.getByLabel('Hours planned').inputValue()).not.toBe('');
    await clinician.getByLabel('Hours delivered').fill('2');
    await looksRight(clinician);
    await clinician.getByRole('button', { name: 'Record the hours of a week' }).click();
    await clinician.getByText('The hours of the week are recorded.').first().waitFor();
    expect(await recorded(becker, 'weekRecorded')).toEqual([
      expect.objectContaining({ deliveredHours: 2, excusedHours: 0 }),
    ]);
    await clinician.goto(`/journeys/${becker}/do/record-twelve-step`);
    await clinician.getByLabel('Minutes').fill('90');
    await clinician.getByRole('button', { name: 'Record a twelve-step meeting' }).click();
    await clinician.getByText('The meeting is recorded.').first().waitFor();
    expect(await recorded(becker, 'twelveStepAttended')).toEqual([expect.objectContaining({ minutes: 90 })]);
  });

  test('a session is moved to another time', async () => {
    const moved = await clinic.inGroup('Eliot');
    await clinician.goto(`/journeys/${moved}/do/reschedule-session`);
    const choices = clinician.getByLabel('Session');
    await choices
      .getByRole('option', { name: /Individual$/ })
      .first()
      .waitFor({ state: 'attached' });
    const session = await choices
      .getByRole('option', { name: /Individual$/ })
      .first()
      .getAttribute('value');
    await choices.selectOption(session);
    await clinician.getByLabel('New day and time').fill(`${session!.slice(0, 10)}T16:00`);
    await clinician.getByLabel('Reason').fill('a dentist');
    await looksRight(clinician);
    await clinician.getByRole('button', { name: 'Move a session' }).click();
    await clinician.getByText('The session is moved.').first().waitFor();
    expect(await recorded(moved, 'sessionMoved')).toEqual([expect.objectContaining({ session })]);
  });
});
