import { Index, type DataSource } from 'typeorm';

interface Described {
  readonly entity: Parameters<ClassDecorator>[0];
  readonly name: string;
  readonly on: string;
}

const DESCRIBED: Described[] = [];

/**
 * An index of an entity that TypeORM cannot describe: it only knows columns, in ascending order. TypeORM's `synchronize` ignores this index, and the
 * schema's test creates it from here.
 * @param on the columns in SQL, with what follows: `(lower(name) collate "C", id)`
 */
export const SqlIndex =
  (name: string, on: string): ClassDecorator =>
  (entity) => {
    Index(name, { synchronize: false })(entity);
    DESCRIBED.push({ entity, name, on });
  };

/** The `create index` statements for the indexes that TypeORM's `synchronize` ignores. */
export const sqlIndexes = (dataSource: DataSource): string[] =>
  DESCRIBED.map(
    ({ entity, name, on }) => `create index ${name} on ${dataSource.getMetadata(entity).tablePath} ${on}`,
  );
