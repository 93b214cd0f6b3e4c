import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { sitesOf } from '#access/sites';
import { DEMO_PEOPLE } from '#demo-identity/people';
import { ApiOnStage } from '../support/api-on-stage.js';
import { Everybody } from '../support/everybody.js';
import { ChromiumOnPages, inBrowser } from '../support/pages/chromium-on-pages.js';
import { Clinic } from '../support/pages/clinic.js';

/** The staff of a program whose rota has one of them on call, day and night. */
class WithOneOnCall extends Everybody {
  override onCall(): ReadonlySet<string> {
    return new Set(['clinician-2']);
  }
}

inBrowser('who is on call, in a browser', () => {
  let clinic: Clinic;
  let chromium: ChromiumOnPages;

  beforeAll(async () => {
    clinic = await Clinic.open((stage, { identity: { signIn }, apiPort }, issuer) => {
      const sites = [...new Set(['main', ...sitesOf([stage.policy]).values()])];
      return ApiOnStage.open(stage, { signIn, staff: new WithOneOnCall(sites) }, issuer, apiPort);
    });
    chromium = await ChromiumOnPages.open(clinic.url);
  });
  afterAll(async () => {
    await chromium?.close();
    await clinic?.close();
    expect(chromium.faults).toEqual([]);
  });

  test('an incident that is with the clinician on call says who that is', async () => {
    const becker = await clinic.client('Becker', 'intake');
    // Whoever has signed in is in the directory.
    await chromium.signedIn('clinician-2');
    await clinic.post(`/v1/journeys/${becker}/facts/high-risk`, { source: 'judgement' });
    const supervisor = await chromium.signedIn('supervisor-1');
    await supervisor.goto('/today');
    const now = supervisor.getByRole('region', { name: 'Needs you now' });
    await now
      .getByText(`Now with: on-call clinician, ${DEMO_PEOPLE.find(({ id }) => id === 'clinician-2')!.name}`)
      .waitFor();
  });
});
