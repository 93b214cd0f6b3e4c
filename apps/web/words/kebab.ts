/** `recordRisk` → `record-risk`: a milestone by its name in the API is found by its address, and the other way round. */
export const kebab = (name: string): string =>
  name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
