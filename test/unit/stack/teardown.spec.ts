import { describe, expect, test } from '@jest/globals';
import { Teardown } from '#stack/teardown';

const recorded = () => {
  const stopped: string[] = [];
  return {
    stopped,
    teardown: new Teardown(() => undefined),
    stop: (name: string) => () => void stopped.push(name),
  };
};

describe('teardown', () => {
  test('stops the last started first', async () => {
    const { stopped, teardown, stop } = recorded();
    for (const name of ['database', 'server', 'worker']) teardown.add(name, stop(name));
    await teardown.run();
    expect(stopped).toEqual(['worker', 'server', 'database']);
  });

  test('leaves out what has ended by itself, also while everything is being stopped', async () => {
    const { stopped, teardown, stop } = recorded();
    teardown.add('database', stop('database'));
    const ended = teardown.add('tests', () => {
      stopped.push('tests');
      ended();
    });
    teardown.add('one more', stop('one more'))();
    await teardown.run();
    expect(stopped).toEqual(['tests', 'database']);
  });

  test('goes on after something that would not stop, and then says so', async () => {
    const { stopped, teardown, stop } = recorded();
    teardown.add('database', stop('database'));
    teardown.add('server', () => Promise.reject(new Error('the server hangs')));
    await expect(teardown.run()).rejects.toThrow('the server hangs');
    expect(stopped).toEqual(['database']);
  });

  test('takes nothing in once it has begun', async () => {
    const { teardown, stop } = recorded();
    await teardown.run();
    expect(() => teardown.add('late', stop('late'))).toThrow('interrupted while starting late');
  });
});
