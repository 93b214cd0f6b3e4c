/** `2026-03-02.monday-group`, `2026-03-02.extra.1`: the ids that the program gives to sessions. */
const SESSION = /(\d{4}-\d\d-\d\d)\.[a-z][\w.-]*/g;

/**
 * The title of a task or a clock as people read it, with the day of a session in place of its id. A title is recorded as it is, so it is put into words here.
 */
export const titleInWords = (title: string): string =>
  title.replaceAll(SESSION, '$1').replaceAll(/\bonHold\b/g, 'a hold');
