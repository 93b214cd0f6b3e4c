import { join } from 'node:path';

/** The file with the address at which a server of our own was started last. Other programs of the same machine find it there. */
export const addressFile = (dataDir: string): string => join(dataDir, 'temporal', 'address');
