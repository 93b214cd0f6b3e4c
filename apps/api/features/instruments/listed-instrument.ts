import type { ListedInstrument } from '#contracts/http/instrument';
import type { AnswerScale } from '#instruments/answer-scale';
import type { Questionnaire } from '#instruments/questionnaire';

type Answers = ListedInstrument['items'][number]['answers'];

const answersOf = (scale: AnswerScale): Answers => {
  switch (scale.kind) {
    case 'points':
      return { kind: 'points', values: [...scale.values], words: scale.words && [...scale.words] };
    case 'yesNo':
      return { kind: 'yesNo', yes: scale.yes, no: scale.no };
    case 'choice':
      return { kind: 'choice', values: Object.keys(scale.points) };
  }
};

/** An instrument as it is answered. Its items are numbered from one, as people count. */
export const listedInstrument = (questionnaire: Questionnaire): ListedInstrument => {
  const { code, title, total, totalBy, items, subscales, flags, needsSex, change, licence } = questionnaire;
  return {
    code,
    title,
    loinc: total?.loinc ?? null,
    total: total && { min: total.min, max: total.max },
    totalBy,
    bands: total ? [...total.bands] : [],
    cut: total?.cut ?? null,
    needsSex,
    items: items.map(({ label, wording, scale, askedAfter, leftOutAfter = [] }, place) => ({
      number: place + 1,
      label,
      wording,
      answers: answersOf(scale),
      askedAfter: askedAfter === null ? null : askedAfter + 1,
      leftOutAfter: leftOutAfter.map((before) => before + 1),
    })),
    subscales: subscales.map(({ name, items: places }) => ({
      name,
      items: places.map((place) => place + 1),
    })),
    flags: flags.map(({ name, meaning }) => ({ name, meaning })),
    change,
    licence: licence.note,
    wordingMayBeShown: licence.wordingMayBeShown,
  };
};
