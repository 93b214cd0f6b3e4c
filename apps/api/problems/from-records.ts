import { DatabaseUnavailable } from '#records/errors/database-unavailable';
import { MalformedCursor } from '#records/errors/malformed-cursor';
import { RecordDiverged } from '#records/errors/record-diverged';
import { Problem } from './problem.js';

/** PostgreSQL is away, the record says otherwise than the journey, or a cursor is none. */
export const fromRecords = (error: object): Problem | null => {
  if (error instanceof DatabaseUnavailable) {
    return new Problem('unavailable', undefined, { down: ['postgresql'] }, { cause: error });
  }
  if (error instanceof RecordDiverged) return new Problem('unconfirmed', undefined, {}, { cause: error });
  return error instanceof MalformedCursor
    ? new Problem('invalid-cursor', undefined, {}, { cause: error })
    : null;
};
