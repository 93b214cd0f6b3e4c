export type DynamicConfig = Readonly<Record<string, boolean | number | string>>;

/** What a server of ours needs, whichever way it is run. */
export const dynamicConfig: DynamicConfig = {
  'frontend.WorkflowTimeSkippingEnabled': true,
  // A journey of years skips more than the default of 200 times.
  'frontend.WorkflowTimeSkippingMaxSkipPerSession': 100_000,
  // A run that continues another would wait a second without timers, and time that is skipped skips what is due.
  'history.workflowIdReuseMinimalInterval': '0s',
  // Otherwise each skip waits for the timer queue's next look, a second later.
  'history.timerProcessorMaxTimeShift': '10ms',
  // The defaults of 20 a second for each shard are for clusters with many shards; ours has one.
  'history.transferProcessorMaxPollRPS': 2000,
  'history.timerProcessorMaxPollRPS': 2000,
  'history.visibilityProcessorMaxPollRPS': 2000,
  // What is deleted soon after it has ended waits until this is known of its end: every 30 seconds by default.
  'history.transferProcessorUpdateAckInterval': '1s',
  'history.visibilityProcessorUpdateAckInterval': '1s',
  // A namespace and its search attributes are used right after they were registered.
  'system.namespaceCacheRefreshInterval': '500ms',
  'system.forceSearchAttributesCacheRefreshOnRead': true,
  // Each of those reads is one of 2,000 a second by default, and the first to be refused: a list of workflows was, for most of a minute after a storm.
  'frontend.persistenceMaxQPS': 100_000,
};

/** The server's file format: a list of values with constraints for each key. JSON is YAML as well. */
export function asDynamicConfigFile(values: DynamicConfig): string {
  return JSON.stringify(
    Object.fromEntries(Object.entries(values).map(([key, value]) => [key, [{ value, constraints: {} }]])),
    undefined,
    2,
  );
}
