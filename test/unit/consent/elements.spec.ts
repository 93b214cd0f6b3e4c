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
  ['discloser: who discloses (42 CFR 2.31(a)(2))', { discloser: null }],
  ['kinds: what is disclosed (42 CFR 2.31(a)(3))', { kinds: [] }],
  ['recipient: to whom (42 CFR 2.31(a)(4))', { recipient: null }],
  ['purpose (42 CFR 2.31(a)(5))', { purpose: null }],
  ['revocation: the right to revoke, and how to (42 CFR 2.31(a)(6))', { revocation: null }],
  ['expiry: a date or an event (42 CFR 2.31(a)(7))', { expiry: null }],
  ["client's signature (42 CFR 2.31(a)(8))", { signatures: [] }],
  ["client's name as signed (42 CFR 2.31(a)(8))", { signatures: [{ ...signedBy('client'), name: null }] }],
  [
    "client's way of signing: ink or electronic (42 CFR 2.31(a)(8))",
    { signatures: [{ ...signedBy('client'), how: null }] },
  ],
  [
    "client's date of signature (42 CFR 2.31(a)(9))",
    { signatures: [{ ...signedBy('client'), signedAt: null }] },
  ],
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
    expect(refusal({}, true)).toEqual({ id: 'R-MINOR', needed: ["guardian's signature (42 CFR 2.14)"] });
    expect(refusal({ signatures: [signedBy('guardian')] }, true)).toEqual({
      id: 'R-CONSENT-FORM',
      needed: ["client's signature (42 CFR 2.31(a)(8))"],
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

const TPO: Partial<OfferedForm> = {
  basis: 'treatmentPaymentOperations',
  recipient: { classes: ['treatingProviders', 'thirdPartyPayers'], name: 'My treating providers and payers' },
  purpose: 'Treatment, payment and health care operations',
  statements: {
    redisclosure: 'It may be passed on as HIPAA lets, and is then not protected by this part.',
    refusal: 'You are treated all the same, and pay yourself.',
  },
  expiry: { none: true },
};

describe('one consent for treatment, payment and operations', () => {
  test('describes its recipients by class, and may have no expiry', () => {
    expect(refusal(TPO)).toBeNull();
    expect(refusal({ ...TPO, recipient: wholeForm.recipient, expiry: wholeForm.expiry })).toBeNull();
  });

  const STATEMENTS = [
    'statements.redisclosure: what the recipient may do with it under HIPAA (42 CFR 2.31(a)(4)(iii), 2.31(a)(10)(i))',
    'statements.refusal: what follows if the client does not sign (42 CFR 2.31(a)(10)(ii))',
  ];

  test('without what the client has to be told it is refused, and any other needs none of it', () => {
    const { statements: _, ...untold } = TPO;
    expect(refusal(untold)).toEqual({ id: 'R-CONSENT-FORM', needed: STATEMENTS });
    const half = { redisclosure: TPO.statements!.redisclosure, refusal: null };
    expect(refusal({ ...TPO, statements: half })?.needed).toEqual([STATEMENTS[1]]);
    expect(refusal({ statements: { redisclosure: null, refusal: null } })).toBeNull();
  });

  test.each([['named'], ['criminalJustice'], [undefined]] as const)('no other has no expiry: %s', (basis) => {
    const offered: Partial<OfferedForm> = { expiry: { none: true }, ...(basis && { basis }) };
    expect(refusal(offered)).toEqual({
      id: 'R-CONSENT-FORM',
      needed: ['expiry: a date or an event (42 CFR 2.31(a)(7))'],
    });
  });

  test('is none for counselling notes', () => {
    expect(refusal({ ...TPO, kinds: ['counsellingNotes'] })).toEqual({
      id: 'R-CONSENT-NOTES',
      needed: ['a consent for counsellingNotes alone, with a purpose of its own (42 CFR 2.31(b))'],
    });
  });
});

describe('a consent to criminal justice', () => {
  const COURT: Partial<OfferedForm> = { basis: 'criminalJustice', expiry: { event: 'caseDisposition' } };

  test('may end with the case, and names its recipient', () => {
    expect(refusal(COURT)).toBeNull();
    expect(refusal({ ...COURT, recipient: TPO.recipient! })?.needed).toEqual([
      'recipient: by id and name (42 CFR 2.35(a)(1))',
    ]);
  });

  test('and no other ends with a case', () => {
    const needed = ['basis: criminalJustice, or another expiry (42 CFR 2.35(c))'];
    expect(refusal({ expiry: COURT.expiry! })?.needed).toEqual(needed);
    expect(refusal({ ...TPO, expiry: COURT.expiry! })?.needed).toEqual(needed);
  });
});

describe('a personal representative', () => {
  const inLieu = { because: 'lacksCapacity', authority: 'Order of a probate court' } as const;
  const representative = { ...signedBy('representative'), inLieu };
  const deceased = { ...representative, inLieu: { because: 'deceased', authority: 'Executor' } } as const;

  test('signs in the place of the client', () => {
    expect(refusal({ signatures: [representative] })).toBeNull();
    expect(refusal({ signatures: [deceased] })).toBeNull();
  });

  test('says why, and what lets them', () => {
    const elements = [
      'representative: inLieu.because, lacksCapacity or deceased (42 CFR 2.15)',
      'representative: inLieu.authority, what lets them sign (42 CFR 2.15)',
    ];
    expect(refusal({ signatures: [signedBy('representative')] })).toEqual({
      id: 'R-CONSENT-FORM',
      needed: elements,
    });
    const half = { ...representative, inLieu: { ...inLieu, authority: null } };
    expect(refusal({ signatures: [half] })?.needed).toEqual([elements[1]]);
    expect(refusal({ signatures: [{ ...representative, name: null }] })?.needed).toEqual([
      "representative's name as signed (42 CFR 2.15)",
    ]);
  });

  test('signs beside nobody, and nobody else in lieu of anybody', () => {
    expect(refusal({ signatures: [signedBy('client'), representative] })?.needed).toEqual([
      'the signature of the client, or the one of the representative alone (42 CFR 2.15)',
    ]);
    expect(refusal({ signatures: [{ ...signedBy('client'), inLieu }] })?.needed).toEqual([
      'inLieu with the signature of a representative alone (42 CFR 2.15)',
    ]);
  });

  test('of a minor only after their death: as long as they live the guardian signs', () => {
    expect(refusal({ signatures: [representative] }, true)).toEqual({
      id: 'R-MINOR',
      needed: ["client's signature (42 CFR 2.31(a)(8))", "guardian's signature (42 CFR 2.14)"],
    });
    expect(refusal({ signatures: [deceased] }, true)).toBeNull();
  });
});
