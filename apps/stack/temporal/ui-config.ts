/** The addresses by which browsers may name the UI of a server of our own. */
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
      // Its API answers 405 to every request that changes something, because the page asks nobody who they are: nobody may end, signal or update a journey
      // from it.
      disableWriteActions: true,
      // Loopback has no TLS, and a browser keeps a secure cookie only with TLS.
      cors: { cookieInsecure: true, allowOrigins: uiOriginsAt(options.port) },
      // The codec knows who asks by the cookie of the API's session, which is on the same host. The UI itself has no tokens.
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
