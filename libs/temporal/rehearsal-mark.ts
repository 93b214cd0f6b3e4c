/**
 * The namespace data without which nothing ever skips time. A namespace gets it only when it is registered on a server
 * that `npm start` or `npm test` runs itself; a program's real namespace never has it.
 */
export const REHEARSAL_MARK = { 'iop.rehearsal': 'true' } as const;
