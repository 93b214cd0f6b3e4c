const { exit } = process;

/** A spec runs in the worker's own global, because the modules that it shares with the other specs do, too. What a spec changes there, it puts back. */
export default class WorkersOwnEnvironment {
  global = globalThis;
  moduleMocker = null;
  fakeTimers = null;
  fakeTimersModern = null;

  async setup() {
    // Jest has set one that knows only its own maps. Without it, Node tells where a line is in TypeScript (`--enable-source-maps`).
    Error.prepareStackTrace = undefined;
  }

  async teardown() {
    process.exit = exit;
  }

  exportConditions() {
    return ['source', 'node', 'node-addons'];
  }

  getVmContext() {
    return null;
  }
}
