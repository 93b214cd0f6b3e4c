/** How many lists and objects may lie in one another: far more than any document here has, and far fewer than end the stack. */
const DEEPEST = 64;

/** A value of JSON is nested deeper than `DEEPEST`. Nothing else could walk it either. */
export class NestedTooDeeply extends Error {
  override readonly name = 'NestedTooDeeply';

  constructor() {
    super(`nested deeper than ${DEEPEST}`);
  }
}

/**
 * A value of JSON as one text, whoever wrote it down: members in the order of their names (by UTF-16 code units), no blanks, numbers and strings as
 * JSON.stringify writes them. That is RFC 8785. A member that is undefined is none.
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
