/** Thrown for a cursor that no page of this list has returned. The message does not repeat the cursor. */
export class MalformedCursor extends Error {
  override readonly name = 'MalformedCursor';

  constructor() {
    super('The cursor is not one of this list.');
  }
}
