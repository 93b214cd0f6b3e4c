/** So many bytes a second are enough, however long a file is. */
const LEAST_A_SECOND = 100;

/**
 * The chunks of a file that may take its time, as long as it comes. Whoever sends has `patienceMs` in advance: waiting for them uses it up, and what they send
 * gives it back. The time that we take for what has come is not theirs.
 * @param giveUp called once they have none left
 */
export async function* keepsComing(
  file: AsyncIterable<Buffer>,
  patienceMs: number,
  giveUp: () => void,
): AsyncGenerator<Buffer> {
  const chunks = file[Symbol.asyncIterator]();
  let left = patienceMs;
  try {
    for (;;) {
      const began = performance.now();
      const timer = setTimeout(giveUp, left).unref();
      const next = await chunks.next().finally(() => clearTimeout(timer));
      const waited = performance.now() - began;
      if (next.done) return;
      const earned = (next.value.length * 1_000) / LEAST_A_SECOND;
      left = Math.max(0, Math.min(patienceMs, left - waited + earned));
      yield next.value;
    }
  } finally {
    await chunks.return?.();
  }
}
