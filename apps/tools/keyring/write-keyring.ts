import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';

/** Writes a new file that only its owner can read. @throws EEXIST where the file exists: a keyring is never written over */
export const writeNewKeyring = (file: string, text: string): void => {
  const opened = openSync(file, 'wx', 0o600);
  writeFileSync(opened, text);
  fsyncSync(opened);
  closeSync(opened);
};

/** Writes to disk under another name first, so that a crash leaves the earlier keyring. */
export const replaceKeyring = (file: string, text: string): void => {
  rmSync(`${file}.next`, { force: true });
  writeNewKeyring(`${file}.next`, text);
  renameSync(`${file}.next`, file);
};
