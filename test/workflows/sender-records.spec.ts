import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { WorkflowUpdateFailedError } from '@temporalio/client';
import { randomUUID } from 'node:crypto';
import { milestoneUpdate } from '#contracts/journey-definitions';
import type { MilestoneAnswer, MilestoneMessage } from '#contracts/journey-messages';
import { DAY, localDate } from '#journey/time/local-time';
import { isBusinessDay } from '#journey/time/spans';
import { RecordJourney } from '#records/journeys/record-journey';
import { PLAN } from '#scenarios/plan';
import { withSlots } from '#scenarios/slots';
import { keepGolden } from '../replay/keep-golden.js';
import { inTreatment } from '../support/course.js';
import { eventually } from '../support/eventually.js';
import type { JourneyOnStage } from '../support/journey-on-stage.js';
import { openStage, type Stage } from '../support/stage.js';
import { reviewed } from '#scenarios/review';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
  await stage.startWorker();
});
afterAll(() => stage.close());

/** One that has had sessions, none of them recorded. */
const withSessions = async (): Promise<JourneyOnStage> => {
  const journey = await inTreatment(stage, {}, undefined, withSlots(PLAN));
  await journey.passDays(9);
  await journey.reach('reviewPlan', reviewed('engaged'));
  return journey;
};

/** The dates of the sessions that the group held since, whatever day it is today. */
const datesOf = ({ now }: JourneyOnStage): string[] =>
  [-8, -7, -6, -5, -4, -3, -2, -1]
    .map((days) => now + days * DAY)
    .filter((at) => isBusinessDay(at, stage.policy.calendar))
    .map((at) => localDate(at, stage.policy.calendar));

const attendance = (
  { journeyId }: JourneyOnStage,
  date: string,
  after: number,
  id: string = randomUUID(),
): MilestoneMessage => ({
  journeyId,
  milestone: {
    name: 'recordAttendance',
    data: { session: `${date}@morning`, outcome: 'attended', minutes: 90, reason: null },
  },
  by: { id: 'clinician-1', role: 'clinician' },
  request: { id, hash: 'none' },
  senderRecords: { after },
});

const send = ({ handle }: JourneyOnStage, message: MilestoneMessage): Promise<MilestoneAnswer> =>
  handle.executeUpdate(milestoneUpdate, {
    args: [message],
    updateId: message.request.id,
  });

const seqs = async (journey: JourneyOnStage): Promise<number[]> =>
  (await journey.events()).map(({ seq }) => seq);
const upTo = (seq: number): number[] => Array.from({ length: seq }, (_, index) => index + 1);

test('what is left to the sender is not on record before the sender records it; then it is, once', async () => {
  const journey = await withSessions();
  const [date] = datesOf(journey);
  const before = (await journey.recorded()).seq;
  const message = attendance(journey, date!, before);
  const answer = await send(journey, message);
  expect(answer.recording?.events.map(({ type }) => type)).toContain('attendanceRecorded');
  expect(answer.recording?.view.seq).toBe(answer.seq);
  expect((await journey.recorded()).seq).toBe(before);
  expect(await send(journey, message)).toEqual(answer);

  await new RecordJourney(stage.database.dataSource).record(answer.recording!);
  expect((await journey.recorded()).seq).toBe(answer.seq);
  await journey.reach('reviewPlan', reviewed('again'));
  expect(await seqs(journey)).toEqual(upTo((await journey.recorded()).seq));
  expect(await journey.eventsOf('attendanceRecorded')).toHaveLength(1);
});

test('a sender that has died: the next milestone records what it had left', async () => {
  const journey = await withSessions();
  const [first, second] = datesOf(journey);
  const { seq } = await journey.recorded();
  const left = await send(journey, attendance(journey, first!, seq));
  // Nothing of the first is on record yet: the second has both.
  const both = await send(journey, attendance(journey, second!, seq));
  expect(both.recording?.events.slice(0, left.recording!.events.length)).toEqual(left.recording!.events);
  expect(both.recording?.events.at(-1)?.seq).toBe(both.seq);
  await journey.reach('reviewPlan', reviewed('again'));
  expect(await seqs(journey)).toEqual(upTo((await journey.recorded()).seq));
  expect(await journey.eventsOf('attendanceRecorded')).toHaveLength(2);
});

test('what the sender has seen on record is not given to it again', async () => {
  const journey = await withSessions();
  const [first, second] = datesOf(journey);
  const left = await send(journey, attendance(journey, first!, (await journey.recorded()).seq));
  await new RecordJourney(stage.database.dataSource).record(left.recording!);
  const next = await send(journey, attendance(journey, second!, left.seq));
  expect(next.recording?.events[0]?.seq).toBe(left.seq + 1);
});

test('what is refused leaves no trace', async () => {
  const journey = await withSessions();
  const { seq } = await journey.recorded();
  const length = async (): Promise<number> => (await journey.handle.describe()).historyLength;
  const before = await length();
  const refused = send(journey, attendance(journey, journey.localDate(30), seq));
  await expect(refused).rejects.toThrow(WorkflowUpdateFailedError);
  expect([await length(), (await journey.recorded()).seq]).toEqual([before, seq]);
});

test('a run that hands over leaves to the next what senders may not have recorded, which does so at once', async () => {
  const journey = await withSessions();
  const runOf = async (): Promise<string> => (await journey.handle.describe()).runId;
  const first = await runOf();
  const dates = datesOf(journey);
  const { seq } = await journey.recorded();
  let last: MilestoneAnswer | undefined;
  for (let count = 0; (await runOf()) === first; count += 1) {
    if (count > 60) throw new Error('The journey has not continued as new.');
    const { milestone, ...message } = attendance(journey, dates[count % dates.length]!, seq);
    // Corrections, so that there is no end of them.
    const data = { ...milestone.data, reason: `correction ${count}` } as typeof milestone.data;
    last = await send(journey, { ...message, milestone: { ...milestone, data } as typeof milestone });
  }
  await keepGolden('left-to-senders', stage.client.workflow.getHandle(journey.handle.workflowId, first));
  await eventually(async () => (await journey.recorded()).seq >= last!.seq);
  await journey.reach('reviewPlan', reviewed('again'));
  expect((await journey.recorded()).seq).toBeGreaterThan(last!.seq);
  expect(await seqs(journey)).toEqual(upTo((await journey.recorded()).seq));
});
