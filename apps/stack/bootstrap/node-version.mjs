/** The oldest Node that can install the dependencies. What is built and run needs what package.json says in `engines`. */
const LEAST = '20.19.0';

/**
 * Says which Node goes on. `own`: this one is in the range `engines`. `packaged`: this one can install the dependencies, and the Node among them goes on.
 * `none`: this one is too old even for that.
 */
export function choiceOf(version, engines) {
  if (supports(engines, version)) return 'own';
  return supports(`>=${LEAST}`, version) ? 'packaged' : 'none';
}

/** Says what somebody can do whose Node is too old even to install the dependencies. */
export const tooOld = (version, engines) =>
  `This needs Node ${LEAST} or later to begin with, and this is Node ${version}. Install a newer one: ${engines}.`;

/**
 * Whether a version is in a range of package.json. Only `^a.b.c` and `>=a.b.c` with `||` between are known, because this is read before any package is
 * installed that knows all the rest. @throws Error for any other range
 */
export function supports(range, version) {
  const is = numbersOf(version);
  return range.split('||').some((part) => {
    const [, sign, text] = /^(\^|>=)(\d+\.\d+\.\d+)$/.exec(part.trim()) ?? [];
    if (!text) throw new Error(`engines: ${part.trim()} is not ^a.b.c or >=a.b.c`);
    const least = numbersOf(text);
    return !isBelow(is, least) && (sign === '>=' || is[0] === least[0]);
  });
}

const numbersOf = (version) => version.split('.').map((part) => Number.parseInt(part, 10));

function isBelow(one, other) {
  const at = one.findIndex((number, index) => number !== other[index]);
  return at !== -1 && one[at] < other[at];
}
