import { Session } from 'node:inspector/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import type { MemoryNow } from './worker-order.types.js';

interface Attached {
  readonly params: { readonly sessionId: string };
}

interface Received {
  readonly params: { readonly message: string };
}

/** Collects garbage in this thread and in the workflow thread, through the inspector, and looks at what is left. */
export const memoryNow = async (): Promise<MemoryNow> => {
  const session = new Session();
  session.connect();
  const threads: string[] = [];
  session.on('NodeWorker.attachedToWorker', ({ params }: Attached) => threads.push(params.sessionId));
  await session.post('NodeWorker.enable', { waitForDebuggerOnStart: false });
  let heap = 0;
  for (const sessionId of threads) {
    await ask(session, sessionId, 'HeapProfiler.collectGarbage');
    const usage = (await ask(session, sessionId, 'Runtime.getHeapUsage')) as { usedSize: number };
    heap += usage.usedSize;
  }
  await session.post('HeapProfiler.collectGarbage');
  await session.post('NodeWorker.disable');
  session.disconnect();
  await sleep(500); // pages go back to the system a moment later
  return { rss: process.memoryUsage.rss(), heap };
};

let asked = 0;

const ask = (session: Session, sessionId: string, method: string): Promise<unknown> =>
  new Promise((resolve, reject) => {
    const id = (asked += 1);
    const hear = ({ params }: Received): void => {
      const answer = JSON.parse(params.message) as {
        id: number;
        result?: unknown;
        error?: { message: string };
      };
      if (answer.id !== id) return;
      session.off('NodeWorker.receivedMessageFromWorker', hear);
      if (answer.error) reject(new Error(`${method}: ${answer.error.message}`));
      else resolve(answer.result);
    };
    session.on('NodeWorker.receivedMessageFromWorker', hear);
    session
      .post('NodeWorker.sendMessageToWorker', { sessionId, message: JSON.stringify({ id, method }) })
      .catch(reject);
  });
