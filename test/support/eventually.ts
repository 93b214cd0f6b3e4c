const PAUSE_MS = 50;

/** Resolves once it holds; rejects where it has not come to hold by then. @param tries with 50 ms between two: ten seconds where nothing is said */
export const eventually = async (holds: () => Promise<boolean>, tries = 200): Promise<void> => {
  for (let tried = 0; tried < tries; tried += 1) {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
  throw new Error('It has not come to hold.');
};
