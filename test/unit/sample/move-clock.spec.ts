import { afterEach, expect, test } from '@jest/globals';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ApiClient } from '#sample/api-client';
import { moveClock } from '#sample/move-clock';

const NOW = Date.parse('2026-12-01T15:00:00Z');
const LATER = Date.parse('2026-12-08T15:00:00Z');
const at = (ms: number): object => ({ journeyId: 'a.1', now: new Date(ms).toISOString() });

let server: Server | undefined;
afterEach(() => new Promise((done) => (server ? server.close(done) : done(undefined))));

/** An API that answers so, one request after the other, and says what it was asked. */
const answering = async (...answers: readonly (readonly [number, object])[]) => {
  const asked: string[] = [];
  server = createServer(({ method, url }, response) => {
    const [status, body] = answers[asked.length]!;
    asked.push(`${method} ${url}`);
    response.writeHead(status, { 'content-type': 'application/json', connection: 'close' });
    response.end(JSON.stringify(body));
  });
  await new Promise<void>((up) => server!.listen(0, '127.0.0.1', up));
  const { port } = server.address() as AddressInfo;
  const move = (): Promise<number> =>
    moveClock(new ApiClient(`http://127.0.0.1:${port}`, 'token'), 'a.1', NOW, 7, 1);
  return { asked, move };
};

const ADVANCE = 'POST /v1/rehearsal/journeys/a.1/advance';
const CLOCK = 'GET /v1/rehearsal/journeys/a.1';

test('a clock that arrives in time is asked once', async () => {
  const { asked, move } = await answering([200, at(LATER)]);
  expect([await move(), asked]).toEqual([LATER, [ADVANCE]]);
});

test('one that is moving still is looked at until it arrives, and never moved twice', async () => {
  const { asked, move } = await answering(
    [503, { code: 'unconfirmed' }],
    [200, at(NOW + 1)],
    [200, at(LATER)],
  );
  expect([await move(), asked]).toEqual([LATER, [ADVANCE, CLOCK, CLOCK]]);
});

test('that of a journey that has ended on the way is where it was to be', async () => {
  const { move } = await answering([503, { code: 'unconfirmed' }], [409, { code: 'journey-closed' }]);
  expect(await move()).toBe(LATER);
});

test.each([
  ['at once', [[403, { code: 'forbidden' }]]],
  [
    'while it is looked at',
    [
      [503, { code: 'unconfirmed' }],
      [503, { code: 'unavailable' }],
    ],
  ],
] as const)('another refusal is thrown: %s', async (_, answers) => {
  const { move } = await answering(...answers);
  await expect(move()).rejects.toMatchObject({ code: answers.at(-1)![1].code });
});
