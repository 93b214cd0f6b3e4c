import { setTimeout as sleep } from 'node:timers/promises';
import { isGrpcServiceError, type Connection } from '@temporalio/client';
import { msToTs } from '@temporalio/common/lib/time.js';
import { searchAttributes } from '#contracts/search-attributes';
import { REHEARSAL_MARK } from '#temporal/rehearsal-mark';
import { registerSearchAttributes } from '#temporal/register-search-attributes';

const NOT_FOUND = 5;
const ALREADY_EXISTS = 6;

/** Registers the namespace and its search attributes where they are missing; resolves once both can be used. */
export async function ensureNamespace(
  connection: Connection,
  namespace: string,
  options: { rehearsal: boolean },
): Promise<void> {
  if (!(await exists(connection, namespace))) await register(connection, namespace, options.rehearsal);
  // The server's services each learn of a change a moment later.
  await eventually(() => registerSearchAttributes(connection, namespace));
  await eventually(() => searchByEach(connection, namespace));
}

async function exists(connection: Connection, namespace: string): Promise<boolean> {
  try {
    await connection.workflowService.describeNamespace({ namespace });
    return true;
  } catch (error) {
    if (isStatus(error, NOT_FOUND)) return false;
    throw error;
  }
}

async function register(connection: Connection, namespace: string, rehearsal: boolean): Promise<void> {
  try {
    await connection.workflowService.registerNamespace({
      namespace,
      description: "Clients' journeys through the intensive outpatient program",
      workflowExecutionRetentionPeriod: msToTs('30 days'),
      data: rehearsal ? REHEARSAL_MARK : {},
    });
  } catch (error) {
    if (!isStatus(error, ALREADY_EXISTS)) throw error; // somebody else was quicker, which is as good
  }
}

/** Searches by each attribute, because nobody can use an attribute before the frontend can search by it. */
async function searchByEach(connection: Connection, namespace: string): Promise<void> {
  const query = Object.values(searchAttributes)
    .map(({ name }) => `${name} IS NULL`)
    .join(' AND ');
  await connection.workflowService.listWorkflowExecutions({ namespace, query, pageSize: 1 });
}

async function eventually(attempt: () => Promise<void>): Promise<void> {
  for (const end = Date.now() + 30_000; ; await sleep(100)) {
    try {
      return await attempt();
    } catch (error) {
      if (Date.now() > end) throw error;
    }
  }
}

function isStatus(error: unknown, code: number): boolean {
  return isGrpcServiceError(error) && Number(error.code) === code;
}
