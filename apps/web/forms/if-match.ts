/**
 * The header that says up to which event of a journey its reader has read it: what a colleague has changed since is not written over.
 * @param read sequence; null where nothing is said
 */
export const ifMatch = (read: number | null): { readonly 'If-Match'?: string } =>
  read === null ? {} : { 'If-Match': `"${read}"` };
