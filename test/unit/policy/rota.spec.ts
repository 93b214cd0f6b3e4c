import { describe, expect, test } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadRotaFile } from '#policy/rota';
import { readWorkerSettings } from '#settings/processes/worker';

const SHIFT = { role: 'onCall', weekdays: [1, 7], from: '20:00', to: '08:00', recipient: 'night@x.example' };

const load = (document: unknown): unknown => {
  const folder = mkdtempSync(join(tmpdir(), 'rota-'));
  try {
    writeFileSync(join(folder, 'rota.json'), JSON.stringify(document));
    return loadRotaFile(join(folder, 'rota.json'));
  } finally {
    rmSync(folder, { recursive: true });
  }
};

describe('a rota', () => {
  test.each([[SHIFT], [{ ...SHIFT, staff: 'clinician-2' }]])('loads as it stands: %j', (shift) =>
    expect(load([shift])).toEqual([shift]),
  );

  test.each([
    ['a role that nobody has', { role: 'system' }, 'role'],
    ['no such weekday', { weekdays: [0] }, 'weekdays[0]'],
    ['no weekday', { weekdays: [] }, 'weekdays'],
    ['no such time', { from: '24:00' }, 'from'],
    ['no address', { recipient: 'night' }, 'recipient'],
    ['no staff id', { staff: 'Noor Example' }, 'staff'],
  ])('with %s is refused, and no address is repeated', (_, fault, path) => {
    const loading = () => load([SHIFT, { ...SHIFT, ...fault }]);
    expect(loading).toThrow(`[1].${path}: `);
    expect(loading).not.toThrow(/@/);
  });
});

describe('the worker’s settings', () => {
  const DATABASE_URL = 'postgres://localhost/iop';

  test.each([
    [{ SMTP_URL: 'smtp://mail' }, 'MAIL_FROM: is needed with SMTP_URL\nROTA_FILE: is needed with SMTP_URL'],
    [{ WEBHOOK_URL: 'https://x.example' }, 'WEBHOOK_SECRET: is needed with WEBHOOK_URL'],
    [
      { WEBHOOK_URL: 'https://x.example', WEBHOOK_SECRET: 'short' },
      'WEBHOOK_SECRET: must be 32 characters at least',
    ],
  ])('a channel without what it needs is refused: %j', (given, message) =>
    expect(() => readWorkerSettings({ DATABASE_URL, ...given })).toThrow(message),
  );

  test('name what is missing together with every other fault', () =>
    expect(() =>
      readWorkerSettings({ DATABASE_URL, LOG_LEVEL: 'loud', WEBHOOK_URL: 'https://x.example' }),
    ).toThrow(/LOG_LEVEL: .*\nWEBHOOK_SECRET: is needed with WEBHOOK_URL/));

  test('name a file that is not there', () =>
    expect(() => readWorkerSettings({ DATABASE_URL, RECIPIENTS_FILE: '/nowhere/recipients.json' })).toThrow(
      'RECIPIENTS_FILE: names a file that does not exist',
    ));

  test('without channels nobody is told but by the task list', () =>
    expect(readWorkerSettings({ DATABASE_URL, SMTP_URL: '' })).not.toHaveProperty('SMTP_URL'));
});
