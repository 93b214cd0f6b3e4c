import { join } from 'node:path';
import { readBuiltPages, type BuiltPages } from '#api/pages/built-pages';
import { projectRoot } from '#command-line/project-root';

/** Where `npm test` has built them. */
export const PAGES = join(projectRoot, 'dist/apps/web');

let pages: BuiltPages | undefined;

/** The pages as they are deployed, read once. */
export const builtPages = (): BuiltPages => (pages ??= readBuiltPages(PAGES));
