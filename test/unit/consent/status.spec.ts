import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  dispositionRefused,
  disclosureRefused,
  recipientRefused,
  revocationRefused,
} from '#consent/disclose';
import { EXPIRY_EVENTS, type Expiry } from '#consent/form';
import { INFORMATION_KINDS } from '#consent/kind';
import { consentStatus, type AskedAt } from '#consent/status';
import { PHASES } from '#journey/model/phase';
import { runs } from '../property-parameters.js';

const instant = fc.integer({ min: 0, max: 10_000 });
const expiry: fc.Arbitrary<Expiry> = fc.oneof(
  fc.record({ at: instant }),
  fc.record({ event: fc.constantFrom(...EXPIRY_EVENTS) }),
  fc.record({ none: fc.constant(true as const) }),
);
const asked: fc.Arbitrary<AskedAt> = fc.record({ at: instant, phase: fc.constantFrom(...PHASES) });
const consent = fc.record({
  expiry,
  revokedAt: fc.option(instant),
  caseDisposedAt: fc.option(instant),
  kinds: fc.subarray([...INFORMATION_KINDS], { minLength: 1 }),
});

describe('whether a consent holds', () => {
  test('until its instant, and no longer', () => {
    const holding = { expiry: { at: 100 }, revokedAt: null, caseDisposedAt: null };
    expect(consentStatus(holding, { at: 99, phase: 'treatment' })).toBe('active');
    expect(consentStatus(holding, { at: 100, phase: 'treatment' })).toBe('expired');
  });

  test.each([
    ['discharge', 'discharge', 'active'],
    ['discharge', 'aftercare', 'expired'],
    ['discharge', 'closed', 'expired'],
    ['journeyClosed', 'aftercare', 'active'],
    ['journeyClosed', 'closed', 'expired'],
  ] as const)('ended by %s, it is in %s %s', (event, phase, stands) => {
    expect(
      consentStatus({ expiry: { event }, revokedAt: null, caseDisposedAt: null }, { at: 0, phase }),
    ).toBe(stands);
  });

  test('with no expiry it holds, wherever one looks', () => {
    fc.assert(
      fc.property(asked, fc.option(instant), (moment, caseDisposedAt) => {
        const holding = { expiry: { none: true }, revokedAt: null, caseDisposedAt } as const;
        expect(consentStatus(holding, moment)).toBe('active');
      }),
      runs(100),
    );
  });

  test('until the criminal case is disposed of, whatever becomes of the journey', () => {
    const holding = { expiry: { event: 'caseDisposition' }, revokedAt: null, caseDisposedAt: null } as const;
    expect(consentStatus(holding, { at: 1_000, phase: 'closed' })).toBe('active');
    const over = { ...holding, caseDisposedAt: 100 };
    expect(consentStatus(over, { at: 99, phase: 'treatment' })).toBe('active');
    expect(consentStatus(over, { at: 100, phase: 'treatment' })).toBe('expired');
  });

  test('revoked is for ever, whenever and wherever one looks', () => {
    fc.assert(
      fc.property(consent, instant, asked, (given, revokedAt, moment) => {
        expect(consentStatus({ ...given, revokedAt }, moment)).toBe('revoked');
      }),
      runs(300),
    );
  });

  test('what has expired at an instant does not come back', () => {
    fc.assert(
      fc.property(instant, asked, fc.nat(1_000), (at, moment, later) => {
        const holding = { expiry: { at }, revokedAt: null, caseDisposedAt: null };
        fc.pre(consentStatus(holding, moment) === 'expired');
        expect(consentStatus(holding, { ...moment, at: moment.at + later })).toBe('expired');
      }),
      runs(300),
    );
  });
});

describe('R-DISCLOSE: what may go out', () => {
  test('exactly what an active consent names', () => {
    fc.assert(
      fc.property(
        consent,
        fc.subarray([...INFORMATION_KINDS], { minLength: 1 }),
        asked,
        (given, kinds, moment) => {
          const may =
            consentStatus(given, moment) === 'active' && kinds.every((kind) => given.kinds.includes(kind));
          expect(disclosureRefused(given, kinds, moment) === null).toBe(may);
        },
      ),
      runs(500),
    );
  });

  test('what the consent does not name is refused', () => {
    const given = {
      expiry: { at: 100 },
      revokedAt: null,
      caseDisposedAt: null,
      kinds: ['presence'] as const,
    };
    expect(disclosureRefused(given, ['presence', 'plan'], { at: 0, phase: 'treatment' })).toMatchObject({
      rule: { id: 'R-DISCLOSE' },
      detail: 'The consent does not name all of it.',
    });
  });
});

test('R-CONSENT-REVOKE: once', () => {
  expect(revocationRefused({ revokedAt: null })).toBeNull();
  expect(revocationRefused({ revokedAt: 5 })?.rule.id).toBe('R-CONSENT-REVOKE');
});

describe('R-DISCLOSE: to whom', () => {
  const clinic = { id: 'clinic', name: 'Example Outpatient Clinic' };
  const byClass = { classes: ['treatingProviders'], name: 'My treating providers' } as const;

  test('a consent that names its recipient lets nobody else', () => {
    expect(recipientRefused(clinic, null)).toBeNull();
    expect(recipientRefused(clinic, { ...clinic })).toBeNull();
    expect(recipientRefused(clinic, { ...clinic, name: 'Another' })?.detail).toBe(
      'The consent names another recipient.',
    );
    expect(recipientRefused(clinic, { ...clinic, id: 'court' })?.rule.id).toBe('R-DISCLOSE');
  });

  test('under one that describes them by class it has to be said', () => {
    expect(recipientRefused(byClass, clinic)).toBeNull();
    expect(recipientRefused(byClass, null)?.needed).toEqual(['recipient: id and name of one of them']);
  });
});

test('R-CONSENT-FORM: a case ends once, not in the future, and only with a consent that ends with one', () => {
  const ending = { expiry: { event: 'caseDisposition' }, caseDisposedAt: null } as const;
  expect(dispositionRefused(ending, 10, 10)).toBeNull();
  expect(dispositionRefused(ending, 11, 10)?.detail).toBe('The case will only have been disposed of.');
  expect(dispositionRefused({ ...ending, caseDisposedAt: 5 }, 10, 10)?.detail).toContain('already');
  expect(dispositionRefused({ ...ending, expiry: { event: 'discharge' } }, 10, 10)?.needed).toEqual([
    'a consent whose expiry is caseDisposition',
  ]);
});
