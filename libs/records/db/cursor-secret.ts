import type { DataSource } from 'typeorm';
import { run, type Statement } from './statement.js';

const SECRET: Statement = {
  name: 'cursor-secret',
  prepared: false,
  text: 'select secret from cursor_secret',
};

/** What cursors are sealed with: 32 bytes, made once for a database. */
export class CursorSecret {
  private known: Buffer | undefined;

  constructor(private readonly dataSource: DataSource) {}

  /** @throws DatabaseUnavailable */
  async bytes(): Promise<Buffer> {
    this.known ??= (await run<{ secret: Buffer }>(this.dataSource, SECRET))[0]!.secret;
    return this.known;
  }
}
