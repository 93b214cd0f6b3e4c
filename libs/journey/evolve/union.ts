/** What there was, and this one, once. */
export const union = (before: readonly string[] | undefined, one: string): readonly string[] => [
  ...new Set([...(before ?? []), one]),
];
