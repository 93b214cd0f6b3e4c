import { readFileSync } from 'node:fs';

/** Thrown for a secret that is given in two ways, or whose file is unreadable or empty. It names the variable, and repeats no value. */
export class SecretRefused extends Error {
  override name = 'SecretRefused';
}

/**
 * The secret `name`: from the variable itself, or from the file that `name_FILE` names, as for containers. The line end that editors add to a file is
 * removed. `undefined` if neither is set.
 * @throws SecretRefused
 */
export const secretFrom = (variables: NodeJS.ProcessEnv, name: string): string | undefined => {
  // `NAME=` means that nothing was set: compose files write it so.
  const [value, file] = [variables[name] || undefined, variables[`${name}_FILE`] || undefined];
  if (file === undefined) return value;
  if (value !== undefined) throw new SecretRefused(`${name}_FILE, ${name}: only one of them may be set`);
  const content = contentOf(file, `${name}_FILE`).replace(/\r?\n$/, '');
  if (content === '') throw new SecretRefused(`${name}_FILE: names a file that is empty`);
  return content;
};

const contentOf = (file: string, variable: string): string => {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const { code = 'unknown fault' } = error as NodeJS.ErrnoException;
    throw new SecretRefused(`${variable}: names a file that cannot be read (${code})`);
  }
};
