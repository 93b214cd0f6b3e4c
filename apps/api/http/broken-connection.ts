import type { Socket } from 'node:net';
import { Problem } from '../problems/problem.js';

interface ConnectionError extends Error {
  readonly code?: string;
}

/** Bytes that are no HTTP: there is no request and no reply yet, only a socket. */
export function answerBrokenConnection(error: ConnectionError, socket: Socket): void {
  // Gone, or already being answered: whatever were written now would end up inside that answer.
  if (error.code === 'ECONNRESET' || socket.destroyed || !socket.writable || socket.bytesWritten > 0) {
    socket.destroy(error);
    return;
  }
  const body = JSON.stringify(new Problem('malformed-request').document());
  const head = [
    'HTTP/1.1 400 Bad Request',
    'Content-Type: application/problem+json',
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Connection: close',
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
}
