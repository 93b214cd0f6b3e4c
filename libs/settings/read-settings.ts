import type { z } from 'zod';
import { given, type Given } from './given.js';
import { withPasswords } from './password-of-address.js';
import { aboutOf, settingsIn } from './setting.js';
import { SettingsInvalid } from './settings-invalid.js';
import { TemporalMisconfigured, temporalServer, type TemporalServer } from './temporal-server.js';

interface Read<Schema extends z.ZodObject> extends Given {
  readonly data: z.output<Schema> | undefined;
}

/** The settings of a process. @throws SettingsInvalid */
export const readSettings = <Schema extends z.ZodObject>(
  schema: Schema,
  variables: NodeJS.ProcessEnv,
): z.output<Schema> => {
  const { data, faults } = read(schema, variables);
  return withoutFaults(data, faults);
};

export interface WithTemporal {
  /** The Temporal server, with its credentials. */
  readonly temporal: TemporalServer;
}

/**
 * As `readSettings`, for a process that connects to Temporal.
 * @param mustBeNamed whether a server must be named; if not, the SDK's own default address is tried
 * @throws SettingsInvalid
 */
export const readWithTemporal = <Schema extends z.ZodObject>(
  schema: Schema,
  variables: NodeJS.ProcessEnv,
  { mustBeNamed = false } = {},
): z.output<Schema> & WithTemporal => {
  const { data, values, faults } = read(schema, variables);
  const temporal = serverOf(values);
  const ofTemporal =
    temporal instanceof TemporalMisconfigured
      ? [temporal.message]
      : mustBeNamed && temporal.connectionOptions.address === undefined
        ? ['TEMPORAL_ADDRESS: is not set, and no profile names a server']
        : [];
  const settled = withoutFaults(data, [...faults, ...ofTemporal]);
  return { ...settled, temporal: temporal as TemporalServer };
};

const read = <Schema extends z.ZodObject>(schema: Schema, variables: NodeJS.ProcessEnv): Read<Schema> => {
  const { values, faults } = withPasswords(given(variables, secretsOf(schema)));
  const { data, error } = schema.safeParse(values, { error: mustBeSet });
  const issues = (error?.issues ?? []).map(({ path, message }) => `${path.join('.')}: ${message}`);
  return { values, data, faults: [...faults, ...issues] };
};

const secretsOf = (schema: z.ZodObject): string[] =>
  settingsIn(schema.shape).flatMap(([name, one]) => (aboutOf(one).secret ? [name] : []));

const mustBeSet: z.core.$ZodErrorMap = ({ code, input }) =>
  code === 'invalid_type' && input === undefined ? 'must be set' : undefined;

const withoutFaults = <Data>(data: Data | undefined, faults: readonly string[]): Data => {
  if (data === undefined || faults.length > 0) throw new SettingsInvalid([...new Set(faults)]);
  return data;
};

const serverOf = (values: Given['values']): TemporalServer | TemporalMisconfigured => {
  try {
    return temporalServer(values);
  } catch (error) {
    if (error instanceof TemporalMisconfigured) return error;
    throw error;
  }
};
