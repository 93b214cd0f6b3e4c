/** Parameters for fast-check: the seed of TEST_SEED, so that a failure can be had again. Failures print theirs. */
export const seeded = (): { seed?: number } => {
  const seed = process.env.TEST_SEED;
  return seed === undefined ? {} : { seed: Number(seed) };
};
