import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '#command-line/project-root';
import { demoPerson } from '#demo-identity/people';
import { PICTURES, type Picture } from './table.js';

const HEAD = `# The pages

What each page is for, with the sample clinic of \`npm start\`: synthetic people, and a year behind them. \`npm run pages:pictures\` takes the pictures and writes this document
([its table](../apps/pictures/table.ts)); how the pages are made is in [apps/web](../apps/web/README.md), why in [ADR 55](adr/0055-pages.md).
`;

const section = ({ name, title, says, person }: Picture): string => `
## ${title}

${says} _Seen by a ${demoPerson(person)!.roles[0]}._

![${title}](images/pages/${name}.png)
`;

/** docs/pages.md: every page of the table with its picture. */
export const writeDocument = (): void =>
  writeFileSync(join(projectRoot, 'docs/pages.md'), `${HEAD}${PICTURES.map(section).join('')}`);
