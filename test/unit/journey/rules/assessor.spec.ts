import { expect, test } from '@jest/globals';
import { isQualifiedAssessor, trainingRefused } from '#journey/rules/assessor';

const TRAINING = { staffId: 'staff-2', training: 'two days', from: '2026-03-02', until: '2027-03-01' };
const CLINICIAN = { id: 'staff-2', role: 'clinician' } as const;

test.each([
  ['2026-03-01', false],
  ['2026-03-02', true],
  ['2027-03-01', true],
  ['2027-03-02', false],
])('R-ASSESSOR: training from 2026-03-02 to 2027-03-01 qualifies on %s: %s', (day, qualified) =>
  expect(isQualifiedAssessor(CLINICIAN, TRAINING, day)).toBe(qualified),
);

test('training without an end goes on', () =>
  expect(isQualifiedAssessor(CLINICIAN, { ...TRAINING, until: null }, '2099-01-01')).toBe(true));

test('nobody is qualified by what is not on record, or by the training of another', () => {
  expect(isQualifiedAssessor(CLINICIAN, null, '2026-06-01')).toBe(false);
  expect(isQualifiedAssessor({ ...CLINICIAN, id: 'staff-9' }, TRAINING, '2026-06-01')).toBe(false);
});

test('a coordinator does not assess, trained or not', () =>
  expect(isQualifiedAssessor({ ...CLINICIAN, role: 'coordinator' }, TRAINING, '2026-06-01')).toBe(false));

test('a supervisor or the director puts training on record, and nobody for themselves', () => {
  expect(trainingRefused({ id: 'staff-3', role: 'supervisor' })).toBeNull();
  expect(trainingRefused({ id: 'staff-4', role: 'director' })).toBeNull();
  expect(trainingRefused(CLINICIAN)).toMatchObject({ rule: { id: 'R-ASSESSOR' } });
});
