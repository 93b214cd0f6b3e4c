import { PARTS, type Part } from '#settings/catalogue/parts';
import { PROCESSES } from '#settings/catalogue/processes';
import { aboutOf, defaultOf, isNeeded, settingsIn } from '#settings/setting';

const HEAD = `<!-- Printed from libs/settings by \`npm run docs:settings\`: what is written here by hand is lost. -->

# Settings

Every process reads its settings once, when it starts, from the environment; an empty value is no value. \`npm start\` and the commands
take from a file \`.env\` what the environment leaves open. All that is wrong is told at once, each setting by its name, and no value is
repeated. [.env.example](../.env.example) has them all with their defaults.

**Secrets** may be in a file each, which the name with \`_FILE\` names: \`DATABASE_URL_FILE\` one that has what \`DATABASE_URL\` would. Both at
once, a file that cannot be read and an empty one are refused. With \`NODE_ENV=production\` a secret, or the password in an address, of
fewer than 12 characters is refused, too.

Who reads a setting has these names below, in bold where it does not start without:
`;

/** The text of docs/settings.md, made from the schemas. */
export const settingsDocument = (): string =>
  [
    HEAD,
    tableOf([['Name', 'What it is'], ...PROCESSES.map(({ name, is }) => [name, is])]),
    ...PARTS.map(sectionOf),
  ].join('\n');

const sectionOf = ({ title, settings, note }: Part): string => {
  const rows = settingsIn(settings).map(([name]) => rowOf(name));
  const table = tableOf([['Setting', 'Default', 'What it is', 'Read by'], ...rows]);
  return `## ${title}\n\n${table}${note === undefined ? '' : `\n${note}\n`}`;
};

const rowOf = (name: string): string[] => {
  const readers = PROCESSES.flatMap((process) => {
    const schema = Object.fromEntries(settingsIn(process.schema.shape))[name];
    return schema === undefined ? [] : [{ name: process.name, schema }];
  });
  const [first] = readers;
  if (first === undefined) throw new Error(`${name}: no process reads it`);
  const { description, unset = 'none', secret } = aboutOf(first.schema);
  const standard = readers.map(({ schema }) => defaultOf(schema)).find((one) => one !== undefined);
  return [
    `\`${name}\``,
    standard === undefined ? unset : `\`${standard}\``,
    secret ? `${description} A secret.` : description,
    readers.map((reader) => (isNeeded(reader.schema) ? `**${reader.name}**` : reader.name)).join(', '),
  ];
};

/** A table in Markdown, aligned as prettier does it. */
const tableOf = ([head, ...rows]: readonly (readonly string[])[]): string => {
  const widths = head!.map((_, column) => Math.max(...[head!, ...rows].map((row) => row[column]!.length)));
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column]!)).join(' | ')} |\n`;
  return [line(head!), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('');
};
