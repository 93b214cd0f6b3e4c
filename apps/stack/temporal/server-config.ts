export interface ServerPorts {
  frontend: number;
  others: readonly number[];
}

/** How many loopback ports one server process needs: gRPC and membership for each of its four services. */
export const PORTS_NEEDED = 8;

/** Temporal's own format, written as JSON, which is YAML too: all services in one process, everything on loopback. */
export function serverConfig(options: {
  ports: readonly number[];
  databaseFile: string;
  dynamicConfigFile: string;
  durable: boolean;
}): string {
  const [frontend, ...others] = options.ports;
  const rpc = () => ({
    grpcPort: others.shift(),
    membershipPort: others.shift(),
    bindOnLocalHost: true,
  });
  const store = { sql: sqlite(options.databaseFile, options.durable) };
  return JSON.stringify(
    {
      log: { stdout: true, level: 'warn' },
      persistence: {
        defaultStore: 'main',
        visibilityStore: 'visibility',
        // One shard, as the official CLI's server has: either of them can go on with the other's file.
        numHistoryShards: 1,
        datastores: { main: store, visibility: store },
      },
      global: { membership: { maxJoinDuration: '30s', broadcastAddress: '127.0.0.1' } },
      services: {
        frontend: { rpc: { grpcPort: frontend, membershipPort: others.shift(), bindOnLocalHost: true } },
        history: { rpc: rpc() },
        matching: { rpc: rpc() },
        worker: { rpc: rpc() },
      },
      clusterMetadata: {
        enableGlobalNamespace: false,
        failoverVersionIncrement: 10,
        masterClusterName: 'active',
        currentClusterName: 'active',
        clusterInformation: {
          active: {
            enabled: true,
            initialFailoverVersion: 1,
            rpcName: 'frontend',
            rpcAddress: `127.0.0.1:${frontend}`,
          },
        },
      },
      dcRedirectionPolicy: { policy: 'noop' },
      archival: { history: { state: 'disabled' }, visibility: { state: 'disabled' } },
      namespaceDefaults: { archival: { history: { state: 'disabled' }, visibility: { state: 'disabled' } } },
      dynamicConfigClient: { filepath: options.dynamicConfigFile, pollInterval: '10s' },
    },
    undefined,
    2,
  );
}

function sqlite(databaseName: string, durable: boolean) {
  return {
    user: '',
    password: '',
    pluginName: 'sqlite',
    databaseName,
    connectAddr: 'localhost',
    connectProtocol: 'tcp',
    connectAttributes: {
      mode: 'rwc',
      cache: 'private',
      setup: 'true',
      journal_mode: 'wal',
      // 2 (FULL) waits for the disk at each commit, 0 leaves it to the system.
      synchronous: durable ? '2' : '0',
    },
    // SQLite has one writer; more connections only meet its lock.
    maxConns: 1,
    maxIdleConns: 1,
    maxConnLifetime: '1h',
    tls: { enabled: false },
  };
}
