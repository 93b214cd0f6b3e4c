import { createHmac, hkdfSync } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import type { CursorSecret } from '#records/db/cursor-secret';

const KEY_BYTES = 32;
/** 132 bits in base64url. */
const TAG_CHARS = 22;

/**
 * Makes the ETags of what is shown to one person. A 304 leaves no row in the audit, so only an answer that was shown may give a tag: without a key, somebody could
 * hash what they guess, and the 304 would tell them that it is so.
 */
export class OwnTags {
  private key: Uint8Array | undefined;

  /** @param secret the same in every API process, so that each knows the tags of all */
  constructor(private readonly secret: Pick<CursorSecret, 'bytes'>) {}

  /**
   * The tag of an answer, bound to whom and at what address it is shown. Of what If-Match takes it begins with the state that is shown. The cursor of the next
   * page is left out, because it is sealed anew each time; one from before goes on from the same row.
   * @throws DatabaseUnavailable
   */
  async of({ person, readAt, url, sealedCursor }: FastifyRequest, answer: string): Promise<string> {
    this.key ??= new Uint8Array(
      hkdfSync('sha256', await this.secret.bytes(), '', 'tags of what was shown', KEY_BYTES),
    );
    const shown = sealedCursor === undefined ? answer : answer.replace(sealedCursor, '');
    const hash = createHmac('sha256', this.key).update(`${person?.id}\n${url}\n${shown}`).digest('base64url');
    return `"${readAt === undefined ? '' : `${readAt}.`}${hash.slice(0, TAG_CHARS)}"`;
  }
}
