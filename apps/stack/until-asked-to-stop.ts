/** One Ctrl-C arrives several times: from the terminal, from npm, and from bootstrap.mjs, all within moments. */
const SAME_WISH_MS = 1_000;

/**
 * Resolves at the first SIGINT, SIGTERM or SIGHUP, when the bootstrap.mjs that started this is gone, or when nobody reads
 * any longer what this prints (`npm start | head`). A second signal, sent by somebody who does not want to wait any
 * longer, ends this process at once; the watchdogs then stop the servers.
 */
export function untilAskedToStop(): Promise<string> {
  return new Promise((resolve) => {
    let first: number | undefined;
    const heard = (signal: NodeJS.Signals) => {
      first ??= performance.now();
      if (performance.now() - first > SAME_WISH_MS) process.exit(130);
      resolve(signal);
    };
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, heard);
    for (const stream of [process.stdout, process.stderr])
      stream.on('error', () => resolve('nobody reads this'));
    whenGone(Number(process.env['IOP_STARTED_BY']), () => resolve('the process that started this is gone'));
  });
}

function whenGone(starter: number, act: () => void): void {
  if (!starter) return;
  const watch = setInterval(() => {
    if (process.ppid === starter) return;
    clearInterval(watch);
    act();
  }, 500);
  watch.unref();
}
