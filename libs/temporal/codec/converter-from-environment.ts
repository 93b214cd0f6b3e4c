import { readFileSync } from 'node:fs';
import { KeyringInvalid, parseKeyring } from './parse-keyring.js';
import { sealingConverter, type SealingConverter } from './sealing-converter.js';

/** Whether Temporal is given clear text is decided at start-up, and not by accident. */
export class KeyringRefused extends Error {
  override name = 'KeyringRefused';
}

/**
 * The converter that `IOP_KEYRING_FILE` or `IOP_KEYRING` asks for; `undefined` (clear text) where neither is set, which
 * production does not allow.
 * @throws KeyringRefused that names the variable and the field at fault, and repeats no key
 */
export const converterFromEnvironment = (variables: NodeJS.ProcessEnv): SealingConverter | undefined => {
  // `NAME=` means that nothing was set: compose files write it so.
  const { IOP_KEYRING_FILE: file, IOP_KEYRING: text, NODE_ENV } = variables;
  if (file && text) throw new KeyringRefused('IOP_KEYRING_FILE, IOP_KEYRING: only one of them may be set');
  if (file) return converterFrom('IOP_KEYRING_FILE', contentOf(file));
  if (text) return converterFrom('IOP_KEYRING', text);
  if (NODE_ENV === 'production')
    throw new KeyringRefused(
      'IOP_KEYRING_FILE: must name a keyring in production (or IOP_KEYRING hold one): Temporal keeps no clear text there',
    );
  return undefined;
};

const converterFrom = (variable: string, text: string): SealingConverter => {
  try {
    return sealingConverter(parseKeyring(text));
  } catch (error) {
    if (error instanceof KeyringInvalid) throw new KeyringRefused(`${variable}: ${error.message}`);
    throw error;
  }
};

const contentOf = (file: string): string => {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const { code = 'unknown fault' } = error as NodeJS.ErrnoException;
    throw new KeyringRefused(`IOP_KEYRING_FILE: names a file that cannot be read (${code})`);
  }
};
