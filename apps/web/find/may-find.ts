import { useMe } from '../api/me.js';

/** Whoever lists clients may look for one. */
export const useMayFind = (): boolean => useMe().may.includes('list Client');
