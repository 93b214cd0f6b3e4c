import { DatabaseUnavailable } from '#records/errors/database-unavailable';
import { MalformedCursor } from '#records/errors/malformed-cursor';
import { Problem } from './problem.js';

/** PostgreSQL is away, or a cursor is none. */
export const fromRecords = (error: object): Problem | null => {
  if (error instanceof DatabaseUnavailable) {
    return new Problem('unavailable', undefined, { down: ['postgresql'] }, { cause: error });
  }
  return error instanceof MalformedCursor
    ? new Problem('invalid-cursor', undefined, {}, { cause: error })
    : null;
};
