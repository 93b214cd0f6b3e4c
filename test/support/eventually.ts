const PAUSE_MS = 50;

/** Resolves when `holds` resolves with true. Rejects if it has not by the last try. @param tries with 50 ms between two; the default is ten seconds */
export const eventually = async (holds: () => Promise<boolean>, tries = 200): Promise<void> => {
  for (let tried = 0; tried < tries; tried += 1) {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
  throw new Error('It has not come to hold.');
};
