/** An error and what caused it, one line each: what somebody at a terminal can act on. */
export function explain(error: unknown): string {
  const lines: string[] = [];
  for (let at: unknown = error; at !== undefined; at = at instanceof Error ? at.cause : undefined) {
    const line = at instanceof Error ? at.message || at.name : JSON.stringify(at);
    if (!lines.some((earlier) => earlier.includes(line))) lines.push(line);
  }
  return lines.join('\n  because: ');
}
