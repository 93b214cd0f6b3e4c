import type { IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import type { Provider, errors as Errors } from 'oidc-provider';
import { pageHeaders } from './page.js';
import { faultPage, signInPage } from './pages.js';
import { DEMO_PEOPLE } from './people.js';

/** Most bytes of the form, which has one button that was pressed. */
const LONGEST = 1_000;

/** The page on which somebody says which demo person they are. */
export class ChoosePerson {
  constructor(
    private readonly provider: Provider,
    private readonly errors: typeof Errors,
    private readonly apiUrl: string,
    private readonly onError: (error: unknown) => void,
  ) {}

  /** Answers the request if it is for this page. @returns whether it was */
  answers(request: IncomingMessage, response: ServerResponse): boolean {
    const path = request.url!.split('?')[0]!;
    if (!/^\/sign-in\/[\w-]{1,64}$/.test(path)) return false;
    this.answer(path, request, response).catch((error: unknown) => this.fail(error, response));
    return true;
  }

  private async answer(path: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    // Throws unless the browser has the cookie of this sign-in: only the browser that asked to sign in has it.
    await this.provider.interactionDetails(request, response);
    if (request.method === 'GET') return this.show(response, 200, signInPage(path));
    if (request.method !== 'POST')
      return this.show(response, 405, faultPage('This page is only looked at, and answered.'));
    if (Number(request.headers['content-length'] ?? Infinity) > LONGEST)
      return this.show(response, 413, faultPage('That was more than a choice.'));
    const chosen = new URLSearchParams(await text(request)).get('person');
    if (!DEMO_PEOPLE.some(({ id }) => id === chosen))
      return this.show(response, 400, faultPage('There is no such demo person.'));
    await this.provider.interactionFinished(request, response, {
      login: { accountId: chosen!, remember: false },
    });
  }

  private fail(error: unknown, response: ServerResponse): void {
    if (error instanceof this.errors.SessionNotFound)
      return this.show(
        response,
        400,
        faultPage('This sign-in has been finished already, or it took too long.'),
      );
    this.onError(error);
    this.show(response, 500, faultPage('Something went wrong on this side.'));
  }

  private show(response: ServerResponse, status: number, html: string): void {
    response.writeHead(status, { ...pageHeaders(this.apiUrl) }).end(html);
  }
}
