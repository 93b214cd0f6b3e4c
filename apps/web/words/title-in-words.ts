/** `2026-03-02.monday-group`, `2026-03-02.extra.1`: what a program calls a session. */
const SESSION = /(\d{4}-\d\d-\d\d)\.[a-z][\w.-]*/g;

/** The title of a task or a clock as people read it: they know a session by its day. It is recorded, so that it is put into words here. */
export const titleInWords = (title: string): string =>
  title.replaceAll(SESSION, '$1').replaceAll(/\bonHold\b/g, 'a hold');
