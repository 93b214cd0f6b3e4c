import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';

/** A file that was not there, readable to its owner only. @throws EEXIST where it was: a keyring is never written over */
export const writeNewKeyring = (file: string, text: string): void => {
  const opened = openSync(file, 'wx', 0o600);
  writeFileSync(opened, text);
  fsyncSync(opened);
  closeSync(opened);
};

/** To disk under another name first: a crash leaves the keyring that was. */
export const replaceKeyring = (file: string, text: string): void => {
  rmSync(`${file}.next`, { force: true });
  writeNewKeyring(`${file}.next`, text);
  renameSync(`${file}.next`, file);
};
