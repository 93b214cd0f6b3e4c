/** Yields the objects of a body that has one on each line, as they come. Text after the last line break is a line as well. */
export const readLines = async function* <T>(body: ReadableStream<Uint8Array>): AsyncGenerator<T> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let begun = '';
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      // A letter of several bytes may come in two parts.
      const lines = (begun + decoder.decode(value, { stream: true })).split('\n');
      begun = lines.pop() ?? '';
      for (const line of lines) if (line !== '') yield JSON.parse(line) as T;
    }
    begun += decoder.decode();
    if (begun !== '') yield JSON.parse(begun) as T;
  } finally {
    await reader.cancel().catch(() => undefined);
  }
};
