import { join } from 'node:path';

/** Where a server of our own was started last: how other programs of the same machine find it. */
export const addressFile = (dataDir: string): string => join(dataDir, 'temporal', 'address');
