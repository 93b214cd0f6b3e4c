/** The values from before and these, each once. */
export const union = (
  before: readonly string[] | undefined,
  ...more: readonly string[]
): readonly string[] => [...new Set([...(before ?? []), ...more])];
