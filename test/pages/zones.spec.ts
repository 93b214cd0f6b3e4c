import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { DateTime } from 'luxon';
import type { Page } from 'playwright-core';
import { loadDefaultPolicy } from '#policy/load-policy';
import { PLAN } from '#scenarios/plan';
import { heldAt, SLOTS, withSlots } from '#scenarios/slots';
import { eventually } from '../support/eventually.js';
import { ChromiumOnPages, inBrowser } from '../support/pages/chromium-on-pages.js';
import { Clinic } from '../support/pages/clinic.js';
import { faultsOfLooks } from '../support/pages/looks.js';
import { withOwnTracks } from '../support/pages/with-own-tracks.js';

/** Two hours behind those of the program. */
const DENVER = 'America/Denver';
const SAID = `Times here are of the site: MT (${DENVER})`;

inBrowser('a site in another zone than the program', () => {
  let clinic: Clinic;
  let chromium: ChromiumOnPages;
  /** Works at both sites: the frame goes by the program. */
  let supervisor: Page;
  /** Works at this one alone. */
  let clinician: Page;
  let becker: string;

  beforeAll(async () => {
    const own = withOwnTracks(loadDefaultPolicy());
    const tracks = own.tracks.map((track, index) => (index === 0 ? track : { ...track, site: 'riverside' }));
    const policy = { ...own, tracks };
    clinic = await Clinic.open(undefined, policy);
    const { businessWeekdays, holidays } = policy.calendar;
    const days = { businessWeekdays, holidays, closures: policy.sessions!.closures };
    const publication = { ...days, timeZone: DENVER, reason: 'the site is in Denver' };
    await clinic.post('/v1/sites/main/calendar', publication, 'director-1');
    await clinic.post(`/v1/tracks/${clinic.track}/groups`, {
      ...{ group: 'morning', title: 'Morning group', capacity: 12, therapists: ['clinician-1'] },
      schedule: heldAt(SLOTS),
    });
    becker = await clinic.client('Becker', 'treatment', 'clinician-1', withSlots(PLAN));
    chromium = await ChromiumOnPages.open(clinic.url);
    supervisor = await chromium.signedIn('supervisor-1');
    clinician = await chromium.signedIn('clinician-1');
  });
  afterAll(async () => {
    await chromium?.close();
    await clinic?.close();
    expect(chromium?.faults).toEqual([]);
  });

  test('whoever works there alone lives by its clocks, and is told no zone', async () => {
    await clinician.goto('/today');
    await clinician.getByText(`Times of the site: ${DENVER}`).waitFor();
    await clinician.goto(`/journeys/${becker}`);
    await clinician.getByRole('heading', { name: 'Becker, Ines' }).waitFor();
    expect(await clinician.getByText(/\bMT\b/).count()).toBe(0);
  });

  test('the caseload is narrowed to tracks of one’s own sites: whoever works at several has those of all', async () => {
    const tracks = async (page: Page): Promise<string[]> => {
      await page.goto('/caseload');
      await page.getByLabel('Track', { exact: true }).waitFor();
      const options = await page.getByLabel('Track', { exact: true }).locator('option').all();
      const values = await Promise.all(options.map((option) => option.getAttribute('value')));
      return values.filter((value): value is string => value !== '' && value !== null);
    };
    const all = clinic.stage.policy.tracks;
    expect(await tracks(clinician)).toEqual([clinic.track]);
    expect(await tracks(supervisor)).toEqual(all.map(({ id }) => id));
  });

  test('whoever works elsewhere, too, is told whose a journey’s times are', async () => {
    await supervisor.goto('/today');
    await supervisor.getByText('Times of the site: America/New_York').waitFor();
    await supervisor.goto(`/journeys/${becker}/timeline`);
    await supervisor.getByText(SAID).waitFor();
    await supervisor
      .getByText(/\d:\d\d [AP]M MT/)
      .first()
      .waitFor();
  });

  test('what is entered there is of its clocks', async () => {
    await supervisor.goto(`/journeys/${becker}/report/result`);
    await supervisor.getByText('Time of the site (MT)').waitFor();
    const yesterday = DateTime.now().setZone(DENVER).minus({ days: 1 }).set({ hour: 21, minute: 15 });
    const takenAt = await typed(yesterday.toFormat("yyyy-MM-dd'T'HH:mm"));
    expect(takenAt).toBe(yesterday.startOf('minute').toMillis());
  });

  const typed = async (local: string): Promise<number> => {
    await supervisor.getByLabel('Instrument').selectOption('SCOFF');
    await supervisor.getByLabel('Total').fill('1');
    await supervisor.getByLabel('Taken at').fill(local);
    await supervisor.getByRole('button', { name: 'Report a result' }).click();
    await supervisor.getByRole('heading', { name: 'Report a result' }).waitFor({ state: 'detached' });
    // A fact is taken at once, and its journey records it a moment later.
    const received = () =>
      clinic.stage.database.dataSource.query<{ takenAt: string }[]>(
        `select data -> 'result' ->> 'takenAt' as "takenAt" from journey_event where journey_id = $1 and type = 'resultReceived'`,
        [becker],
      );
    await eventually(async () => (await received()).length > 0);
    return Number((await received())[0]!.takenAt);
  };

  test('a group meets at the hour of its site, which is said', async () => {
    await supervisor.goto('/groups');
    const track = supervisor.getByRole('region', { name: 'Main day' }).first();
    await track.getByText(SAID).waitFor();
    await track.getByText(/9:00 AM – 12:00 PM.* MT$/).waitFor();
    await supervisor.getByRole('link', { name: 'Morning group' }).first().click();
    await supervisor.getByText(SAID).waitFor();
    await supervisor.goto(`/waitlist/${clinic.track}`);
    await supervisor.getByText(SAID).waitFor();
  });

  test('what says so keeps WCAG 2.2 AA at every width, light and dark', async () => {
    const sights = [
      [`/journeys/${becker}/timeline`, SAID],
      ['/groups', SAID],
      [`/waitlist/${clinic.track}`, SAID],
      ['/closures', SAID],
      ['/sites/main/calendar', SAID],
      [`/journeys/${becker}/report/result`, 'Time of the site (MT)'],
    ] as const;
    expect(await faultsOfLooks(chromium, 'supervisor-1', sights)).toEqual([]);
  });
});
