import { expect, test } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { projectRoot } from '#command-line/project-root';

const WEB = join(projectRoot, 'apps/web');

/** A site may have a zone of its own: a time that was typed by the clocks of the program's is hours away from what was meant. */
test('no page reads a time by the zone of the program: by the zone in which it is shown', () => {
  const files = readdirSync(WEB, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !entry.name.endsWith('.d.ts'))
    .map((entry) => join(entry.parentPath, entry.name));
  const taking = files
    .filter((file) => /\{[^{}=]*\btimeZone\b[^{}=]*\} = useProgram\(\)/.test(readFileSync(file, 'utf8')))
    .map((file) => relative(WEB, file));
  // What a site is called by is asked of it there, and the program's is what is left.
  expect(taking).toEqual(['api/program.ts']);
});
