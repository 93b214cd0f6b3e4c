import type { DataSource, EntityTarget, ObjectLiteral, Repository } from 'typeorm';
import { poolOf, type QueryResultRow } from './driver.js';
import { repositoryOver } from './repository.js';
import { askOver, type Ask, type Statement } from './statement.js';

/** Where statements and repositories go: to the pool, each as its own transaction, or all into one (`inTransaction`). */
export interface Session {
  /** Throws as `run` of a data source does. */
  readonly run: <Row extends QueryResultRow>(
    statement: Statement,
    values?: readonly unknown[],
  ) => Promise<Row[]>;
  /** @param name under which its errors name it */
  readonly repository: <Entity extends ObjectLiteral>(
    entity: EntityTarget<Entity>,
    name: string,
  ) => Repository<Entity>;
}

export const sessionOver = (dataSource: DataSource, ask: Ask, inTransaction: boolean): Session => ({
  run: async <Row extends QueryResultRow>(statement: Statement, values: readonly unknown[] = []) =>
    (await ask(statement, values)).rows as Row[],
  repository: (entity, name) => repositoryOver(dataSource, ask, entity, name, inTransaction),
});

/** Each statement as its own transaction. */
export const onItsOwn = (dataSource: DataSource): Session =>
  sessionOver(dataSource, askOver(dataSource, poolOf(dataSource)), false);
