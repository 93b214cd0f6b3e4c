import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { ELIGIBLE, LEVEL_3 } from '#scenarios/admission';
import { planAt } from '#scenarios/plan';
import { POLICY } from '#scenarios/policy';
import { TRACK } from '#scenarios/referral';
import { ApiOnStage } from '../support/api-on-stage.js';
import { eventually } from '../support/eventually.js';
import { openStage, type Stage } from '../support/stage.js';

let stage: Stage;
let api: ApiOnStage;
/** In treatment at T2. */
let journeyId: string;

beforeAll(async () => {
  stage = await openStage(POLICY);
  await stage.startWorker();
  api = await ApiOnStage.open(stage);
  await api.qualify();
});
afterAll(async () => {
  await api?.close();
  await stage?.close();
});

const reach = async (path: string, data: object) => {
  const answer = await api.reach(journeyId, path, data);
  expect([path, answer.status]).toEqual([path, 200]);
  return answer;
};

beforeEach(async () => {
  ({ journeyId } = (await api.refer({ track: TRACK })).body);
  await reach('record-contact-attempt', { reached: true });
  await reach('record-consent', { signer: 'client' });
  await reach('record-risk', { level: 'low', source: 'C-SSRS' });
  await reach('record-eligibility', { ...ELIGIBLE, seat: TRACK, track: TRACK });
  await reach('record-assessment', { ratings: LEVEL_3.ratings });
  await reach('decide-level', { level: 3 });
  await reach('draft-plan', { plan: planAt('T2') });
  await reach('sign-plan', { signer: 'client' });
  await reach('sign-plan', { signer: 'clinician' });
});

interface Item {
  readonly seq: number;
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
}

const timeline = async (): Promise<readonly Item[]> =>
  (await api.get(`/v1/journeys/${journeyId}/timeline?limit=200`)).body.items;
const reports = async (): Promise<readonly Item[]> =>
  (await timeline()).filter(({ type }) => type === 'relapseReported' || type === 'relapseJoined').reverse();
const report = (data: object) => api.post(`/v1/journeys/${journeyId}/facts/relapse`, data);
const reported = async (data: object): Promise<void> => {
  const before = (await reports()).length;
  expect((await report(data)).status).toBe(202);
  await eventually(async () => (await reports()).length > before);
};
const tasks = async (): Promise<string[]> =>
  (await api.get(`/v1/journeys/${journeyId}`)).body.view.tasks.map(({ task }: { task: string }) => task);

describe('H6, H7: a relapse is told of at once, and each report is by itself', () => {
  test('the tasks are there with the report; a test after the acknowledgement outlives a reversal', async () => {
    await reported({ source: 'family' });
    expect(await tasks()).toEqual(expect.arrayContaining(['relapse.acknowledge.1.0', 'relapse.tell.1']));
    await reach('acknowledge-relapse', {});
    await reported({ source: 'positiveTest' });
    expect(await tasks()).toContain('relapse.acknowledge.1.again.1.0');

    const [family, positive] = (await reports()) as [Item, Item];
    const mistaken = { decision: 'reverse', reason: 'mistaken' };
    const unnamed = await api.reach(journeyId, 'decide-relapse', mistaken);
    expect([unnamed.status, unnamed.body.ruleId]).toEqual([409, 'R-RELAPSE']);
    expect(unnamed.text).toContain(`${family.seq} (family), ${positive.seq} (positiveTest)`);
    const one = await reach('decide-relapse', { ...mistaken, reports: [family.seq] });
    expect(one.body).toMatchObject({ tier: 'T3', treatment: { relapseOpen: true } });
    const rest = await reach('decide-relapse', mistaken);
    expect(rest.body).toMatchObject({ tier: 'T2', treatment: { relapseOpen: false } });
  });

  test('a reversal names reports by their numbers, or none at all', async () => {
    await reported({ source: 'self' });
    for (const named of [[], [0], ['1'], 1, null])
      expect([
        named,
        (await api.reach(journeyId, 'decide-relapse', { decision: 'reverse', reason: 'x', reports: named }))
          .status,
      ]).toEqual([named, 400]);
  });
});

describe('A14: the day of the use', () => {
  test('is kept with the report; of before the admission it steps nobody up, and asks', async () => {
    await reported({ source: 'self', usedOn: '2026-01-02' });
    const [kept] = await reports();
    expect(kept).toMatchObject({ type: 'relapseJoined', data: { usedOn: '2026-01-02' } });
    expect((await api.get(`/v1/journeys/${journeyId}`)).body.view.tier).toBe('T2');
    expect((await tasks()).filter((task) => task.startsWith('relapse.outside.'))).toHaveLength(1);
  });

  test.each(['2999-01-01', '2026-02-30', 'yesterday', ''])('is refused: %s', async (usedOn) => {
    const { status, body } = await report({ source: 'self', usedOn });
    expect([status, body.code]).toEqual([400, 'invalid-input']);
    expect(await reports()).toEqual([]);
  });
});
