import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { freePorts, isFree } from './free-ports.js';

/**
 * Finds free ports, and the same ones the next time, if nobody has taken them meanwhile. Temporal's services find each other through their store, so a server
 * that starts again at new ports within seconds would first wait for its former self.
 */
export async function keptPorts(file: string, count: number): Promise<number[]> {
  const kept = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as number[]) : [];
  const free = await Promise.all(kept.map((port) => isFree(port, '127.0.0.1')));
  if (kept.length === count && free.every(Boolean)) return kept;
  const ports = await freePorts(count);
  writeFileSync(file, JSON.stringify(ports));
  return ports;
}
