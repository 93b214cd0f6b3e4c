import { expect, test } from '@jest/globals';
import { webLink } from '#contracts/http/web-link';

const faultsOf = (link: string): string[] => {
  return (webLink.safeParse(link).error?.issues ?? []).map(({ message }) => message);
};

test.each(['https://meet.example/room-1', 'https://meet.example/a@b?pwd=1:2#c'])(
  'a link leads to a host: %s',
  (link) => expect(faultsOf(link)).toEqual([]),
);

test.each([
  'https://user:pw@meet.example/',
  'https://bank.example@meet.example/',
  'https://:pw@meet.example/',
])('a link has no user and no password: %s', (link) =>
  expect(faultsOf(link)).toEqual(['must have no user and no password']),
);

test.each(['http://meet.example/', 'meet.example', 'javascript:alert(1)'])('a link is https: %s', (link) =>
  expect(faultsOf(link)).toContain('must be an address that begins with https://'),
);
