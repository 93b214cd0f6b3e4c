import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { downloadedCli } from '#stack/temporal/cli-download';
import { archiveFor, CLI_VERSION } from '#stack/temporal/cli-release';

let server: Server;
let releases: string;
let folder: string;
let served: Buffer;
let asked: string[];
const PATH = 'v1/temporal_cli.tar.gz';

/** A release whose program says what the CLI says, and leaves a mark where it is run. */
const release = (said: string): Buffer => {
  const made = mkdtempSync(join(tmpdir(), 'iop-cli-'));
  writeFileSync(join(made, 'temporal'), `#!/bin/sh\necho ran >> "$(dirname "$0")/ran"\necho '${said}'\n`);
  chmodSync(join(made, 'temporal'), 0o644);
  writeFileSync(join(made, 'LICENSE'), 'text');
  execFileSync('tar', ['-czf', join(made, 'it.tar.gz'), '-C', made, 'LICENSE', 'temporal']);
  const bytes = readFileSync(join(made, 'it.tar.gz'));
  rmSync(made, { recursive: true });
  return bytes;
};
const GOOD = release('temporal version 1.9.1 (Server 1.32.0, UI 2.54.1)');
const sha256 = createHash('sha256').update(GOOD).digest('hex');
const get = () => downloadedCli({ archive: { path: PATH, sha256 }, releases, folder });

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(request.url!);
    if (request.url === `/${PATH}`) response.end(served);
    else response.writeHead(404).end();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  releases = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'iop-cli-')), 'cli');
  [served, asked] = [GOOD, []];
});
afterEach(() => rmSync(join(folder, '..'), { recursive: true }));

describe('the CLI that is downloaded', () => {
  test('is that of the checksum, can be run, and is asked for once', async () => {
    const file = await get();
    expect(execFileSync(file).toString()).toContain('Server 1.32.0');
    expect(await get()).toBe(file);
    expect(asked).toEqual([`/${PATH}`]);
    expect(readdirSync(folder).toSorted()).toEqual(['ran', 'temporal']);
  });

  test.each<[string, () => Buffer]>([
    [
      'another program',
      () => release('temporal version 1.9.1 (Server 1.32.0, UI 2.54.1) and something else'),
    ],
    ['one bit more', () => Buffer.concat([GOOD, Buffer.of(0)])],
    ['half of it', () => GOOD.subarray(0, GOOD.length / 2)],
    ['nothing', () => Buffer.alloc(0)],
  ])('is not %s: that is neither unpacked, kept nor run', async (_, other) => {
    served = other();
    await expect(get()).rejects.toThrow('is not that release');
    expect(existsSync(folder)).toBe(false);
  });

  test('is not what was not found', async () => {
    const archive = { path: 'v1/other.tar.gz', sha256 };
    await expect(downloadedCli({ archive, releases, folder })).rejects.toThrow('answers 404');
  });

  test('is not an older one', async () => {
    served = release('temporal version 1.4.0 (Server 1.28.0, UI 2.39.0)');
    const archive = { path: PATH, sha256: createHash('sha256').update(served).digest('hex') };
    await expect(downloadedCli({ archive, releases, folder })).rejects.toThrow('needed are CLI 1.9.0');
  });
});

describe('its release', () => {
  test.each([
    ['linux', 'x64', 'linux_amd64'],
    ['linux', 'arm64', 'linux_arm64'],
    ['darwin', 'x64', 'darwin_amd64'],
    ['darwin', 'arm64', 'darwin_arm64'],
    ['win32', 'x64', 'windows_amd64'],
  ])('has a checksum of its own for %s on %s', (platform, arch, name) => {
    const { path, sha256: sum } = archiveFor(platform, arch);
    expect(path).toBe(`v${CLI_VERSION}/temporal_cli_${CLI_VERSION}_${name}.tar.gz`);
    expect(sum).toMatch(/^[0-9a-f]{64}$/);
  });

  test('is not taken where none is known', () => {
    expect(() => archiveFor('win32', 'arm64')).toThrow('no checksum is known here');
  });
});
