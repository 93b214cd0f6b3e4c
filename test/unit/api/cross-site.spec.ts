import { describe, expect, test } from '@jest/globals';
import { isCrossSite } from '#api/platform/sign-in/cross-site';

const OWN = 'https://iop.example';
const UI = 'https://temporal.example';
const from = (headers: Record<string, string>, method = 'POST'): boolean =>
  isCrossSite({ method, headers }, OWN, [UI]);

test.each(['GET', 'HEAD', 'OPTIONS'])('%s changes nothing', (method) => {
  expect(from({ 'sec-fetch-site': 'cross-site', origin: 'https://elsewhere.example' }, method)).toBe(false);
});

describe.each(['POST', 'PUT', 'PATCH', 'DELETE', 'post'])('%s', (method) => {
  test.each([
    [false, { 'sec-fetch-site': 'same-origin' }],
    [false, { 'sec-fetch-site': 'same-origin', origin: OWN }],
    [false, { origin: OWN }],
    [false, { origin: UI, 'sec-fetch-site': 'same-site' }],
    [true, { 'sec-fetch-site': 'same-site', origin: OWN }],
    [true, { 'sec-fetch-site': 'cross-site' }],
    // Typed into the address bar: no page of ours sends a POST so.
    [true, { 'sec-fetch-site': 'none' }],
    [true, { origin: 'http://iop.example' }],
    [true, { origin: 'https://iop.example.elsewhere.example' }],
    [true, { origin: 'null' }],
    [true, {}],
  ])('%s: %j', (crossSite, headers) => {
    expect(from(headers, method)).toBe(crossSite);
  });
});
