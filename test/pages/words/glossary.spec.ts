import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '#command-line/project-root';

const wordsOf = (file: string): Record<string, string> =>
  JSON.parse(readFileSync(join(projectRoot, 'apps/web', file), 'utf8')) as Record<string, string>;
const en = wordsOf('words/en.json');
const es = wordsOf('words/es.json');

/** A sentence without the names of what is put into it: `{track}` is no word of a language. */
const said = (sentence: string): string => sentence.replaceAll(/\{\w+(?=[,}])/g, '{');

/** What a word of the program is called in Spanish, everywhere: a term that has two names is read as two things. */
const TERMS: readonly (readonly [RegExp, RegExp])[] = [
  [/\bjourneys?\b/i, /\bcasos?\b/i],
  [/\bsites?\b/i, /\bsedes?\b/i],
  [/\bpolic(y|ies)\b/i, /\bpolíticas?\b/i],
  [/\bproviders?\b/i, /\bproveedor|^programa o consulta$/i],
  [/\bseats?\b/i, /\bcupos?\b/i],
  [/\btracks?\b/i, /\bgrupos? de horario\b/i],
  [/\btiers?\b/i, /\betapas?\b/i],
  [/\bamend/i, /\benm[ei]+nd/i],
  [/\bgoals?\b/i, /\bobjetivos?\b/i],
  [/\bobjectives?\b/i, /\bmetas?\b/i],
  [/\bdischarge summary\b/i, /\bresumen de alta\b/i],
  [/\bassess/i, /\bvalora|\bcalificad/i],
  [/(?<!\bon (the )?)\bscreen/i, /\beval[uú]|\bdetección\b/i],
  [/\bdisclos/i, /\bdivulg/i],
  [/\bconsent/i, /\bconsent|\bconsien/i],
  [/\backnowledge/i, /\basum/i],
  [/\bexcused\b/i, /\bjustificad/i],
  [/\breliabl/i, /\bfiable\b/i],
  [/\bholidays?\b/i, /\bferiados?\b/i],
  [/\bcontinuing care\b/i, /\batención continuada\b/i],
  [/\badmi(t|ssion)/i, /admi(t|sión)/i],
  [/\bclients?\b/i, /\bclientes?\b/i],
];

/** Words that are said in Spain, that mean something else here, or that another word has taken the place of. */
const NOT_SAID: readonly (readonly [RegExp, string])[] = [
  [/\bcentros?\b/i, 'sede of the program, proveedor outside of it'],
  [/\bnormas?\b/i, 'política'],
  [/\brecorridos?\b/i, 'caso'],
  [/\binforme de alta\b/i, 'resumen de alta'],
  [/\bmodificaci/i, 'enmienda'],
  [/\bplazas?\b/i, 'cupo'],
  [/\bcualificad/i, 'calificada'],
  [/\bcribad|tamizaje/i, 'evaluación, prueba de detección'],
  [/\bremisi|\brefirió/i, 'derivar, derivación'],
  [/\batrasad/i, 'con retraso'],
  [/\bagregar/i, 'añadir'],
  [/\bhoras (prestadas|dadas|impartidas)/i, 'horas recibidas'],
  [/\baviso de recaída/i, 'informe'],
  [/\bacusad/i, 'asumido'],
  [/\bcon seguridad\b/i, 'fiable'],
  [/\bpermisos? (vigente|revocado|propio|para)/i, 'consentimiento: a permiso is a leave'],
  [/\bfestivos?\b/i, 'feriado'],
  [/\bhuso\b/i, 'zona horaria'],
  [/\brellen/i, 'completar'],
  [/\bexcusa/i, 'justificada'],
];

const all = Object.entries(es);

describe('Spanish has one word for a meaning', () => {
  test.each(TERMS.map(([english, spanish]) => [english.source, english, spanish] as const))(
    '%s',
    (_, english, spanish) => {
      const told = all.filter(([id]) => english.test(said(en[id]!)));
      expect(told.length).toBeGreaterThan(0);
      expect(told.filter(([, sentence]) => !spanish.test(said(sentence)))).toEqual([]);
    },
  );

  test.each(NOT_SAID.map(([word, instead]) => [instead, word] as const))('%s', (_, word) => {
    const file = readFileSync(join(projectRoot, 'apps/web/instruments/es.json'), 'utf8');
    expect(all.filter(([, sentence]) => word.test(said(sentence)))).toEqual([]);
    expect(file).not.toMatch(word);
  });
});

/** What a number in a sentence counts: `{days} days` is wrong once a year, on a page that somebody signs. */
const COUNTED =
  /\{\w+\} (days|hours|clients|sessions|weeks|steps|no-shows|places|seats|journeys|días|casos|pasos|clientes|sesiones|lugares|cupos)\b/i;

/** Bounds and spans of the policy that are never one. */
const NEVER_ONE = [
  'figure.initiated',
  'figure.engaged',
  'figure.retained',
  'figure.followedUp',
  'figure.readmitted',
];

test.each([
  ['en', en],
  ['es', es],
])('what a number counts goes by the number: %s', (_, words) => {
  const wrong = Object.entries(words).filter(
    ([id, sentence]) => COUNTED.test(sentence) && !NEVER_ONE.includes(id),
  );
  expect(wrong).toEqual([]);
});
