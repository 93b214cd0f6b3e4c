import { describe, expect, test } from '@jest/globals';
import type { Announced } from '#records/live/announced';
import { Ring } from '#api/features/live/ring';

const track = (seq: number): Announced => ({ kind: 'track', trackId: 'main', seq, types: ['seatGranted'] });

/** As in a process of the deployment with that secret. */
const keyed = (secret = 1): Ring => {
  const ring = new Ring();
  ring.keyedBy(new Uint8Array(32).fill(secret));
  return ring;
};

describe('what was told', () => {
  test('is told from where a page was, and nothing twice', () => {
    const ring = new Ring();
    const start = ring.last;
    const [one, two] = [ring.add(track(1)), ring.add(track(2))];
    expect(ring.after(start)).toEqual([one, two]);
    expect(ring.after(one.id)).toEqual([two]);
    expect(ring.after(two.id)).toEqual([]);
    expect(ring.last).toBe(two.id);
  });

  test('has the same id in every process, which says nothing of whom it is about, and nobody makes up', () => {
    const under = (secret: number, seq = 7): string => keyed(secret).add(track(seq)).id;
    expect(under(1)).toBe(under(1));
    expect(under(1)).not.toContain('main');
    expect(under(1)).not.toBe(under(1, 8));
    expect(under(1)).not.toBe(under(2));
  });

  test('a draft that is kept again under its version is another event', () => {
    const draft = (keptAt: string): Announced => ({
      kind: 'policy',
      version: '2027.1',
      status: 'draft',
      keptAt,
    });
    expect(keyed().add(draft('1')).id).toBe(keyed().add(draft('1')).id);
    expect(keyed().add(draft('1')).id).not.toBe(keyed().add(draft('2')).id);
  });

  test('of what is not known any more nobody can say what came after it', () => {
    const ring = new Ring(2);
    const start = ring.last;
    const [one] = [ring.add(track(1)), ring.add(track(2)), ring.add(track(3))];
    expect([ring.after(start), ring.after(one.id), ring.after('never')]).toEqual([null, null, null]);
    const last = ring.last;
    ring.forget();
    expect([ring.after(last), ring.after(start), ring.after(ring.last)]).toEqual([null, null, []]);
    const next = ring.add(track(4));
    expect(ring.after(next.id)).toEqual([]);
  });
});
