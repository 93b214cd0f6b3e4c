/** Objects of a body that has one a line, as they come. What stands after the last line break is a line as well. */
export const readLines = async function* <T>(body: ReadableStream<Uint8Array>): AsyncGenerator<T> {
  const reader = body
    .pipeThrough(new TextDecoderStream() as ReadableWritablePair<string, Uint8Array>)
    .getReader();
  let begun = '';
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      const lines = (begun + value).split('\n');
      begun = lines.pop() ?? '';
      for (const line of lines) if (line !== '') yield JSON.parse(line) as T;
    }
    if (begun !== '') yield JSON.parse(begun) as T;
  } finally {
    await reader.cancel().catch(() => undefined);
  }
};
