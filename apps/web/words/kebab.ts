/** `recordRisk` → `record-risk`: turns a milestone's name in the API into the last part of its address. */
export const kebab = (name: string): string =>
  name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
