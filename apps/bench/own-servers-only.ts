const ADDRESSES = ['DATABASE_URL', 'TEMPORAL_ADDRESS', 'TEMPORAL_CONFIG_FILE', 'TEMPORAL_PROFILE'];

/**
 * Refuses servers that are given by settings. The bench fills a database and loads a server, so it uses only those that it starts itself. @throws naming the
 * setting
 */
export const refuseGivenServers = (env: NodeJS.ProcessEnv): void => {
  const given = ADDRESSES.filter((name) => env[name]);
  if (given.length > 0)
    throw new Error(
      `The bench runs only against servers of its own: unset ${given.join(' and ')} for it (env -u ${given.join(' -u ')} npm run bench).`,
    );
};
