import { expect, it } from 'vitest';
import { fetchedOnce } from '#src/lib/fetchedOnce.ts';

it('has nothing at hand before it was fetched, and the same from then on', async () => {
  let calls = 0;
  const code = fetchedOnce(async () => ({ call: (calls += 1) }));
  expect(code.now()).toBeUndefined();
  const first = await code.fetch();
  expect(code.now()).toBe(first);
  expect(await code.fetch()).toBe(first);
  expect(calls).toBe(1);
});

it('tries again after a failure', async () => {
  let isOnline = false;
  const code = fetchedOnce(async () => {
    if (!isOnline) throw new Error('no connection');
    return 'here';
  });
  await expect(code.fetch()).rejects.toThrow('no connection');
  isOnline = true;
  expect(await code.fetch()).toBe('here');
});
