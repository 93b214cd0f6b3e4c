const TOLD = new WeakMap<object, readonly string[]>();

/** Says of which clients an answer tells something, although it may not name them. @param about the request, or the problem that it is answered with */
export const tellsOf = <T extends object>(about: T, clientIds: readonly string[]): T => {
  TOLD.set(about, [...new Set([...toldOf(about), ...clientIds])]);
  return about;
};

export const toldOf = (about: object): readonly string[] => TOLD.get(about) ?? [];
