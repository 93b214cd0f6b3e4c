import { settingsFrom } from '#command-line/settings';
import type { Progress } from '#command-line/progress';
import { loadSample } from '#sample/load-sample';
import { bringUpServers } from '#stack/bring-up-servers';
import { startPlatform } from '#stack/platform';
import { freePorts } from '#stack/supervise/free-ports';
import { temporaryDataDir } from '#stack/supervise/temporary-data-dir';
import type { Teardown } from '#stack/teardown';

/** Starts what `npm start` starts, on free ports, in a folder of its own, and without the settings of this machine. @returns its address */
export const startSampleClinic = async (progress: Progress, teardown: Teardown): Promise<string> => {
  const { dataDir, remove } = temporaryDataDir('iop-pictures-');
  teardown.add('what is left', remove);
  const [port, ui, identityPort] = (await freePorts(3)) as [number, number, number];
  const settings = settingsFrom({
    DATA_DIR: dataDir,
    PORT: String(port),
    TEMPORAL_UI_PORT: String(ui),
    IDENTITY_PORT: String(identityPort),
  });
  const servers = await bringUpServers(settings, progress, teardown);
  const { url, identity, policy } = await startPlatform(settings, servers, progress, teardown);
  await loadSample(url, policy, identity!.tokenFor, progress);
  return url;
};
