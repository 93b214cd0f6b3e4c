import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { verifyAudit, type Verified } from '#records/audit/verify-audit';
import { Problem } from '#api/platform/problems/problem';

/** What a walk tells while it is under way. */
class Progress {
  private tell: (rows: number) => void = () => undefined;
  private givenUp = false;

  /** @throws Error once nobody listens any more: the walk ends there */
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

/** The walk of the chains, for one at a time: it reads every row there is, on one connection. */
@Injectable()
export class SharedVerification {
  private walking = false;

  constructor(@Inject(DataSource) private readonly dataSource: DataSource) {}

  /** How far it has come, as lines, and at the end what it found. @throws Problem while another one is under way */
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
    // Told to whoever reads the lines; there may be nobody.
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
