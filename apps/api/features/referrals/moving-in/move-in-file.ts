import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { ImportSummary } from '#contracts/http/import-line';
import type { MovedInLine } from '#contracts/http/move-in';
import { inOrder } from '#api/platform/http/in-order';
import { linesOf, withoutBlank, type Line } from '../import/lines.js';
import { MoveInLineOf } from './move-in-line.js';
import type { Taking } from './read-line.js';

const LINES_AT_ONCE = 8;
const LONGEST_LINE = 4 * 1024 * 1024;

/** A file of clients who are moved in, taken line by line while it arrives. */
@Injectable()
export class MoveInFile implements OnModuleDestroy {
  private readonly stop = new AbortController();

  constructor(@Inject(MoveInLineOf) private readonly line: MoveInLineOf) {}

  /** Stops reading when the process ends, so that no file keeps it up. Each file's summary says that it was not read to its end. */
  onModuleDestroy(): void {
    this.stop.abort();
  }

  /** One line of JSON for each line that is not blank, in its order, and a summary. The file is read no faster than these lines are. */
  async *take(file: AsyncIterable<Buffer>, taking: Taking): AsyncGenerator<string> {
    const { signal } = this.stop;
    const turns = new Turns();
    let lines = 0;
    let taken = 0;
    const before = new Set<Promise<MovedInLine>>();
    const work = (line: Line): Promise<MovedInLine> => {
      const others = [...before];
      const place = { afterOthers: () => Promise.all(others) };
      const mine = turns.after(clientIn(line), () => this.line.take(line, taking, place));
      before.add(mine);
      return mine.finally(() => before.delete(mine));
    };
    for await (const answer of inOrder(
      withoutBlank(linesOf(file, LONGEST_LINE)),
      LINES_AT_ONCE,
      work,
      signal,
    )) {
      lines += 1;
      if (!answer.problem) taken += 1;
      yield json(answer);
    }
    yield json({ summary: { lines, taken, notTaken: lines - taken, stopped: signal.aborted } });
  }
}

/** Several journeys of one client are moved in one after the other, as they were lived. */
class Turns {
  private readonly last = new Map<string, Promise<unknown>>();

  /** @param work does not reject */
  async after<T>(whom: string | null, work: () => Promise<T>): Promise<T> {
    if (whom === null) return work();
    const mine = (this.last.get(whom) ?? Promise.resolve()).then(work);
    this.last.set(whom, mine);
    try {
      return await mine;
    } finally {
      if (this.last.get(whom) === mine) this.last.delete(whom);
    }
  }
}

/** The record number in a line, before the line is parsed; null where none can be seen. It says whose line it is. */
const clientIn = ({ bytes }: Line): string | null =>
  /"recordNumber"\s*:\s*"([^"]*)"/.exec(bytes?.toString('utf8') ?? '')?.[1] ?? null;

const json = (value: MovedInLine | ImportSummary): string => `${JSON.stringify(value)}\n`;
