import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { inScreening } from '../../support/course.js';
import { given } from '../../support/given.js';
import { openStage, type Stage } from '../../support/stage.js';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
  await stage.startWorker();
});
afterAll(() => stage?.close());

test('whoever reaches the Temporal UI sees a journey, and cannot act on it', async () => {
  const { handle } = await inScreening(stage);
  const { namespace } = stage.client.options;
  const api = `${given('TEST_TEMPORAL_UI')}/api/v1/namespaces/${namespace}/workflows/${encodeURIComponent(handle.workflowId)}`;
  const looked = await fetch(api);
  expect(looked.status).toBe(200);
  // As its own page sends what it sends.
  const cookie = looked.headers.getSetCookie().join('; ');
  const [, token = ''] = /_csrf=([^;]+)/.exec(cookie) ?? [];
  const headers = { 'content-type': 'application/json', 'x-csrf-token': token, cookie: `_csrf=${token}` };
  const post = (path: string, body: object) =>
    fetch(`${api}/${path}`, {
      method: 'POST',
      headers: { ...headers, origin: given('TEST_TEMPORAL_UI') },
      body: JSON.stringify(body),
    });
  const before = (await handle.fetchHistory()).events!.length;
  for (const [path, body] of [
    ['terminate', { reason: 'as somebody else' }],
    ['cancel', {}],
    ['signal/fact', { input: { payloads: [{ data: 'e30=' }] } }],
    ['update/milestone', { request: { input: { name: 'milestone', args: {} } } }],
    ['reset', {}],
  ] as const)
    expect([path, (await post(path, body)).status]).toEqual([path, 405]);
  expect((await handle.describe()).status.name).toBe('RUNNING');
  expect((await handle.fetchHistory()).events!.length).toBe(before);

  const settings = (await (await fetch(`${given('TEST_TEMPORAL_UI')}/api/v1/settings`)).json()) as object;
  expect(settings).toMatchObject({ DisableWriteActions: true });
});
