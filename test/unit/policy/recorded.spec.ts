import { expect, test } from '@jest/globals';
import { policyFrom } from '#policy/load-policy';
import { documentOf, recordedPolicy } from '#policy/recorded';
import { edited } from './edit.js';

const YEARS = { from: 2026, to: 2027 };

test('a policy’s document has no offset table, and gives the policy again', () => {
  const policy = policyFrom(edited(), 'test', YEARS);
  const document = documentOf(policy);
  expect(document).toEqual(edited());
  expect(recordedPolicy(document, YEARS)).toEqual(policy);
});

test('what was recorded is not checked again', () => {
  const document = documentOf(policyFrom(edited(), 'test', YEARS));
  const faulty = { ...document, lengthDays: [400] };
  expect(recordedPolicy(faulty, YEARS).lengthDays).toEqual([400]);
});

test('W21: a document of earlier versions that says an edition is read, recorded as it was or loaded anew', () => {
  const said = (asamEdition: string) => edited([['asamEdition'], asamEdition]);
  const loaded = policyFrom(said('3'), 'test', YEARS);
  expect(documentOf(loaded)).toEqual(said('3'));
  const other = said('4') as ReturnType<typeof documentOf>;
  expect(recordedPolicy(other, YEARS).lengthDays).toEqual(loaded.lengthDays);
});
