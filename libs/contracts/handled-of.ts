import type { HandledRequest } from './journey-messages.js';

/** As many requests as a workflow remembers (workflows/shared/handled-requests.ts). */
const REMEMBERED = 64;

interface Caused {
  readonly seq: number;
  readonly request: { readonly id: string; readonly hash: string } | null;
}

/** Rebuilds the requests that a workflow remembers from the events that these requests caused. */
export const handledOf = (events: readonly Caused[]): HandledRequest[] => {
  const last = new Map<string, HandledRequest>();
  for (const { seq, request } of events) if (request) last.set(request.id, { ...request, seq });
  return [...last.values()].sort((a, b) => a.seq - b.seq).slice(-REMEMBERED);
};
