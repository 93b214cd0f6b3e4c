import { describe, expect, test } from '@jest/globals';
import { FACTS } from '#contracts/http/facts';

const BODY = {
  ...{ collectedAt: '2026-01-07T09:00:00-05:00', specimen: 'urine', status: 'collected', kind: 'screen' },
  results: [{ substance: 'alcohol', found: 'negative' }],
};
const parsed = (body: object) => FACTS.toxicologyReported.body.safeParse({ ...BODY, ...body });

describe('a toxicology test over HTTP', () => {
  test('what nobody says is by prescription is not', () =>
    expect(parsed({}).data).toMatchObject({
      data: {
        collectedAt: Date.parse(BODY.collectedAt),
        results: [{ substance: 'alcohol', found: 'negative', expectedByPrescription: false }],
      },
    }));

  test.each([
    { status: 'refused' },
    { results: [...BODY.results, { substance: 'alcohol', found: 'positive' }] },
    { results: [{ substance: 'beer', found: 'positive' }] },
    { results: [{ substance: 'alcohol', found: 'maybe' }] },
    { kind: 'guess' },
    { collectedAt: '2026-01-07' },
    { note: 'smelled of it' },
  ])('%j is not taken', (body) => expect(parsed(body).success).toBe(false));

  test('refused, without a result, is', () =>
    expect(parsed({ status: 'refused', results: [] }).success).toBe(true));
});
