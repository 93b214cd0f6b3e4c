/** What `npm test` hands to every test in the environment; a test never skips for want of a server. */
export const given = (
  name:
    | 'TEST_DATABASE_URL'
    | 'TEST_TEMPORAL_ADDRESS'
    | 'TEST_TEMPORAL_NAMESPACE'
    | 'TEST_TEMPORAL_STORE'
    | 'TEST_TEMPORAL_UI',
): string => {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: run the tests with npm test.`);
  return value;
};
