import { z } from 'zod';
import type { Rule } from '../process-schema.js';
import { setting } from '../setting.js';
import { port } from './port.js';

export const DATA_DIR = setting(
  'Everything that `npm start` keeps: data, logs, passwords and keys of its own. A relative path is relative to the project.',
  z.string().default('.data'),
);

/** Settings of the servers that `npm start` runs itself if no other is named. */
export const ownServers = {
  DATA_DIR,
  IDENTITY_PORT: setting('Where an OpenID provider of its own answers, on this machine alone.', port(3001)),
  TEMPORAL_UI_PORT: setting('Where the UI of a Temporal server of its own answers.', port(8233)),
};

/** No two services may have the same port. */
export const portsRule: Rule = ({ PORT, TEMPORAL_UI_PORT, IDENTITY_PORT }, fault) => {
  if (PORT === TEMPORAL_UI_PORT) fault('TEMPORAL_UI_PORT', 'is the same as PORT');
  if (IDENTITY_PORT === PORT || IDENTITY_PORT === TEMPORAL_UI_PORT)
    fault('IDENTITY_PORT', 'is the same as PORT or TEMPORAL_UI_PORT');
};
