import { setTimeout as sleep } from 'node:timers/promises';
import { verifyAudit } from '#records/audit/verify-audit';
import type { DataSource } from 'typeorm';
import type { Entry } from '../ledger/ledger.js';
import { MAIL_DOMAIN, type Ground } from '../servers/ground.js';
import { askedAgain } from './asked-again.js';
import { contradiction, type Contradiction } from './contradiction.js';
import { readAll, type OnRecord } from './on-record.js';
import { askReconcile } from './reconcile.js';
import { judgeRequests } from './requests.js';
import { judgeSeats } from './seats.js';
import { judgeMail, judgeTasks, timesRaised } from './tasks.js';
import { askAll, judgeViews } from './workflows.js';

export interface Judged {
  readonly contradictions: readonly Contradiction[];
  readonly onRecord: OnRecord;
}

export interface Quiet {
  /** What the program may take to settle by itself, once nobody asks any more. */
  readonly settleMs: number;
  readonly mailMayWait: boolean;
}

/** Between two looks; clocks may ring between what workflows say and what is read. */
const EVERY_MS = 2_000;

/**
 * Judges again and again until nothing is left to be said, or the time in which everything has to settle is over: what stands
 * then will stand.
 */
export const judge = async (
  ground: Ground,
  entries: readonly Entry[],
  { settleMs, mailMayWait }: Quiet,
): Promise<Judged> => {
  const records = await ground.records();
  try {
    for (const end = performance.now() + settleMs; ; await sleep(EVERY_MS)) {
      const said = await askAll(ground.client, [...(await tracksOf(records))]);
      const onRecord = await readAll(records);
      const { breaks } = await verifyAudit(records);
      const contradictions = [
        ...judgeRequests(entries, onRecord),
        ...(
          await Promise.all(
            judgeViews(said, onRecord, ground.policy).map((one) => askedAgain(ground.client, records, one)),
          )
        ).flat(),
        ...judgeSeats(onRecord),
        ...judgeTasks(onRecord),
        ...judgeMail(onRecord.tasks, ground.mail.mails, {
          domain: MAIL_DOMAIN,
          mayWait: mailMayWait,
          raised: timesRaised(onRecord.events),
        }),
        ...onRecord.owed.map(({ journeyId, requestId }) => contradiction('owed', journeyId, requestId)),
        ...breaks.map(({ chain, seq, what }) =>
          contradiction('audit', `chain ${chain}`, `${what} at ${seq}`),
        ),
      ];
      if (contradictions.length > 0 && performance.now() < end) continue;
      const reconciled = await askReconcile(ground.commandEnv);
      return { contradictions: [...contradictions, ...reconciled], onRecord };
    }
  } finally {
    await records.destroy();
  }
};

const tracksOf = async (records: DataSource): Promise<readonly string[]> => {
  const rows = await records.query<{ id: string }[]>('select track_id as id from track');
  return rows.map(({ id }) => id);
};
