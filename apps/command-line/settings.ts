import { readStackSettings, type StackSettings } from '#settings/processes/stack';
import { SettingsInvalid } from '#settings/settings-invalid';
import { dataDirOf, readEnvFile } from './env-file.js';

export type Settings = StackSettings;

/** Settings of `npm start`; DATA_DIR is absolute. @throws Error that names every fault, for somebody at a terminal */
export const settingsFrom = (variables?: NodeJS.ProcessEnv): Settings => {
  const settings = atTerminal(() => readStackSettings(variables));
  return { ...settings, DATA_DIR: dataDirOf(settings) };
};

/** The same settings, from the environment and, for what that leaves open, from `.env`. */
export const loadSettings = (): Settings => {
  readEnvFile();
  return settingsFrom();
};

/** The settings of a command, from the environment and `.env`. @throws Error as above */
export const commandSettings = <Read>(read: () => Read): Read => {
  readEnvFile();
  return atTerminal(read);
};

const atTerminal = <Read>(read: () => Read): Read => {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof SettingsInvalid)) throw error;
    const faults = error.faults.map((fault) => `  ${fault}`).join('\n');
    throw new Error(`Settings (see .env.example):\n${faults}`);
  }
};
