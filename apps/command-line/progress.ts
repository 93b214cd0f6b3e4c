/** Says what is happening, with the seconds since the start, so that nobody wonders whether it hangs. */
export interface Progress {
  readonly say: (line: string) => void;
  /** Says what begins, does it, and says how long it took. */
  readonly step: <T>(what: string, work: () => Promise<T>) => Promise<T>;
}

export function progressOn(
  write: (line: string) => void,
  now: () => number = () => performance.now(),
): Progress {
  const start = now();
  const seconds = (since: number) => `${((now() - since) / 1000).toFixed(1)} s`;
  const say = (line: string) => write(`[${seconds(start).padStart(7)}] ${line}\n`);
  return {
    say,
    async step(what, work) {
      const begun = now();
      say(`${what} …`);
      const result = await work();
      say(`${what}: done in ${seconds(begun)}`);
      return result;
    },
  };
}
