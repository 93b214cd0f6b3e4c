const LEAST = [20, 19];

/** Says so, and answers false, when this Node is too old to go on with. */
export function nodeWillDo(version = process.versions.node) {
  const [major, minor] = version.split('.').map(Number);
  if (major > LEAST[0] || (major === LEAST[0] && minor >= LEAST[1])) return true;
  process.stderr.write(`This needs Node ${LEAST.join('.')} or later, and this is Node ${version}.\n`);
  process.exitCode = 1;
  return false;
}
