import { describe, expect, test } from '@jest/globals';
import { edited, faultsOf } from '../edit.js';

/** Names that every object has, and no policy. */
const INHERITED = ['constructor', '__proto__', 'toString', 'hasOwnProperty', 'valueOf'];

describe('a field that is named like an object’s own is unknown like any other', () => {
  const withField = (section: string | null, name: string): unknown => {
    const document = edited() as Record<string, object>;
    const into = section === null ? document : document[section]!;
    // As JSON has it: an assignment to __proto__ would be another thing.
    Object.defineProperty(into, name, { value: 5, enumerable: true, configurable: true, writable: true });
    return document;
  };

  test.each(
    INHERITED.flatMap((name) => [null, 'clocks', 'reliableChange', 'taper'].map((at) => [at, name] as const)),
  )('%s: %s', (section, name) => {
    const [fault, ...others] = faultsOf(withField(section, name));
    expect(others).toEqual([]);
    expect(fault).toMatchObject({
      path: section === null ? name : `${section}.${name}`,
      detail: 'unknown key',
    });
    expect(fault!.rule === null || typeof fault!.rule === 'string').toBe(true);
  });
});
