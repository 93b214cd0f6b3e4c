import { DefaultLogger, Runtime, type LogLevel } from '@temporalio/worker';

const LEVELS: Readonly<Record<string, LogLevel>> = {
  trace: 'TRACE',
  debug: 'DEBUG',
  info: 'INFO',
  warn: 'WARN',
  error: 'ERROR',
  fatal: 'ERROR',
};

/** Temporal's runtime, once a process: our log format, and no signal handlers, since the application owns those. */
export const installRuntime = (logLevel: string): void => {
  const level = LEVELS[logLevel];
  const logger = new DefaultLogger(level ?? 'ERROR', ({ level: severity, message, timestampNanos, meta }) => {
    if (!level) return;
    const { workflowId, workflowType, activityType, taskQueue, error } = (meta ?? {}) as Record<
      string,
      unknown
    >;
    const err = error instanceof Error ? { type: error.name, message: error.message } : undefined;
    const line = {
      level: severity.toLowerCase(),
      time: Number(timestampNanos / 1_000_000n),
      message,
      workflowId,
      workflowType,
      activityType,
      taskQueue,
      err,
    };
    process.stderr.write(`${JSON.stringify(line)}\n`);
  });
  Runtime.install({ logger, shutdownSignals: [] });
};
