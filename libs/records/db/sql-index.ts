import { Index, type DataSource } from 'typeorm';

interface Described {
  readonly entity: Parameters<ClassDecorator>[0];
  readonly name: string;
  readonly on: string;
}

const DESCRIBED: Described[] = [];

/**
 * An index of an entity that TypeORM has no words for: it knows columns, in ascending order. It leaves this one alone, and the
 * schema's test makes it from here.
 * @param on the columns as SQL has them, with what follows: `(lower(name) collate "C", id)`
 */
export const SqlIndex =
  (name: string, on: string): ClassDecorator =>
  (entity) => {
    Index(name, { synchronize: false })(entity);
    DESCRIBED.push({ entity, name, on });
  };

/** A statement for each index that TypeORM's `synchronize` leaves out. */
export const sqlIndexes = (dataSource: DataSource): string[] =>
  DESCRIBED.map(
    ({ entity, name, on }) => `create index ${name} on ${dataSource.getMetadata(entity).tablePath} ${on}`,
  );
