/** What the installing of the dependencies needs; what is built and run needs what package.json says in `engines`. */
const LEAST = '20.19.0';

/**
 * Which Node goes on: `own`, where it is in the range `engines`; `packaged`, the one among the dependencies, where it can at
 * least install them; `none`, where it is too old even for that.
 */
export function choiceOf(version, engines) {
  if (supports(engines, version)) return 'own';
  return supports(`>=${LEAST}`, version) ? 'packaged' : 'none';
}

/** What somebody whose Node is too old even for the installing can do. */
export const tooOld = (version, engines) =>
  `This needs Node ${LEAST} or later to begin with, and this is Node ${version}. Install a newer one: ${engines}.`;

/**
 * Whether a range of package.json has a version. Only `^a.b.c` and `>=a.b.c`, with `||` between: it is read before there is
 * any package that knows all the rest. @throws Error for any other range
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
