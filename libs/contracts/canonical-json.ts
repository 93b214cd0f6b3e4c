/** How deep arrays and objects may be nested: far deeper than any document here, and far less deep than what overflows the stack. */
const DEEPEST = 64;

/** Thrown for a JSON value that is nested deeper than `DEEPEST`. */
export class NestedTooDeeply extends Error {
  override readonly name = 'NestedTooDeeply';

  constructor() {
    super(`nested deeper than ${DEEPEST}`);
  }
}

/**
 * Writes a JSON value as the one canonical text of RFC 8785: members sorted by name (by UTF-16 code units), no blanks, numbers and strings as
 * JSON.stringify writes them. A member whose value is undefined is left out.
 * @throws NestedTooDeeply
 */
export const canonicalJson = (value: unknown): string => written(value, 0);

const written = (value: unknown, depth: number): string => {
  if (depth > DEEPEST) throw new NestedTooDeeply();
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  if (Array.isArray(value)) return `[${value.map((item) => written(item, depth + 1)).join(',')}]`;
  const members = value as Readonly<Record<string, unknown>>;
  const names = Object.keys(members)
    .filter((name) => members[name] !== undefined)
    .sort();
  return `{${names.map((name) => `${JSON.stringify(name)}:${written(members[name], depth + 1)}`).join(',')}}`;
};
