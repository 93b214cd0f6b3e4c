import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lockDataDir } from '#stack/supervise/data-lock';
import { birthOf } from '#stack/supervise/process-table';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'iop-lock-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const lock = () => join(folder, 'lock');

describe('the lock on DATA_DIR', () => {
  test('is taken and let go, and leaves nothing', () => {
    const unlock = lockDataDir(folder);
    expect(JSON.parse(readFileSync(lock(), 'utf8'))).toMatchObject({ pid: process.pid });
    unlock();
    expect(readdirSync(folder)).toEqual([]);
  });

  test('names the folder and the process that has it', () => {
    writeFileSync(lock(), JSON.stringify({ pid: process.ppid, birth: birthOf(process.ppid) }));
    expect(() => lockDataDir(folder)).toThrow(`DATA_DIR ${folder} is in use by process ${process.ppid}`);
  });

  test('of a process that is gone is no lock', () => {
    writeFileSync(lock(), JSON.stringify({ pid: 2 ** 22 + 1, birth: 'long ago' }));
    lockDataDir(folder)();
    expect(existsSync(lock())).toBe(false);
  });

  test('of a process whose number another one has by now is no lock', () => {
    writeFileSync(lock(), JSON.stringify({ pid: process.ppid, birth: 'an earlier one' }));
    lockDataDir(folder)();
    expect(existsSync(lock())).toBe(false);
  });
});
