import { loadClientConnectConfig } from '@temporalio/envconfig';

export type NamedServer = ReturnType<typeof loadClientConnectConfig>;

/** The server that the environment names, or a profile of Temporal's own configuration file; undefined if neither. */
export function namedServer(): NamedServer | undefined {
  const named = loadClientConnectConfig();
  return named.connectionOptions.address ? named : undefined;
}
