/** The host of a URL to this machine. Clear text to it does not leave the machine. */
const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\]|::1)$/;

/** Whether a connection to the URL is encrypted, or stays on this machine. True for a text that is no URL: another check refuses it. */
export const overTls = (url: string): boolean =>
  !URL.canParse(url) || new URL(url).protocol === 'https:' || LOOPBACK.test(new URL(url).hostname);
