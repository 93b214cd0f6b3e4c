/** The release of the official CLI that is downloaded. It has server 1.32. */
export const CLI_VERSION = '1.9.1';

export const RELEASES = 'https://github.com/temporalio/cli/releases/download';

export interface CliArchive {
  /** Path below the address of all releases. */
  readonly path: string;
  /** SHA-256 of the whole archive, hexadecimal. */
  readonly sha256: string;
}

/**
 * SHA-256 of each archive, by platform and architecture as Node names them. The release's own `checksums.txt` has these, and so have at least two public
 * projects that pin it. A machine that is not listed here gets no download.
 */
const SHA256: Readonly<Record<string, readonly [name: string, sha256: string]>> = {
  'linux-x64': ['linux_amd64', '09a0326a51db84d02735e53542b9ebd8c4758daf47482a9ab0abce15844e60d5'],
  'linux-arm64': ['linux_arm64', '6c57c352d52fc3df34412376fd9ba6f74b7e3ace8e426e6cba8600156d36a145'],
  'darwin-x64': ['darwin_amd64', '48cdd6c84c56e27ae8e4d9a47052b89289a9c552dee029b49dd312c6fb72873f'],
  'darwin-arm64': ['darwin_arm64', '41e0425378fcb4fb5766340b97435e20fe47bbff2d7bf644ec2d51f7662b7c56'],
  'win32-x64': ['windows_amd64', '42637464c337a3da203fbd4e8c688e4b2d511fd42bd19c337c0422e923a7b619'],
};

/** @throws Error where no checksum is known for such a machine */
export function archiveFor(platform: string, arch: string): CliArchive {
  const [name, sha256] = SHA256[`${platform}-${arch}`] ?? [];
  if (name === undefined || sha256 === undefined)
    throw new Error(`of the CLI for ${platform}-${arch} no checksum is known here`);
  return { path: `v${CLI_VERSION}/temporal_cli_${CLI_VERSION}_${name}.tar.gz`, sha256 };
}
