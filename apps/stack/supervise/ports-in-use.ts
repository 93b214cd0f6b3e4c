import { isFree } from './free-ports.js';

/** @throws an error that names each setting whose port somebody else has. */
export async function requireFreePorts(
  wanted: Readonly<Record<string, number>>,
  host = '127.0.0.1',
): Promise<void> {
  const taken: string[] = [];
  for (const [setting, port] of Object.entries(wanted)) {
    if (!(await isFree(port, host)))
      taken.push(`${setting} ${port} is in use; set ${setting}=… to another port`);
  }
  if (taken.length > 0) throw new Error(taken.join('\n'));
}
