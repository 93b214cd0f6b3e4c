import { closeSync, fsyncSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { withNewKey } from './new-key.js';

const USAGE = `npm run --silent keyring -- new FILE [ID]      a keyring with one key
npm run --silent keyring -- rotate FILE [ID]   one more key, active from now on; the earlier ones stay

ID is the key's name, today's date and time where it is not given. A lost keyring is lost histories: back it up.
`;

/** To disk under another name first: a crash leaves the keyring that was. `flags` wx refuses a file that exists. */
const write = (file: string, text: string, isNew: boolean): void => {
  const target = isNew ? file : `${file}.next`;
  if (!isNew) rmSync(target, { force: true });
  const opened = openSync(target, 'wx', 0o600);
  writeFileSync(opened, text);
  fsyncSync(opened);
  closeSync(opened);
  if (!isNew) renameSync(target, file);
};

const [command, file, id = new Date().toISOString().replace(/[:.]/g, '-')] = process.argv.slice(2);
try {
  if (file !== undefined && command === 'new') write(file, withNewKey(null, id), true);
  else if (file !== undefined && command === 'rotate')
    write(file, withNewKey(readFileSync(file, 'utf8'), id), false);
  else throw new Error(USAGE);
  process.stdout.write(`${file}: new payloads are sealed under ${id}\n`);
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = 1;
}
