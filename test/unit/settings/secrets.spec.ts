import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readApiSettings } from '#settings/processes/api';
import { readAuditSettings } from '#settings/processes/audit';
import { readReconcileSettings } from '#settings/processes/reconcile';
import { readStackSettings } from '#settings/processes/stack';
import { readWorkerSettings } from '#settings/processes/worker';
import { IN_PRODUCTION, PROVIDER } from '../../support/process-variables.js';

let folder: string;
const fileOf = (name: string, text: string): string => {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
};

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'secrets-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const URL_OF = 'postgres://iop:0123456789abcdef@db/iop';
const SECRET = '0123456789abcdef0123456789abcdef';

const PROGRAMS = [
  ['the API', (variables) => readApiSettings({ ...PROVIDER, ...variables })],
  ['the worker', readWorkerSettings],
  ['npm start', readStackSettings],
  ['reconcile', readReconcileSettings],
  ['audit', readAuditSettings],
] as const satisfies readonly (readonly [string, (variables: NodeJS.ProcessEnv) => object])[];

describe.each(PROGRAMS)('secrets of %s', (_, read) => {
  test('are taken from a file, without the line’s end', () => {
    for (const text of [URL_OF, `${URL_OF}\n`, `${URL_OF}\r\n`])
      expect(read({ DATABASE_URL_FILE: fileOf('url', text) })).toMatchObject({ DATABASE_URL: URL_OF });
    expect(read({ DATABASE_URL: URL_OF, DATABASE_URL_FILE: '' })).toMatchObject({ DATABASE_URL: URL_OF });
  });

  test('are refused by their variable where the file is not there, is a folder, or is empty', () => {
    mkdirSync(join(folder, 'sub'), { recursive: true });
    const said = (file: string) => () => read({ DATABASE_URL_FILE: file });
    expect(said(join(folder, 'none'))).toThrow(
      'DATABASE_URL_FILE: names a file that cannot be read (ENOENT)',
    );
    expect(said(join(folder, 'sub'))).toThrow('DATABASE_URL_FILE: names a file that cannot be read (EISDIR)');
    expect(said(fileOf('empty', '\n'))).toThrow('DATABASE_URL_FILE: names a file that is empty');
  });

  test('are refused where they are given twice', () =>
    expect(() => read({ DATABASE_URL: URL_OF, DATABASE_URL_FILE: fileOf('url', URL_OF) })).toThrow(
      'DATABASE_URL_FILE, DATABASE_URL: only one of them may be set',
    ));

  test('the password of the database may be a file beside its address, and not in both', () => {
    const DATABASE_PASSWORD_FILE = fileOf('password', '0123456789abcdef\n');
    const without = 'postgres://iop@db/iop';
    expect(read({ DATABASE_URL: without, DATABASE_PASSWORD_FILE })).toMatchObject({ DATABASE_URL: URL_OF });
    const odd = fileOf('odd', 'p@ss/w:rd 0123');
    expect(read({ DATABASE_URL: without, DATABASE_PASSWORD_FILE: odd })).toMatchObject({
      DATABASE_URL: 'postgres://iop:p%40ss%2Fw%3Ard%200123@db/iop',
    });
    expect(() => read({ DATABASE_URL: URL_OF, DATABASE_PASSWORD_FILE })).toThrow(
      'DATABASE_PASSWORD, DATABASE_URL: only one of them may have the password',
    );
    expect(() =>
      read({ DATABASE_URL: 'postgres:///iop?host=/run/postgresql', DATABASE_PASSWORD_FILE }),
    ).toThrow('DATABASE_PASSWORD, DATABASE_URL: an address without a host has no place for one');
  });

  test('are not repeated, wherever they came from', () => {
    for (const given of [
      { DATABASE_URL: 'mysql://me:hunter2@host/db' },
      { DATABASE_URL_FILE: fileOf('wrong', 'mysql://me:hunter2@host/db') },
    ]) {
      expect(() => read(given)).toThrow(/DATABASE_URL: /);
      expect(() => read(given)).not.toThrow(/hunter2/);
    }
  });
});

describe('in production', () => {
  const production = { ...PROVIDER, ...IN_PRODUCTION };

  test.each(PROGRAMS)('a password that can be guessed is refused by %s', (_, read) => {
    const said = (DATABASE_URL: string) => () => read({ ...production, DATABASE_URL });
    const weak = /^DATABASE_URL: must have a password of 12 characters at least in production$/;
    expect(said('postgres://iop:iop@db/iop')).toThrow(weak);
    expect(said('postgres://iop:elevenchars@db/iop')).toThrow(weak);
    expect(said('postgres://iop:elevenchars@db/iop')).not.toThrow(/elevenchars/);
    expect(said(URL_OF)).not.toThrow();
    // The server knows by a certificate who asks.
    expect(said('postgres://iop@db/iop?sslmode=verify-full')).not.toThrow();
    expect(() => read({ NODE_ENV: 'development', DATABASE_URL: 'postgres://a:b@db/iop' })).not.toThrow();
  });

  test('so is every other secret of the worker that is', () => {
    const rest = { ...production, DATABASE_URL: URL_OF };
    const mail = { MAIL_FROM: 'a@b.example', ROTA_FILE: 'rota.json' };
    expect(() => readWorkerSettings({ ...rest, ...mail, SMTP_URL: 'smtp://a:b@mail' })).toThrow(
      /^SMTP_URL: /,
    );
    expect(() => readWorkerSettings({ ...rest, MIGRATION_DATABASE_URL: 'postgres://a:b@db/iop' })).toThrow(
      /^MIGRATION_DATABASE_URL: /,
    );
    const hook = { WEBHOOK_URL: 'https://pager.example', WEBHOOK_SECRET_FILE: fileOf('short', 'short') };
    expect(() => readWorkerSettings({ ...rest, ...hook })).toThrow(
      /^WEBHOOK_SECRET: .*\nWEBHOOK_SECRET: must be 32/,
    );
    const clear = { ...hook, WEBHOOK_URL: 'http://pager.example' };
    expect(() => readWorkerSettings({ ...rest, ...clear })).toThrow(
      /WEBHOOK_URL: must be https, but on this machine/,
    );
    const strong = { ...hook, WEBHOOK_SECRET_FILE: fileOf('long', `${SECRET}\n`) };
    expect(readWorkerSettings({ ...rest, ...strong })).toMatchObject({ WEBHOOK_SECRET: SECRET });
  });
});
