/** A RESTful address: a type and a FHIR id; the server's address may come before them, and a version after them. */
const RESTFUL =
  /^(https?:\/\/[^\s?#]+\/)?([A-Z][A-Za-z]*)\/([A-Za-z0-9\-.]{1,64})(?:\/_history\/[A-Za-z0-9\-.]{1,64})?$/;

/** Longer than any address is; a hostile one would be taken apart for each resource. */
const LONGEST = 2_000;

interface RestfulAddress {
  /** Address of the server; null if the reference is relative. */
  readonly base: string | null;
  readonly type: string;
  readonly id: string;
}

const restful = (address: unknown): RestfulAddress | null => {
  if (typeof address !== 'string' || address.length > LONGEST) return null;
  const [, base = null, type, id] = RESTFUL.exec(address) ?? [];
  return type === undefined || id === undefined ? null : { base, type, id };
};

/** What identifies a resource in its bundle. */
export interface Referred {
  readonly fullUrl: unknown;
  readonly type: string;
  readonly id: unknown;
}

/**
 * Whether a reference is to this resource of the bundle. It may be the resource's fullUrl, to the letter. Or it has the type and the id, with any version;
 * if it is relative, its server is that of the entry in which it stands. If one of the two names no server, the servers do not count as different.
 * @param from fullUrl of the entry in which the reference stands
 */
export const isTo = ({ fullUrl, type, id }: Referred, reference: string, from: unknown): boolean => {
  if (reference === fullUrl) return true;
  const to = restful(reference);
  const own = restful(fullUrl);
  if (to === null || to.type !== type || to.id !== (own?.id ?? id)) return false;
  const base = to.base ?? restful(from)?.base ?? null;
  return base === null || own?.base == null || base === own.base;
};
