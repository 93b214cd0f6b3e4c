/**
 * What a spec imports from `@jest/globals`. Node makes a module once for all specs of a worker, and Jest makes these functions anew for each spec: so they are
 * bindings that change, and whoever has imported them, a spec or what it shares with others, sees those of the spec that runs.
 */
export let afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, test;

export const setGlobals = (globals) => {
  ({ afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, test } = globals);
};
