import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '#command-line/project-root';
import { demoPerson } from '#demo-identity/people';
import { PICTURES, type Picture } from './table.js';
import { FOLDER } from './take.js';

const HEAD = `# The pages

What each page is for, with the sample clinic of \`npm start\`: synthetic people, and a year behind them. \`npm run pages:pictures\` takes the pictures and writes this document
([its table](../apps/pictures/table.ts)); how the pages are made is in [apps/web](../apps/web/README.md), why in [ADR 55](adr/0055-pages.md).
`;

const section = ({ name, title, says, person }: Picture): string => `
## ${title}

${says} _Seen by a ${demoPerson(person)!.roles[0]}._

![${title}](images/pages/${name}.png)
`;

/** Writes docs/pages.md: every page of the table of which a picture has been taken. */
export const writeDocument = (): void => {
  const taken = PICTURES.filter(({ name }) => existsSync(join(projectRoot, FOLDER, `${name}.png`)));
  writeFileSync(join(projectRoot, 'docs/pages.md'), `${HEAD}${taken.map(section).join('')}`);
};
