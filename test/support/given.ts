/** An environment variable that `npm test` sets for every test. If it is not set the test fails: no test is skipped because a server is missing. */
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
