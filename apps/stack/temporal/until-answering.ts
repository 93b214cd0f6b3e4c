import { setTimeout as sleep } from 'node:timers/promises';
import { Connection } from '@temporalio/client';

/** Resolves once the frontend takes requests. */
export async function untilServerAnswers(address: string, patienceMs: number): Promise<void> {
  await retry(`Temporal at ${address}`, patienceMs, async () => {
    const connection = await Connection.connect({ address, connectTimeout: 2_000 });
    await connection.close();
  });
}

export async function untilPageAnswers(url: string, patienceMs: number): Promise<void> {
  await retry(url, patienceMs, async () => {
    const answer = await fetch(url, { signal: AbortSignal.timeout(2_000) });
    if (!answer.ok) throw new Error(`status ${answer.status}`);
  });
}

async function retry(what: string, patienceMs: number, attempt: () => Promise<void>): Promise<void> {
  for (const end = Date.now() + patienceMs; ; await sleep(100)) {
    try {
      return await attempt();
    } catch (cause) {
      if (Date.now() > end) throw new Error(`${what} has not answered for ${patienceMs / 1000} s`, { cause });
    }
  }
}
