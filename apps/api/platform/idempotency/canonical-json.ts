import { Problem } from '../problems/problem.js';

const DEEPEST = 64;

/**
 * JSON with its keys in order: two bodies that say the same have the same canonical form, whoever wrote them down.
 * @throws Problem where it is nested so deeply that nothing else here could walk it either.
 */
export const canonicalJson = (value: unknown, depth = 0): string => {
  if (depth > DEEPEST) throw new Problem('malformed-body');
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item, depth + 1)).join(',')}]`;
  const members = value as Readonly<Record<string, unknown>>;
  const keys = Object.keys(members).sort();
  return `{${keys.map((key) => `${JSON.stringify(key)}:${canonicalJson(members[key], depth + 1)}`).join(',')}}`;
};
