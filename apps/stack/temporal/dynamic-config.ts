export type DynamicConfig = Readonly<Record<string, boolean | number | string>>;

/** Settings that a server of our own needs, whichever way it is run. */
export const dynamicConfig: DynamicConfig = {
  'frontend.WorkflowTimeSkippingEnabled': true,
  // A journey of years skips more than the default of 200 times.
  'frontend.WorkflowTimeSkippingMaxSkipPerSession': 100_000,
  // By default, a run that continues another waits a second without timers. Time that is skipped in that second would skip what is due.
  'history.workflowIdReuseMinimalInterval': '0s',
  // By default, each skip waits a second, until the timer queue is looked at again.
  'history.timerProcessorMaxTimeShift': '10ms',
  // The defaults of 20 a second for each shard are for clusters with many shards; ours has one.
  'history.transferProcessorMaxPollRPS': 2000,
  'history.timerProcessorMaxPollRPS': 2000,
  'history.visibilityProcessorMaxPollRPS': 2000,
  // A workflow that is deleted soon after its end waits until this process is told of the end. By default that is every 30 seconds.
  'history.transferProcessorUpdateAckInterval': '1s',
  'history.visibilityProcessorUpdateAckInterval': '1s',
  // A namespace and its search attributes are used right after they were registered, so the caches have to be fresh.
  'system.namespaceCacheRefreshInterval': '500ms',
  'system.forceSearchAttributesCacheRefreshOnRead': true,
  // Each refresh above is a read of the store. By default there are 2,000 reads a second, and these are the first to be refused: after a storm, a list of
  // workflows was refused for most of a minute.
  'frontend.persistenceMaxQPS': 100_000,
};

/** Writes the server's file format: for each key a list of values with constraints. JSON is YAML as well. */
export function asDynamicConfigFile(values: DynamicConfig): string {
  return JSON.stringify(
    Object.fromEntries(Object.entries(values).map(([key, value]) => [key, [{ value, constraints: {} }]])),
    undefined,
    2,
  );
}
