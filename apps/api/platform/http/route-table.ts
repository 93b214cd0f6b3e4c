interface Route {
  readonly method: string;
  readonly url: string;
  readonly pattern: RegExp;
  /** A POST that changes nothing (`Asks`). */
  readonly asks: boolean;
}

const quoted = (literal: string): string => literal.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const patternOf = (url: string): RegExp => {
  const parts = url
    .split('/')
    .map((part) => (part.startsWith(':') ? '[^/]+' : part === '*' ? '.*' : quoted(part)));
  return new RegExp(`^${parts.join('/')}$`);
};

/** Which methods an address takes: what the router does not say when it finds none for a method. */
export class RouteTable {
  private readonly routes: Route[] = [];

  /** Every route that there is, as it was given to the router. */
  all(): readonly Omit<Route, 'pattern'>[] {
    return this.routes;
  }

  add(methods: string | readonly string[], url: string, asks = false): void {
    const pattern = patternOf(url);
    for (const method of [methods].flat()) this.routes.push({ method, url, pattern, asks });
  }

  methodsAt(url: string): string[] {
    const path = url.split('?', 1)[0]!;
    return [...new Set(this.routes.filter(({ pattern }) => pattern.test(path)).map(({ method }) => method))];
  }
}
