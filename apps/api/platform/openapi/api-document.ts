/** The OpenAPI document: made when it is first asked for, and kept from then on. */
export class ApiDocument {
  private text: string | null = null;
  private make: () => object = () => {
    throw new Error('The routes are not known yet.');
  };

  /** @param make of the routes, once they are known */
  describes(make: () => object): void {
    this.make = make;
  }

  /** Makes it now. That takes a second or more, in which nothing is answered: whoever serves people does it before the API listens. */
  prepare(): void {
    this.text ??= JSON.stringify(this.make());
  }

  get json(): string {
    this.prepare();
    return this.text!;
  }
}
