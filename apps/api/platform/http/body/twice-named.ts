/** An object or a list in which the scan is. */
interface Inside {
  /** Names so far; null in a list. */
  readonly names: Set<string> | null;
  /** Name of the field whose value is being read, or the place in the list. */
  at: string | number;
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;

/** Where the string that begins at `start` ends: after its last quote. */
const endOf = (json: string, start: number): number => {
  for (let end = json.indexOf('"', start + 1); ; end = json.indexOf('"', end + 1)) {
    let before = end;
    while (json.charCodeAt(before - 1) === BACKSLASH) before -= 1;
    if ((end - before) % 2 === 0) return end + 1;
  }
};

const nameIn = (json: string, start: number, end: number): string => {
  const text = json.slice(start, end);
  return text.includes('\\') ? (JSON.parse(text) as string) : text.slice(1, -1);
};

/**
 * The path of the first field that an object has twice; null if there is none. Of two `JSON.parse` takes the last, another reader the first, and so two would
 * not have read the same.
 * @param json valid JSON
 */
export const twiceNamed = (json: string): string | null => {
  const path: Inside[] = [];
  let isName = false;
  for (let place = 0; place < json.length; place += 1) {
    const code = json.charCodeAt(place);
    const inside = path.at(-1);
    if (code === QUOTE) {
      const end = endOf(json, place);
      if (isName && inside?.names) {
        inside.at = nameIn(json, place, end);
        if (inside.names.has(inside.at)) return path.map(({ at }) => at).join('.');
        inside.names.add(inside.at);
        isName = false;
      }
      place = end - 1;
      continue;
    }
    switch (json[place]) {
      case '{':
        path.push({ names: new Set(), at: '' });
        isName = true;
        break;
      case '[':
        path.push({ names: null, at: 0 });
        isName = false;
        break;
      case '}':
      case ']':
        path.pop();
        isName = false;
        break;
      case ',':
        if (inside && typeof inside.at === 'number') inside.at += 1;
        isName = inside?.names !== null;
        break;
      default:
        break;
    }
  }
  return null;
};
