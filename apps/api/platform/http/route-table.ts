interface Route {
  readonly method: string;
  readonly url: string;
  readonly pattern: RegExp;
  /** The route is for anybody, signed in or not. */
  readonly isPublic: boolean;
  /** The route is declared as a read (`Asks`), as a POST that changes nothing has to be. */
  readonly asks: boolean;
}

const quoted = (literal: string): string => literal.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const patternOf = (url: string): RegExp => {
  const parts = url
    .split('/')
    .map((part) => (part.startsWith(':') ? '[^/]+' : part === '*' ? '.*' : quoted(part)));
  return new RegExp(`^${parts.join('/')}$`);
};

const pathOf = (url: string): string => url.split('?', 1)[0]!;

const methodsOf = (routes: readonly Route[]): string[] => [...new Set(routes.map(({ method }) => method))];

/** Knows which methods an address takes. The router does not say so when it finds no route for a method. */
export class RouteTable {
  private readonly routes: Route[] = [];

  /** Every route that there is, as it was given to the router. */
  all(): readonly Omit<Route, 'pattern'>[] {
    return this.routes;
  }

  add(
    methods: string | readonly string[],
    url: string,
    { isPublic = false, asks = false }: Partial<Pick<Route, 'isPublic' | 'asks'>> = {},
  ): void {
    const pattern = patternOf(url);
    for (const method of [methods].flat()) this.routes.push({ method, url, pattern, isPublic, asks });
  }

  /** @param url of a route, as it was given to the router */
  isPublic(method: string, url: string): boolean {
    return this.routes.some((route) => route.method === method && route.url === url && route.isPublic);
  }

  methodsAt(url: string): string[] {
    const literal = this.methodsOfWords(url);
    if (literal.length > 0) return literal;
    const path = pathOf(url);
    return methodsOf(this.routes.filter(({ pattern }) => pattern.test(path)));
  }

  /** Methods of an address that is a route's word for word. That route counts, also where another route has a parameter in its place. */
  methodsOfWords(url: string): string[] {
    const path = pathOf(url);
    return methodsOf(this.routes.filter((route) => route.url === path));
  }
}
