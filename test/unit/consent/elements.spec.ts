import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { complete } from '#consent/elements';
import type { OfferedForm } from '#consent/form';
import { runs } from '../property-parameters.js';
import { emptyForm, SIGNED_AT, signedBy, wholeForm } from './form.js';

const now = { at: SIGNED_AT + 60_000, minor: false };
const recorded = (offered: Partial<OfferedForm>, minor = false) =>
  complete({ ...wholeForm, ...offered }, { ...now, minor });
const refusal = (offered: Partial<OfferedForm>, minor = false) => {
  const completed = recorded(offered, minor);
  return completed.ok ? null : { id: completed.refusal.rule.id, needed: completed.refusal.needed };
};

/** Each element, taken away, and how the refusal names it. */
const ELEMENTS: readonly (readonly [string, Partial<OfferedForm>])[] = [
  ['discloser: who discloses', { discloser: null }],
  ['kinds: what is disclosed', { kinds: [] }],
  ['recipient: to whom', { recipient: null }],
  ['purpose', { purpose: null }],
  ['revocation: the right to revoke, and how to', { revocation: null }],
  ['expiry: a date or an event', { expiry: null }],
  ["client's signature", { signatures: [] }],
  ["client's name as signed", { signatures: [{ ...signedBy('client'), name: null }] }],
  ["client's way of signing: ink or electronic", { signatures: [{ ...signedBy('client'), how: null }] }],
  ["client's date of signature", { signatures: [{ ...signedBy('client'), signedAt: null }] }],
];

describe('R-MINOR: where the birth date is not known to the day, a refusal says what was taken of it', () => {
  const details = (minor: boolean, more: object): string[] => {
    const offered = minor
      ? wholeForm
      : { ...wholeForm, signatures: [signedBy('client'), signedBy('guardian')] };
    const completed = complete(offered, { ...now, minor, ...more });
    return completed.ok ? [] : [completed.refusal.rule.id, completed.refusal.detail];
  };
  const TAKEN = ' The birth date is known to the month: the last day of it was taken.';

  test('of a minor without a guardian', () => {
    expect(details(true, {})).toEqual(['R-MINOR', 'The consent lacks an element.']);
    expect(details(true, { birthDateKnownTo: 'month' })).toEqual([
      'R-MINOR',
      `The consent lacks an element.${TAKEN}`,
    ]);
  });

  test('of an adult with one', () => {
    expect(details(false, { birthDateKnownTo: 'month' })).toEqual([
      'R-MINOR',
      `The client is of age: no guardian signs.${TAKEN}`,
    ]);
  });
});

describe('R-CONSENT-FORM: a consent has every element', () => {
  test('with all of them it is complete', () => {
    expect(recorded({})).toEqual({ ok: true, form: wholeForm });
  });

  test.each(ELEMENTS)('without %s it is refused, and that is named', (element, without) => {
    expect(refusal(without)).toEqual({ id: 'R-CONSENT-FORM', needed: [element] });
  });

  test('what is missing is named all at once, in the order of the form', () => {
    const refused = complete(emptyForm, now);
    const whole = ELEMENTS.map(([element]) => element).slice(0, 7);
    expect(refused.ok ? [] : refused.refusal.needed).toEqual(whole);
  });

  test('whatever is taken away, exactly that is named', () => {
    const elements = ELEMENTS.slice(0, 7);
    fc.assert(
      fc.property(fc.subarray([...elements.keys()], { minLength: 1 }), (away) => {
        const without = Object.assign(
          {},
          ...away.map((index) => elements[index]![1]),
        ) as Partial<OfferedForm>;
        expect(refusal(without)?.needed).toEqual(away.map((index) => elements[index]![0]));
      }),
      runs(200),
    );
  });

  test('nothing is signed in the future, twice, or for a time that is over', () => {
    const later = { ...signedBy('client'), signedAt: now.at + 1 };
    expect(refusal({ signatures: [later] })?.needed).toEqual(['a signature that is not in the future']);
    expect(refusal({ signatures: [signedBy('client'), signedBy('client')] })?.id).toBe('R-CONSENT-FORM');
    expect(refusal({ expiry: { at: now.at } })?.needed).toEqual(['an expiry that is ahead']);
    expect(refusal({ expiry: { at: now.at + 1 } })).toBeNull();
    expect(refusal({ expiry: { event: 'discharge' } })).toBeNull();
  });
});

describe('R-MINOR: under the age of consent the guardian signs, too', () => {
  test('the client alone is not enough, nor the guardian alone', () => {
    expect(refusal({}, true)).toEqual({ id: 'R-MINOR', needed: ["guardian's signature"] });
    expect(refusal({ signatures: [signedBy('guardian')] }, true)).toEqual({
      id: 'R-CONSENT-FORM',
      needed: ["client's signature"],
    });
  });

  test('both are', () => {
    expect(refusal({ signatures: [signedBy('client'), signedBy('guardian')] }, true)).toBeNull();
  });

  test('for who is of age no guardian signs', () => {
    expect(refusal({ signatures: [signedBy('client'), signedBy('guardian')] })?.id).toBe('R-MINOR');
  });
});

test('R-CONSENT-NOTES: counselling notes need a consent of their own', () => {
  expect(refusal({ kinds: ['counsellingNotes', 'presence'] })?.id).toBe('R-CONSENT-NOTES');
  expect(refusal({ kinds: ['counsellingNotes'] })).toBeNull();
});
