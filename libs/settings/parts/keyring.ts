import { z } from 'zod';
import type { Unsealed } from '#temporal/codec/aes-gcm-codec';
import { KeyringInvalid, parseKeyring } from '#temporal/codec/parse-keyring';
import { sealingConverter, type SealingConverter } from '#temporal/codec/sealing-converter';
import type { Rule } from '../process-schema.js';
import { setting } from '../setting.js';
import { inProduction } from './program.js';

/** The keys under which everything in Temporal is sealed. */
export const keyring = {
  IOP_KEYRING_FILE: setting(
    'A file with the keys that seal whatever Temporal keeps (`npm run keyring` makes one); production refuses to start without.',
    z.string().optional(),
    { unset: '`npm start` with a Temporal of its own: one of its own; else clear text' },
  ),
  IOP_KEYRING: setting('What would be in that file.', z.string().optional(), {
    unset: 'that of `IOP_KEYRING_FILE`',
    secret: true,
  }),
  IOP_ALLOW_UNSEALED: setting(
    'With a keyring, what is not sealed is believed by nobody: whoever reaches Temporal could have written it. `true` takes it as it is, for journeys from before there was a keyring.',
    z.enum(['true', 'false'], 'must be true or false').default('false'),
  ),
};

interface Values {
  /** The keyring's text, from the variable or from the file. */
  readonly IOP_KEYRING?: string | undefined;
  readonly IOP_ALLOW_UNSEALED: 'true' | 'false';
}

/** What is done with payloads that were never encrypted, with any keyring. */
export const unsealedOf = ({ IOP_ALLOW_UNSEALED }: Pick<Values, 'IOP_ALLOW_UNSEALED'>): Unsealed => ({
  allowUnsealed: IOP_ALLOW_UNSEALED === 'true',
});

/** Temporal is given clear text by decision, and not by accident. */
export const keyringRule: Rule = ({ IOP_KEYRING: text, IOP_KEYRING_FILE: file, ...values }, fault) => {
  if (typeof text === 'string') {
    const wrong = faultOf(text);
    if (wrong !== null) fault(file === undefined ? 'IOP_KEYRING' : 'IOP_KEYRING_FILE', wrong);
  } else if (file === undefined && inProduction(values))
    fault(
      'IOP_KEYRING_FILE',
      'must name a keyring in production (or IOP_KEYRING hold one): Temporal keeps no clear text there',
    );
};

/** For what is of no use without a keyring. */
export const keyringNeeded: Rule = ({ IOP_KEYRING, IOP_KEYRING_FILE }, fault) => {
  if (IOP_KEYRING === undefined && IOP_KEYRING_FILE === undefined)
    fault('IOP_KEYRING_FILE', 'must name a keyring (or IOP_KEYRING hold one)');
};

/** The converter that encrypts; undefined if Temporal gets clear text. */
export const sealingOf = ({ IOP_KEYRING: text, ...values }: Values): SealingConverter | undefined =>
  text === undefined ? undefined : sealingConverter(parseKeyring(text), unsealedOf(values));

/** Why the keyring is invalid; names the field at fault, and repeats no key. Null if it is valid. */
const faultOf = (text: string): string | null => {
  try {
    parseKeyring(text);
    return null;
  } catch (error) {
    if (error instanceof KeyringInvalid) return error.message;
    throw error;
  }
};
