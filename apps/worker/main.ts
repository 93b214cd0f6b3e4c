import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { readWorkerSettings } from '#settings/processes/worker';
import { installRuntime, ownLog } from './install-runtime.js';
import { WorkerHost, WorkerModule } from './worker.module.js';

const settings = readWorkerSettings();
const failingTasks = installRuntime(settings.LOG_LEVEL);
const app = await NestFactory.createApplicationContext(WorkerModule.of(settings, failingTasks), {
  logger: ['error', 'warn'],
  abortOnError: false,
});
// One owner of the signals: Nest stops the worker, and with it the process ends, with status 0.
app.enableShutdownHooks(['SIGTERM', 'SIGINT'], { useProcessExit: true });
try {
  await app.get(WorkerHost).finished;
} catch (error) {
  // Nobody would do its work any more: whoever looks after processes starts it again.
  ownLog(settings.LOG_LEVEL).error('the worker has failed, and ends', error);
  process.exit(1);
}
