import { describe, expect, test } from '@jest/globals';
import { sign } from '#notifications/channels/sign';
import { deliveryIdOf, noticeOf } from '#notifications/notice';
import { RULES } from '#journey/model/rule';

const CLAIMED = {
  journeyId: '6f1c1f0e-6f0f-4a53-9c39-0d6f5d1f7f0a.1',
  task: 'risk.1.0',
  channel: 'email',
  attempts: 1,
  role: 'onCall',
  ruleId: 'R-RISK-HIGH',
  dueAt: new Date('2026-01-05T14:00:00.000Z'),
  rung: 0,
} as const;

describe('a notice', () => {
  test('has the journey, the title of the rule, when it is due, and where to look', () => {
    expect(noticeOf(CLAIMED)).toEqual({
      deliveryId: deliveryIdOf(CLAIMED.journeyId, 'risk.1.0', 'email'),
      journeyId: CLAIMED.journeyId,
      role: 'onCall',
      ruleTitle: RULES['R-RISK-HIGH'].title,
      dueAt: '2026-01-05T14:00:00.000Z',
      rung: 0,
      path: `/v1/journeys/${CLAIMED.journeyId}`,
    });
    expect(noticeOf({ ...CLAIMED, ruleId: 'R-GONE', dueAt: null })).toMatchObject({
      ruleTitle: 'A task',
      dueAt: null,
    });
  });

  test('has the same delivery id at every attempt, and another for another rung or channel', () => {
    expect(noticeOf({ ...CLAIMED, attempts: 9, told: 0 }).deliveryId).toBe(noticeOf(CLAIMED).deliveryId);
    expect(noticeOf({ ...CLAIMED, told: 1 }).deliveryId).not.toBe(noticeOf(CLAIMED).deliveryId);
    const ids = [
      deliveryIdOf('a.1', 'risk.1.0', 'email'),
      deliveryIdOf('a.1', 'risk.1.1', 'email'),
      deliveryIdOf('a.1', 'risk.1.0', 'webhook'),
      deliveryIdOf('a.11', '.risk.1.0', 'email'),
    ];
    expect(new Set(ids).size).toBe(ids.length);
  });
});

test('a signature is HMAC-SHA256 over timestamp, dot and body', () => {
  // printf '1767621600.{}' | openssl dgst -sha256 -hmac key
  expect(sign('key', '1767621600', '{}')).toBe(
    'sha256=2ba9da889c90775a28f7b0f648b52ad3586ea4a9cf548e4e87ca5835c7675325',
  );
  expect(sign('key', '1767621600', '{}')).not.toBe(sign('key', '1767621601', '{}'));
  expect(sign('key', '1767621600', '{}')).not.toBe(sign('other', '1767621600', '{}'));
});
