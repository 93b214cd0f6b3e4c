import { describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { CLINICIAN, type Answer } from '../support/api-on-stage.js';
import { Disclosing } from '../support/disclosing.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

const here = Disclosing.onStage();

describe('a medical emergency', () => {
  const TOLD = {
    recipient: 'A physician on duty',
    affiliation: 'Example County Hospital',
    disclosedAt: '2026-01-05T03:20:00Z',
    nature: 'Found unconscious at home',
    told: 'Medicines, and when they were last taken',
  };
  const tell = (journeyId: string, body: object, headers = {}): Promise<Answer> =>
    here.api.post(`/v1/journeys/${journeyId}/emergency-disclosures`, body, headers);

  test('what was told is on record without a consent, and in the accounting for six years', async () => {
    const journeyId = await here.opened();
    const key = { 'idempotency-key': randomUUID() };
    const answer = await tell(journeyId, { by: CLINICIAN, ...TOLD }, key);
    expect(answer.status).toBe(201);
    const { recipient: name, disclosedAt: _, ...rest } = TOLD;
    expect(answer.body).toMatchObject({
      ...{ journeyId, consentId: null, recipient: name, kinds: [], status: 'sent', attempts: [] },
      purpose: 'medical emergency (42 CFR 2.51)',
      endedAt: '2026-01-05T03:20:00.000Z',
      emergency: { ...rest, disclosedAt: '2026-01-05T03:20:00.000Z', disclosedBy: null },
    });
    expect((await tell(journeyId, { by: CLINICIAN, ...TOLD }, key)).body).toEqual(answer.body);
    const { consentId } = await here.consentTo(journeyId);
    const otherwise = { by: CLINICIAN, consentId };
    expect((await here.api.post(`/v1/journeys/${journeyId}/disclosures`, otherwise, key)).body).toMatchObject(
      {
        status: 422,
        code: 'idempotency-key-reused',
      },
    );
    const [account, ...others] = await here.disclosuresAt(
      `/v1/clients/${journeyId.split('.')[0]}/disclosures`,
    );
    expect([account, others]).toEqual([answer.body, []]);
    const years = (Date.parse(account!.keptUntil) - Date.parse(account!.requestedAt)) / (365.25 * DAY);
    expect(years).toBeCloseTo(6, 1);
    expect(here.recipient.arrived).toHaveLength(0);
    const audited: unknown = await here.stage.database.owner.query(
      `select details->>'what' as what from audit where action = 'disclosure' and subject_id = $1`,
      [journeyId],
    );
    expect(audited).toEqual([{ what: 'emergency' }]);
  });

  test('what is missing of it is named, with the paragraph that wants it', async () => {
    const journeyId = await here.opened();
    const refused = await tell(journeyId, { disclosedAt: TOLD.disclosedAt, told: TOLD.told });
    expect(refused.status).toBe(409);
    expect(refused.body).toMatchObject({
      ruleId: 'R-DISCLOSE-EMERGENCY',
      needed: [
        'recipient: name of the medical personnel (42 CFR 2.51(c)(1))',
        'affiliation: of the medical personnel, with a health care facility (42 CFR 2.51(c)(1))',
        'nature: of the emergency (42 CFR 2.51(c)(4))',
      ],
    });
    const other = await tell(`${randomUUID()}.1`, TOLD);
    expect(other.body.code).toBe('no-such-journey');
  });
});
