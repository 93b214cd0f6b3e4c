import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { DateTime } from 'luxon';
import type { Page } from 'playwright-core';
import { MILESTONES } from '#contracts/http/milestones';
import { loadDefaultPolicy } from '#policy/load-policy';
import { ELIGIBLE } from '#scenarios/admission';
import { stepsInto } from '#scenarios/course';
import { milestoneBody } from '#scenarios/http/requests';
import { PLAN } from '#scenarios/plan';
import { heldAt, SLOTS, withSlots } from '#scenarios/slots';
import { eventually } from '../support/eventually.js';
import { axeOf, ChromiumOnPages, inBrowser } from '../support/pages/chromium-on-pages.js';
import { Clinic } from '../support/pages/clinic.js';
import { withOwnTracks } from '../support/pages/with-own-tracks.js';
import { faultsOfLooks } from '../support/pages/looks.js';
import { keepPicture } from '../support/pages/screenshots.js';

const DAYS = 12;
const DAY_MS = 86_400_000;
const ZONE = 'America/New_York';

interface Track {
  readonly groups: readonly { readonly roster: readonly { readonly journeyId: string }[] }[];
}

inBrowser('groups, in a browser', () => {
  let clinic: Clinic;
  let chromium: ChromiumOnPages;
  let page: Page;

  beforeAll(async () => {
    clinic = await Clinic.open(undefined, withOwnTracks(loadDefaultPolicy()));
    await clinic.post(`/v1/tracks/${clinic.track}/groups`, {
      ...{ group: 'morning', title: 'Morning group', capacity: 12, therapists: ['clinician-1'] },
      schedule: heldAt(SLOTS),
    });
    const [ayala, becker] = [await treated('Ayala'), await treated('Becker')];
    const date = await clinic.meets(DateTime.now().setZone(ZONE).minus({ days: 1 }), -1);
    await clinic.post('/v1/sessions/attendance', {
      ...{ date, group: 'morning' },
      entries: [
        { journeyId: ayala, outcome: 'attended', minutes: 60 },
        { journeyId: becker, outcome: 'noShow' },
      ],
    });
    // Who has come once is known: a group is led by somebody who is.
    for (const id of ['clinician-1', 'clinician-2', 'supervisor-1']) await clinic.get('/v1/me', id);
    chromium = await ChromiumOnPages.open(clinic.url);
    page = await chromium.signedIn('coordinator-1');
  });
  afterAll(async () => {
    await chromium?.close();
    await clinic?.close();
    expect(chromium?.faults).toEqual([]);
  });

  /** Moved in after twelve days of treatment: how somebody came of late is of days that have passed. */
  const treated = async (family: string): Promise<string> => {
    const began = Date.now() - DAYS * DAY_MS;
    let moments = 0;
    const at = (): string => new Date(began + (moments += 1)).toISOString();
    const steps = stepsInto('treatment', began, {
      eligibility: { ...ELIGIBLE, seat: null, track: clinic.track },
      plan: withSlots(PLAN),
    });
    const client = { recordSystem: 'urn:clinic', recordNumber: `MR-${family}`, family, given: 'Ines' };
    const line = {
      ...{ at: at(), by: { id: 'coordinator-1', role: 'coordinator' } },
      referral: {
        ...{
          client: { ...client, birthDate: '1990-04-12' },
          entryKind: 'firstIntervention',
          track: clinic.track,
        },
      },
      course: steps.map((milestone) => ({
        ...{ at: at(), by: { id: 'clinician-1', role: 'clinician' } },
        ...{ milestone: MILESTONES[milestone.name].path, data: milestoneBody(milestone) },
      })),
    };
    const journeyId = await clinic.movedIn(line);
    // The roster follows the plan a moment later.
    await eventually(async () => {
      const { groups } = await clinic.get<Track>(`/v1/tracks/${clinic.track}`);
      return groups.some(({ roster }) => roster.some((member) => member.journeyId === journeyId));
    });
    return journeyId;
  };

  test('a coordinator makes one, with a day on which it is shorter', async () => {
    await page.getByRole('link', { name: 'Groups' }).click();
    await page
      .getByRole('button', { name: /^New group: Main day/ })
      .first()
      .click();
    await page.getByLabel('What it is called').fill('Evening group');
    await page.getByLabel('Short name').fill('evening');
    await page.getByRole('textbox', { name: 'Places', exact: true }).fill('8');
    await page.locator('input[value="clinician-2"]').check();
    await page.getByRole('checkbox', { name: 'Monday' }).check();
    await page.getByLabel('Start, Monday').fill('17:30');
    await page.getByRole('checkbox', { name: 'Wednesday' }).check();
    expect(await page.getByLabel('Start, Wednesday').inputValue()).toBe('17:30');
    await page.getByRole('checkbox', { name: 'Friday' }).check();
    await page.getByLabel('Minutes, Friday').fill('120');
    await page.getByLabel('Room').fill('Room 4');
    expect(await axeOf(page)).toEqual([]);
    await page.getByRole('button', { name: 'Make the group' }).click();
    await page.getByRole('heading', { name: 'Evening group' }).waitFor();
    await page.getByText('Mon, Wed, 5:30 PM – 8:30 PM; Fri, 5:30 PM – 7:30 PM, On site, Room 4').waitFor();
    await page.getByText('0 of 8 places taken').waitFor();
    await page.getByText('Nobody is on the roster.').waitFor();
    expect(new URL(page.url()).pathname).toBe(`/groups/${clinic.track}/evening`);
    expect(await page.title()).toBe('Group');
  });

  test('what stands against it is said before it is sent, and no more once it does not', async () => {
    await page.getByRole('button', { name: 'Change the group…' }).click();
    const places = page.getByRole('textbox', { name: 'Places', exact: true });
    const refusal = page.getByRole('status').filter({ hasText: 'A group has 12 at most.' });
    await places.fill('900');
    await refusal.getByText('R-GROUP').waitFor();
    expect(await axeOf(page)).toEqual([]);
    await refusal.scrollIntoViewIfNeeded();
    await keepPicture(page, 'group-refused-beforehand');
    await places.fill('9');
    await refusal.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.getByText('0 of 8 places taken').waitFor();
  });

  test('is refused in place where it cannot be, and nothing typed is lost', async () => {
    await page.getByRole('button', { name: 'Change the group…' }).click();
    await page.getByRole('textbox', { name: 'Places', exact: true }).fill('900');
    await page.getByRole('button', { name: 'Save the group' }).click();
    await page.getByText('R-GROUP').first().waitFor();
    expect(await page.getByRole('textbox', { name: 'Places', exact: true }).inputValue()).toBe('900');
    await page.getByRole('textbox', { name: 'Places', exact: true }).fill('9');
    await page.getByRole('button', { name: 'Save the group' }).click();
    await page.getByText('0 of 9 places taken').waitFor();
  });

  test('two arrange it at once: both stand side by side, and neither takes the other’s change away', async () => {
    const room = page.getByRole('textbox', { name: 'Room' });
    await page.getByRole('button', { name: 'Change the group…' }).click();
    await room.fill('Room 7');
    const groups = `/v1/tracks/${clinic.track}/groups`;
    const { schedule } = await clinic.get<{ schedule: object }>(`${groups}/evening`);
    await clinic.post(
      groups,
      {
        ...{ group: 'evening', title: 'Evening group', capacity: 7, therapists: ['clinician-2'] },
        schedule: { ...schedule, room: 'Room 5' },
      },
      'supervisor-1',
    );
    // Told as it is recorded, and not only when it is sent.
    await page.getByText('Somebody changed this while you were writing.').waitFor();
    expect(await room.inputValue()).toBe('Room 7');
    const places = page
      .getByRole('group', { name: 'Places' })
      .filter({ hasText: 'Only they have changed it.' });
    expect(await places.getByRole('button', { name: /^Take theirs/ }).getAttribute('aria-pressed')).toBe(
      'true',
    );
    expect(await axeOf(page)).toEqual([]);
    await page.getByRole('button', { name: 'Save the group' }).click();
    await page.getByText(/^Sam Supervisor changed this on .* while you were writing\./).waitFor();
    const both = page.getByRole('group', { name: 'Room' }).filter({ hasText: 'Both have changed it.' });
    await both.getByText('Room 5').waitFor();
    await page.getByRole('button', { name: 'Go on with these' }).click();
    await page.getByText(/while you were writing/).waitFor({ state: 'detached' });
    expect(await page.getByRole('textbox', { name: 'Places', exact: true }).inputValue()).toBe('7');
    await page.getByRole('button', { name: 'Save the group' }).click();
    await page.getByText('0 of 7 places taken').waitFor();
    await page.getByText('On site, Room 7').waitFor();
  });

  test('a new one does not take the place of another', async () => {
    await page.goto('/groups');
    await page
      .getByRole('button', { name: /^New group: Main day/ })
      .first()
      .click();
    await page.getByLabel('Short name').fill('evening');
    // Said before anything is sent, and when it is sent all the same.
    await page.getByText('There is a group with this short name already.').waitFor();
    await page.locator('input[value="clinician-1"]').check();
    await page.getByRole('button', { name: 'Make the group' }).click();
    await page.getByText('There is a group with this short name already.').waitFor();
    const there = await clinic.get<{ title: string }>(`/v1/tracks/${clinic.track}/groups/evening`);
    expect(there.title).toBe('Evening group');
    await page.getByRole('button', { name: 'Cancel' }).click();
  });

  test('whom it does not take is said as soon as they are chosen', async () => {
    const groups = `/v1/tracks/${clinic.track}/groups`;
    await clinic.post(groups, { group: 'tiny', title: 'Tiny', capacity: 1, therapists: ['clinician-2'] });
    const { groups: all } = await clinic.get<Track>(`/v1/tracks/${clinic.track}`);
    const [member] = all.flatMap(({ roster }) => roster);
    await clinic.post(`${groups}/tiny/members`, { journeyId: member!.journeyId });
    await page.goto(`/groups/${clinic.track}/tiny`);
    await page.getByRole('button', { name: 'Put a client on the roster…' }).click();
    await page.getByRole('combobox', { name: 'Client' }).selectOption({ index: 1 });
    const refusal = page.getByRole('status').filter({ hasText: 'The roster is full: 1 of 1.' });
    await refusal.getByText('a member to leave, or another group').waitFor();
    expect(await axeOf(page)).toEqual([]);
    await keepPicture(page, 'group-full-beforehand');
    const now = await clinic.get<{ size: number }>(`${groups}/tiny`);
    expect(now.size).toBe(1);
  });

  test('shows who is on the roster and how they came of late', async () => {
    await page.goto('/groups');
    await page.getByRole('row').filter({ hasText: '2 of 12 places taken' }).getByRole('link').click();
    const row = (family: string) => page.getByRole('row').filter({ hasText: `${family}, Ines` });
    await row('Ayala').getByText('came').waitFor();
    await row('Becker').getByText('no-show').waitFor();
    await row('Ayala')
      .getByText(/^Treatment/)
      .waitFor();
  });

  test('whoever leads it sees it, and changes nothing; whoever does not sees when it meets', async () => {
    const lead = await chromium.signedIn('clinician-1');
    await lead.goto('/groups');
    expect(await lead.getByRole('row').filter({ hasText: 'Evening group' }).count()).toBe(0);
    await lead.getByRole('row').filter({ hasText: '2 of 12' }).getByRole('link').click();
    await lead.getByText('Ayala, Ines').waitFor();
    expect(await lead.getByRole('button', { name: /roster|Change the group/ }).count()).toBe(0);
    await lead.goto(`/groups/${clinic.track}/evening`);
    await lead.getByText('Who comes is shown to whoever leads the group.').waitFor();
    await lead.getByText('Mon, Wed, 5:30 PM – 8:30 PM').waitFor();
    await lead.context().close();
  });

  test('keeps WCAG 2.2 AA at every width, light and dark', async () => {
    expect(
      await faultsOfLooks(chromium, 'coordinator-1', [
        ['/groups', 'Evening group'],
        [`/groups/${clinic.track}/morning`, 'Becker, Ines'],
      ]),
    ).toEqual([]);
  });

  test('is in Spanish, too', async () => {
    await page.goto(`/groups/${clinic.track}/evening`);
    await page.getByLabel('Language').selectOption('es');
    await page.getByText('0 de 7 lugares').waitFor();
    await page.getByText('lun, mié').waitFor();
  });
});
