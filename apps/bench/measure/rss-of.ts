import { readFileSync } from 'node:fs';

/** Memory of a process now (RSS), MB. Linux only. */
export const rssOf = (pid: number): number =>
  Number(/^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;
