/**
 * Runs one server and ends it when its owner is gone.
 *
 * The owner holds the other end of this process's stdin. A pipe closes however its holder ends, SIGKILL included, so a
 * killed start leaves no server behind. This process leads a process group of its own: a Ctrl-C in the terminal does
 * not reach the servers, which are to stop in order and not all at once.
 *
 * argv: one JSON object { name, command, args, stopSignal, graceMs, recordFile, mark, env?, uid?, gid?, group? }
 * `group`: what the program starts itself is ended with it.
 */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';

const { command, args, env, uid, gid, group = false, recordFile, ...order } = JSON.parse(process.argv[2]);
const say = (line) => process.stderr.write(`[watchdog of ${order.name}] ${line}\n`);

const server = spawn(command, args, {
  stdio: ['ignore', 'inherit', 'inherit'],
  detached: group,
  env: { ...env, ...process.env },
  ...(uid === undefined ? {} : { uid, gid }),
});
const record = JSON.stringify({ ...order, pid: server.pid });

server.once('error', (error) => {
  say(`cannot run ${command}: ${error.message}`);
  process.exit(127);
});
server.once('spawn', () => {
  // Renamed into place, so that a reader never sees half of it.
  writeFileSync(`${recordFile}.new`, record);
  renameSync(`${recordFile}.new`, recordFile);
});
server.once('exit', (code, signal) => {
  // A later start may have written its own by now.
  if (existsSync(recordFile) && readFileSync(recordFile, 'utf8') === record) rmSync(recordFile);
  if (group) send('SIGKILL'); // to whoever of the group is left
  if (signal) say(`ended by ${signal}`);
  process.exit(code ?? 1);
});

let stopping = false;
function stop(why) {
  if (stopping) return;
  stopping = true;
  say(`${why}: ${order.stopSignal}, and SIGKILL after ${order.graceMs} ms`);
  send(order.stopSignal);
  setTimeout(() => send('SIGKILL'), order.graceMs);
}

function send(signal) {
  if (!group) return server.kill(signal);
  try {
    process.kill(-server.pid, signal);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error; // nobody of the group is left
  }
}

process.stdin.on('end', () => stop('the owner has let go'));
process.stdin.on('error', () => stop('the pipe to the owner broke'));
process.stdin.resume();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => stop(signal));
