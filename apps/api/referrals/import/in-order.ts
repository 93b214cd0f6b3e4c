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
  const stopped = new Promise<'stopped'>((resolve) => {
    if (stop.aborted) resolve('stopped');
    else stop.addEventListener('abort', () => resolve('stopped'), { once: true });
  });
  const working: Promise<Result>[] = [];
  let coming: Promise<IteratorResult<Item>> | null = null;
  let ended = stop.aborted;

  while (!ended || working.length > 0) {
    if (!ended && !coming && working.length < atOnce) {
      coming = items.next();
      // Whoever stops listening to the results leaves it to fail unheard.
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
      const { done, value } = await coming!;
      coming = null;
      if (done) ended = true;
      else working.push(work(value));
    } else {
      yield await working.shift()!;
    }
  }
}
