import { expect, test } from '@jest/globals';
import type { Person } from '#access/person';
import { LiveStream } from '#api/features/live/live-stream';
import { Ring } from '#api/features/live/ring';

const WHO: Person = { id: 'supervisor-1', roles: ['supervisor'], sites: ['main'] };

const told = (ring: Ring, seq: number) =>
  ring.add({ kind: 'track', trackId: 'main', seq, types: ['seatGranted'] });
const shown = { event: 'track', data: { trackId: 'main' } };

test('a page that does not read is cut, and holds no memory for ever', () => {
  const ring = new Ring();
  const stream = new LiveStream(WHO, 0, ring.last);
  const large = { event: 'track', data: { types: 'x'.repeat(1_000) } };
  for (let seq = 1; seq < 1_000 && !stream.body.destroyed; seq += 1) stream.tell(told(ring, seq), large);
  expect(stream.body.destroyed).toBe(true);
  // And what comes after is written nowhere.
  stream.tell(told(ring, 1_000), large);
  stream.beat();
});

test('nothing is told twice, nor what came before it opened', () => {
  const ring = new Ring();
  const before = told(ring, 1);
  const stream = new LiveStream(WHO, ring.lastPlace, ring.last);
  const after = told(ring, 2);
  for (const one of [before, after, after]) stream.tell(one, shown);
  stream.end();
  const text = String(stream.body.read());
  expect(text.match(/event: track/g)).toHaveLength(1);
  expect(text).toContain(`id: ${after.id}\nevent: track\ndata: {"trackId":"main"}\n\n`);
});
