import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { WorkflowUpdateRPCTimeoutOrCancelledError } from '@temporalio/client';
import { randomUUID } from 'node:crypto';
import { WAITLIST_PRIORITIES } from '#journey/model/policy-sections';
import type { JourneyView } from '#journey/view';
import { ELIGIBLE } from '#scenarios/admission';
import { CLINICIAN } from '#scenarios/people';
import { inScreening } from '../support/course.js';
import { beginLike } from '../support/begun-journey.js';
import { eventually } from '../support/eventually.js';
import type { JourneyOnStage } from '../support/journey-on-stage.js';
import { openStage, type Stage } from '../support/stage.js';
import { policyOfTrack, TrackOnStage } from '../support/track-on-stage.js';
import { kill, spawnWorker, stop } from '../support/worker-process.js';

const CLIENTS = 200;
const SEATS = 20;
const LAST = 12;
const BEFORE = SEATS - LAST;
/** Some of every priority, the most urgent of them last. */
const REFERRALS = [
  {},
  { entryKind: 'stepDown' },
  { injecting: true },
  { pregnant: true },
  { pregnant: true, injecting: true },
] as const;

let stage: Stage;
let track: TrackOnStage;
beforeAll(async () => {
  stage = await openStage(policyOfTrack(SEATS));
  track = new TrackOnStage(stage);
});
afterAll(() => stage.close());

interface Row {
  readonly seq: number;
  readonly type: string;
  readonly journeyId: string;
}

const history = (): Promise<Row[]> =>
  stage.database.dataSource.query<Row[]>(
    `select seq, type, data->>'journeyId' as "journeyId" from track_event where track_id = $1 order by seq`,
    [track.trackId],
  );

/** As many at a time as the machine has use for. */
const inTurns = async <T>(count: number, work: (index: number) => Promise<T>): Promise<T[]> => {
  const done: T[] = [];
  for (let next = 0; next < count; next += 20)
    done.push(
      ...(await Promise.all(
        Array.from({ length: Math.min(20, count - next) }, (_, index) => work(next + index)),
      )),
    );
  return done;
};

/** While its worker is away a busy server may give up waiting: whoever asked sends the same request again, as over HTTP. */
const untilAnswered = async (journey: JourneyOnStage): Promise<JourneyView> => {
  const asked = { ...ELIGIBLE, seat: null, track: track.trackId };
  const requestId = randomUUID();
  for (let tries = 1; ; tries += 1) {
    try {
      const view = await journey.reach('recordEligibility', asked, CLINICIAN, requestId);
      // What was answered before comes without a view.
      return tries === 1 ? view : await journey.recorded();
    } catch (error) {
      if (!(error instanceof WorkflowUpdateRPCTimeoutOrCancelledError)) throw error;
    }
  }
};

test('200 clients ask for the last 12 seats at once, and the worker is killed: 12 get one, the others wait in order', async () => {
  const first = spawnWorker(stage);
  for (let taken = 0; taken < BEFORE; taken += 1) await track.ask(`${randomUUID()}.1`);
  const ways = await Promise.all(
    REFERRALS.map(async (referral) => {
      const journey = await inScreening(stage, { track: track.trackId, ...referral });
      await journey.reach('recordRisk', { level: 'low', by: 'C-SSRS' });
      return journey;
    }),
  );
  const others = await inTurns(CLIENTS - ways.length, (index) =>
    beginLike(stage, ways[index % ways.length]!),
  );
  const journeys = [...ways, ...others];

  const all = Promise.all(journeys.map((journey) => untilAnswered(journey)));
  while ((await history()).length === BEFORE) await new Promise((resolve) => setTimeout(resolve, 5));
  await kill(first);
  const heard = (await track.heard()) - BEFORE;
  expect([heard > 0, heard < CLIENTS]).toEqual([true, true]);
  const second = spawnWorker(stage);
  const answers = await all;

  const admitted = journeys.filter((_, index) => answers[index]!.phase === 'assessment');
  const waiting = journeys.filter((_, index) => answers[index]!.phase === 'waitlist');
  expect([admitted.length, waiting.length]).toEqual([LAST, CLIENTS - LAST]);

  const view = await track.view();
  expect(view).toMatchObject({ capacity: SEATS, taken: SEATS, free: 0, offers: [] });
  const seated = view.seats.map(({ journeyId }) => journeyId);
  expect(seated).toEqual(expect.arrayContaining(idsOf(admitted)));
  expect(new Set(seated).size).toBe(SEATS);

  await eventually(async () => (await track.recorded())!.seq === view.seq);
  expect(await track.recorded()).toEqual(view);
  const events = await history();
  expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => index + 1));
  expect(events.filter(({ type }) => type === 'seatGranted').length).toBe(SEATS);

  // By priority, and inside a priority as they came.
  const came = events.filter(({ type }) => type === 'waitlisted').map(({ journeyId }) => journeyId);
  expect([...came].sort()).toEqual(idsOf(waiting).sort());
  const rank = new Map(journeys.map(({ journeyId }, index) => [journeyId, 4 - (index % REFERRALS.length)]));
  const expected = WAITLIST_PRIORITIES.flatMap((_, priority) =>
    came.filter((journeyId) => rank.get(journeyId) === priority),
  );
  expect(view.waitlist.map(({ journeyId }) => journeyId)).toEqual(expected);
  await stop(second);
}, 300_000);

const idsOf = (journeys: readonly JourneyOnStage[]): string[] => journeys.map(({ journeyId }) => journeyId);
