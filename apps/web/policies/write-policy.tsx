import { Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { LongText } from '../fields/long-text.js';
import { textOrNull } from '../fields/text.js';
import { SendingForm } from '../forms/sending-form.js';
import { WordsOfDocument } from '../forms/words-of-document.js';
import { useSay } from '../words/say.js';
import { CheckPanel } from './check-panel.js';
import type { Document } from './document-parts.js';
import { syntaxFault, type Place } from './places.js';
import css from './policies.module.css';
import { PolicyConflict, type Written } from './policy-conflict.js';
import { textOf, type WholePolicy } from './read-policies.js';
import { useBegunPolicy, type Begun } from './use-begun-policy.js';
import { useCheck } from './use-check.js';
import { useKeepPolicy } from './use-keep-policy.js';
import { usePolicyFaultWords } from './use-policy-fault-words.js';

interface Props {
  /** What it begins with. */
  readonly first: Begun;
  /** The version that it is written from, as it is now. */
  readonly from: WholePolicy;
}

const ROWS = 24;

/** The document as a text, and beside it what the rules say to it while it is written. */
export const WritePolicy = ({ first, from }: Props) => {
  const say = useSay();
  const navigate = useNavigate();
  const area = useRef<HTMLTextAreaElement>(null);
  const form = useForm({
    initialValues: { document: textOf(first.written), note: first.written.note },
    validate: { document: (written) => (syntaxFault(written) ? say('check.notJson') : null) },
  });
  const { begun, newerThan, goOnFrom } = useBegunPolicy(first, from);
  const sent = useKeepPolicy(begun.read);
  /** A refusal that was settled: somebody has chosen what is to hold. */
  const [settled, setSettled] = useState<Error | null>(null);
  const sending = { ...sent, error: sent.error === settled ? null : sent.error };
  // What comes while it is sent may be one's own.
  const newer = sent.isPending ? null : newerThan(sending.error);
  const { document, note } = form.values;
  const goOn = (now: Begun, chosen: Written): void => {
    form.setValues({ document: textOf(chosen), note: chosen.note });
    setSettled(sent.error);
    goOnFrom(now);
  };
  const to = (version: string): void =>
    void navigate({ to: '/program/policies/$version', params: { version } });

  const show = ({ offset, length, line }: Place): void => {
    const { current } = area;
    if (!current) return;
    current.focus();
    current.setSelectionRange(offset, offset + length);
    // A selection does not scroll by itself, so its line is brought to the middle.
    const height = current.scrollHeight / current.value.split('\n').length;
    current.scrollTop = Math.max(0, line * height - current.clientHeight / 2);
  };
  return (
    <WordsOfDocument value={usePolicyFaultWords()}>
      <div className={css.write}>
        <SendingForm
          form={form}
          title={say('write.keep')}
          done={say('write.kept')}
          body={({ document: written, note: why }) => ({
            document: JSON.parse(written) as Record<string, unknown>,
            note: textOrNull(why),
            draft: true,
          })}
          isFinal={false}
          sending={sending}
          onCancel={() => to(from.version)}
          onDone={({ version }) => to(version)}
        >
          {newer && syntaxFault(document) === null && (
            <PolicyConflict
              key={newer.read.revision}
              changed={newer.changed}
              base={begun.written}
              mine={{ document: JSON.parse(document) as Document, note }}
              theirs={newer.written}
              onChosen={(chosen) => goOn(newer, chosen)}
            />
          )}
          <Textarea
            ref={area}
            label={say('write.document')}
            rows={ROWS}
            wrap="off"
            spellCheck={false}
            autoComplete="off"
            classNames={{ input: css.document ?? '' }}
            {...form.getInputProps('document')}
          />
          <LongText form={form} path="note" label={say('write.note')} />
        </SendingForm>
        <CheckPanel text={document} check={useCheck(document)} onShow={show} />
      </div>
    </WordsOfDocument>
  );
};
