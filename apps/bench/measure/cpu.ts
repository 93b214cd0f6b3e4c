import { readdirSync, readFileSync } from 'node:fs';

/** Length of a tick: Linux tells every program its CPU time in hundredths of a second. */
const MS_A_TICK = 10;

export type Whose = 'temporal' | 'postgres' | 'worker' | 'api' | 'bench';
export type CpuMs = Readonly<Record<Whose, number>>;

interface Process {
  readonly pid: number;
  readonly parent: number;
  readonly program: string;
  readonly cpuMs: number;
}

/** User and system time so far of this process and of all its descendants, by what each is. */
export const cpuSoFar = (children: ReadonlyMap<number, Whose>): CpuMs => {
  const processes = readProcesses();
  const byPid = new Map(processes.map((process) => [process.pid, process]));
  const spent: Record<Whose, number> = { temporal: 0, postgres: 0, worker: 0, api: 0, bench: 0 };
  for (const each of processes) if (isOurs(each, byPid)) spent[whose(each, children)] += each.cpuMs;
  return spent;
};

export const total = (spent: CpuMs): number => Object.values(spent).reduce((sum, ms) => sum + ms, 0);

export const NO_CPU: CpuMs = { temporal: 0, postgres: 0, worker: 0, api: 0, bench: 0 };

export const plus = (one: CpuMs, other: CpuMs): CpuMs =>
  Object.fromEntries(
    Object.entries(one).map(([key, ms]) => [key, ms + other[key as Whose]]),
  ) as unknown as CpuMs;

export const less = (after: CpuMs, before: CpuMs): CpuMs =>
  Object.fromEntries(
    Object.entries(after).map(([key, ms]) => [key, ms - before[key as Whose]]),
  ) as unknown as CpuMs;

const whose = ({ pid, program }: Process, children: ReadonlyMap<number, Whose>): Whose =>
  children.get(pid) ??
  (program === 'postgres' ? 'postgres' : /^(server|temporal)/.test(program) ? 'temporal' : 'bench');

const isOurs = (process: Process, byPid: ReadonlyMap<number, Process>): boolean => {
  for (let at: Process | undefined = process; at; at = byPid.get(at.parent))
    if (at.pid === globalThis.process.pid) return true;
  return false;
};

const readProcesses = (): Process[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        return [parse(readFileSync(`/proc/${name}/stat`, 'utf8'))];
      } catch {
        return []; // it has just ended
      }
    });

/**
 * Reads fields of proc(5) `stat`; the second is the program in brackets, and may contain anything. The time of children that have ended is counted with their
 * parent's, because PostgreSQL ends a process with each idle connection that is closed.
 */
const parse = (stat: string): Process => {
  const open = stat.indexOf('(');
  const close = stat.lastIndexOf(')');
  const rest = stat.slice(close + 2).split(' ');
  return {
    pid: Number(stat.slice(0, open)),
    program: stat.slice(open + 1, close),
    parent: Number(rest[1]),
    cpuMs: rest.slice(11, 15).reduce((sum, ticks) => sum + Number(ticks), 0) * MS_A_TICK,
  };
};
