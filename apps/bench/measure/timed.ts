/** How long `work` took, ms. */
export const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
};

/** Does `work` so many times, so many of them at once. */
export const atOnce = async (limit: number, times: number, work: () => Promise<unknown>): Promise<void> => {
  let begun = 0;
  const lane = async (): Promise<void> => {
    while (begun < times) {
      begun += 1;
      await work();
    }
  };
  await Promise.all(Array.from({ length: limit }, lane));
};
