import type { Conditions } from '../db/conditions.js';

/**
 * A subselect of the ids of clients whose names begin so, whatever the case: one word begins the family or the given
 * name; two begin one each, in either order. PostgreSQL folds both sides, and `^@` ("begins with") uses an index under
 * collate "C" (PostgreSQL 15).
 */
export const clientsNamed = (name: string, conditions: Conditions): string => {
  const [first = '', second = ''] = name.split(/[\s,]+/).filter((word) => word !== '');
  const begins = (column: string, word: string): string =>
    `lower(${column}) collate "C" ^@ lower(${conditions.value(word)})`;
  if (second === '')
    return `select id from client where ${begins('family', first)} union select id from client where ${begins('given', first)}`;
  return [
    `select id from client where ${begins('family', first)} and ${begins('given', second)}`,
    `select id from client where ${begins('family', second)} and ${begins('given', first)}`,
  ].join(' union ');
};
