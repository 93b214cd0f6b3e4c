import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NO_BROWSER, provideChromium } from '#stack/test/chromium';

describe('the Chromium of the tests', () => {
  const path = process.env['PATH'];
  let folder: string;
  let said: string[];
  const progress = {
    say: (line: string) => void said.push(line),
    step: <T>(_: string, act: () => Promise<T>) => act(),
  };

  const has = (name: string): string => {
    const file = join(folder, name);
    writeFileSync(file, '#!/bin/sh\n');
    chmodSync(file, 0o755);
    return file;
  };

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'path-'));
    said = [];
    // Without apt-get on the path, nothing is installed.
    process.env['PATH'] = folder;
  });
  afterEach(() => {
    process.env['PATH'] = path;
    rmSync(folder, { recursive: true });
  });

  test('is the one without windows, if there are both', async () => {
    has('chromium');
    const cheap = has('chromium-headless-shell');
    expect(await provideChromium(undefined, progress)).toBe(cheap);
    expect(said).toEqual([]);
  });

  test('is a whole one, where there is no other', async () => {
    const whole = has('google-chrome');
    expect(await provideChromium(undefined, progress)).toBe(whole);
  });

  test('is the one that is set, before all others; what is set must be there', async () => {
    has('chromium-headless-shell');
    const set = has('mine');
    expect(await provideChromium(set, progress)).toBe(set);
    await expect(provideChromium(join(folder, 'none'), progress)).rejects.toThrow('CHROMIUM_PATH');
  });

  test('is none on a bare path, and one line says how to get it', async () => {
    expect(await provideChromium(undefined, progress)).toBeUndefined();
    expect(said).toEqual([NO_BROWSER]);
    expect(NO_BROWSER).toContain('apt-get install -y --no-install-recommends chromium-headless-shell');
  });
});
