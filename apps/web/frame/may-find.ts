import { useMe } from '../api/me.js';
import { CARE, hasAnyRole } from '../api/roles.js';

/** Whoever sees clients may look for one. */
export const useMayFind = (): boolean => hasAnyRole(useMe(), CARE);
