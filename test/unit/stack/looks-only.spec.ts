import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { startLooksOnly } from '#stack/temporal/looks-only';

let ui: Server;
let before: Server;
let url: string;
const heard: string[] = [];
beforeAll(async () => {
  ui = createServer((request, answer) => {
    heard.push(`${request.method} ${request.url}`);
    answer.setHeader('content-type', 'application/json');
    answer.end(JSON.stringify({ DisableWriteActions: false, DefaultNamespace: 'iop' }));
  }).listen(0, '127.0.0.1');
  await once(ui, 'listening');
  before = await startLooksOnly({ port: 0, behind: (ui.address() as AddressInfo).port });
  url = `http://127.0.0.1:${(before.address() as AddressInfo).port}`;
});
afterAll(() => {
  before?.close();
  ui?.close();
});

test.each([
  ['GET', '/namespaces/iop/workflows'],
  ['POST', '/api/v1/namespaces/iop/workflows/journey%2F1/runs/2/query/view'],
])('a look is passed on: %s %s', async (method, path) => {
  heard.length = 0;
  const answer = await fetch(url + path, { method });
  expect([answer.status, heard]).toEqual([200, [`${method} ${path}`]]);
  expect(await answer.json()).toMatchObject({ DisableWriteActions: false });
});

test.each([
  ['POST', '/api/v1/namespaces/iop/workflows/journey%2F1/terminate'],
  ['POST', '/api/v1/namespaces/iop/workflows/journey%2F1/signal/fact'],
  ['POST', '/api/v1/namespaces/iop/workflows/journey%2F1/update/milestone?a=/query/'],
  ['POST', '/api/v1/namespaces/iop/workflows/journey%2F1/cancel'],
  ['DELETE', '/api/v1/namespaces/iop/schedules/1'],
  ['PUT', '/api/v1/namespaces/iop'],
])('nothing else is: %s %s', async (method, path) => {
  heard.length = 0;
  const { status } = await fetch(url + path, { method });
  expect([status, heard]).toEqual([405, []]);
});

test('the pages are told that they change nothing', async () => {
  const answer = await fetch(`${url}/api/v1/settings?`);
  expect(await answer.json()).toEqual({ DisableWriteActions: true, DefaultNamespace: 'iop' });
});
