import type { Middleware } from 'openapi-fetch';
import { session } from '../state/session.js';

const DRAWN_FOR = 'iop-drawn-for';

/**
 * Says with each request whose page this is, once the first answer has said it. All tabs of a browser share one session, so that without it a page that was
 * left open would read, write and keep drafts as whoever has signed in since. The API refuses that; then nothing of the page stays. It is decided here and not
 * by who asks, so that no page can forget it.
 */
export const sayWhose: Middleware = {
  onRequest: ({ request }) => {
    if (session.drawnFor !== null) request.headers.set(DRAWN_FOR, session.drawnFor);
    return undefined;
  },
  onResponse: async ({ schemaPath, response }) => {
    if (schemaPath === '/v1/me' && response.ok) {
      const { id } = (await response.clone().json()) as { readonly id: string };
      session.isOf(id);
    }
    if (response.status === 409 && (await isAnothers(response.clone()))) session.another();
    return undefined;
  },
};

const isAnothers = async (answer: Response): Promise<boolean> => {
  const { code } = (await answer.json().catch(() => ({}))) as { readonly code?: string };
  return code === 'another-person';
};
