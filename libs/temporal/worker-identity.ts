import { hostname } from 'node:os';

/** A worker that polls Temporal: its host, and its build. */
export interface WorkerIdentity {
  readonly host: string;
  /** As libs/temporal/build-version.ts computes it; null if the worker runs from source. */
  readonly version: string | null;
}

/** The identity of a worker of this process: the SDK's own form, and the build after a slash. */
export const identityOf = (version: string | null): string =>
  `${process.pid}@${hostname()}${version === null ? '' : `/${version}`}`;

/** A worker of another program has a host but no version, or neither. */
export const parseIdentity = (identity: string): WorkerIdentity => {
  const [, host = '', version = null] = /^\d+@([^/]+)(?:\/([0-9a-f]+))?$/.exec(identity) ?? [];
  return { host, version };
};
