import document from '../../../libs/policy/default-policy.json' with { type: 'json' };
import { policyFrom } from '#policy/load-policy';
import { PolicyInvalid, type PolicyFault } from '#policy/policy-invalid';

export type Path = readonly (string | number)[];
type Json = Record<string | number, unknown>;

/** What JSON cannot be: the member is taken out. */
export const ABSENT = Symbol('absent');

/** The default document with the value at each path replaced. */
export const edited = (...edits: readonly (readonly [path: Path, value: unknown])[]): unknown => {
  let copy: unknown = structuredClone(document);
  for (const [path, value] of edits) {
    const last = path.at(-1);
    if (last === undefined) {
      copy = value;
      continue;
    }
    const parent = path.slice(0, -1).reduce((at, key) => at[key] as Json, copy as Json);
    if (value === ABSENT) delete parent[last];
    else parent[last] = value;
  }
  return copy;
};

/** Faults of a document; none where it loads. Throws whatever else goes wrong. */
export const faultsOf = (candidate: unknown): readonly PolicyFault[] => {
  try {
    policyFrom(candidate, 'test', { from: 2026, to: 2026 });
    return [];
  } catch (error) {
    if (error instanceof PolicyInvalid) return error.faults;
    throw error;
  }
};

/** Path of every value in the document, members of arrays and objects included. */
export const pathsOf = (value: unknown = document, path: Path = []): Path[] => {
  if (typeof value !== 'object' || value === null) return [path];
  const inner = Object.entries(value).flatMap(([key, member]) =>
    pathsOf(member, [...path, Array.isArray(value) ? Number(key) : key]),
  );
  return [path, ...inner];
};
