import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Makes a folder for servers whose data are thrown away. Others may pass through it, because as root, PostgreSQL runs as another user. */
export function temporaryDataDir(prefix: string): { dataDir: string; remove: () => void } {
  const dataDir = mkdtempSync(join(tmpdir(), prefix));
  chmodSync(dataDir, 0o711);
  return { dataDir, remove: () => rmSync(dataDir, { recursive: true, force: true }) };
}
