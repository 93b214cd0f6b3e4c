import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { WorkflowUpdateFailedError } from '@temporalio/client';
import { randomUUID } from 'node:crypto';
import { hasMovedOn } from '#api/platform/problems/from-refusal';
import { trackInput } from '#contracts/track-messages';
import type { GroupInFull } from '#contracts/http/track';
import { TrackClient } from '#temporal/clients/track-client';
import { ApiOnStage, COORDINATOR, SUPERVISOR, type Answer } from '../support/api-on-stage.js';
import { openStage, type Stage } from '../support/stage.js';
import { policyOfTrack, TrackOnStage } from '../support/track-on-stage.js';

let stage: Stage;
let api: ApiOnStage;
let track: TrackOnStage;
let groups: string;
beforeAll(async () => {
  stage = await openStage(policyOfTrack(20));
  await stage.startWorker();
  api = await ApiOnStage.open(stage);
  track = new TrackOnStage(stage);
  groups = `/v1/tracks/${track.trackId}/groups`;
});
afterAll(async () => {
  await api?.close();
  await stage?.close();
});

const GROUP = { by: COORDINATOR, capacity: 8, therapists: ['staff-9'] };
const NEW = { 'if-none-match': '*' };

const arrange = (group: string, change: object, headers: Record<string, string> = {}): Promise<Answer> =>
  api.post(groups, { ...GROUP, group, ...change }, headers);
const read = async (group: string): Promise<{ shown: GroupInFull; etag: string }> => {
  const { body, headers } = await api.get(`${groups}/${group}`);
  return { shown: body as unknown as GroupInFull, etag: headers.get('etag')! };
};
const made = async (group: string): Promise<void> =>
  expect([group, (await arrange(group, { title: 'First' }, NEW)).status]).toEqual([group, 200]);
const join = async (group: string): Promise<void> => {
  const journeyId = `${randomUUID()}.1`;
  expect(await track.ask(journeyId)).toBe('granted');
  expect((await api.post(`${groups}/${group}/members`, { by: COORDINATOR, journeyId })).status).toBe(200);
};

describe('a group that two people arrange', () => {
  test('keeps what the first one wrote: the second is told who, when and what stands there now', async () => {
    await made('morning');
    const { shown, etag } = await read('morning');
    expect(etag).toMatch(new RegExp(`^"${shown.seq}\\.`));
    const first = await arrange(
      'morning',
      { by: SUPERVISOR, title: 'Theirs', capacity: 9 },
      { 'if-match': etag },
    );
    expect([first.status, (first.body as unknown as GroupInFull).seq]).toEqual([200, shown.seq + 1]);
    const second = await arrange('morning', { title: 'Mine' }, { 'if-match': etag });
    expect([second.status, second.body.code]).toEqual([412, 'changed-meanwhile']);
    expect(second.body.errors).toEqual([{ field: 'If-Match', detail: 'is that of an earlier state' }]);
    expect(second.body.changed).toEqual({
      seq: shown.seq + 1,
      at: expect.any(String),
      by: SUPERVISOR,
      type: 'groupArranged',
    });
    // Who is on the roster is not among it.
    expect(second.body.newer).toEqual({
      ...{ id: 'morning', title: 'Theirs', kind: 'usual', capacity: 9, therapists: ['staff-9'] },
      seq: shown.seq + 1,
    });
    expect((await read('morning')).shown.title).toBe('Theirs');
    const over = { 'if-match': `"${String(second.body.newer['seq'])}"` };
    expect((await arrange('morning', { title: 'Mine' }, over)).status).toBe(200);
    expect((await read('morning')).shown).toMatchObject({ title: 'Mine', capacity: 8 });
  });

  test('is not stopped by who joins it meanwhile, nor by another group', async () => {
    await made('noon');
    const { etag } = await read('noon');
    await join('noon');
    await made('another');
    const changed = await arrange('noon', { title: 'Mine' }, { 'if-match': etag });
    expect([changed.status, changed.body]).toMatchObject([200, { title: 'Mine', size: 1 }]);
  });

  test('is made once: who makes another under the same id is told of it, and takes nothing away', async () => {
    await made('evening');
    const again = await arrange('evening', { title: 'Second' }, NEW);
    expect([again.status, again.body.code]).toEqual([412, 'changed-meanwhile']);
    expect(again.body.errors).toEqual([{ field: 'If-None-Match', detail: 'there is one already' }]);
    expect(again.body.newer).toMatchObject({ id: 'evening', title: 'First' });
    expect((await read('evening')).shown.title).toBe('First');
    const both = await arrange('evening', {}, { ...NEW, 'if-match': (await read('evening')).etag });
    expect(both.status).toBe(412);
  });

  test('of many at once takes one: the track itself decides between them', async () => {
    await made('crowded');
    const { etag } = await read('crowded');
    const answers = await Promise.all(
      Array.from({ length: 6 }, (_, index) =>
        arrange('crowded', { title: `Title ${index}` }, { 'if-match': etag }),
      ),
    );
    const taken = answers.filter(({ status }) => status === 200);
    expect(answers.map(({ status }) => status).sort()).toEqual([
      200,
      ...Array.from({ length: 5 }, () => 412),
    ]);
    expect((await read('crowded')).shown.title).toBe((taken[0]!.body as unknown as GroupInFull).title);
  });

  test('is answered once more under its key, whatever has come since', async () => {
    await made('again');
    const headers = { 'if-match': (await read('again')).etag, 'idempotency-key': randomUUID() };
    const first = await arrange('again', { title: 'Mine' }, headers);
    expect((await arrange('again', { title: 'Theirs' })).status).toBe(200);
    const again = await arrange('again', { title: 'Mine' }, headers);
    expect([again.status, again.body]).toEqual([200, first.body]);
    expect((await read('again')).shown.title).toBe('Theirs');
  });

  test('names what is no ETag', async () => {
    for (const etag of ['*', '12', 'W/"12"', '"0"', '"1234567890"'])
      expect((await arrange('morning', {}, { 'if-match': etag })).body.errors[0]!.field).toBe('If-Match');
    expect((await arrange('morning', {}, { 'if-none-match': '"12"' })).body.errors).toEqual([
      { field: 'If-None-Match', detail: 'must be *' },
    ]);
  });
});

test('the track takes a change only where the sender has seen it last', async () => {
  await made('strict');
  const { seq } = (await read('strict')).shown;
  const tell = (onlyAt: number) =>
    new TrackClient(stage).arrange(trackInput(track.trackId, stage.policy)!, {
      command: { name: 'arrangeGroup', kind: 'usual', ...GROUP, group: 'strict' },
      by: COORDINATOR,
      request: { id: randomUUID().replaceAll('-', ''), hash: 'h' },
      onlyAt,
    });
  const moved: unknown = await tell(seq - 1).catch((error: unknown) => error);
  expect([moved instanceof WorkflowUpdateFailedError, hasMovedOn(moved)]).toEqual([true, true]);
  expect((await tell(seq)).seq).toBe(seq + 1);
});
