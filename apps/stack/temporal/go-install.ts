import { spawn } from 'node:child_process';

/** Runs `go install <source>` into `folder`. The build ends with this process, because nobody would use its result. */
export async function goInstall(
  go: string,
  source: string,
  folder: string,
  say: (line: string) => void,
): Promise<void> {
  const child = spawn(go, ['install', source], {
    env: { ...process.env, GOBIN: folder },
    cwd: folder, // outside of any module, so that nobody's go.mod has a say
    stdio: ['ignore', 'ignore', 'pipe'],
    detached: true, // with the compilers it starts, one group to end
  });
  const endGroup = () => child.pid && child.exitCode === null && process.kill(-child.pid, 'SIGTERM');
  process.once('exit', endGroup);
  const reminder = setInterval(() => say('Go is still building …'), 30_000);
  let output = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (output += text));
  try {
    const status = await new Promise<number | null>((resolve, reject) => {
      child.once('error', reject);
      child.once('close', resolve);
    });
    if (status === 0) return;
    throw new Error(
      `go install ${source} ended with ${status}:\n${output.trim().split('\n').slice(-15).join('\n')}`,
    );
  } finally {
    clearInterval(reminder);
    process.off('exit', endGroup);
  }
}
