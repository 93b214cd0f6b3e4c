import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startIdentity, type Identity } from '#demo-identity/start-identity';
import { freePorts } from '#stack/supervise/free-ports';

export interface Started {
  readonly identity: Identity;
  readonly port: number;
  readonly apiPort: number;
  readonly dataDir: string;
  readonly apiUrl: string;
  /** The errors that the provider reported. */
  readonly faults: unknown[];
}

/** Starts embedded OpenID providers, each with a folder and a port of its own. `cleared` stops them and removes the folders. */
export class Providers {
  private readonly folders: string[] = [];
  private readonly running: Identity[] = [];

  async start(before?: Pick<Started, 'dataDir' | 'port'>): Promise<Started> {
    const [free, apiPort] = (await freePorts(2)) as [number, number];
    const port = before?.port ?? free;
    const dataDir = before?.dataDir ?? this.folder();
    const apiUrl = `http://127.0.0.1:${apiPort}`;
    const faults: unknown[] = [];
    const identity = await startIdentity({ port, dataDir, apiUrl, onError: (error) => faults.push(error) });
    this.running.push(identity);
    return { identity, port, apiPort, dataDir, apiUrl, faults };
  }

  folder(): string {
    const folder = mkdtempSync(join(tmpdir(), 'iop-identity-'));
    this.folders.push(folder);
    return folder;
  }

  async cleared(): Promise<void> {
    for (const identity of this.running.splice(0)) await identity.stop();
    for (const folder of this.folders.splice(0)) rmSync(folder, { recursive: true, force: true });
  }
}
