import { Button } from '@mantine/core';
import { useState } from 'react';
import { useSay } from '../words/say.js';
import type { LineAnswer } from './send-part.js';

/** One line for each fault, with tabs between, as a spreadsheet takes it. It says which line of the file is wrong, and why, but not whose it is. */
const textOf = (rows: readonly LineAnswer[]): string =>
  rows
    .map(({ line, problem }) => {
      const faults = problem?.errors?.map(({ field, detail }) => `${field}: ${detail}`) ?? [];
      return [line, problem?.code ?? '', faults.length > 0 ? faults.join('; ') : problem?.detail].join('\t');
    })
    .join('\n');

export const CopyFaults = ({ rows }: { readonly rows: readonly LineAnswer[] }) => {
  const say = useSay();
  const [copied, setCopied] = useState<'done' | 'failed' | null>(null);
  if (rows.length === 0) return null;
  return (
    <>
      <Button
        variant="default"
        onClick={() =>
          void navigator.clipboard.writeText(textOf(rows)).then(
            () => setCopied('done'),
            () => setCopied('failed'),
          )
        }
      >
        {say('file.copy', { count: rows.length })}
      </Button>
      <span role="status">{copied && say(`copied.${copied}`)}</span>
    </>
  );
};
