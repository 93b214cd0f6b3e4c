import { parseSetCookie, stringifyCookie } from 'cookie';

/** An HTTP client that keeps cookies by path, as a browser does. It follows a redirect only when it is told to. */
export class Browser {
  private readonly jar = new Map<
    string,
    { readonly path: string; readonly name: string; readonly value: string }
  >();

  get(url: string | URL): Promise<Response> {
    return this.send(url, { method: 'GET' });
  }

  /** Sends a form, as a page of the same origin would. */
  post(url: string | URL, form: Record<string, string>): Promise<Response> {
    const headers = { origin: new URL(url).origin };
    return this.send(url, { method: 'POST', body: new URLSearchParams(form), headers });
  }

  /** Follows redirects to the last answer; `location` is then null. If `origin` is given, it stops at a redirect to another origin, with its `location`. */
  async follow(answer: Response, origin?: string): Promise<{ answer: Response; location: URL | null }> {
    const to = answer.headers.get('location');
    if (to === null) return { answer, location: null };
    const location = new URL(to, answer.url);
    if (origin !== undefined && location.origin !== origin) return { answer, location };
    return this.follow(await this.get(location), origin);
  }

  private async send(
    url: string | URL,
    init: RequestInit & { readonly headers?: Record<string, string> },
  ): Promise<Response> {
    const { pathname } = new URL(url);
    const sent = [...this.jar.values()].filter(({ path }) => pathname.startsWith(path));
    const cookie = stringifyCookie(Object.fromEntries(sent.map(({ name, value }) => [name, value])));
    const answer = await fetch(url, {
      ...init,
      redirect: 'manual',
      headers: { ...init.headers, accept: 'text/html', ...(cookie && { cookie }) },
    });
    for (const line of answer.headers.getSetCookie()) {
      const { name, value = '', path = '/', expires } = parseSetCookie(line);
      const key = `${path} ${name}`;
      if (value === '' || (expires && expires.getTime() <= Date.now())) this.jar.delete(key);
      else this.jar.set(key, { path, name, value });
    }
    return answer;
  }
}
