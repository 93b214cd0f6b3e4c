import { describe, expect, test } from '@jest/globals';
import {
  ApplicationFailure,
  ServiceError,
  WorkflowUpdateFailedError,
  WorkflowUpdateRPCTimeoutOrCancelledError,
} from '@temporalio/client';
import { PROBLEMS, type ProblemCode } from '#api/platform/problems/catalogue';
import { Problem } from '#api/platform/problems/problem';
import { toProblem } from '#api/platform/problems/to-problem';
import { REFUSED } from '#contracts/journey-messages';
import { problemDocument } from '#contracts/http/problem';
import { BundleFaults } from '#fhir/bundle-faults';
import { refuse } from '#journey/model/decision';
import { aField, needs } from '#journey/model/requirement';
import { DatabaseUnavailable } from '#records/db/errors/database-unavailable';
import { MalformedCursor } from '#records/db/errors/malformed-cursor';
import { StatementFailed } from '#records/db/errors/statement-failed';

const grpc = (code: number): Error => Object.assign(new Error('grpc'), { code, details: 'x', metadata: {} });
/** What came of a call that changes something, and of which a try may have been heard. */
const heard = (code: number): Error => {
  const metadata = { get: (key: string) => (key === 'iop-may-be-taken' ? ['yes'] : []) };
  return new ServiceError('x', { cause: Object.assign(grpc(code), { metadata }) });
};
const failed = (type: string, ...details: unknown[]): Error =>
  new WorkflowUpdateFailedError('failed', ApplicationFailure.create({ type, details, message: 'secret' }));

describe('an error as a problem', () => {
  const refused = refuse('R-MAX', 'At most 30 days.', needs('at most 30 days', aField('days', { most: 30 })));
  if (refused.ok) throw new Error('not refused');

  test.each<[string, unknown, ProblemCode]>([
    ['a refusal', failed(REFUSED, refused.refusal), 'refused'],
    ['a journey that ended meanwhile', failed('AcceptedUpdateCompletedWorkflow'), 'unconfirmed'],
    ['a fault of the workflow', failed('TypeError'), 'internal'],
    ['an answer that does not come', new WorkflowUpdateRPCTimeoutOrCancelledError('late'), 'unconfirmed'],
    ['Temporal away', new ServiceError('x', { cause: grpc(14) }), 'unavailable'],
    ['Temporal too busy', grpc(8), 'unavailable'],
    ['a call that was cancelled', new ServiceError('x', { cause: grpc(1) }), 'unavailable'],
    ['a call that took too long', new ServiceError('x', { cause: grpc(4) }), 'unavailable'],
    ['a call that gave way to another', new ServiceError('x', { cause: grpc(10) }), 'unavailable'],
    ['a connection that broke under a call', heard(14), 'unconfirmed'],
    ['a Signal that nobody has acknowledged in time', heard(4), 'unconfirmed'],
    ['a call that gave way and may have been heard', heard(10), 'unconfirmed'],
    ['a call cancelled under way', heard(1), 'unconfirmed'],
    ['a journey whose workflow task fails', new ServiceError('x', { cause: grpc(9) }), 'unconfirmed'],
    ['a call Temporal does not understand', new ServiceError('x', { cause: grpc(3) }), 'internal'],
    ['PostgreSQL away', new DatabaseUnavailable('x', null), 'unavailable'],
    ['a cursor of another list', new MalformedCursor(), 'invalid-cursor'],
    ['a table that is missing', new StatementFailed('x', '42P01'), 'internal'],
    [
      'a bundle',
      new BundleFaults([{ path: 'entry', code: 'noPatient', detail: 'there is no Patient' }]),
      'fhir-bundle-unusable',
    ],
    ['anything else', new TypeError('secret'), 'internal'],
    ['what is no error', 'secret', 'internal'],
    ['nothing', undefined, 'internal'],
  ])('%s', (_, error, code) => {
    const document = toProblem(error).document();
    expect(document).toMatchObject({ code, type: `/problems/${code}`, status: PROBLEMS[code].status });
    expect(JSON.stringify(document)).not.toContain('secret');
    expect(problemDocument.safeParse(document).success).toBe(true);
  });

  test('a refusal tells the rule as it stood, and what it needs', () => {
    expect(toProblem(failed(REFUSED, refused.refusal)).document()).toMatchObject({
      detail: 'At most 30 days.',
      ruleId: 'R-MAX',
      ruleVersion: 1,
      needed: ['at most 30 days'],
    });
  });

  test('a problem is itself', () => {
    const problem = new Problem('no-such-client');
    expect(toProblem(problem)).toBe(problem);
  });
});
