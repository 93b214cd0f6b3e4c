/**
 * Works on up to `atOnce` items at a time and yields what came of them in the order of the items. An item is asked for
 * only when there is room for it, and a result that is ready is not held back while the next item is slow to come.
 * @param work must not reject: there is nobody to tell but its own place in the results.
 */
export async function* inOrder<Item, Result>(
  items: AsyncIterator<Item>,
  atOnce: number,
  work: (item: Item) => Promise<Result>,
  stop: AbortSignal,
): AsyncGenerator<Result> {
  const done = new AbortController();
  const stopped = heard(stop, done.signal);
  const working: Promise<Result>[] = [];
  let coming: Promise<IteratorResult<Item>> | null = null;
  let ended = stop.aborted;
  try {
    while (!ended || working.length > 0) {
      if (!ended && !coming && working.length < atOnce) {
        coming = items.next();
        // If nobody reads the results any more, its failure must not be an unhandled rejection.
        coming.catch(() => undefined);
      }
      const events: Promise<'item' | 'result' | 'stopped'>[] = [];
      if (coming) events.push(coming.then(() => 'item'));
      if (working[0]) events.push(working[0].then(() => 'result'));
      if (!ended) events.push(stopped);
      const first = await Promise.race(events);
      if (first === 'stopped') {
        ended = true;
        coming = null;
      } else if (first === 'item') {
        const next: IteratorResult<Item> = await coming!;
        coming = null;
        if (next.done) ended = true;
        else working.push(work(next.value));
      } else {
        yield await working.shift()!;
      }
    }
  } finally {
    done.abort();
  }
}

/** Resolves when `stop` is aborted. Once `done` is aborted, nothing listens any more. */
const heard = (stop: AbortSignal, done: AbortSignal): Promise<'stopped'> =>
  new Promise((resolve) => {
    stop.addEventListener('abort', () => resolve('stopped'), { once: true, signal: done });
  });
