import { fileURLToPath } from 'node:url';

const at = (path) => fileURLToPath(new URL(path, import.meta.url));

export const ROOT = at('../../..');
export const WEB = at('..').replace(/\/$/, '');
export const DIST = at('../../../dist');
/** Where the built pages are; `apps/api/pages` serves them from there. */
export const OUT = at('../../../dist/apps/web');
