/**
 * Builds the pages into `dist/apps/web`, after the API is built: its OpenAPI document, the types of the client, what Vite makes of
 * the sources, and each file compressed. What has not changed is not made again.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { build } from 'vite';
import { compress } from './compress.mjs';
import { DIST, OUT, ROOT, WEB } from './folders.mjs';
import { hashOfPages } from './hash.mjs';
import { writeTypes } from './write-types.mjs';

const stamp = `${DIST}/.web-built-from`;
const document = `${DIST}/openapi.json`;

execFileSync(process.execPath, [`${DIST}/apps/tools/openapi/main.js`, document], {
  cwd: ROOT,
  stdio: 'inherit',
});
const sources = hashOfPages(document);
const isCurrent =
  existsSync(stamp) && readFileSync(stamp, 'utf8') === sources && existsSync(`${OUT}/index.html`);

if (!isCurrent || !existsSync(`${WEB}/api/schema.d.ts`)) {
  await writeTypes(document, `${WEB}/api/schema.d.ts`);
  await build({ root: WEB, configFile: `${WEB}/vite.config.ts`, logLevel: 'warn' });
  compress(OUT);
  mkdirSync(DIST, { recursive: true });
  writeFileSync(stamp, sources);
}
