import { hostname } from 'node:os';

/** A worker that polls Temporal: its host, and its build. */
export interface WorkerIdentity {
  readonly host: string;
  /** As libs/temporal/build-version.ts computes it; null if the worker runs from source. */
  readonly version: string | null;
}

/** What a worker of this process calls itself: as the SDK would, and its build after a slash. */
export const identityOf = (version: string | null): string =>
  `${process.pid}@${hostname()}${version === null ? '' : `/${version}`}`;

/** A worker of another program has a host and no version, or not even that. */
export const parseIdentity = (identity: string): WorkerIdentity => {
  const [, host = '', version = null] = /^\d+@([^/]+)(?:\/([0-9a-f]+))?$/.exec(identity) ?? [];
  return { host, version };
};
