import { secretFrom, SecretRefused } from './from-files.js';
import { weakness } from './weakness.js';

export interface Given {
  /** The variables that are set, with secrets read from their files. An empty variable counts as not set. */
  readonly values: Readonly<Record<string, string>>;
  /** Faults of the secrets; each begins with the name of its variable. */
  readonly faults: readonly string[];
}

/** What the environment sets. Each of `secrets` may be in a file, and may not be weak in production. */
export const given = (variables: NodeJS.ProcessEnv, secrets: readonly string[]): Given => {
  const values = new Map(
    Object.entries(variables).filter((entry): entry is [string, string] => Boolean(entry[1])),
  );
  const faults: string[] = [];
  for (const name of secrets) {
    const secret = read(variables, name);
    if (secret instanceof SecretRefused) faults.push(secret.message);
    if (typeof secret !== 'string') continue;
    values.set(name, secret);
    const weak = variables['NODE_ENV'] === 'production' && weakness(secret);
    if (weak) faults.push(`${name}: ${weak}`);
  }
  return { values: Object.fromEntries(values), faults };
};

const read = (variables: NodeJS.ProcessEnv, name: string): string | SecretRefused | undefined => {
  try {
    return secretFrom(variables, name);
  } catch (error) {
    if (error instanceof SecretRefused) return error;
    throw error;
  }
};
