import * as fc from '../../node_modules/fast-check/lib/fast-check.js';

/**
 * fast-check for mutation testing: what holds for every map is tried on a few, always the same ones. Thousands of changed
 * versions of the code are run through the tests, and one that breaks a property mostly breaks it at once.
 */
export * from '../../node_modules/fast-check/lib/fast-check.js';

const most = 15;

export function assert<Values>(
  property: fc.IRawProperty<Values>,
  parameters?: fc.Parameters<Values>,
): Promise<void> | void {
  // Whoever names the seed counts afterwards what came of the runs.
  if (parameters?.seed !== undefined) return fc.assert(property, parameters);
  const numRuns = Math.min(parameters?.numRuns ?? most, most);
  // Looking for the smallest map that shows the mistake would be of no use here.
  return fc.assert(property, { ...parameters, numRuns, seed: 1, endOnFailure: true });
}
