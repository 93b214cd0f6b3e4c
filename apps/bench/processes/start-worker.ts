import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { MemoryNow, WorkerOrder } from './worker-order.types.js';

export interface WorkerProcess {
  readonly pid: number;
  memory(): Promise<MemoryNow>;
  stop(): Promise<void>;
}

const program = fileURLToPath(new URL('./worker.js', import.meta.url));

/** Resolves once the worker polls. */
export const startWorker = async (order: WorkerOrder): Promise<WorkerProcess> => {
  const child = fork(program, [JSON.stringify(order)], {
    execArgv: ['--enable-source-maps'],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`a worker process ended with ${code}`);
  });
  ended.catch(() => undefined); // whoever waits for an answer gets the error
  const next = async <Answer>(): Promise<Answer> => {
    const [answer] = (await Promise.race([once(child, 'message'), ended])) as [Answer];
    return answer;
  };
  await next();
  return {
    pid: child.pid!,
    memory: () => {
      const answer = next<MemoryNow>();
      child.send('memory');
      return answer;
    },
    stop: async () => {
      if (child.connected) child.disconnect();
      await ended.catch(() => undefined);
    },
  };
};
