import { expect, test } from '@jest/globals';
import { readApiSettings } from '#settings/processes/api';
import { OF_API } from '../../support/process-variables.js';

const origins = (TEMPORAL_UI_ORIGIN: string) =>
  readApiSettings({ ...OF_API, TEMPORAL_UI_ORIGIN }).TEMPORAL_UI_ORIGIN;

test('the Temporal UI has no origin, one, or several', () => {
  expect(origins('')).toEqual([]);
  expect(origins('https://temporal.example')).toEqual(['https://temporal.example']);
  expect(origins('http://127.0.0.1:8233, http://localhost:8233')).toEqual([
    'http://127.0.0.1:8233',
    'http://localhost:8233',
  ]);
});

test.each(['*', 'temporal.example', 'https://temporal.example/', 'https://temporal.example/ui', 'null'])(
  '%s is no origin',
  (text) => {
    expect(() => origins(text)).toThrow('TEMPORAL_UI_ORIGIN: must be origins');
  },
);
