// PostgreSQL's JSON holds neither NUL nor half a surrogate pair.
const UNSTORABLE = /[\p{Cs}\u0000]/u;

/** The path of the first text in a document that PostgreSQL could not store, null where it can store all. */
export const unstorable = (value: unknown, path = ''): string | null => {
  if (typeof value === 'string') return UNSTORABLE.test(value) ? path || '$' : null;
  if (value === null || typeof value !== 'object') return null;
  for (const [key, member] of Object.entries(value)) {
    if (UNSTORABLE.test(key)) return path || '$';
    const here = Array.isArray(value) ? `${path}[${key}]` : path ? `${path}.${key}` : key;
    const found = unstorable(member, here);
    if (found) return found;
  }
  return null;
};
