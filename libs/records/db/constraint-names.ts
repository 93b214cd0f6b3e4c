import { DefaultNamingStrategy, type Table } from 'typeorm';

/** Keys are called as PostgreSQL calls them, where TypeORM would call them by a hash. */
export class ConstraintNames extends DefaultNamingStrategy {
  override primaryKeyName(table: Table | string): string {
    return `${this.getTableName(table)}_pkey`;
  }
}
