import { tests } from '../parts/tests.js';
import { processSchema } from '../process-schema.js';
import { readSettings } from '../read-settings.js';

export const testRun = processSchema(tests);

/** The settings of `npm test` and `npm run test:faults`. @throws SettingsInvalid */
export const readTestSettings = (variables: NodeJS.ProcessEnv = process.env) =>
  readSettings(testRun, variables);
