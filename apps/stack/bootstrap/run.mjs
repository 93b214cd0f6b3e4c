import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { root } from './root.mjs';

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
const bornOf = process.ppid;

/**
 * Runs a program in this terminal, and resolves with its exit status. Signals are passed on to the program, and do not end this process: the program stops in
 * order, and this waits. So a Ctrl-C reaches the program more than once (from the terminal, from npm, from here), which it expects (until-asked-to-stop.ts).
 */
export function run(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const env = { ...process.env, IOP_STARTED_BY: String(process.pid) };
    const child = spawn(command, args, { cwd: root, stdio: 'inherit', env, ...options });
    const passOn = (signal) => child.kill(signal);
    for (const signal of signals) process.on(signal, passOn);
    const watch = whenNpmIsGone(() => child.kill('SIGTERM'));
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      clearInterval(watch);
      for (const each of signals) process.off(each, passOn);
      resolve(code ?? 128 + constants.signals[signal]);
    });
  });
}

/** Calls `act` when npm is gone: an npm that was killed cannot pass a signal on, and nobody would ever stop what it had started. */
function whenNpmIsGone(act) {
  if (!process.env['npm_lifecycle_event']) return undefined;
  const watch = setInterval(() => process.ppid !== bornOf && (clearInterval(watch), act()), 500);
  return watch;
}
