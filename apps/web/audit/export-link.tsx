import { useSay } from '../words/say.js';
import { useZone } from '../words/use-zone.js';
import { periodOf } from './period.js';
import type { AuditSearch } from './search.js';

/** A link to a file with every row of the filtered days and its hashes, to be kept and verified elsewhere. */
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
