import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePorts } from '../supervise/free-ports.js';
import { keptPorts } from '../supervise/kept-ports.js';
import { supervise } from '../supervise/supervise.js';
import { asDynamicConfigFile, dynamicConfig } from './dynamic-config.js';
import type { RunningServer, ServerPlan } from './running-server.js';
import { MEMORY_FOR_TIME } from './memory-for-time.js';
import { PORTS_NEEDED, serverConfig } from './server-config.js';
import { uiConfig } from './ui-config.js';
import { untilPageAnswers, untilServerAnswers } from './until-answering.js';

/** Runs the server and the UI server, which are two programs. */
export async function runBinaries(
  programs: { server: string; ui: string },
  plan: ServerPlan,
): Promise<RunningServer> {
  const folder = join(plan.dataDir, 'temporal');
  const configFile = join(folder, 'server.yaml');
  const dynamicConfigFile = join(folder, 'dynamic-config.yaml');
  const uiFolder = join(folder, 'ui');
  mkdirSync(uiFolder, { recursive: true });

  const ports = await keptPorts(join(folder, 'ports.json'), PORTS_NEEDED);
  const uiPort = plan.uiPort ?? (await freePorts(1))[0]!;
  const address = `127.0.0.1:${ports[0]}`;
  const uiUrl = `http://127.0.0.1:${uiPort}`;
  const databaseFile = join(folder, 'temporal.db');
  writeFileSync(dynamicConfigFile, asDynamicConfigFile(dynamicConfig));
  writeFileSync(configFile, serverConfig({ ports, databaseFile, dynamicConfigFile, durable: plan.durable }));
  writeFileSync(
    join(uiFolder, 'base.yaml'),
    uiConfig({
      port: uiPort,
      temporalAddress: address,
      namespace: plan.namespace,
      codecEndpoint: plan.codecEndpoint,
    }),
  );

  const server = supervise({
    name: 'Temporal',
    command: programs.server,
    args: ['--config-file', configFile, '--allow-no-auth', 'start'],
    env: MEMORY_FOR_TIME,
    stopSignal: 'SIGTERM',
    graceMs: 5_000,
    dataDir: plan.dataDir,
    file: 'temporal',
    mark: configFile,
  });
  try {
    await Promise.race([untilServerAnswers(address, 60_000), server.failed]);
    const ui = supervise({
      name: 'Temporal UI',
      command: programs.ui,
      args: ['--root', '/', '--config', uiFolder, '--env', 'none', 'start'],
      stopSignal: 'SIGTERM',
      graceMs: 5_000,
      dataDir: plan.dataDir,
      file: 'temporal-ui',
      mark: uiFolder,
    });
    const stop = async () => {
      await ui.stop();
      await server.stop();
    };
    await Promise.race([untilPageAnswers(uiUrl, 30_000), ui.failed]).catch(async (error: unknown) => {
      await ui.stop();
      throw error;
    });
    const failed = Promise.race([server.failed, ui.failed]);
    failed.catch(() => undefined); // for whoever awaits it
    return { address, uiUrl, storeFile: databaseFile, failed, stop };
  } catch (error) {
    await server.stop();
    throw error;
  }
}
