import { historyFromJSON } from '@temporalio/common/lib/proto-utils.js';
import { readdirSync, readFileSync } from 'node:fs';
import type { History } from './replayed.js';

const GOLDEN = new URL('./golden/', import.meta.url);

/** Files of the histories that were kept, of every version there has been. */
export const goldenFiles: readonly string[] = readdirSync(GOLDEN).filter((file) => file.endsWith('.json'));

export const golden = (file: string): History =>
  historyFromJSON(JSON.parse(readFileSync(new URL(file, GOLDEN), 'utf8')));
