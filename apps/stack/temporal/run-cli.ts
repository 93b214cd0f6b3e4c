import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { freePorts } from '../supervise/free-ports.js';
import { supervise } from '../supervise/supervise.js';
import { dynamicConfig } from './dynamic-config.js';
import { MEMORY_FOR_TIME } from './memory-for-time.js';
import { startLooksOnly } from './looks-only.js';
import type { RunningServer, ServerPlan } from './running-server.js';
import { untilServerAnswers } from './until-answering.js';

/** Runs the official CLI's server, which brings the UI with it. */
export async function runCli(cli: string, plan: ServerPlan): Promise<RunningServer> {
  const folder = join(plan.dataDir, 'temporal');
  mkdirSync(folder, { recursive: true });
  const databaseFile = join(folder, 'temporal.db');
  const [port, freeUiPort, httpPort, metricsPort, behind] = (await freePorts(5)) as [number, ...number[]];
  const address = `127.0.0.1:${port}`;
  const uiPort = plan.uiPort ?? freeUiPort!;

  const server = supervise({
    name: 'Temporal',
    command: cli,
    args: [
      ...['server', 'start-dev', '--ip', '127.0.0.1', '--port', String(port), '--ui-port', String(behind)],
      ...['--http-port', String(httpPort), '--metrics-port', String(metricsPort)],
      // No flag says that browsers send the session's cookie along: that is set in the UI itself (docs/operating.md).
      ...(plan.codecEndpoint === undefined ? [] : ['--ui-codec-endpoint', plan.codecEndpoint]),
      ...['--db-filename', databaseFile, '--log-level', 'warn'],
      ...['--sqlite-pragma', 'journal_mode=wal', '--sqlite-pragma', `synchronous=${plan.durable ? 2 : 0}`],
      ...Object.entries(dynamicConfig).flatMap(([key, value]) => [
        '--dynamic-config-value',
        `${key}=${JSON.stringify(value)}`,
      ]),
    ],
    env: MEMORY_FOR_TIME,
    stopSignal: 'SIGTERM',
    graceMs: 5_000,
    dataDir: plan.dataDir,
    file: 'temporal',
    mark: databaseFile,
  });
  try {
    await Promise.race([untilServerAnswers(address, 60_000), server.failed]);
    const ui = await startLooksOnly({ port: uiPort, behind: behind! });
    const stop = async () => {
      ui.close();
      ui.closeAllConnections();
      await server.stop();
    };
    const uiUrl = `http://127.0.0.1:${uiPort}`;
    return { address, uiUrl, storeFile: databaseFile, failed: server.failed, stop };
  } catch (error) {
    await server.stop();
    throw error;
  }
}
