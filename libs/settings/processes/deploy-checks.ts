import { temporal } from '../parts/temporal.js';
import { processSchema } from '../process-schema.js';
import { readWithTemporal } from '../read-settings.js';

export const deployChecks = processSchema(temporal);

/** The settings of the checks of a deployment's Temporal. The server must be named, so that no other server is tried. @throws SettingsInvalid */
export const readDeployCheckSettings = (variables: NodeJS.ProcessEnv = process.env) =>
  readWithTemporal(deployChecks, variables, { mustBeNamed: true });
