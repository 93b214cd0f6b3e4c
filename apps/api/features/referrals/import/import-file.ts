import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { ImportedLine, ImportSummary } from '#contracts/http/import-line';
import { ImportLine, type TakingLines } from './import-line.js';
import { inOrder } from '#api/platform/http/in-order';
import { linesOf, withoutBlank } from './lines.js';

const LINES_AT_ONCE = 8;
const LONGEST_LINE = 1024 * 1024;

/** A file of many referrals, taken line by line while it arrives. */
@Injectable()
export class ImportFile implements OnModuleDestroy {
  private readonly stop = new AbortController();

  constructor(@Inject(ImportLine) private readonly line: ImportLine) {}

  /** Stops reading when the process ends, so that no file keeps it up. Each file's summary says that it was not read to its end. */
  onModuleDestroy(): void {
    this.stop.abort();
  }

  /**
   * One line of JSON for each line of the file that is not blank, in its order, and a summary. The file is read no faster than these lines are.
   * @param from which line of the file the first one is, from 1
   */
  async *take(file: AsyncIterable<Buffer>, taking: TakingLines, from: number): AsyncGenerator<string> {
    const { signal } = this.stop;
    let lines = 0;
    let taken = 0;
    const answers = inOrder(
      withoutBlank(linesOf(file, LONGEST_LINE, from)),
      LINES_AT_ONCE,
      (line) => this.line.take(line, taking),
      signal,
    );
    for await (const answer of answers) {
      lines += 1;
      if (answer.problem === undefined) taken += 1;
      yield json(answer);
    }
    yield json({ summary: { lines, taken, notTaken: lines - taken, stopped: signal.aborted } });
  }
}

const json = (value: ImportedLine | ImportSummary): string => `${JSON.stringify(value)}\n`;
