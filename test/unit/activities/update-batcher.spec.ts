import { describe, expect, it } from '@jest/globals';
import { UpdateBatcher } from '#activities/update-batcher';
import type { SeatMessage } from '#contracts/track-messages';
import type { WishAnswer } from '#journey/model/seat-request';

const asks = (name: string): SeatMessage => ({ journeyId: name }) as SeatMessage;

/** A track that answers when the test says so; an answer is the name of who asked. */
const slowTrack = () => {
  const turns: { names: string[]; answer: () => void; fail: (error: Error) => void }[] = [];
  const send = (messages: readonly SeatMessage[]): Promise<readonly WishAnswer[]> =>
    new Promise((resolve, reject) => {
      const names = messages.map(({ journeyId }) => journeyId);
      turns.push({ names, answer: () => resolve(names as never), fail: reject });
    });
  return { turns, send };
};

describe('Updates of a track', () => {
  it('lets three Updates be under way, and takes who comes meanwhile together, in order', async () => {
    const { turns, send } = slowTrack();
    const batcher = new UpdateBatcher(send);
    const answers = ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => batcher.ask(asks(name)));
    expect(turns.map(({ names }) => names)).toEqual([['a'], ['b'], ['c']]);

    turns[1]!.answer();
    await answers[1];
    expect(turns[3]!.names).toEqual(['d', 'e', 'f']);

    for (const { answer } of turns) answer();
    expect(await Promise.all(answers)).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
  });

  it('never has more than three under way, however many ask', async () => {
    let underWay = 0;
    let most = 0;
    const send = async (messages: readonly SeatMessage[]): Promise<readonly WishAnswer[]> => {
      most = Math.max(most, (underWay += 1));
      await Promise.resolve();
      underWay -= 1;
      return messages.map(({ journeyId }) => journeyId) as never;
    };
    const batcher = new UpdateBatcher(send);
    const names = Array.from({ length: 500 }, (_, index) => `${index}`);
    expect(await Promise.all(names.map((name) => batcher.ask(asks(name))))).toEqual(names);
    expect(most).toBe(3);
  });

  it('fails those of one batch only, and goes on with the next', async () => {
    const { turns, send } = slowTrack();
    const batcher = new UpdateBatcher(send);
    const [first, second, third, fourth] = ['a', 'b', 'c', 'd'].map((name) => batcher.ask(asks(name)));
    turns[0]!.fail(new Error('no server'));
    await expect(first).rejects.toThrow('no server');
    for (const { answer } of turns) answer();
    expect(await Promise.all([second, third])).toEqual(['b', 'c']);
    turns[3]!.answer();
    expect(await fourth).toBe('d');
  });
});
