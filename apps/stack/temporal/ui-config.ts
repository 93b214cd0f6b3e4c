/** The UI server's settings. It reads `base.yaml` in a folder; JSON is YAML as well. */
export function uiConfig(options: { port: number; temporalAddress: string; namespace: string }): string {
  const url = `http://127.0.0.1:${options.port}`;
  return JSON.stringify(
    {
      host: '127.0.0.1',
      port: options.port,
      temporalGrpcAddress: options.temporalAddress,
      defaultNamespace: options.namespace,
      enableUi: true,
      // Loopback has no TLS, and a browser keeps a secure cookie only with TLS.
      cors: { cookieInsecure: true, allowOrigins: [url, `http://localhost:${options.port}`] },
      disableNewsFetch: true,
      hideLogs: true,
    },
    undefined,
    2,
  );
}
