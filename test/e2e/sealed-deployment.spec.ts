import { expect, test } from '@jest/globals';
import { once } from 'node:events';
import { openStage } from '../support/stage.js';
import { spawnWorker } from '../support/worker-process.js';

test('in production the worker does not start without a keyring, and names the variable', async () => {
  const stage = await openStage();
  let log = '';
  const worker = spawnWorker(stage, { NODE_ENV: 'production' }, (text) => (log += text));
  const [code] = (await once(worker, 'close')) as [number];
  await stage.close();
  expect(code).not.toBe(0);
  expect(log).toContain('IOP_KEYRING_FILE: must name a keyring in production');
});
