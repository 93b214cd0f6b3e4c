import {
  QueryResult,
  type DataSource,
  type EntityTarget,
  type ObjectLiteral,
  type Repository,
} from 'typeorm';
import { poolOf } from './driver.js';
import { DatabaseUnavailable } from './errors/database-unavailable.js';
import { askOver, type Ask } from './statement.js';

/**
 * TypeORM's repository of an entity, for the simple tables (docs/adr/0029). Its queries run like every statement, under `name`: they have a timeout and
 * throw the same errors, which carry no value. It begins no transaction (`inTransaction` does), and so `save` and `remove`, which would begin one, are
 * refused.
 * @throws DatabaseUnavailable if the data source is not connected; its methods throw as `run` does
 */
export const repositoryOf = <Entity extends ObjectLiteral>(
  dataSource: DataSource,
  entity: EntityTarget<Entity>,
  name: string,
): Repository<Entity> => repositoryOver(dataSource, askOver(dataSource, poolOf(dataSource)), entity, name);

/** As `repositoryOf`, but its queries go through `ask`. @param inTransaction whether `ask` runs inside a transaction, where rows may be locked */
export const repositoryOver = <Entity extends ObjectLiteral>(
  dataSource: DataSource,
  ask: Ask,
  entity: EntityTarget<Entity>,
  name: string,
  inTransaction = false,
): Repository<Entity> => {
  if (!dataSource.isInitialized) throw new DatabaseUnavailable(name, null);
  const runner = dataSource.createQueryRunner();
  const query = async (
    text: string,
    values: readonly unknown[] = [],
    structured = false,
  ): Promise<unknown> => {
    const { rows, rowCount, command } = await ask({ name, text, prepared: false }, values);
    const result = new QueryResult();
    result.records = rows;
    result.affected = rowCount ?? undefined;
    result.raw = command === 'UPDATE' || command === 'DELETE' ? [rows, rowCount] : rows;
    return structured ? result : result.raw;
  };
  // The query runner never connects, so it does not have to be released.
  Object.assign(runner, {
    ...{ query, connect: refuse, startTransaction: refuse },
    isTransactionActive: inTransaction,
  });
  return runner.manager.getRepository(entity);
};

const refuse = (): never => {
  throw new Error('A repository of the records takes no connection and begins no transaction.');
};
