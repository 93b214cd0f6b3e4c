/** An error and its causes, one line each, so that somebody at a terminal can act on them. */
export function explain(error: unknown): string {
  const lines: string[] = [];
  for (let at: unknown = error; at !== undefined; at = at instanceof Error ? at.cause : undefined) {
    const line = at instanceof Error ? at.message || at.name : JSON.stringify(at);
    if (!lines.some((earlier) => earlier.includes(line))) lines.push(line);
  }
  return lines.join('\n  because: ');
}
