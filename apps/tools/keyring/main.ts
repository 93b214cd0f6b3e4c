import { readFileSync } from 'node:fs';
import { newKeyId, withNewKey } from './new-key.js';
import { replaceKeyring, writeNewKeyring } from './write-keyring.js';

const USAGE = `npm run --silent keyring -- new FILE [ID]      a keyring with one key
npm run --silent keyring -- rotate FILE [ID]   one more key, active from now on; the earlier ones stay

ID is the key's name, today's date and time where it is not given. A lost keyring is lost histories: back it up.
`;

const [command, file, id = newKeyId()] = process.argv.slice(2);
try {
  if (file !== undefined && command === 'new') writeNewKeyring(file, withNewKey(null, id));
  else if (file !== undefined && command === 'rotate')
    replaceKeyring(file, withNewKey(readFileSync(file, 'utf8'), id));
  else throw new Error(USAGE);
  process.stdout.write(`${file}: new payloads are sealed under ${id}\n`);
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = 1;
}
