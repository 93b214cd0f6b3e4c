import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { DateTime } from 'luxon';
import { readFileSync } from 'node:fs';
import type { Person, StaffRole } from '#access/person';
import type { CourseDto } from '#contracts/http/course';
import type { ReferralRead } from '#contracts/http/referral-read';
import type { Screening } from '#contracts/http/screening';
import { ELIGIBLE } from '#scenarios/admission';
import { planAt } from '#scenarios/plan';
import { ApiOnStage, CLINICIAN, COORDINATOR } from '../support/api-on-stage.js';
import { inTreatment } from '../support/course.js';
import { eventually } from '../support/eventually.js';
import { openStage, type Stage } from '../support/stage.js';

const as = (role: StaffRole): Person => ({ id: `${role}-1`, roles: [role], sites: ['main'] });
const [BUNDLE] = readFileSync(new URL('../../apps/sample/referrals.ndjson', import.meta.url), 'utf8').split(
  '\n',
) as [string];
const NOBODY = '19e1a720-d88d-426c-8975-07498545eac2.1';

let stage: Stage;
let api: ApiOnStage;
beforeAll(async () => {
  stage = await openStage();
  await stage.startWorker();
  api = await ApiOnStage.open(stage);
});
afterAll(async () => {
  await api?.close();
  await stage?.close();
});

const read = async <T>(journeyId: string, part: string, who = as('coordinator')): Promise<T> => {
  const { status, body } = await api.as(who).get(`/v1/journeys/${journeyId}/${part}`);
  expect([part, status]).toEqual([part, 200]);
  return body as unknown as T;
};
const status = async (journeyId: string, part: string, who: Person): Promise<number> =>
  (await api.as(who).get(`/v1/journeys/${journeyId}/${part}`)).status;

describe('what was screened', () => {
  test('is read back by the coordinator who recorded it, step by step', async () => {
    const { journeyId } = (await api.refer()).body;
    const nothing = { journeyId, attempts: [], consents: [], risks: [], eligibility: null };
    expect(await read<Screening>(journeyId, 'screening')).toEqual(nothing);

    await api.reach(journeyId, 'record-contact-attempt', { by: COORDINATOR, reached: false, way: 'text' });
    await api.reach(journeyId, 'record-contact-attempt', { by: COORDINATOR, reached: true });
    await api.reach(journeyId, 'record-consent', { by: COORDINATOR, signer: 'client' });
    await api.reach(journeyId, 'record-risk', { level: 'moderate', source: 'judgement' });
    const refused = { ...ELIGIBLE.answers, home: { ...ELIGIBLE.answers.home, support: false } };
    const body = { ...ELIGIBLE, answers: refused, seat: null, track: 'main-day-onsite' };
    expect((await api.reach(journeyId, 'record-eligibility', body)).status).toBe(200);

    expect(await read<Screening>(journeyId, 'screening')).toMatchObject({
      attempts: [
        { reached: false, way: 'text', by: COORDINATOR },
        { reached: true, by: COORDINATOR },
      ],
      consents: [{ signer: 'client', by: COORDINATOR }],
      risks: [{ level: 'moderate', source: 'judgement', overAlert: false, by: CLINICIAN }],
      eligibility: {
        ...{ eligible: false, wentOnAnyway: false, reason: null, seat: null, answers: refused },
        unmet: expect.arrayContaining([expect.stringMatching(/^R-ELIG/)]),
      },
    });
  });

  test('has an attempt that is recorded later with when it was, by the clocks of the site, and what was noted', async () => {
    const { journeyId, openedAt } = (await api.refer()).body;
    await api.post(`/v1/rehearsal/journeys/${journeyId}/advance`, { days: 2 });
    const local = DateTime.fromISO(openedAt).setZone('America/New_York').plus({ hours: 3 }).startOf('minute');
    const triedAt = local.toFormat("yyyy-MM-dd'T'HH:mm");
    const attempt = { by: COORDINATOR, reached: false, triedAt, note: 'Left a message with the sister.' };
    expect((await api.reach(journeyId, 'record-contact-attempt', attempt)).status).toBe(200);
    const { attempts } = await read<Screening>(journeyId, 'screening');
    expect(attempts).toMatchObject([
      { triedAt: local.toUTC().toISO(), note: 'Left a message with the sister.', way: 'call' },
    ]);
    expect(attempts[0]!.at > attempts[0]!.triedAt).toBe(true);
    const { status: refused, body } = await api.reach(journeyId, 'record-contact-attempt', {
      ...attempt,
      triedAt: local.minus({ days: 1 }).toFormat("yyyy-MM-dd'T'HH:mm"),
    });
    expect([refused, body.ruleId, body.detail]).toEqual([
      ...[409, 'R-CONTACT', 'The attempt was before the referral.'],
    ]);
  });

  test('is for who may screen, and for no other', async () => {
    const { journeyId } = (await api.refer()).body;
    for (const part of ['screening', 'referral']) {
      expect(await status(journeyId, part, as('supervisor'))).toBe(200);
      // It is in nobody's caseload of theirs.
      expect(await status(journeyId, part, as('clinician'))).toBe(403);
      expect(await status(journeyId, part, as('operator'))).toBe(403);
      expect(await status(NOBODY, part, as('coordinator'))).toBe(404);
    }
  });
});

describe('the referral', () => {
  test('of our own is told with its reason, which no workflow has', async () => {
    const results = [{ instrument: 'PHQ-9', total: 14, takenAt: '2026-01-02T10:00:00-05:00' }];
    const sent = { urgency: 'urgent', pregnant: true, results, reason: 'Drinks again since the spring' };
    const { journeyId } = (await api.refer(sent)).body;
    expect(await read<ReferralRead>(journeyId, 'referral')).toMatchObject({
      ...{ journeyId, source: 'json', urgency: 'urgent', pregnant: true, injecting: false, minor: false },
      ...{ entryKind: 'firstIntervention', track: 'main-day-onsite', by: COORDINATOR, conditions: [] },
      reason: 'Drinks again since the spring',
      results: [{ instrument: 'PHQ-9', total: 14, takenAt: '2026-01-02T15:00:00.000Z' }],
    });
  });

  test('of a record system with the conditions that came with it', async () => {
    const sent = await api.send('POST', '/v1/referrals', BUNDLE, { 'content-type': 'application/fhir+json' });
    expect(sent.status).toBe(201);
    const referral = await read<ReferralRead>(sent.body.journeyId, 'referral');
    expect(referral.source).toBe('fhir');
    const inBundle = [...BUNDLE.matchAll(/"resourceType":"Condition"/g)].length;
    expect(inBundle).toBeGreaterThan(0);
    expect(referral.conditions).toHaveLength(inBundle);
    const [first] = referral.conditions;
    expect(BUNDLE).toContain(`"code":"${first!.code}"`);
    expect(referral.reason).not.toBeNull();
  });
});

describe('the course', () => {
  test('has tiers, relapses, weeks and instruments on one axis, for who may read the record', async () => {
    const journey = await inTreatment(stage, {}, undefined, planAt('T2'));
    const { journeyId } = journey;
    const result = { instrument: 'PHQ-9', total: 15, takenAt: new Date(journey.now).toISOString() };
    await api.post(`/v1/journeys/${journeyId}/facts/result`, { by: CLINICIAN, result });
    await api.post(`/v1/journeys/${journeyId}/facts/relapse`, { by: CLINICIAN, source: 'self', note: null });
    await journey.passDays(1);
    const told = () => read<CourseDto>(journeyId, 'course', as('supervisor'));
    await eventually(async () => (await told()).relapses.length === 1);
    const course = await read<CourseDto>(journeyId, 'course', as('supervisor'));
    const [start, ...others] = course.tiers;
    expect(start).toMatchObject({ because: 'start', provisional: false, from: course.from });
    expect(others).toMatchObject([{ because: 'relapse', provisional: true, to: null }]);
    expect(start!.to).toBe(others[0]!.from);
    expect(course.relapses).toMatchObject([{ source: 'self', decision: null }]);
    expect(course.trends.find(({ instrument }) => instrument === 'PHQ-9')).toMatchObject({
      ...{ better: 'lower', reliableChange: stage.policy.reliableChange['PHQ-9'] },
      bands: expect.arrayContaining([{ name: 'moderately severe', from: 15, to: 19 }]),
      points: expect.arrayContaining([expect.objectContaining({ value: 15, totalOnly: true })]),
    });
    expect(await status(journeyId, 'course', as('coordinator'))).toBe(403);
    expect(await status(NOBODY, 'course', as('supervisor'))).toBe(404);
  });
});
