import { existsSync, readFileSync } from 'node:fs';
import type { Unsealed } from '#temporal/codec/aes-gcm-codec';
import { parseKeyring } from '#temporal/codec/parse-keyring';
import { sealingConverter, type SealingConverter } from '#temporal/codec/sealing-converter';
import { ownDatabaseUrl } from '#command-line/own-database';
import { ownKeyringFile } from '#tools/keyring/own-keyring';
import { addressFile } from './temporal/address-file.js';

export interface OwnServers {
  readonly databaseUrl: string;
  readonly temporalAddress: string | undefined;
  /** The keyring that `npm start` has made; undefined where it made none. */
  readonly sealing: SealingConverter | undefined;
}

/** The servers that a running `npm start` keeps under DATA_DIR. @throws Error where there are none */
export const ownServers = (dataDir: string, unsealed: Unsealed = {}): OwnServers => {
  const address = addressFile(dataDir);
  const keyring = ownKeyringFile(dataDir);
  return {
    databaseUrl: ownDatabaseUrl(dataDir),
    temporalAddress: existsSync(address) ? readFileSync(address, 'utf8') : undefined,
    sealing: existsSync(keyring)
      ? sealingConverter(parseKeyring(readFileSync(keyring, 'utf8')), unsealed)
      : undefined,
  };
};
