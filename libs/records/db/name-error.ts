import { isAnswer } from './driver.js';
import { DatabaseUnavailable } from './errors/database-unavailable.js';
import { RecordRefused } from './errors/record-refused.js';
import { SecondOpenJourney } from './errors/second-open-journey.js';
import { StatementFailed } from './errors/statement-failed.js';

/** SQLSTATE classes: data exception, integrity constraint violation, program limit exceeded. */
const REFUSED = new Set(['22', '23', '54']);

/** Connection exception, transaction rollback, insufficient resources, object in use, operator intervention, system error. */
const UNAVAILABLE = new Set(['08', '40', '53', '55', '57', '58']);

/** A standby, or a primary that is being handed over. */
const READ_ONLY = '25006';

const ONE_OPEN_JOURNEY = 'journey_one_open';

/** The named error for what `pg` threw while `statement` ran. It contains nothing of the values, which PostgreSQL's own error quotes. */
export const nameError = (
  statement: string,
  thrown: unknown,
): DatabaseUnavailable | RecordRefused | StatementFailed => {
  if (!isAnswer(thrown) || thrown.code === undefined) {
    // This is no answer of the server: it comes from the network, the pool or a timeout. Such messages name hosts, never clients.
    const code = (thrown as { code?: unknown } | null)?.code;
    return new DatabaseUnavailable(statement, typeof code === 'string' ? code : null, { cause: thrown });
  }
  const { code, constraint } = thrown;
  if (constraint === ONE_OPEN_JOURNEY) return new SecondOpenJourney(statement, code, constraint);
  if (REFUSED.has(code.slice(0, 2))) return new RecordRefused(statement, code, constraint ?? null);
  if (UNAVAILABLE.has(code.slice(0, 2)) || code === READ_ONLY)
    return new DatabaseUnavailable(statement, code);
  return new StatementFailed(statement, code);
};
