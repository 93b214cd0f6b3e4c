import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** As `go env` says them. */
export interface GoChecks {
  readonly GOSUMDB: string;
  readonly GONOSUMDB: string;
}

/** What of a build this machine keeps from being looked up in Go's checksum database; null where all of it is. */
export function whyUnchecked({ GOSUMDB, GONOSUMDB }: GoChecks): string | null {
  if (GOSUMDB === 'off')
    return 'nothing that it downloads is checked against the checksum database: GOSUMDB=off';
  if (GONOSUMDB !== '')
    return `modules of ${GONOSUMDB} are not checked against the checksum database: GONOSUMDB`;
  return null;
}

/** Somebody has set it so for all that they build, so it is said and not refused. */
export async function sayWhatIsUnchecked(go: string, say: (line: string) => void): Promise<void> {
  const { stdout } = await promisify(execFile)(go, ['env', '-json', 'GOSUMDB', 'GONOSUMDB']);
  const why = whyUnchecked(JSON.parse(stdout) as GoChecks);
  if (why !== null) say(`${go}: ${why}`);
}
