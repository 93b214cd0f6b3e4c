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
// Only Nest handles the signals: it stops the worker, and then the process ends with status 0.
app.enableShutdownHooks(['SIGTERM', 'SIGINT'], { useProcessExit: true });
try {
  await app.get(WorkerHost).finished;
} catch (error) {
  // Nobody would do the worker's work any more, so the process ends, and whatever looks after processes starts it again.
  ownLog(settings.LOG_LEVEL).error('the worker has failed, and ends', error);
  process.exit(1);
}
