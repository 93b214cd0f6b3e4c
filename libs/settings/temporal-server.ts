import { loadClientConnectConfig, type ClientConnectConfig } from '@temporalio/envconfig';

/** The namespace if none is named. */
export const NAMESPACE = 'iop';

export interface TemporalServer {
  /** With TLS and keys, where the environment or a profile gives some; without an address where nobody names one. */
  readonly connectionOptions: ClientConnectConfig['connectionOptions'];
  readonly namespace: string;
}

/** Thrown if Temporal's own configuration is invalid. */
export class TemporalMisconfigured extends Error {
  override readonly name = 'TemporalMisconfigured';
}

/**
 * The server that the environment names, or a profile of Temporal's own configuration file.
 * @param values without empty ones: to Temporal's library an empty address is an address
 * @throws TemporalMisconfigured
 */
export const temporalServer = (values: Readonly<Record<string, string>>): TemporalServer => {
  const { connectionOptions, namespace = NAMESPACE } = loaded(values);
  return { connectionOptions, namespace };
};

const loaded = (values: Readonly<Record<string, string>>): ClientConnectConfig => {
  try {
    return loadClientConnectConfig({ overrideEnvVars: { ...values } });
  } catch (error) {
    // Only the first line is used: after it a parser quotes the file, which may contain an API key.
    const [why] = (error as Error).message.split('\n');
    throw new TemporalMisconfigured(`TEMPORAL_PROFILE, TEMPORAL_CONFIG_FILE, TEMPORAL_TLS_…: ${why}`);
  }
};
