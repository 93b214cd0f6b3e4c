/**
 * The header that says which state of something its reader has read: what a colleague has changed since is not written over.
 * @param read of a journey or a group the sequence, of a policy the revision; null where nothing is said
 */
export const ifMatch = (read: number | string | null): { readonly 'If-Match'?: string } =>
  read === null ? {} : { 'If-Match': `"${read}"` };

/** Says that there was none when somebody began to write it: where there is one by now, it is not written over. */
export const IF_NEW = { 'If-None-Match': '*' } as const;
