import { isGrpcServiceError, NamespaceNotFoundError } from '@temporalio/client';
import { TransportError } from '@temporalio/worker';
import { DatabaseUnavailable } from '#records/db/errors/database-unavailable';
import { nameError } from '#records/db/name-error';
import { SchemaNotThere } from '#records/schema-not-there';

/** gRPC status codes of a server that is not up yet, or does not have the namespace yet. */
const NOT_YET = new Map([
  [1, 'CANCELLED'],
  [4, 'DEADLINE_EXCEEDED'],
  [5, 'NOT_FOUND'],
  [8, 'RESOURCE_EXHAUSTED'],
  [14, 'UNAVAILABLE'],
]);

/** Says why as a code alone, because an error's own words may have an address in them, and with it a password. */
export const whyPostgresAway = (error: unknown): string | undefined => {
  if (error instanceof SchemaNotThere) return 'its migrations have not run';
  const named = error instanceof DatabaseUnavailable ? error : nameError('start', error);
  return named instanceof DatabaseUnavailable ? (named.code ?? 'no answer') : undefined;
};

export const whyTemporalAway = (error: unknown): string | undefined => {
  if (error instanceof TransportError) return 'no connection';
  if (error instanceof NamespaceNotFoundError) return 'no such namespace';
  return isGrpcServiceError(error) ? NOT_YET.get(error.code) : undefined;
};
