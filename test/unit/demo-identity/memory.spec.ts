import { describe, expect, test } from '@jest/globals';
import { memory } from '#demo-identity/memory';

describe('what a sign-in remembers', () => {
  test('is there until its time is over', async () => {
    let now = 0;
    const sessions = memory(() => now)('Session');
    await sessions.upsert('one', { kind: 'Session', uid: 'of-one' }, 60);
    expect(await sessions.find('one')).toMatchObject({ uid: 'of-one' });
    expect(await sessions.findByUid('of-one')).toMatchObject({ uid: 'of-one' });
    now = 60_000;
    expect(await sessions.find('one')).toBeUndefined();
    expect(await sessions.findByUid('of-one')).toBeUndefined();
  });

  test('is apart for each kind, and gone once it is destroyed', async () => {
    const kinds = memory();
    const [sessions, grants] = [kinds('Session'), kinds('Grant')];
    await sessions.upsert('one', { kind: 'Session' }, 60);
    expect(await grants.find('one')).toBeUndefined();
    await sessions.destroy('one');
    expect(await sessions.find('one')).toBeUndefined();
  });

  test('a code that was used says so', async () => {
    const codes = memory(() => 5_000)('AuthorizationCode');
    await codes.upsert('code', { kind: 'AuthorizationCode' }, 60);
    await codes.consume('code');
    expect(await codes.find('code')).toMatchObject({ consumed: 5 });
  });

  test('what is revoked with a grant is of that kind alone: the next sign-in goes on', async () => {
    const kinds = memory();
    const [codes, interactions] = [kinds('AuthorizationCode'), kinds('Interaction')];
    await codes.upsert('code', { kind: 'AuthorizationCode', grantId: 'grant' }, 60);
    await interactions.upsert('next', { kind: 'Interaction', grantId: 'grant' }, 60);
    await codes.revokeByGrantId('grant');
    expect(await codes.find('code')).toBeUndefined();
    expect(await interactions.find('next')).toMatchObject({ grantId: 'grant' });
  });
});
