import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { loadDefaultPolicy } from '#policy/load-policy';
import { axeOf, ChromiumOnPages, inBrowser } from '../support/pages/chromium-on-pages.js';
import { Clinic } from '../support/pages/clinic.js';
import { withOwnTracks } from '../support/pages/with-own-tracks.js';

const OKAFOR = { recordSystem: 'urn:clinic', recordNumber: 'MR-Okafor', family: 'Okafor', given: 'Ngozi' };
const BORN = '1982-11-23';
const SAID = /^Known at another site, and nothing more is told here/;

inBrowser('somebody who is known at another site, in a browser', () => {
  let clinic: Clinic;
  let chromium: ChromiumOnPages;
  let page: Page;

  beforeAll(async () => {
    const own = withOwnTracks(loadDefaultPolicy());
    const tracks = own.tracks.map((track, index) => (index === 0 ? track : { ...track, site: 'riverside' }));
    clinic = await Clinic.open(undefined, { ...own, tracks });
    const { journeyId } = await clinic.post('/v1/referrals', {
      ...{ client: { ...OKAFOR, birthDate: BORN }, entryKind: 'firstIntervention', track: tracks[1]!.id },
    });
    await clinic.post(`/v1/journeys/${journeyId}/withdraw`, { reason: 'moves away' });
    chromium = await ChromiumOnPages.open(clinic.url);
    page = await chromium.signedIn('coordinator-1');
  });
  afterAll(async () => {
    await chromium?.close();
    await clinic?.close();
    expect(chromium?.faults).toEqual([]);
  });

  test('is told as that alone, of a right and a wrong birth date, and may be referred', async () => {
    await page.goto('/refer');
    const labels = { 'Family name': 'Okafor', 'Given names': 'Ngozi', 'Record number': 'MR-Okafor' };
    for (const [label, text] of Object.entries(labels))
      await page.getByLabel(new RegExp(`^${label}( \\*)?$`)).fill(text);
    await page.getByLabel('Whose number it is').fill('urn:clinic');
    const stands = page.getByRole('region', { name: 'What would come of it' });
    for (const born of ['1971-01-05', BORN]) {
      const asked = page.waitForResponse(/\/v1\/referrals\?dryRun=true/);
      await page.getByLabel(/^Born/).fill(born);
      await asked;
      await stands.getByText(SAID).waitFor();
      expect(await stands.innerText()).not.toMatch(/Not yet|Okafor|1982/);
    }
    expect(await axeOf(page)).toEqual([]);
    await page.getByRole('button', { name: 'Go on' }).click();
    await page.getByRole('radio', { name: 'First time' }).check();
    await page.getByRole('button', { name: 'Go on' }).click();
    await page.getByRole('main').getByText(SAID).waitFor();
    await page.getByRole('button', { name: 'Open the journey' }).click();
    await page.getByRole('heading', { name: 'Okafor, Ngozi' }).waitFor();
  });

  test('stands in a file among the lines to look at, and is taken with the others', async () => {
    const client = { ...OKAFOR, recordNumber: 'MR-Adeyemi', family: 'Adeyemi', birthDate: BORN };
    const track = clinic.stage.policy.tracks[1]!.id;
    await clinic.post('/v1/referrals', { client, entryKind: 'firstIntervention', track });
    await page.goto('/refer/file');
    const line = JSON.stringify({ client: { ...client, birthDate: '1982' }, entryKind: 'return' });
    await page.getByLabel('Drop a file here, or choose one').setInputFiles({
      ...{ name: 'referrals.ndjson', mimeType: 'application/x-ndjson', buffer: Buffer.from(line) },
    });
    await page.getByText('One is known at another site: ask there before you go on.').waitFor();
    const rows = page.getByRole('region', { name: 'Lines to look at' });
    await rows.getByText('At another site', { exact: true }).waitFor();
    await rows.getByText(SAID).waitFor();
    expect(await axeOf(page)).toEqual([]);
    await page.getByRole('button', { name: 'Take one referral' }).click();
    await page.getByText('0 taken, 1 not.').waitFor();
    await rows.getByText(/^The record number is that of a client of another site/).waitFor();
  });
});
