import { parseArgs } from 'node:util';
import { dataDirOf } from '#command-line/env-file';
import { explain } from '#command-line/explain';
import { commandSettings } from '#command-line/settings';
import { demoToken } from '#demo-identity/demo-token';
import { DEMO_PEOPLE } from '#demo-identity/people';
import { readTokenSettings } from '#settings/processes/token';

const USAGE = `npm run --silent token -- --as PERSON

Prints a bearer token of a demo person, good for an hour, while \`npm start\` runs with its own identity provider.

  --as PERSON  a role, or one of:
${DEMO_PEOPLE.map(({ id, is, sites }) => `                 ${id.padEnd(15)}${is} (site ${sites.join(', ')})`).join('\n')}
  --help       this text
`;

try {
  const { as, help } = parseArgs({
    options: { as: { type: 'string' }, help: { type: 'boolean', default: false } },
  }).values;
  if (help) process.stdout.write(USAGE);
  else if (as === undefined) throw new Error(`whose token? --as PERSON is missing\n\n${USAGE}`);
  else {
    const settings = commandSettings(readTokenSettings);
    process.stdout.write(`${await demoToken(as, settings, dataDirOf(settings))}\n`);
  }
} catch (error) {
  process.stderr.write(`${explain(error)}\n`);
  process.exitCode = 1;
}
