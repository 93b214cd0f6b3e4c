import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { DateTime } from 'luxon';
import type { DryRunAnswer } from '#contracts/http/dry-run';
import { ELIGIBLE, LEVEL_3 } from '#scenarios/admission';
import { PLAN } from '#scenarios/plan';
import { ApiOnStage, CLINICIAN } from '../support/api-on-stage.js';
import { openStage, type Stage } from '../support/stage.js';

let stage: Stage;
let api: ApiOnStage;
let journeyId: string;

beforeAll(async () => {
  stage = await openStage();
  await stage.startWorker();
  api = await ApiOnStage.open(stage);
  expect((await api.qualify()).status).toBe(200);
  ({ journeyId } = (await api.refer()).body);
  for (const [path, data] of [
    ['record-contact-attempt', { reached: true }],
    ['record-consent', { signer: 'client' }],
    ['record-risk', { level: 'low', source: 'C-SSRS' }],
    ['record-eligibility', ELIGIBLE],
    ['record-assessment', { ratings: LEVEL_3.ratings }],
    ['decide-level', { level: 3 }],
    ['draft-plan', { plan: PLAN }],
    ['sign-plan', { signer: 'client' }],
    ['sign-plan', { signer: 'clinician' }],
  ] as const)
    expect([path, (await api.reach(journeyId, path, data)).status]).toEqual([path, 200]);
}, 120_000);
afterAll(async () => {
  await api?.close();
  await stage?.close();
});

const care = (firstAppointment: string) => ({
  ...{ level: 2, provider: 'outpatient clinic', firstAppointment },
  ...{ medicines: 'none', supports: 'weekly meeting', relapsePlan: 'call the same day' },
});
const agree = (firstAppointment: string, query = '') =>
  api.post(`/v1/journeys/${journeyId}/agree-continuing-care${query}`, {
    by: CLINICIAN,
    care: care(firstAppointment),
  });
const agreed = async (): Promise<number> => {
  const [row] = await stage.database.dataSource.query<[{ at: string }]>(
    `select data->'care'->>'firstAppointment' as at from journey_event
     where journey_id = $1 and type = 'continuingCareAgreed' order by seq desc limit 1`,
    [journeyId],
  );
  return Number(row.at);
};

test('a time without an offset is the one that the clocks of the site show, wherever it was sent from', async () => {
  const zone = stage.policy.calendar.timeZone;
  const day = DateTime.now().setZone(zone).plus({ days: 9 }).toISODate();
  expect((await agree(`${day}T13:00`)).status).toBe(200);
  expect(await agreed()).toBe(DateTime.fromISO(`${day}T13:00`, { zone }).toMillis());
  expect((await agree(`${day}T13:00:00+09:00`)).status).toBe(200);
  expect(await agreed()).toBe(Date.parse(`${day}T13:00:00+09:00`));
  expect(((await agree(`${day}T14:00`, '?dryRun=true')).body as unknown as DryRunAnswer).ok).toBe(true);
});

test('an hour that does not exist is refused by its field, and so is what is no time', async () => {
  const before = await agreed();
  const skipped = await agree('2027-03-14T02:30');
  expect([skipped.status, skipped.body.code, skipped.body.errors]).toEqual([
    400,
    'invalid-input',
    [{ field: 'care.firstAppointment', detail: 'does not exist at the site: the clocks go forward then' }],
  ]);
  for (const sent of ['2027-02-30T10:00', 'soon', '2027-03-14']) {
    const refused = await agree(sent);
    expect([sent, refused.status, refused.body.errors[0]?.field]).toEqual([
      sent,
      400,
      'care.firstAppointment',
    ]);
  }
  expect(await agreed()).toBe(before);
});

test('of a journey that there is not, that is what is said, and not what the time lacks', async () => {
  const path = `/v1/journeys/${randomUUID()}.1`;
  for (const query of ['', '?dryRun=true'])
    for (const [milestone, body] of [
      ['agree-continuing-care', { care: care('2027-03-02T09:30') }],
      [
        'hold-extra-session',
        {
          start: '2027-03-02T09:30',
          minutes: 60,
          kind: 'peer',
          mode: 'onSite',
          group: null,
          makesUp: null,
          reason: 'asked for',
        },
      ],
    ] as const) {
      const answer = await api.post(`${path}/${milestone}${query}`, { by: CLINICIAN, ...body });
      expect([milestone, query, answer.status, answer.body.code]).toEqual([
        ...[milestone, query, 404, 'no-such-journey'],
      ]);
    }
});
