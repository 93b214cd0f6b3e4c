import { expect, test } from '@jest/globals';
import type { AuditEntry } from '#access/audit/entry';
import { KeptRows } from '#api/platform/audit/kept-rows';
import { AppendAudit } from '#records/audit/append';
import { createDataSource } from '#records/data-source';

const ENTRY: AuditEntry = { personId: 'staff-1', role: 'clinician', action: 'request', outcome: 'failed' };

test('what there is no room for is counted, and told as an alarm', async () => {
  // Never connected: PostgreSQL is away for good.
  const away = new AppendAudit(createDataSource('postgres://nobody@127.0.0.1:1/none'));
  const alarms: unknown[] = [];
  const error = (about: object, message: string): void => void alarms.push({ ...about, message });
  const kept = new KeptRows(away, { info: () => undefined, error } as never, 2);
  for (let row = 0; row < 5; row += 1) kept.keep(ENTRY, new Date());
  expect(alarms).toEqual([{ kept: 2, message: 'rows of the audit are being lost: no room for more' }]);
  await kept.close();
  expect(alarms.slice(1)).toEqual([{ lost: 5, message: 'rows of the audit are lost' }]);
});
