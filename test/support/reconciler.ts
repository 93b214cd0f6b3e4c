import { trackInput } from '#contracts/track-messages';
import { ReadRows } from '#records/reconcile/read-rows';
import { RepairRecords } from '#records/reconcile/repair-records';
import { policiesOf } from '#reconciler/surroundings';
import type { Look } from '#reconciler/look';
import type { Parts } from '#reconciler/parts';
import { reconcile } from '#reconciler/reconcile';
import { repair, type Mended } from '#reconciler/repair';
import type { Trusted } from '#reconcile/truth';
import type { Stage } from './stage.js';
import { replayingBundle } from './workflow-bundle.js';

/** Each difference as text: `kind id`, and the sequence from which on it differs, if there is one. */
export const textOf = ({ differences }: Look): string[] =>
  differences.map(({ kind, subject, seq }) => `${kind} ${subject.id}${seq === null ? '' : ` ${seq}`}`);

/** Does on a stage what `npm run reconcile` does. */
export class Reconciler {
  private constructor(
    private readonly stage: Stage,
    readonly parts: Parts,
  ) {}

  static async of(stage: Stage): Promise<Reconciler> {
    const { client, taskQueue, database, policy } = stage;
    return new Reconciler(stage, {
      client,
      taskQueue,
      rows: new ReadRows(database.dataSource),
      replay: { bundle: await replayingBundle() },
      policies: await policiesOf(database.dataSource, policy),
    });
  }

  look(replays = true): Promise<Look> {
    return reconcile(this.parts, { pauseMs: 300, replays });
  }

  /** Looks for differences, and returns them as text. */
  async found(replays = true): Promise<string[]> {
    return textOf(await this.look(replays));
  }

  /** Repairs differences. @param found the differences to repair; without it, those that a new look finds */
  async mend(trusted: Trusted | null = null, found?: Look): Promise<Mended[]> {
    const { database, policy } = this.stage;
    return repair(this.parts, found ?? (await this.look()), {
      records: new RepairRecords(database.owner),
      trusted,
      reason: 'for a trial',
      by: 'operator-1',
      settingOf: (trackId) => trackInput(trackId, policy)?.setting ?? null,
    });
  }
}
