import { Floors, touch } from './drive/floors.js';
import type { Ground } from './ground.js';
import { median } from './measure/statistics.js';
import { timed } from './measure/timed.js';

const UPDATES = 60;

/** Measures the bare Update over the whole run. If something else uses the machine, it shows there first. */
export class Drift {
  private readonly seen: number[] = [];

  async look({ client }: Ground): Promise<void> {
    const handle = await new Floors(client, 'floors').warm('bare');
    const took: number[] = [];
    while (took.length < UPDATES) took.push(await timed(() => touch(handle)));
    // Two halves, so that a run of few parts has thirds to compare.
    this.seen.push(median(took.slice(0, UPDATES / 2)), median(took.slice(UPDATES / 2)));
  }

  /** The last third of the run, divided by the first. */
  get ratio(): number {
    const third = Math.max(1, Math.floor(this.seen.length / 3));
    return median(this.seen.slice(-third)) / median(this.seen.slice(0, third));
  }

  get isTooMuch(): boolean {
    return this.ratio > 1.5 || this.ratio < 1 / 1.5;
  }
}
