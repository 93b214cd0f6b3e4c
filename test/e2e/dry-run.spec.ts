import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ListedStaff } from '#api/platform/staff/known-staff';
import type { Person } from '#access/person';
import type { DryRunAnswer } from '#contracts/http/dry-run';
import { MILESTONE_NAMES, MILESTONES } from '#contracts/http/milestones';
import type { Milestone } from '#journey/model/milestone';
import { ELIGIBLE, LEVEL_3 } from '#scenarios/admission';
import { attendance } from '#scenarios/attendance';
import { careFrom, RESIDENTIAL } from '#scenarios/hand-offs';
import { milestoneBody } from '#scenarios/http/requests';
import { CLINICAL_DATA } from '#scenarios/clinical-data';
import { leaving } from '#scenarios/leaving';
import { PLAN, planAt } from '#scenarios/plan';
import { reviewed } from '#scenarios/review';
import { SAFETY_PLAN } from '#scenarios/safety-plan';
import { step } from '#scenarios/step';
import { ApiOnStage, CLINICIAN, someClient, type Answer } from '../support/api-on-stage.js';
import { auditSince } from '../support/audit-rows.js';
import { openStage, type Stage } from '../support/stage.js';

let stage: Stage;
let api: ApiOnStage;

beforeAll(async () => {
  stage = await openStage();
  await stage.startWorker();
  api = await ApiOnStage.open(stage);
  expect((await api.qualify()).status).toBe(200);
}, 120_000);
afterAll(async () => {
  await api?.close();
  await stage?.close();
});

const pathOf = (journeyId: string, { name }: Pick<Milestone, 'name'>): string =>
  `/v1/journeys/${journeyId}/${MILESTONES[name].path}`;
const bodyOf = (milestone: Milestone): object => ({ by: CLINICIAN, ...milestoneBody(milestone) });

const tried = async (journeyId: string, milestone: Milestone): Promise<DryRunAnswer> => {
  const answer = await api.post(`${pathOf(journeyId, milestone)}?dryRun=true`, bodyOf(milestone));
  expect([milestone.name, answer.status, answer.text]).toEqual([milestone.name, 200, answer.text]);
  return answer.body as unknown as DryRunAnswer;
};
const done = (journeyId: string, milestone: Milestone): Promise<Answer> =>
  api.post(pathOf(journeyId, milestone), bodyOf(milestone));

const events = async (journeyId: string): Promise<string[]> => {
  const rows = await stage.database.dataSource.query<{ type: string }[]>(
    'select type from journey_event where journey_id = $1 order by seq',
    [journeyId],
  );
  return rows.map(({ type }) => type);
};

interface Left {
  readonly events: number;
  readonly owed: number;
  readonly written: number;
}

/**
 * What is left on record of whatever somebody does to a journey: nothing of it may come of a dry run. What an earlier request has owed may be
 * settled meanwhile, so that is no more than before.
 */
const leftBehind = async (journeyId: string): Promise<Left> => {
  const [counts] = await stage.database.dataSource.query<[Left]>(
    `select (select count(*)::int from journey_event where journey_id = $1) as events,
            (select count(*)::int from owed_recording where journey_id = $1) as owed,
            (select count(*)::int from audit where action = 'write' and subject_id = $1) as written`,
    [journeyId],
  );
  return counts;
};

const nothingMore = async (journeyId: string, before: Left): Promise<void> => {
  const left = await leftBehind(journeyId);
  expect({ ...left, owed: before.owed }).toEqual(before);
  expect(left.owed).toBeLessThanOrEqual(before.owed);
};

const opened = async (): Promise<string> => (await api.refer({ client: someClient() })).body.journeyId;

/** Everything that may be asked, whatever the phase: most of it is refused at each station, and something is taken. */
const everything = (now: number, task: string): Milestone[] => [
  step('recordContactAttempt', { reached: false }),
  step('recordConsent', { signer: 'guardian' }),
  step('recordPriority', { pregnant: false, injecting: true, urgency: 'urgent' }),
  step('confirmWaiting', { note: null }),
  step('recordInterimServices', { services: ['prenatalReferral'] }),
  step('referElsewhere', { handOff: { ...RESIDENTIAL, level: 3 }, reason: null }),
  step('offerSeat', { track: 'main-evening-onsite' }),
  step('acceptSeat', {}),
  step('declineSeat', { reason: null }),
  step('decideLevel', { level: 4, reason: null, handOff: null }),
  step('draftPlan', { plan: planAt('T2', 45), reason: null }),
  step('signPlan', { signer: 'guardian' }),
  step('amendPlan', { plan: { ...PLAN, lengthDays: 30 }, reason: 'shorter' }),
  step('dropAmendment', { reason: 'not signed' }),
  step('assessCriterion', { criterion: 'no such criterion', met: true }),
  step('recordWeek', { week: '2020-01-06', plannedHours: 15, deliveredHours: 9, excusedHours: 0 }),
  step('recordAttendance', attendance('2020-01-06.none', 'attended', 60)),
  step('contactNoShow', { session: '2020-01-06.none', reached: true }),
  step('rescheduleSession', { session: '2020-01-06.none', start: now + 86_400_000, reason: 'asked for' }),
  step('recordTwelveStep', { date: '2020-01-06', minutes: 60 }),
  step('reviewPlan', { summary: 'as before', reason: null }),
  step('stepDown', { reason: null }),
  step('holdTaper', { reason: 'not yet' }),
  step('stepUp', { reason: 'closer' }),
  step('extendTreatment', { days: 300, reason: 'longer' }),
  step('acknowledgeRelapse', {}),
  step('decideRelapse', { decision: 'confirm', reason: null }),
  step('acknowledgeRisk', {}),
  step('disposeRisk', { disposition: 'stepUp', reason: 'closer' }),
  step('reviewSafetyPlan', { summary: 'stands' }),
  step('recordSafetyPlan', { plan: SAFETY_PLAN }),
  step('transfer', { handOff: { ...RESIDENTIAL, level: 2 }, reason: 'a bed' }),
  step('returnFromHold', { tier: 'T9', seat: null, reason: 'stable' }),
  step('closeTransferred', { reason: null }),
  step('recordProviderCall', { reached: true, note: null }),
  step('agreeContinuingCare', { care: careFrom(now, -9) }),
  step('beginDischarge', { because: 'completed', criteriaMet: false, reason: null }),
  step('signDischargeSummary', {}),
  step('recordFollowUp', { day: 8, reached: true }),
  step('takeBackDischarge', { reason: 'by mistake' }),
  step('readmit', { reason: 'back' }),
  step('recordClinicalData', CLINICAL_DATA),
  step('assignCareTeam', { role: 'clinician', staffId: 'clinician-1' }),
  step('completeTask', { task }),
  step('endJourney', { because: 'terminatedByFacility', reason: 'as it is', handOff: null }),
];

/** On to the next station: each of these is taken. */
const WAY: readonly (readonly Milestone[])[] = [
  [step('recordContactAttempt', { reached: true }), step('recordConsent', { signer: 'client' })],
  [step('recordRisk', { level: 'low', by: 'C-SSRS' }), step('recordEligibility', ELIGIBLE)],
  [step('recordAssessment', LEVEL_3), step('decideLevel', { level: 3, reason: null, handOff: null })],
  [
    step('draftPlan', { plan: PLAN, reason: null }),
    step('signPlan', { signer: 'client' }),
    step('signPlan', { signer: 'clinician' }),
  ],
  [step('recordRisk', { level: 'high', by: 'judgement' })],
  [step('disposeRisk', { disposition: 'safetyPlan', reason: 'agreed' })],
  [step('reviewPlan', reviewed('ready'))],
  [step('transfer', { handOff: RESIDENTIAL, reason: 'a bed' })],
  [step('returnFromHold', { tier: 'T2', seat: null, reason: 'stable' })],
  [step('beginDischarge', { because: 'droppedOut', criteriaMet: false, reason: 'gone' })],
  [step('withdraw', leaving('gone'))],
];

describe('a dry run over HTTP', () => {
  test('is answered as what is done after it, at every station of a journey and beyond its end; and does nothing itself', async () => {
    const journeyId = await opened();
    const asked = new Set<string>();
    const taken = new Set<string>();
    /** Asks, does, and compares. What was taken has left what was said. */
    const compare = async (milestone: Milestone): Promise<void> => {
      const before = { left: await leftBehind(journeyId), events: (await events(journeyId)).length };
      const trial = await tried(journeyId, milestone);
      await nothingMore(journeyId, before.left);
      const { status, body } = await done(journeyId, milestone);
      const problem = status === 200 ? null : body;
      expect([milestone.name, trial.refusal]).toEqual([milestone.name, problem]);
      expect([milestone.name, trial.ok]).toEqual([milestone.name, status === 200]);
      asked.add(milestone.name);
      if (status !== 200) return;
      taken.add(milestone.name);
      const since = (await events(journeyId)).slice(before.events);
      expect([milestone.name, trial.effects]).toEqual([milestone.name, [...new Set(since)]]);
    };
    for (const on of WAY) {
      const { view } = (await api.get(`/v1/journeys/${journeyId}`)).body;
      for (const milestone of everything(Date.now(), view.tasks[0]?.task ?? 'no.task'))
        await compare(milestone);
      for (const milestone of on) await compare(milestone);
    }
    expect((await api.get(`/v1/journeys/${journeyId}`)).body.view.phase).toBe('closed');
    for (const milestone of everything(Date.now(), 'no.task')) await compare(milestone);
    // Only what needs a policy of its own, a plan with slots or the words of a summary was never asked.
    expect(MILESTONE_NAMES.filter((name) => !asked.has(name)).sort()).toEqual([
      ...['amendDischargeSummary', 'beginLeave', 'closeDay', 'holdExtraSession', 'reopenDay'],
      'writeDischargeSummary',
    ]);
    expect(taken.size).toBeGreaterThan(20);
  }, 180_000);

  test('uses no Idempotency-Key: the same one does it afterwards, once', async () => {
    const journeyId = await opened();
    const attempt = step('recordContactAttempt', { reached: false });
    const key = { 'idempotency-key': 'tried-then-done' };
    const path = pathOf(journeyId, attempt);
    expect((await api.post(`${path}?dryRun=true`, bodyOf(attempt), key)).body).toMatchObject({ ok: true });
    const first = await api.post(path, bodyOf(attempt), key);
    const again = await api.post(path, bodyOf(attempt), key);
    expect([first.status, again.status, again.body]).toEqual([200, 200, first.body]);
    expect((await events(journeyId)).filter((type) => type === 'contactAttempted')).toHaveLength(1);
  });

  test('has one row in the audit, however often a form asks; a refusal by access has its own', async () => {
    const journeyId = await opened();
    const path = `/v1/journeys/${journeyId}/record-consent?dryRun=true`;
    const rows = await auditSince(stage.database);
    for (const signer of ['client', 'guardian', 'nobody', undefined]) await api.post(path, { signer });
    const read = { action: 'read', outcome: 'allowed', subject: journeyId, details: { dryRun: true } };
    expect(await rows()).toMatchObject([read]);
    const operator: Person = { id: 'operator-1', roles: ['operator'], sites: ['main'] };
    expect((await api.as(operator).post(path, { signer: 'client' })).status).toBe(403);
    expect(await rows()).toMatchObject([read, { outcome: 'refused', details: { status: 403 } }]);
  });

  test('asks who may as the write does, and tells who may not read the journey no more than that', async () => {
    const journeyId = await opened();
    const elsewhere: Person = { id: 'supervisor-9', roles: ['supervisor'], sites: ['moon'] };
    const path = `/v1/journeys/${journeyId}/acknowledge-risk`;
    for (const query of ['', '?dryRun=true'])
      expect((await api.as(elsewhere).post(`${path}${query}`, {})).status).toBe(404);
    // Answers a risk of anybody at the site, and has not the client.
    const colleague: Person = { id: 'clinician-8', roles: ['clinician'], sites: ['main'] };
    const plan = `/v1/journeys/${journeyId}/record-safety-plan?dryRun=true`;
    expect((await api.as(colleague).post(plan, { plan: SAFETY_PLAN })).body).toEqual({
      ok: true,
      refusal: null,
      recommended: null,
      effects: [],
    });
    const assign = { role: 'clinician', staffId: 'nobody-of-the-staff' };
    const knowingNobody = await ApiOnStage.open(stage, { staff: new ListedStaff([]) }, api.issuer);
    const team = `/v1/journeys/${journeyId}/assign-care-team`;
    const refused = await knowingNobody.post(`${team}?dryRun=true`, assign);
    const really = await knowingNobody.post(team, assign);
    await knowingNobody.close();
    expect([really.status, (refused.body as unknown as DryRunAnswer).refusal]).toEqual([409, really.body]);
  });

  test('a body that cannot be read is refused in the same words; so is a dry run where there is none, and nothing is done', async () => {
    const journeyId = await opened();
    const path = `/v1/journeys/${journeyId}/record-contact-attempt`;
    const faulty = { by: CLINICIAN, reached: 'perhaps', other: 1 };
    expect((await api.post(`${path}?dryRun=true`, faulty)).body).toEqual((await api.post(path, faulty)).body);
    const maybe = await api.post(`${path}?dryRun=maybe`, { by: CLINICIAN, reached: false });
    expect([maybe.status, maybe.body.errors?.[0]?.field]).toEqual([400, 'dryRun']);
    const notHere = { note: 'which may not be kept' };
    const note = await api.post(`/v1/journeys/${journeyId}/counselling-notes?dryRun=true`, notHere);
    expect([note.status, note.body.errors]).toEqual([
      400,
      [{ field: 'dryRun', detail: 'this route takes no dry run' }],
    ]);
    expect(await events(journeyId)).not.toContain('contactAttempted');
    const attempted = await api.post(`${path}?dryRun=false`, { by: CLINICIAN, reached: false });
    expect([attempted.status, attempted.body.journeyId]).toEqual([200, journeyId]);
  });

  test('of a fact says what would follow, and reports nothing', async () => {
    const journeyId = await opened();
    const before = await leftBehind(journeyId);
    const risk = { by: CLINICIAN, source: 'judgement', note: 'said so' };
    const trial = await api.post(`/v1/journeys/${journeyId}/facts/high-risk?dryRun=true`, risk);
    expect([trial.status, trial.body]).toMatchObject([200, { ok: true, refusal: null }]);
    expect((trial.body as unknown as DryRunAnswer).effects).toEqual(
      expect.arrayContaining(['riskRaised', 'taskRaised']),
    );
    await nothingMore(journeyId, before);
    const tooLate = { instrument: 'PHQ-9', total: 9, takenAt: '2999-01-01T00:00:00Z' };
    const path = `/v1/journeys/${journeyId}/facts/result`;
    const refused = await api.post(`${path}?dryRun=true`, { by: CLINICIAN, result: tooLate });
    expect([refused.status, refused.body]).toEqual([
      400,
      (await api.post(path, { by: CLINICIAN, result: tooLate })).body,
    ]);
  });
});
