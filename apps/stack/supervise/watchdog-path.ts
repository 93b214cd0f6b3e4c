import { join } from 'node:path';
import { projectRoot } from '#command-line/project-root';

/** The script in the sources: it is plain JavaScript, so it is not built. */
export const watchdog = join(projectRoot, 'apps/stack/supervise/watchdog.mjs');
