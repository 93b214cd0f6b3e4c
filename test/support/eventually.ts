/** Resolves once it holds; rejects where it has not come to hold within ten seconds. */
export const eventually = async (holds: () => Promise<boolean>): Promise<void> => {
  for (let tries = 0; tries < 200; tries += 1) {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('It has not come to hold.');
};
