import type { Socket } from 'node:net';
import type { ProblemCode } from '../problems/catalogue.js';
import { answerBare } from './bare-answer.js';

interface ConnectionError extends Error {
  readonly code?: string;
}

/** As Node names what it could not wait for, or would not read. */
const CODES: Readonly<Record<string, ProblemCode>> = {
  ERR_HTTP_REQUEST_TIMEOUT: 'too-slow',
  HPE_HEADER_OVERFLOW: 'headers-too-large',
};

/** Bytes that are no HTTP, or not all of it: there is no request and no reply yet, only a socket. */
export function answerBrokenConnection(error: ConnectionError, socket: Socket): void {
  // Gone, or already being answered: whatever were written now would end up inside that answer.
  if (error.code === 'ECONNRESET' || socket.destroyed || !socket.writable || socket.bytesWritten > 0) {
    socket.destroy(error);
    return;
  }
  answerBare(socket, CODES[error.code ?? ''] ?? 'malformed-request');
}
