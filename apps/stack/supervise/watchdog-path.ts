import { join } from 'node:path';
import { projectRoot } from '#command-line/project-root';

/** The script as it is in the sources: it is plain JavaScript, and nothing of it is built. */
export const watchdog = join(projectRoot, 'apps/stack/supervise/watchdog.mjs');
