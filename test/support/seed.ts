/** Parameters for fast-check: the seed of TEST_SEED, to repeat a failure. A failure prints its seed. */
export const seeded = (): { seed?: number } => {
  const seed = process.env.TEST_SEED;
  return seed === undefined ? {} : { seed: Number(seed) };
};
