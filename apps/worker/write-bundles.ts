import { buildVersion } from '#temporal/build-version';
import { writeBundles } from './built-bundle.js';

/** The end of `npm run build`: writes the bundles that workers run in their sandboxes. */
const version = buildVersion();
if (version === null) throw new Error('Bundles are made of what was built: run this from dist.');
await writeBundles(version);
