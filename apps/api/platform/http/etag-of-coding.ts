/** The codings in which an answer may be sent, the one that we prefer first (ADR 79). */
export const CODINGS = ['zstd', 'br', 'gzip'] as const;

/**
 * The `ETag` of an answer as it is sent in a coding. Other bytes have another one (RFC 9110, 8.8.3.3), and its beginning stays, which is what `If-Match` takes.
 */
export const etagInCoding = (etag: string, coding: string): string => etag.replace(/"$/, `-${coding}"`);

/** More tags than a browser or a proxy keeps of one address: a header with more is a list of guesses, and as none. */
const MOST_NAMED = 16;

/**
 * The one of the tags in `If-None-Match` that names this content, in whichever coding the caller has it; null if none does. Weak ones count as strong, because
 * nothing here is asked for in parts.
 */
export const knownAs = (etag: string, ifNoneMatch: string | undefined): string | null => {
  const ours = [etag, ...CODINGS.map((coding) => etagInCoding(etag, coding))];
  const named = (ifNoneMatch ?? '').split(',').map((one) => one.trim().replace(/^W\//, ''));
  if (named.length > MOST_NAMED) return null;
  return named.find((one) => ours.includes(one)) ?? null;
};
