import { useForm } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { FormattedMessage } from 'react-intl';
import { useNameOf } from '../api/staff.js';
import { LongText } from '../fields/long-text.js';
import { textOrNull } from '../fields/text.js';
import { SendingForm } from '../forms/sending-form.js';
import { WordsOfDocument } from '../forms/words-of-document.js';
import { Asked } from '../parts/asked.js';
import { PageHead } from '../parts/page-head.js';
import { Day, Time } from '../words/instants.js';
import { useSay } from '../words/say.js';
import css from './policies.module.css';
import { policyQuery, type WholePolicy } from './read-policies.js';
import { SinceCurrent } from './since-current.js';
import { useKeepPolicy } from './use-keep-policy.js';
import { usePolicyFaultWords } from './use-policy-fault-words.js';
import { WhoAndWhen } from './who-and-when.js';

const route = getRouteApi('/frame/program/policies/$version/publish');

/** Puts a draft in force. What it changes stands above the button, and is read once more before it is done. */
export const PublishPage = () => {
  const say = useSay();
  const { version } = route.useParams();
  const query = useQuery(policyQuery(version));
  return (
    <>
      <PageHead page={`publish ${version}`} title={say('publish.page')}>
        <p className="muted">{say('publish.what')}</p>
      </PageHead>
      <Asked query={query} rows={6}>
        {(policy) =>
          policy.status === 'published' ? (
            <div role="status">
              <p>{say('publish.already', { version })}</p>
              <p>
                <WhoAndWhen policy={policy} />
              </p>
            </div>
          ) : (
            <Publish policy={policy} />
          )
        }
      </Asked>
    </>
  );
};

const Publish = ({ policy }: { readonly policy: WholePolicy }) => {
  // What is published is what was read here: a draft that a colleague has changed since is refused, and read once more.
  const { version, revision } = policy;
  const sending = useKeepPolicy({ version, revision });
  const [typed, setTyped] = useState<string | null>(null);
  const [read] = useState(revision);
  return (
    <>
      <SinceCurrent policy={policy} />
      {/* The key changes when a colleague keeps another draft meanwhile, so that it is read back anew; what was typed and what was refused stays in sight. */}
      <PublishForm
        key={revision}
        policy={policy}
        sending={sending}
        isOther={revision !== read}
        note={typed ?? policy.note ?? ''}
        onTyped={setTyped}
      />
    </>
  );
};

interface Props {
  readonly policy: WholePolicy;
  readonly sending: ReturnType<typeof useKeepPolicy>;
  /** Whether a colleague has kept another draft since the page was opened. */
  readonly isOther: boolean;
  /** What it begins with. */
  readonly note: string;
  readonly onTyped: (note: string) => void;
}

const PublishForm = ({ policy, sending, isOther, note, onTyped }: Props) => {
  const { version, document, publishedBy, keptAt } = policy;
  const say = useSay();
  const navigate = useNavigate();
  const staff = useNameOf();
  const form = useForm({ initialValues: { note }, onValuesChange: (values) => onTyped(values.note) });
  const back = (): void => void navigate({ to: '/program/policies/$version', params: { version } });
  return (
    <WordsOfDocument value={usePolicyFaultWords()}>
      <SendingForm
        form={form}
        title={say('publish.do', { version })}
        done={say('publish.done', { version })}
        body={(values) => ({ document, note: textOrNull(values.note), draft: false })}
        isFinal
        sending={sending}
        onCancel={back}
        onDone={back}
      >
        {isOther && (
          <p className={css.changed} role="status">
            <FormattedMessage
              id="publish.changed"
              values={{
                who: staff(publishedBy),
                day: <Day at={keptAt} />,
                time: <Time at={keptAt} />,
              }}
            />
          </p>
        )}
        <LongText form={form} path="note" label={say('write.note')} />
      </SendingForm>
    </WordsOfDocument>
  );
};
