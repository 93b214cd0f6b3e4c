import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { runs } from '../../property-parameters.js';
import { edited, faultsOf, pathsOf } from '../edit.js';

test('whatever stands anywhere: it loads, or PolicyInvalid says why', () => {
  const edit = fc.tuple(fc.constantFrom(...pathsOf().filter(({ length }) => length > 0)), fc.jsonValue());
  fc.assert(
    fc.property(
      fc.uniqueArray(edit, { minLength: 1, maxLength: 3, selector: ([path]) => path[0] }),
      (edits) => {
        for (const { path, detail } of faultsOf(edited(...edits))) {
          expect(path).not.toBe('');
          expect(detail).not.toBe('');
        }
      },
    ),
    runs(400),
  );
});
