import { condition, setHandler } from '@temporalio/workflow';
import { end, touch } from './messages.js';

/** The floor: a workflow that only answers Updates. */
export async function bare(): Promise<void> {
  let touched = 0;
  let ended = false;
  setHandler(touch, () => (touched += 1));
  setHandler(end, () => void (ended = true));
  await condition(() => ended);
}
