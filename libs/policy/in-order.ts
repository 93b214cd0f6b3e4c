type Keyed = Readonly<Record<string, unknown>>;

const isKeyed = (value: unknown): value is Keyed =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * A document with its keys in the order of another that people know: PostgreSQL keeps them by their length, in which nobody finds
 * anything. What the other has not comes last, by its name. Of lists every item is put into the order of the first one there.
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
