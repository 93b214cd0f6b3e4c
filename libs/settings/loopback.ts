const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\]|::1)$/;

/** Whether a host, as a URL has it, is this machine: what goes there in clear text passes nobody. */
export const isLoopback = (hostname: string): boolean => LOOPBACK.test(hostname);

/** Whether what goes there is encrypted, or stays on this machine. What is no address at all is for others to refuse. */
export const overTls = (url: string): boolean =>
  !URL.canParse(url) || new URL(url).protocol === 'https:' || isLoopback(new URL(url).hostname);
