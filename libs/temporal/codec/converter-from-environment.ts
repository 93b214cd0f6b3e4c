import { secretFrom, SecretRefused } from '#settings/from-files';
import { KeyringInvalid, parseKeyring } from './parse-keyring.js';
import type { Unsealed } from './aes-gcm-codec.js';
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
  const text = keyringIn(variables);
  const unsealed = unsealedFrom(variables);
  if (text !== undefined)
    return converterFrom(variables['IOP_KEYRING_FILE'] ? 'IOP_KEYRING_FILE' : 'IOP_KEYRING', text, unsealed);
  if (variables['NODE_ENV'] === 'production')
    throw new KeyringRefused(
      'IOP_KEYRING_FILE: must name a keyring in production (or IOP_KEYRING hold one): Temporal keeps no clear text there',
    );
  return undefined;
};

/** Whether what was never sealed is taken: `IOP_ALLOW_UNSEALED`, for histories from before. @throws KeyringRefused */
export const unsealedFrom = (variables: NodeJS.ProcessEnv): Unsealed => {
  const said = variables['IOP_ALLOW_UNSEALED'] || 'false';
  if (said !== 'true' && said !== 'false')
    throw new KeyringRefused('IOP_ALLOW_UNSEALED: must be true or false');
  return { allowUnsealed: said === 'true' };
};

const converterFrom = (variable: string, text: string, unsealed: Unsealed): SealingConverter => {
  try {
    return sealingConverter(parseKeyring(text), unsealed);
  } catch (error) {
    if (error instanceof KeyringInvalid) throw new KeyringRefused(`${variable}: ${error.message}`);
    throw error;
  }
};

const keyringIn = (variables: NodeJS.ProcessEnv): string | undefined => {
  try {
    return secretFrom(variables, 'IOP_KEYRING');
  } catch (error) {
    if (error instanceof SecretRefused) throw new KeyringRefused(error.message);
    throw error;
  }
};
