import { createHash, randomBytes } from 'node:crypto';
import type { Actor } from '#journey/model/actor';
import { canonicalJson } from '#contracts/canonical-json';
import type { RequestRef } from '#contracts/journey-messages';
import type { TakenOn } from '#records/journeys/owed-recordings';

/** A request as the journey remembers it. Only one that came with a key can come again. */
export interface KnownRequest extends RequestRef {
  readonly keyed: boolean;
  /** What was on record when the guard took the request on; absent where that is still to be done. */
  readonly takenOn?: TakenOn & { handled?: true };
}

export const newRequestId = (): string => randomBytes(16).toString('hex');

const hash = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 32);

/**
 * The id is a hash of the key, because it stands in Temporal and in the records, and what callers put into their keys is not ours to keep. The person is in
 * the hash, too: what somebody else sends under the same key is a request of theirs.
 */
export const requestIdOf = (key: string, personId: string): string => hash(`${personId}\n${key}`);

/** The id as it was made before ids were a person's own. A key that is on record under one keeps it. */
export const formerRequestIdOf = (key: string): string => hash(key);

/** The part of a request that one journey answers: the same for the same request, another for each journey. */
export const partOf = (requestId: string, journeyId: string): string => hash(`${requestId} ${journeyId}`);

/**
 * Id and hash of a request. The hash is of the body with who acts in it, so a body that names them is the same request as one that does not.
 * @param id of its key; null where it came without one
 * @param by who acts; undefined where the body has no word for it
 * @throws NestedTooDeeply
 */
export const requestRef = (
  id: string | null,
  method: string,
  path: string,
  body: unknown,
  by?: Actor,
): KnownRequest => ({
  id: id ?? newRequestId(),
  hash: hash(`${method} ${path}\n${canonicalJson(naming(by, body))}`),
  keyed: id !== null,
});

const naming = (by: Actor | undefined, body: unknown): unknown =>
  by && typeof body === 'object' && body !== null && !Array.isArray(body)
    ? { ...body, by: 'by' in body && body.by !== undefined ? body.by : by }
    : body;
