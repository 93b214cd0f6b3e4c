import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { ReadTracks } from '#records/tracks/read-tracks';
import { keepGolden } from '../replay/keep-golden.js';
import { eventually } from '../support/eventually.js';
import { openStage, type Stage } from '../support/stage.js';
import { policyOfTrack, TrackOnStage } from '../support/track-on-stage.js';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage(policyOfTrack(5));
  await stage.startWorker();
});
afterAll(() => stage.close());

const someJourney = (): string => `${randomUUID()}.1`;

test('a track that hands over carries everybody along, and records each event once', async () => {
  const track = new TrackOnStage(stage, { historyBound: 40 });
  const journeys = Array.from({ length: 12 }, someJourney);
  const answers = [];
  for (const journeyId of journeys) answers.push(await track.ask(journeyId));
  expect(answers).toEqual(journeys.map((_, index) => (index < 5 ? 'granted' : 'waiting')));
  await Promise.all(journeys.slice(5).map((journeyId) => track.ask(journeyId)));
  const first = await track.handle.describe();
  // None of them has a workflow: whoever is offered a seat cannot answer, and it goes on to the next, to the last.
  await track.release(journeys[0]!);
  // The last of them is offered it, and it comes back from them, too.
  await eventually(async () => {
    const recorded = await track.recorded();
    return recorded?.waitlist.length === 0 && recorded.offers.length === 0;
  });
  const view = await track.view();
  expect(view).toMatchObject({ taken: 4, free: 1, offers: [] });
  expect(await track.recorded()).toEqual(view);
  const { currentDetails } = await track.handle.query<{ currentDetails: string }>(
    '__temporal_workflow_metadata',
  );
  expect(currentDetails).toMatch(/^Seats: 5, taken 4, offered 0, free 1\s+Waiting: 0$/);
  const rows = await stage.database.dataSource.query<unknown[]>(
    'select count(*)::int as count, max(seq) as last from track_event where track_id = $1',
    [track.trackId],
  );
  expect(rows).toEqual([{ count: view.seq, last: view.seq }]);
  const runs = [];
  for await (const run of stage.client.workflow.list({ query: `WorkflowId = 'track/${track.trackId}'` }))
    runs.push(run.runId);
  expect(runs.length).toBeGreaterThan(1);
  expect(runs).toContain(first.runId);
  await keepGolden('track-continued', track.handle);
});

test('a request that was answered before a hand-over is the same after it', async () => {
  const track = new TrackOnStage(stage);
  const journeyId = someJourney();
  const message = {
    journeyId,
    request: { wish: 'seat', priority: 'standard', track: track.trackId, number: 7, at: 7, request: null },
  } as const;
  expect(await track.send(message)).toBe('granted');
  await track.want(journeyId, { wish: 'release' });
  const { seq } = await track.view();
  for (let times = 0; times < 30; times += 1) await track.send(message);
  expect((await track.view()).seq).toBe(seq);
  expect(await new ReadTracks(stage.database.dataSource).one(track.trackId)).not.toBeNull();
});
