import { Button } from '@mantine/core';
import { useState } from 'react';
import { useMe } from '../api/me.js';
import { useSay } from '../words/say.js';
import { AdoptForm } from './adopt-form.js';
import { Adopted } from './adopted.js';
import { ByRule } from './by-rule.js';
import type { Adoption } from './use-adoption.js';
import type { ComparedJourney } from './use-comparing.js';
import type { Comparison } from './use-comparison.js';

/** The most journeys that one request takes. */
const MOST = 1_000;

/**
 * Whether a version is this policy, with or without a calendar. A journey of a site with a calendar of its own is under `2026.4@riverside.2`: the policy with
 * the second calendar of riverside.
 */
const isUnder = (version: string, policy: string): boolean =>
  version === policy || version.startsWith(`${policy}@`);

interface Props {
  readonly found: Comparison;
  readonly isDraft: boolean;
}

/** Lets somebody tick the journeys that are to adopt the policy. All of them are told why. */
export const Adopting = ({ found, isDraft }: Props) => {
  const say = useSay();
  const { may } = useMe();
  const { to } = found.summary;
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [adoption, setAdoption] = useState<Adoption | null>(null);
  const mayAdopt = may.includes('adopt Journey') && !isDraft;
  const gone = new Set(adoption?.lines.filter(({ problem }) => !problem).map(({ journeyId }) => journeyId));
  const canGo = ({ journeyId, phase, policyVersion }: ComparedJourney): boolean =>
    mayAdopt && phase !== 'closed' && !isUnder(policyVersion, to) && !gone.has(journeyId);
  const able = found.changed.filter(canGo).slice(0, MOST);
  const tick = (journeyId: string, isTicked: boolean): void => {
    const next = new Set(ticked);
    if (isTicked) next.add(journeyId);
    else next.delete(journeyId);
    setTicked(next);
  };
  return (
    <>
      {found.summary.byRule.map(({ rule }) => (
        <ByRule key={rule} rule={rule} journeys={found.changed} ticks={{ ticked, canGo, onTick: tick }} />
      ))}
      {!mayAdopt && <p>{say(isDraft ? 'adopt.draft' : 'adopt.notYours')}</p>}
      {mayAdopt && able.length > 0 && (
        <div className="row">
          <Button
            variant="default"
            onClick={() => setTicked(new Set(able.map(({ journeyId }) => journeyId)))}
          >
            {say('adopt.all', { count: able.length })}
          </Button>
          {ticked.size > 0 && (
            <Button variant="default" onClick={() => setTicked(new Set())}>
              {say('adopt.none')}
            </Button>
          )}
          <p role="status">{say('adopt.ticked', { count: ticked.size })}</p>
        </div>
      )}
      {ticked.size > 0 && (
        <AdoptForm
          version={to}
          journeyIds={[...ticked]}
          onCancel={() => setTicked(new Set())}
          onDone={(done) => {
            setAdoption(done);
            setTicked(new Set());
          }}
        />
      )}
      {adoption && <Adopted adoption={adoption} journeys={found.changed} />}
    </>
  );
};
