import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** Settings of Go, as `go env` prints them. */
export interface GoChecks {
  readonly GOSUMDB: string;
  readonly GONOSUMDB: string;
}

/** Which part of a build is not looked up in Go's checksum database, by this machine's settings; null where all of it is. */
export function whyUnchecked({ GOSUMDB, GONOSUMDB }: GoChecks): string | null {
  if (GOSUMDB === 'off')
    return 'nothing that it downloads is checked against the checksum database: GOSUMDB=off';
  if (GONOSUMDB !== '')
    return `modules of ${GONOSUMDB} are not checked against the checksum database: GONOSUMDB`;
  return null;
}

/** Says so and does not refuse, because somebody has set it so for everything that they build. */
export async function sayWhatIsUnchecked(go: string, say: (line: string) => void): Promise<void> {
  const { stdout } = await promisify(execFile)(go, ['env', '-json', 'GOSUMDB', 'GONOSUMDB']);
  const why = whyUnchecked(JSON.parse(stdout) as GoChecks);
  if (why !== null) say(`${go}: ${why}`);
}
