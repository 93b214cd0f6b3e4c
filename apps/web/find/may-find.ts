import { useMe } from '../api/me.js';

/** Whether the person may look for a client: everybody who may list clients. */
export const useMayFind = (): boolean => useMe().may.includes('list Client');
