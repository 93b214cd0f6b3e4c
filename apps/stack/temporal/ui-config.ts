/** As browsers may name the UI of a server of our own. */
export const uiOriginsAt = (port: number): string[] => [
  `http://127.0.0.1:${port}`,
  `http://localhost:${port}`,
];

/** The UI server's settings. It reads `base.yaml` in a folder; JSON is YAML as well. */
export function uiConfig(options: {
  port: number;
  temporalAddress: string;
  namespace: string;
  codecEndpoint: string | undefined;
}): string {
  return JSON.stringify(
    {
      host: '127.0.0.1',
      port: options.port,
      temporalGrpcAddress: options.temporalAddress,
      defaultNamespace: options.namespace,
      enableUi: true,
      // Its API answers 405 to whatever is no look: nobody ends, signals or updates a journey from a page that asks no one who they are.
      disableWriteActions: true,
      // Loopback has no TLS, and a browser keeps a secure cookie only with TLS.
      cors: { cookieInsecure: true, allowOrigins: uiOriginsAt(options.port) },
      // Who asks is known by the session's cookie of the API, which is on the same host. The UI itself has no tokens.
      codec: {
        endpoint: options.codecEndpoint ?? '',
        passAccessToken: false,
        includeCredentials: true,
        defaultErrorMessage:
          'Payloads are sealed. Sign in as somebody who may open them, and load this page again.',
        defaultErrorLink: options.codecEndpoint?.replace(/\/codec$/, '/sign-in') ?? '',
      },
      disableNewsFetch: true,
      hideLogs: true,
    },
    undefined,
    2,
  );
}
