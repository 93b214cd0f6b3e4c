import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { DateTime } from 'luxon';
import type { Page } from 'playwright-core';
import { loadDefaultPolicy } from '#policy/load-policy';
import { ELIGIBLE } from '#scenarios/admission';
import { GROUP } from '#scenarios/slots';
import { axeOf, ChromiumOnPages, inBrowser, sideways } from '../support/pages/chromium-on-pages.js';
import { Clinic } from '../support/pages/clinic.js';
import { withOwnTracks } from '../support/pages/with-own-tracks.js';

const ZONE = 'America/New_York';
/** A telephone held upright, in which a form has the least room. */
const NARROW = { viewport: { width: 320, height: 700 } };

inBrowser('tasks lead to the forms that close them, in a browser', () => {
  let clinic: Clinic;
  let chromium: ChromiumOnPages;
  let clinician: Page;
  let coordinator: Page;
  /** Their hours are recorded by the week. */
  let becker: string;
  /** Waits for a seat. */
  let chavez: string;

  beforeAll(async () => {
    clinic = await Clinic.open(undefined, withOwnTracks(loadDefaultPolicy()));
    chavez = await clinic.client('Chavez', 'screening');
    const eligibility = { ...ELIGIBLE, track: clinic.track, seat: null };
    await clinic.post(`/v1/journeys/${chavez}/record-priority`, {
      ...{ pregnant: true, injecting: false, urgency: 'urgent' },
    });
    await clinic.post(`/v1/journeys/${chavez}/record-risk`, { level: 'low', source: 'judgement' });
    await clinic.post(`/v1/journeys/${chavez}/record-eligibility`, eligibility);
    becker = await clinic.client('Becker', 'treatment');
    chromium = await ChromiumOnPages.open(clinic.url);
    clinician = await chromium.signedIn('clinician-1', NARROW);
    coordinator = await chromium.signedIn('coordinator-1', NARROW);
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

  test('a pregnant client who waits: Today leads to the interim services, and their task is gone', async () => {
    await coordinator.goto('/today');
    await coordinator.getByRole('link', { name: /^Record interim services: Give interim services/ }).click();
    await coordinator.getByRole('heading', { name: 'Record interim services' }).waitFor();
    await coordinator.getByRole('checkbox', { name: 'Referral for prenatal care' }).check();
    await coordinator.getByRole('checkbox', { name: /^Other programs were asked/ }).check();
    await looksRight(coordinator);
    await coordinator.getByRole('button', { name: 'Record interim services' }).click();
    await coordinator.getByText('The interim services are recorded.').first().waitFor();
    expect(await recorded(chavez, 'interimServicesGiven')).toEqual([
      expect.objectContaining({ services: ['prenatalReferral'], noSeatElsewhere: true }),
    ]);
    await coordinator.goto(`/journeys/${chavez}`);
    await coordinator.getByRole('heading', { name: 'Tasks' }).waitFor();
    expect(await coordinator.getByRole('link', { name: /^Record interim services: / }).count()).toBe(0);
  });

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

  test('what comes next says by which rule, and of a step-down what is met of what', async () => {
    await coordinator.goto(`/journeys/${chavez}`);
    const next = coordinator.getByRole('region', { name: 'What comes next' });
    await next.getByText('R-INTERIM').first().waitFor();
    await clinician.goto(`/journeys/${becker}`);
    const withReason = clinician.getByRole('region', { name: 'What comes next' }).getByRole('listitem');
    const stepDown = withReason.filter({ hasText: 'Step down, with a reason' });
    await stepDown.getByText('R-TAPER').waitFor();
    await stepDown.getByText(/^✕ Days at this tier: \d+, needed \d+$/).waitFor();
    await looksRight(clinician);
  });

  test('a group of which nobody is recorded is one row, and leads to its attendance', async () => {
    const journeys = [await clinic.inGroup('Ayala'), await clinic.inGroup('Dunn')];
    const monday = await clinic.meets(DateTime.now().setZone(ZONE).plus({ weeks: 1 }).startOf('week'));
    for (const id of journeys) await clinic.post(`/v1/rehearsal/journeys/${id}/advance`, { days: 14 });
    await clinic.post(`/v1/journeys/${journeys[0]!}/record-attendance`, {
      ...{ session: `${monday}@${GROUP}`, outcome: 'attended', minutes: 60 },
    });
    await clinician.goto('/today');
    const tasks = clinician.getByRole('region', { name: 'Tasks' });
    const day = DateTime.fromISO(monday).toFormat('ccc, LLL d');
    const row = tasks.getByRole('listitem').filter({ hasText: `${GROUP}, ${day}` });
    await row.getByText('1 of 2 not recorded').waitFor();
    await looksRight(clinician);
    await row.getByRole('link', { name: /^Record attendance: / }).click();
    await clinician.getByRole('group', { name: /Dunn, Ines/ }).waitFor();
    await clinician.getByText('0 said, 1 not recorded').waitFor();
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
