import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Capacity } from '#contracts/http/capacity';
import type { Ladders } from '#contracts/http/ladders';
import type { MissedClocks } from '#contracts/http/missed-clocks';
import type { Outcomes } from '#contracts/http/outcomes';
import type { z } from 'zod';
import type { boardInFull } from '#contracts/http/track-board';
import type { JourneyView } from '#journey/view';
import { ELIGIBLE, LEVEL_3 } from '#scenarios/admission';
import { SUMMARY_TEXTS } from '#scenarios/discharge-summary';
import { SAFETY_PLAN } from '#scenarios/safety-plan';
import type { Item } from '../support/api-on-stage.js';
import { eventually } from '../support/eventually.js';
import { Reconciler } from '../support/reconciler.js';
import { SmallClinic, type Client, type Member } from '../support/week/clinic.js';
import { actionsOf, answer, dayPasses, listOf, sessionsRecorded, worked } from '../support/week/work.js';

type BoardInFull = z.output<typeof boardInFull>;

/**
 * A week of the sample's clinic, driven over HTTP by who works there, by what the API offers them: their tasks, the sessions of a day, actions, ladders
 * and boards. One track of it, whose clients are lived by the sample's machinery without its dice, so that each scene knows whom it is about. Days pass
 * by the rehearsal's clocks: the clinic's own is the one on the wall.
 */
const TREATED = { daysAgo: 11 };
const LIVES = [
  ...[TREATED, TREATED, TREATED, TREATED],
  { ...TREATED, comes: false },
  TREATED,
  { daysAgo: 40, leavesAfter: 12 },
];
const SEATS = 6;
const DAY_MS = 86_400_000;

let clinic: SmallClinic;
let [tapers, relapses, atRisk, leaves, absent, stays, left]: Client[] = [];
let newcomer: string;

beforeAll(async () => {
  clinic = await SmallClinic.open(SEATS, LIVES);
  [tapers, relapses, atRisk, leaves, absent, stays, left] = [...clinic.clients];
}, 240_000);
afterAll(() => clinic?.close());

const viewOf = async (who: Member, journeyId: string): Promise<JourneyView> =>
  (await clinic.read<{ view: JourneyView }>(who, `journeys/${journeyId}`)).view;
const titlesOf = ({ tasks }: JourneyView): string[] => tasks.map(({ title }) => title);
const seats = async () => {
  const { items } = await clinic.read<Capacity>('supervisor', 'capacity');
  const { taken, offered, free, waiting } = items.find(({ track }) => track === clinic.track.id)!;
  return { taken, offered, free, waiting };
};
const ladders = async (who: Member) =>
  (await clinic.read<Ladders>(who, 'ladders')).items.map(({ journeyId, kind }) => [journeyId, kind]);
const kindsOf = async (who: Member) => (await listOf(clinic, who)).map(({ kind }) => kind);
/** Where every gate holds it is the clinician's to say: a tier down, or of one client held for a time. */
const decideTapers = async (list: readonly Item[], held: string | null = null): Promise<void> => {
  for (const task of list.filter(({ kind }) => kind === 'taper'))
    if (task.journeyId === held)
      await clinic.done('clinician', `journeys/${held}/hold-taper`, { reason: 'A hard month ahead' });
    else await answer(clinic, 'clinician', task);
};
const inTreatment = () => [tapers!, relapses!, atRisk!, absent!, stays!].map(({ journeyId }) => journeyId);

test('the clinic is there as it was lived: its track is full, and nothing is late', async () => {
  expect(await seats()).toEqual({ taken: SEATS, offered: 0, free: 0, waiting: 0 });
  const late = (await clinic.read<MissedClocks>('director', 'outcomes/missed-clocks')).items;
  // Who never comes may be the supervisor's to look at already, by the weekday.
  expect(late.filter(({ kind }) => kind !== 'absences')).toEqual([]);
  const { items } = await clinic.read<{ items: { journeyId: string }[] }>(
    'clinician',
    'journeys?phase=treatment&limit=50',
  );
  const theirs = [leaves!.journeyId, ...inTreatment()];
  expect(items.map(({ journeyId }) => journeyId).sort()).toEqual(theirs.sort());
});

describe('the coordinator', () => {
  test('is told that somebody may be here already, and a second person signs that the two are one', async () => {
    const { family, given, birthDate } = stays!.person;
    const described = { family, given, birthDate };
    const { items } = await clinic.done<{ items: { score: string; open: string; client: { id: string } }[] }>(
      'coordinator',
      'clients/matches',
      described,
    );
    expect(items).toMatchObject([{ score: 'likely', open: stays!.journeyId }]);
    const again = await clinic.done<JourneyView & { likely: { client: { id: string } }[] }>(
      'coordinator',
      'referrals',
      {
        client: { ...described, recordSystem: 'urn:clinic', recordNumber: 'Z-1' },
        entryKind: 'firstIntervention',
      },
    );
    expect(again.likely.map(({ client }) => client.id)).toEqual([items[0]!.client.id]);
    const said = { other: again.journeyId.split('.')[0], reason: 'The same person, referred twice' };
    const merges = `clients/${items[0]!.client.id}/merges`;
    const refused = await clinic.send('coordinator', merges, said);
    expect([refused.status, refused.body.ruleId]).toEqual([409, 'R-RETURN']);
    await clinic.done('coordinator', `journeys/${again.journeyId}/withdraw`, { reason: 'Referred twice' });
    const { id } = await clinic.done<{ id: string }>('coordinator', merges, said);
    const alone = await clinic.send('coordinator', `clients/merges/${id}/sign`);
    expect([alone.status, alone.body.code]).toEqual([403, 'not-permitted']);
    expect(await clinic.done('supervisor', `clients/merges/${id}/sign`)).toMatchObject({
      signed: { by: { id: 'supervisor-1' } },
    });
  });

  test('calls a newcomer, screens, and has them in line for the full track', async () => {
    const { journeyId } = await clinic.done<JourneyView>('coordinator', 'referrals', {
      ...{ client: clinic.stranger, entryKind: 'firstIntervention', track: clinic.track.id },
    });
    newcomer = journeyId;
    const called = (await listOf(clinic, 'coordinator', '&kind=contact')).map((task) => task.journeyId);
    expect(called).toEqual([newcomer]);
    await worked(clinic, 'coordinator');
    const to = (path: string, body: object) =>
      clinic.done<JourneyView>('coordinator', `journeys/${newcomer}/${path}`, body);
    expect((await to('record-consent', { signer: 'client' })).phase).toBe('screening');
    // Called, and not done with: the consent was asked for still.
    expect(await kindsOf('coordinator')).not.toContain('contact');
    expect(await kindsOf('coordinator')).toContain('riskScreen');
    await to('record-risk', { level: 'low', source: 'C-SSRS' });
    await to('record-eligibility', { ...ELIGIBLE, seat: null, track: clinic.track.id });
    await eventually(async () => (await seats()).waiting === 1);
    const { waiting, next } = await clinic.read<Pick<BoardInFull, 'waiting' | 'next'>>(
      'coordinator',
      `tracks/${clinic.track.id}/board`,
    );
    expect([waiting.map((one) => [one.journeyId, one.position]), next]).toEqual([[[newcomer, 1]], newcomer]);
    expect(await kindsOf('coordinator')).not.toContain('riskScreen');
  });
});

test('a week passes: each session is recorded, who does not come is called, and tiers go down when every gate holds', async () => {
  const early = await clinic.send('clinician', `journeys/${tapers!.journeyId}/step-down`);
  expect([early.status, early.body.ruleId]).toEqual([409, 'R-TAPER']);
  expect(early.body.needed).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/^daysAtTier: \d+, needed 14$/),
      'or a reason (R-TAPER-HOLD)',
    ]),
  );
  let recorded = 0;
  let called = 0;
  const everybody = [leaves!.journeyId, ...inTreatment()];
  for (let day = 1; day <= 7; day += 1) {
    const now = await dayPasses(clinic, everybody);
    recorded += await sessionsRecorded(clinic, now, [absent!.journeyId]);
    called += (await listOf(clinic, 'coordinator', '&kind=noShow')).length;
    expect((await worked(clinic, 'coordinator')).map(({ kind }) => kind)).not.toContain('noShow');
    await decideTapers(await worked(clinic, 'clinician'), stays!.journeyId);
  }
  expect(recorded).toBeGreaterThanOrEqual(everybody.length);
  expect(called).toBeGreaterThan(0);
  expect(await viewOf('clinician', tapers!.journeyId)).toMatchObject({ tier: 'T1', overdue: false });
  expect(await viewOf('clinician', stays!.journeyId)).toMatchObject({
    tier: 'T2',
    treatment: { taper: 'held' },
  });
  // Who never came is at the tier still, and the supervisor's to look at.
  expect(await viewOf('clinician', absent!.journeyId)).toMatchObject({ tier: 'T2', phase: 'treatment' });
  expect(await kindsOf('supervisor')).toContain('absences');
  await worked(clinic, 'supervisor');
  expect(await kindsOf('supervisor')).not.toContain('absences');
});

test('a relapse that the family reports steps the client up at once, until the clinician has decided', async () => {
  const { journeyId } = relapses!;
  await clinic.done('coordinator', `journeys/${journeyId}/facts/relapse`, {
    source: 'family',
    note: 'Drank on Sunday',
  });
  await eventually(async () => (await viewOf('clinician', journeyId)).tier === 'T2');
  await eventually(async () => (await kindsOf('clinician')).includes('relapse'));
  expect(await ladders('supervisor')).toEqual([[journeyId, 'relapse']]);
  const [acknowledge] = await listOf(clinic, 'clinician', '&kind=relapse');
  await answer(clinic, 'clinician', acknowledge!);
  expect(await kindsOf('coordinator')).toContain('newDays');
  expect((await worked(clinic, 'coordinator')).map(({ kind }) => kind)).not.toContain('newDays');
  // Whoever took it up is reminded before it is late; until then it stands on the ladder, and among what may be done.
  expect(await ladders('supervisor')).toEqual([[journeyId, 'relapse']]);
  const decides = { journeyId, milestones: ['decideRelapse' as const] };
  await answer(clinic, 'clinician', decides, {
    decision: 'confirm',
    reason: 'Stays, with a plan for the evenings',
  });
  expect(await ladders('supervisor')).toEqual([]);
  expect(await viewOf('clinician', journeyId)).toMatchObject({
    tier: 'T2',
    treatment: { relapseOpen: false },
  });
});

test('a high risk at night is found and answered by who is on call, whoever has the client', async () => {
  const { journeyId } = atRisk!;
  const to = <T>(path: string, body: object = {}) =>
    clinic.done<T>('onCall', `journeys/${journeyId}/${path}`, body);
  expect((await clinic.ask('onCall', `journeys/${journeyId}`)).status).toBe(403);
  await clinic.done('coordinator', `journeys/${journeyId}/facts/high-risk`, {
    source: 'judgement',
    note: 'Rang at night',
  });
  await eventually(async () => (await ladders('onCall')).length === 1);
  const [task] = await listOf(clinic, 'onCall', '&kind=risk');
  expect(task).toMatchObject({ journeyId, role: 'onCall', client: { phone: atRisk!.person.phone } });
  expect(await viewOf('onCall', journeyId)).toMatchObject({ risk: 'high', phase: 'treatment' });
  await answer(clinic, 'onCall', task!);
  const stopped = await clinic.send('clinician', `journeys/${journeyId}/begin-discharge`, {
    ...{ because: 'other', criteriaMet: false, reason: 'Wants to leave' },
  });
  expect([stopped.status, stopped.body.ruleId]).toEqual([409, 'R-RISK-HIGH']);
  await to('dispose-risk', {
    disposition: 'safetyPlan',
    reason: 'Agreed on the telephone, the sister beside',
  });
  await to('record-safety-plan', { plan: SAFETY_PLAN });
  expect(await ladders('supervisor')).toEqual([]);
  // Answered, the client is their clinician's again.
  expect((await clinic.ask('onCall', `journeys/${journeyId}`)).status).toBe(403);
  const view = await viewOf('clinician', journeyId);
  expect(titlesOf(view).filter((title) => /risk/i.test(title))).toEqual([]);
  expect(view.clocks.map(({ id }) => id)).toEqual(
    expect.arrayContaining([expect.stringMatching(/^safetyPlan\.review\./)]),
  );
});

test('who breaks the glass reads, and a supervisor looks at it', async () => {
  const path = `journeys/${stays!.journeyId}`;
  expect((await clinic.ask('onCall', path)).status).toBe(403);
  const { id } = await clinic.done<{ id: string }>('onCall', `${path}/break-glass`, {
    reason: 'The client stands at the desk and asks for the plan',
  });
  expect(await viewOf('onCall', stays!.journeyId)).toMatchObject({ phase: 'treatment' });
  const unreviewed = async () =>
    (await clinic.read<{ items: { id: string }[] }>('supervisor', 'break-glass?reviewed=false')).items.map(
      (one) => one.id,
    );
  expect(await unreviewed()).toEqual([id]);
  await clinic.done('supervisor', `break-glass/${id}/end`);
  await clinic.done('supervisor', `break-glass/${id}/review`);
  expect(await unreviewed()).toEqual([]);
  expect((await clinic.ask('onCall', path)).status).toBe(403);
});

test('a client is discharged with a summary that somebody has read, and the seat goes to who waits', async () => {
  const { journeyId } = leaves!;
  const to = <T = JourneyView>(path: string, body: object = {}) =>
    clinic.done<T>('clinician', `journeys/${journeyId}/${path}`, body);
  const { now } = await actionsOf(clinic, 'clinician', journeyId);
  await to('review-plan', {
    summary: 'Ready to leave',
    ratings: LEVEL_3.ratings,
    finding: 'discharge',
    reason: 'The goals are met',
  });
  await to('agree-continuing-care', {
    care: {
      ...{
        level: 2,
        provider: 'outpatient clinic',
        firstAppointment: new Date(Date.parse(now) + 5 * DAY_MS).toISOString(),
      },
      ...{ medicines: 'none', supports: 'weekly meeting', relapsePlan: 'call the program the same day' },
    },
  });
  const begin = { because: 'completed', criteriaMet: false };
  const refused = await clinic.send('clinician', `journeys/${journeyId}/begin-discharge`, begin);
  expect([refused.status, refused.body.ruleId]).toEqual([409, 'R-DISCH']);
  expect(
    (await to('begin-discharge', { ...begin, reason: 'The goals are met, and work begins' })).phase,
  ).toBe('discharge');
  await to('record-risk', { level: 'none', source: 'C-SSRS' });
  await to('write-discharge-summary', { texts: SUMMARY_TEXTS, replaces: null });
  const unread = await clinic.send('clinician', `journeys/${journeyId}/sign-discharge-summary`);
  expect([unread.status, unread.body.ruleId]).toEqual([409, 'R-SUMMARY']);
  const { versions } = await clinic.read<{ versions: { hash: string }[] }>(
    'clinician',
    `journeys/${journeyId}/discharge-summary`,
  );
  expect((await to('sign-discharge-summary', { hash: versions.at(-1)!.hash })).phase).toBe('aftercare');

  await eventually(async () => (await seats()).offered === 1);
  expect(await seats()).toEqual({ taken: SEATS - 1, offered: 1, free: 0, waiting: 0 });
  await eventually(async () => (await kindsOf('coordinator')).includes('offer'));
  const [offer] = await listOf(clinic, 'coordinator', '&kind=offer');
  expect(offer!.journeyId).toBe(newcomer);
  await answer(clinic, 'coordinator', offer!);
  await eventually(async () => (await seats()).taken === SEATS);
  expect(await viewOf('coordinator', newcomer)).toMatchObject({
    phase: 'assessment',
    track: clinic.track.id,
  });
});

test('who has left comes back: another journey of the same client, and their plan to start from', async () => {
  const { journeyId, phase, entryKind } = await clinic.done<JourneyView>('coordinator', 'referrals', {
    ...{ client: left!.person, entryKind: 'return', track: clinic.track.id },
  });
  const [clientId] = left!.journeyId.split('.');
  expect([journeyId, phase, entryKind]).toEqual([`${clientId}.2`, 'intake', 'return']);
  const { plan, from } = await clinic.read<{ plan: { lengthDays: number }; from: { journeyId: string } }>(
    'supervisor',
    `journeys/${journeyId}/draft-plan`,
  );
  expect([plan.lengthDays, from.journeyId]).toEqual([90, left!.journeyId]);
  await worked(clinic, 'coordinator');
  await clinic.done('coordinator', `journeys/${journeyId}/record-consent`, { signer: 'client' });
  expect(await kindsOf('coordinator')).not.toContain('contact');
});

describe('at the end of the week', () => {
  test('nothing is forgotten: no alert is open, no glass unreviewed, nothing late, and nothing to do that has no time', async () => {
    const undated = async () =>
      (
        await clinic.read<{ items: { title: string; dueAt: string | null }[] }>(
          'supervisor',
          'tasks?status=open&limit=200',
        )
      ).items
        .filter(({ dueAt }) => dueAt === null)
        .map(({ title }) => title);
    // A tier is reviewed once it is in force, with the next session day.
    for (let day = 0; day === 0 || (day < 6 && (await undated()).length > 0); day += 1) {
      const now = await dayPasses(clinic, [leaves!.journeyId, ...inTreatment()]);
      await sessionsRecorded(clinic, now, [absent!.journeyId]);
      for (const who of ['coordinator', 'supervisor'] as const) await worked(clinic, who);
      await decideTapers(await worked(clinic, 'clinician'));
    }
    expect(await undated()).toEqual([]);
    expect((await clinic.read<MissedClocks>('director', 'outcomes/missed-clocks')).items).toEqual([]);
    expect(await ladders('supervisor')).toEqual([]);
    expect(await kindsOf('supervisor')).toEqual([]);
  });

  test('the numbers say what happened, and of so few no more than that', async () => {
    const year = `from=${new Date(Date.now() - 200 * DAY_MS).toISOString().slice(0, 10)}&to=${new Date(Date.now() + DAY_MS).toISOString().slice(0, 10)}`;
    const { steps } = await clinic.read<Outcomes>('director', `outcomes/funnel?${year}`);
    expect(steps.map(({ n }) => n)).toEqual([null, null, null, null, null, null]);
    expect(await seats()).toEqual({ taken: SEATS, offered: 0, free: 0, waiting: 0 });
  });

  test('every journey is on record as it was lived', async () => {
    expect(await (await Reconciler.of(clinic.stage)).found()).toEqual([]);
  });
});
