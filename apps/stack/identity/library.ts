const UNSUPPORTED = 'Unsupported runtime.';

/**
 * oidc-provider, which says at its import that it is not made for Node 20: that one line is left out, since what is used of
 * it is tested there.
 */
export const library = async (): Promise<typeof import('oidc-provider')> => {
  /* eslint-disable no-console -- it is the console that it speaks to */
  const { warn } = console;
  console.warn = (...said: unknown[]) => {
    if (!String(said[0]).includes(UNSUPPORTED)) warn(...said);
  };
  try {
    return await import('oidc-provider');
  } finally {
    console.warn = warn;
  }
};
