/** ISO 639 codes of the languages that can be chosen: all with two letters, and those with three that are spoken much, or signed, in the United States. */
const CODES =
  'aa ab af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch co cs cv cy da de dv dz ee el en eo es et eu fa ff fi fj fo fr ' +
  'fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la ' +
  'lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pl ps pt qu rm rn ro ru rw ' +
  'sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt ty ug uk ur uz ve vi vo wa wo xh yi yo za ' +
  'zh zu ase ceb chr ckb haw hmn ilo kea quc war yue';

/** A BCP 47 tag as somebody may type it, instead of the name: `es-MX`. */
const TAG = /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i;

export interface NamedLanguage {
  readonly tag: string;
  readonly name: string;
}

/**
 * The languages that can be chosen, in the order of their names.
 * @param nameOf a tag in the language of the reader; the tag itself where it has no name
 */
export const languagesBy = (nameOf: (tag: string) => string, reader: string): readonly NamedLanguage[] => {
  const named = CODES.split(' ').map((tag) => ({ tag, name: nameOf(tag) }));
  const { compare } = new Intl.Collator(reader);
  return named.filter(({ tag, name }) => name !== tag).sort((a, b) => compare(a.name, b.name));
};

const canonical = (tag: string): string | null => {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? null;
  } catch {
    return null;
  }
};

/**
 * The tag that somebody means who has typed a name of the list, in whatever case and without accents, or a tag.
 * @returns null where it is neither
 */
export const tagOf = (
  typed: string,
  languages: readonly NamedLanguage[],
  nameOf: (tag: string) => string,
  reader: string,
): string | null => {
  const text = typed.trim();
  const { compare } = new Intl.Collator(reader, { sensitivity: 'base' });
  const listed = languages.find(({ name }) => compare(name, text) === 0);
  if (listed) return listed.tag;
  if (!TAG.test(text)) return null;
  const tag = canonical(text);
  return tag === null || nameOf(tag) === tag ? null : tag;
};
