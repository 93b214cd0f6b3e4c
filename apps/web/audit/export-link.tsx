import { useSay } from '../words/say.js';
import { useZone } from '../words/use-zone.js';
import { periodOf } from './period.js';
import type { AuditSearch } from './search.js';

/** Every row of the days that are filtered for, with its hashes, as a file: to be kept and walked elsewhere. */
export const ExportLink = ({ search }: { readonly search: AuditSearch }) => {
  const say = useSay();
  const timeZone = useZone();
  const query = new URLSearchParams(periodOf(search, timeZone)).toString();
  return (
    <a href={`/v1/audit/export${query && `?${query}`}`} download="audit.ndjson">
      {say(query === '' ? 'audit.exportAll' : 'audit.exportDays')}
    </a>
  );
};
