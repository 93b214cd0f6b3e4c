import { join } from 'node:path';
import { readBuiltPages, type BuiltPages } from '#api/pages/built-pages';
import { projectRoot } from '#command-line/project-root';

/** Folder in which `npm test` has built the web pages. */
export const PAGES = join(projectRoot, 'dist/apps/web');

let pages: BuiltPages | undefined;

/** The web pages as they are deployed. They are read once. */
export const builtPages = (): BuiltPages => (pages ??= readBuiltPages(PAGES));
