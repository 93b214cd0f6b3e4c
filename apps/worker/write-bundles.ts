import { buildVersion } from '#temporal/build-version';
import { writeBundles } from './built-bundle.js';

/** The end of `npm run build`: what workers run in their sandboxes, ready to be read. */
const version = buildVersion();
if (version === null) throw new Error('Bundles are made of what was built: run this from dist.');
await writeBundles(version);
