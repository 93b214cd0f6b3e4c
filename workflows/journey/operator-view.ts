import { setCurrentDetails, upsertSearchAttributes } from '@temporalio/workflow';
import { searchAttributes } from '#contracts/search-attributes';
import type { JourneyView } from '#journey/view';
import { linkToPage } from './page-of-run.js';

type Shown = Pick<JourneyView, 'phase' | 'tier' | 'track' | 'risk' | 'overdue'>;

const pairs = (view: Shown) =>
  [
    { key: searchAttributes.phase, value: view.phase },
    { key: searchAttributes.tier, value: view.tier },
    { key: searchAttributes.track, value: view.track },
    { key: searchAttributes.risk, value: view.risk },
    { key: searchAttributes.overdue, value: view.overdue },
  ] as const;

/** Shows the journey to operators in the Temporal UI: search attributes and details. None of them says who the client is or why they came. */
export class OperatorView {
  private shown: Shown;

  /** @param shown what the search attributes say already, from an earlier run; null if they are not set yet */
  constructor(shown: Shown | null) {
    this.shown = shown ?? { phase: 'intake', tier: null, track: null, risk: null, overdue: false };
    if (!shown) upsertSearchAttributes(pairs(this.shown).filter(({ value }) => value !== null));
  }

  show(view: JourneyView): void {
    const before = new Map(pairs(this.shown).map(({ key, value }) => [key.name, value]));
    const changed = pairs(view).filter(({ key, value }) => before.get(key.name) !== value);
    if (changed.length > 0) upsertSearchAttributes(changed);
    this.shown = view;
    setCurrentDetails(linkToPage() + details(view));
  }
}

const details = (view: JourneyView): string =>
  [
    `**${view.phase}** since ${minute(view.phaseSince)}${view.tier ? ` · tier ${view.tier}` : ''}${view.overdue ? ' · **overdue**' : ''}`,
    ...(view.closedBecause ? [`Closed: ${view.closedBecause}`] : []),
    ...section(
      'Clocks',
      view.clocks.map(({ title, rule, dueAt }) => `**${rule}** ${title}, due ${minute(dueAt)}`),
    ),
    ...section(
      'Open tasks',
      view.tasks.map(({ title, role, rung }) => `${title} (${role}${rung > 0 ? `, rung ${rung}` : ''})`),
    ),
  ].join('\n');

const section = (title: string, lines: readonly string[]): string[] =>
  lines.length > 0 ? ['', `${title}:`, '', ...lines.map((line) => `- ${line}`)] : [];

/** `YYYY-MM-DD HH:MM UTC` of an ISO instant. */
const minute = (instant: string): string => `${instant.slice(0, 16).replace('T', ' ')} UTC`;
