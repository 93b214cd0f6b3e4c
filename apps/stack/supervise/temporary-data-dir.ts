import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder for servers whose data nobody keeps. Others may pass through it: as root, PostgreSQL runs as another user. */
export function temporaryDataDir(prefix: string): { dataDir: string; remove: () => void } {
  const dataDir = mkdtempSync(join(tmpdir(), prefix));
  chmodSync(dataDir, 0o711);
  return { dataDir, remove: () => rmSync(dataDir, { recursive: true, force: true }) };
}
