/** The cursor is not one that a page of this list handed out. The cursor itself is not repeated. */
export class MalformedCursor extends Error {
  override readonly name = 'MalformedCursor';

  constructor() {
    super('The cursor is not one of this list.');
  }
}
