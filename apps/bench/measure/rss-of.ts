import { readFileSync } from 'node:fs';

/** Memory that a process has at the moment, MB. Linux only. */
export const rssOf = (pid: number): number =>
  Number(/^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;
