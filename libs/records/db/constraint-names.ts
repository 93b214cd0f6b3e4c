import { DefaultNamingStrategy, type Table } from 'typeorm';

/** Names primary keys as PostgreSQL does. TypeORM's own names are hashes. */
export class ConstraintNames extends DefaultNamingStrategy {
  override primaryKeyName(table: Table | string): string {
    return `${this.getTableName(table)}_pkey`;
  }
}
