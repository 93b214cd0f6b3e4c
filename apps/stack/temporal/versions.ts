/** The server has the time skipping that the SDK's protocol knows; the UI is of the same time. */
export const SERVER_VERSION = '1.32.0';
export const UI_VERSION = '2.54.1';

export type Version = readonly [major: number, minor: number, patch: number];

/** The version right after `word`, as in `temporal version 1.9.0 (Server 1.32.0, UI 2.54.1)`. */
export function versionAfter(word: string, text: string): Version | undefined {
  const found = new RegExp(`${word}\\s+v?(\\d+)\\.(\\d+)\\.(\\d+)`, 'i').exec(text);
  return found ? [Number(found[1]), Number(found[2]), Number(found[3])] : undefined;
}

export function atLeast([major, minor, patch]: Version, least: string): boolean {
  const [a = 0, b = 0, c = 0] = least.split('.').map(Number);
  if (major !== a) return major > a;
  if (minor !== b) return minor > b;
  return patch >= c;
}
