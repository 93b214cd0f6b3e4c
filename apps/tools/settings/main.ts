import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '#command-line/project-root';
import { settingsDocument } from './document.js';

/** `npm run docs:settings`: docs/settings.md, as the schemas of libs/settings have it. */
writeFileSync(join(projectRoot, 'docs/settings.md'), settingsDocument());
