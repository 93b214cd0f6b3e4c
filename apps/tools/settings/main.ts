import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '#command-line/project-root';
import { settingsDocument } from './document.js';

/** `npm run docs:settings`: writes docs/settings.md from the schemas of libs/settings. */
writeFileSync(join(projectRoot, 'docs/settings.md'), settingsDocument());
