/** fast-check's parameters: a run is repeated with TEST_SEED, which a failure prints as `seed`. */
export const runs = (numRuns: number): { numRuns: number; seed?: number } => {
  const seed = process.env['TEST_SEED'];
  return seed === undefined ? { numRuns } : { numRuns, seed: Number(seed) };
};
