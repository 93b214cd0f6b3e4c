import type { EmergencyDisclosure } from '#consent/emergency';
import type { Actor } from '#journey/model/actor';
import type { DataSource } from 'typeorm';
import { insertion, recordOnce, type WritingRequest } from '../db/insert-once.js';
import { onItsOwn } from '../db/session.js';
import type { Statement } from '../db/statement.js';
import {
  ACCOUNTED_COLUMNS,
  accounted,
  type AccountedDisclosure,
  type AccountedRow,
} from './accounted-disclosure.js';
import type { Emergency } from './emergency.js';

/** The row has the status `sent` at once, because it was told before it is recorded. */
const RECORD = insertion({
  name: 'record-emergency-disclosure',
  table: 'disclosure',
  row: {
    journey_id: 'j.journey_id',
    client_id: 'j.client_id',
    kinds: "'{}'",
    recipient: '$4',
    purpose: "'medical emergency (42 CFR 2.51)'",
    emergency: '$5::jsonb',
    status: "'sent'",
    ended_at: "($5::jsonb ->> 'disclosedAt')::timestamptz",
    requested_by: '$6',
    requested_as: '$7',
    kept_until: 'clock_timestamp() + make_interval(years => $8::int)',
    request_id: '$1',
    request_hash: '$2',
  },
  from: 'journey j where j.journey_id = $3',
  audit: {
    person_id: 'requested_by',
    role: 'requested_as',
    action: "'disclosure'",
    subject_kind: "'journey'",
    subject_id: 'journey_id',
    details: "jsonb_build_object('disclosure', id, 'what', 'emergency')",
  },
});

const OF_REQUEST: Statement = {
  name: 'emergency-disclosure-of-request',
  prepared: true,
  text: `select ${ACCOUNTED_COLUMNS}, d.request_hash as "requestHash" from disclosure d where d.request_id = $1`,
};

type Found = AccountedRow & { readonly requestHash: string };

/** What was told in medical emergencies (42 CFR 2.51). All throw DatabaseUnavailable. */
export class EmergencyDisclosures {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * R-DISCLOSE-EMERGENCY: records an emergency disclosure, once for each request. `isSame`: it was recorded by a request with this body. Null if there is
   * no such journey.
   * @param years for which it is accounted for
   */
  async record(
    journeyId: string,
    { recipient, disclosedAt, ...rest }: EmergencyDisclosure,
    by: Actor,
    request: WritingRequest,
    years: number,
  ): Promise<{ readonly disclosure: AccountedDisclosure; readonly isSame: boolean } | null> {
    const emergency: Emergency = { ...rest, disclosedAt: new Date(disclosedAt).toISOString() };
    const session = onItsOwn(this.dataSource);
    const values = [journeyId, recipient, JSON.stringify(emergency), by.id, by.role, years];
    const recorded = await recordOnce(
      session,
      RECORD,
      request,
      values,
      async () => (await session.run<Found & object>(OF_REQUEST, [request.id]))[0] ?? null,
    );
    if (!recorded) return null;
    const { requestHash: _, ...row } = recorded.row;
    return { disclosure: accounted(row), isSame: recorded.isSame };
  }
}
