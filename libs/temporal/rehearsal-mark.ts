/**
 * The namespace data that allow time to be skipped. A namespace gets them only when it is registered on a server that `npm start` or `npm test` runs
 * itself; a program's real namespace never has them.
 */
export const REHEARSAL_MARK = { 'iop.rehearsal': 'true' } as const;
