import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { verifyAudit, type Verified } from '#records/audit/verify-audit';
import { Problem } from '#api/platform/problems/problem';

/** Passes on how many rows a walk of the chains has read: from the walk to whoever reads the lines. */
class Progress {
  private tell: (rows: number) => void = () => undefined;
  private givenUp = false;

  /** @throws Error once nobody reads the lines any more, which ends the walk */
  walked(rows: number): void {
    if (this.givenUp) throw new Error('Nobody listens to the walk any more.');
    this.tell(rows);
  }

  more(): Promise<number> {
    return new Promise((resolve) => (this.tell = resolve));
  }

  giveUp(): void {
    this.givenUp = true;
  }
}

/** Verifies the chains for one reader at a time, because a walk reads every row there is, on one connection. */
@Injectable()
export class SharedVerification {
  private walking = false;

  constructor(@Inject(DataSource) private readonly dataSource: DataSource) {}

  /** Lines of how many rows have been walked, and at the end of what was found. @throws Problem while another walk is under way */
  lines(): AsyncGenerator<string> {
    if (this.walking)
      throw new Problem('too-many-requests', 'The audit is being verified already. Try again later.');
    this.walking = true;
    const progress = new Progress();
    const verified = verifyAudit(this.dataSource, { onProgress: (rows) => progress.walked(rows) }).finally(
      () => {
        this.walking = false;
      },
    );
    // Whoever reads the lines gets the error. If nobody reads them, it must not be an unhandled rejection.
    verified.catch(() => undefined);
    return linesOf(verified, progress);
  }
}

const linesOf = async function* (verified: Promise<Verified>, progress: Progress): AsyncGenerator<string> {
  const ended = verified.then(() => null);
  ended.catch(() => undefined);
  try {
    for (let rows = await Promise.race([progress.more(), ended]); rows !== null;) {
      yield `${JSON.stringify({ walked: rows })}\n`;
      rows = await Promise.race([progress.more(), ended]);
    }
    yield `${JSON.stringify({ verified: await verified })}\n`;
  } finally {
    progress.giveUp();
  }
};
