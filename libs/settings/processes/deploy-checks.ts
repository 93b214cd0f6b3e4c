import { temporal } from '../parts/temporal.js';
import { processSchema } from '../process-schema.js';
import { readWithTemporal } from '../read-settings.js';

export const deployChecks = processSchema(temporal);

/** The settings of what looks after a deployment's Temporal: it never tries a server that nobody has named. @throws SettingsInvalid */
export const readDeployCheckSettings = (variables: NodeJS.ProcessEnv = process.env) =>
  readWithTemporal(deployChecks, variables, { mustBeNamed: true });
