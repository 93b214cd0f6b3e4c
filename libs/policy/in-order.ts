type Keyed = Readonly<Record<string, unknown>>;

const isKeyed = (value: unknown): value is Keyed =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * A document with its keys in the order of another document. PostgreSQL orders the keys of jsonb by their length, and nobody finds anything in that order.
 * Keys that the other document does not have come last, by name. In a list, every item takes the order of the first item of the other list.
 */
export const inOrderOf = (like: unknown, document: unknown): unknown => {
  if (Array.isArray(document)) {
    const first: unknown = Array.isArray(like) ? like[0] : undefined;
    return document.map((item) => inOrderOf(first, item));
  }
  if (!isKeyed(document)) return document;
  const known = isKeyed(like) ? like : {};
  const others = Object.keys(document)
    .filter((key) => !(key in known))
    .sort();
  const keys = [...Object.keys(known).filter((key) => key in document), ...others];
  return Object.fromEntries(keys.map((key) => [key, inOrderOf(known[key], document[key])]));
};
