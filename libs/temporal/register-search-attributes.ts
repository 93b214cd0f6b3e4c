import type { Connection } from '@temporalio/client';
import { encodeSearchAttributeIndexedValueType } from '@temporalio/common/lib/search-attributes.js';
import { searchAttributes } from '#contracts/search-attributes';

/** Adds those of our search attributes that the namespace does not have yet. A wrong type there is an error. */
export async function registerSearchAttributes(connection: Connection, namespace: string): Promise<void> {
  const { customAttributes } = await connection.operatorService.listSearchAttributes({ namespace });
  const missing: Record<string, number> = {};
  for (const { name, type } of Object.values(searchAttributes)) {
    const wanted = encodeSearchAttributeIndexedValueType(type)!;
    const present = customAttributes[name];
    if (present === undefined || present === null) missing[name] = wanted;
    else if (Number(present) !== Number(wanted)) {
      throw new Error(`search attribute ${name} of namespace ${namespace} exists and is not of type ${type}`);
    }
  }
  if (Object.keys(missing).length > 0) {
    await connection.operatorService.addSearchAttributes({ namespace, searchAttributes: missing });
  }
}
