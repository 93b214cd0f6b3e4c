import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { setGlobals } from './globals.mjs';

const require = createRequire(import.meta.url);
/** Where jest-circus keeps whom it tells of a test. */
const EVENT_HANDLERS = Symbol.for('EVENT_HANDLERS');

/**
 * Loads specs by Node's own loader, so that a worker loads Nest, the SDK of Temporal and our code once, and not once for each spec: Jest's own runtime compiles
 * each module again for each spec, which was two thirds of the time of a short one. It is the part of `jest-runtime` that Jest's runner and `jest-circus` call
 * (docs/adr/0080). A spec itself is loaded anew, and what Jest keeps of it.
 */
class NodesOwnRuntime {
  setGlobalsForRuntime(globals) {
    setGlobals(globals);
  }

  /** Jest's framework, anew for each spec: it keeps the tests of a spec, and who is told of them, in its module. */
  requireInternalModule(path) {
    delete globalThis[EVENT_HANDLERS];
    delete require.cache[path];
    return require(path);
  }

  unstable_shouldLoadAsEsm() {
    return true;
  }

  async unstable_importModule(path) {
    return import(pathToFileURL(path).href);
  }

  requireModule(path) {
    return require(path);
  }

  /** None: Node reads the maps that are inside of what it loads. */
  getSourceMaps() {
    return null;
  }

  getAllCoverageInfoCopy() {
    return undefined;
  }

  enterTestCode() {}

  leaveTestCode() {}

  teardown() {}
}

// The runner of Jest asks for it by `require`.
export { NodesOwnRuntime as 'module.exports' };
