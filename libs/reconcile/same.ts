/** A value as JSON text with its keys sorted. Two values with the same content have the same text, whatever wrote them. */
export const canonical = (value: unknown): string =>
  JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  ) ?? 'null';

export const isSame = (a: unknown, b: unknown): boolean => canonical(a) === canonical(b);
