import { spawn } from 'node:child_process';

/** Runs a Python program to its end; it ends with this process. @throws Error with the last lines that it printed */
export async function runPython(python: string, args: readonly string[]): Promise<void> {
  const child = spawn(python, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  const end = () => child.kill('SIGTERM');
  process.once('exit', end);
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  try {
    const status = await new Promise<number | null>((resolve, reject) => {
      child.once('error', reject);
      child.once('close', resolve);
    });
    if (status !== 0)
      throw new Error(`${args.join(' ')}: ${output.trim().split('\n').slice(-15).join('\n')}`);
  } finally {
    process.off('exit', end);
  }
}
