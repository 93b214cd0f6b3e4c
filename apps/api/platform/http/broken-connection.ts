import type { Socket } from 'node:net';
import type { ProblemCode } from '../problems/catalogue.js';
import { answerBare } from './bare-answer.js';

interface ConnectionError extends Error {
  readonly code?: string;
}

/** Node's error codes for a request that was too slow, and for headers that were too large. */
const CODES: Readonly<Record<string, ProblemCode>> = {
  ERR_HTTP_REQUEST_TIMEOUT: 'too-slow',
  HPE_HEADER_OVERFLOW: 'headers-too-large',
};

/** Answers bytes that are no HTTP, or not all of it. There is no request and no reply yet, only a socket. */
export function answerBrokenConnection(error: ConnectionError, socket: Socket): void {
  // The socket is gone, or is being answered already: whatever were written now would end up inside that answer.
  if (error.code === 'ECONNRESET' || socket.destroyed || !socket.writable || socket.bytesWritten > 0) {
    socket.destroy(error);
    return;
  }
  answerBare(socket, CODES[error.code ?? ''] ?? 'malformed-request');
}
