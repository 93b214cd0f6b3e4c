import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { lastLines } from './last-lines.js';
import type { ServerOrder, SupervisedServer } from './server-order.js';
import { watchdog } from './watchdog-path.js';

const running: SupervisedServer[] = [];

/** Starts a server under its watchdog. `stop` resolves once the server and its watchdog have ended. */
export function supervise({ dataDir, file, ...order }: ServerOrder): SupervisedServer {
  const folders = { logs: join(dataDir, 'logs'), run: join(dataDir, 'run') };
  for (const folder of Object.values(folders)) mkdirSync(folder, { recursive: true, mode: 0o700 });
  const logFile = join(folders.logs, `${file}.log`);
  const recordFile = join(folders.run, `${file}.json`);

  // The watchdog writes to the file itself: a log that went through this process would end with it.
  const log = openSync(logFile, 'w', 0o600);
  const child = spawn(process.execPath, [watchdog, JSON.stringify({ ...order, recordFile })], {
    detached: true,
    stdio: ['pipe', log, log],
    cwd: dataDir,
  });
  closeSync(log);
  // If the watchdog dies, writing to its stdin fails. `exited` tells of that, with the reason.
  child.stdin?.on('error', () => undefined);

  let stopping = false;
  const exited = new Promise<number>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
  const failed = exited.then((code) => {
    if (stopping) return new Promise<never>(() => undefined); // asked to: no failure
    throw new Error(
      `${order.name} ended by itself (status ${code}). ${logFile} ends:\n${lastLines(logFile, 15)}`,
    );
  });
  failed.catch(() => undefined); // it may fail before anybody listens; whoever awaits it later still gets the error

  const server: SupervisedServer = {
    failed,
    async stop() {
      stopping = true;
      child.stdin?.end();
      await exited;
      running.splice(0, running.length, ...running.filter((other) => other !== server));
    },
  };
  running.push(server);
  return server;
}

/** Stops the servers that an interrupted start has not handed to anybody yet, the last started first. */
export async function stopWhatIsLeft(): Promise<void> {
  for (const server of [...running].reverse()) await server.stop();
}
