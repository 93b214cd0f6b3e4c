import { DefaultLogger, Runtime, type LogLevel } from '@temporalio/worker';
import { FailingTasks } from './failing-tasks.js';

const LEVELS: Readonly<Record<string, LogLevel>> = {
  trace: 'TRACE',
  debug: 'DEBUG',
  info: 'INFO',
  warn: 'WARN',
  error: 'ERROR',
  fatal: 'ERROR',
};

/** The fields that a log line may have. Nothing else that the SDK adds is logged. */
type About = Readonly<
  Partial<Record<'workflowId' | 'runId' | 'workflowType' | 'activityType' | 'taskQueue' | 'error', unknown>>
>;

const write = (level: LogLevel, time: number, message: string, about: About): void => {
  const { workflowId, runId, workflowType, activityType, taskQueue, error } = about;
  const err = error instanceof Error ? { type: error.name, message: error.message } : undefined;
  const said = { level: level.toLowerCase(), time, message };
  const line = { ...said, workflowId, runId, workflowType, activityType, taskQueue, err };
  process.stderr.write(`${JSON.stringify(line)}\n`);
};

/**
 * Logs lines of the worker's own, at once. The runtime would keep them back until its native part logs something, which it does not do while the worker waits
 * or ends.
 */
export const ownLog = (logLevel: string) => {
  const level = LEVELS[logLevel];
  return {
    warn: (message: string): void => {
      if (level && level !== 'ERROR') write('WARN', Date.now(), message, {});
    },
    error: (message: string, error: unknown): void => {
      if (level) write('ERROR', Date.now(), message, { error });
    },
  };
};

/**
 * Installs Temporal's runtime, once in a process: with our log format, also for its native part, and without signal handlers, because the application has
 * those. Returns what names the workflows that stand still.
 */
export const installRuntime = (logLevel: string): FailingTasks => {
  const level = LEVELS[logLevel];
  const failing = new FailingTasks((message, about) => {
    if (level) write('ERROR', Date.now(), message, about);
  });
  // The runtime logs as a warning what is an error here, so its warnings are read even where no warnings are wanted.
  const heard = level === undefined || level === 'ERROR' ? 'WARN' : level;
  const logger = new DefaultLogger(heard, ({ level: severity, message, timestampNanos, meta }) => {
    if (!level || failing.takes(message, meta ?? {})) return;
    if (level === 'ERROR' && severity === 'WARN') return;
    write(severity, Number(timestampNanos / 1_000_000n), message, meta ?? {});
  });
  const logging = { forward: {}, filter: { core: 'WARN', other: 'ERROR' } } as const;
  Runtime.install({ logger, shutdownSignals: [], telemetryOptions: { logging } });
  return failing;
};
