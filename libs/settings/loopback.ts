/** This machine, as a URL has it: what goes there in clear text passes nobody. */
const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\]|::1)$/;

/** Whether what goes there is encrypted, or stays on this machine. What is no address at all is for others to refuse. */
export const overTls = (url: string): boolean =>
  !URL.canParse(url) || new URL(url).protocol === 'https:' || LOOPBACK.test(new URL(url).hostname);
