// What kind of piece an article is, where its page says so (JSON-LD, section, breadcrumbs, a label beside the headline, the title's first word) or
// its text shows it (question and answer, posts with times). No list of sites, no address,
// and no guess from tone: absent is a report, or nothing says.

import type { Block, Genre } from '../schema/article.ts';
import type { PageSays } from './article-facts.ts';
import { type Described, listOf, textOf, typesOf } from './structured-data.ts';

/**
 * How what pages call each kind begins, in the languages news is read in, and schema.org's types; in the order in which they win. Words that are
 * names of other things with more after them ("Editorial Board", "Kommentare") have to be the whole label.
 */
const NAMES: readonly (readonly [Genre, RegExp])[] = [
  [
    'advertising',
    /^(?:advertiser|advertorial|(?:sponsored|promoted)\b|(?:paid|partner|branded) (?:content|post)|gesponsert|publi-?r)/i,
  ],
  ['satire', /^s[aá]tir/i],
  ['live blog', /^(?:live ?(?:blog|updates|ticker)|news(?:blog|ticker))/i],
  [
    'opinion',
    /^(?:op-?ed|opini|commentary|column|colun|kolumne|meinung|leitartikel|gastbeitrag|viewpoint|point de vue|názor|felieton|(?:[ée]ditoriale?|tribune|chronique|kommentar|komentář|columna)s?$)/i,
  ],
  ['interview', /^(?:interview|intervista|entrevista|entretien|q ?& ?a\b|rozhovor|wywiad)/i],
];
/** Longer texts are no labels (UTF-16 units). */
const LONGEST_NAME = 40;
const SECTION_METAS = ['article:section', 'og:section', 'og:article:section', 'section', 'parsely-section'];
/** Blocks that make questions and answers, or posts: fewer may be chance. */
const LEAST_OF_A_KIND = 3;
/** A label at a block's beginning: "Q:", "A.", "Roe:", "THE PAPER:". */
const LABEL = /^(\p{Lu}(?:[\p{L}'’-]*(?:[. ]{1,2}\p{Lu}[\p{L}'’-]*){0,3}:|[.:])) /u;
const QUESTION = /\?["”»“]?$/;
/** One who answers says "I": an explainer with questions for subheads does not. */
const FIRST_PERSON =
  /(?<!\p{L})(?:I|I['’](?:m|ve|d|ll)|[Mm]y|[Ii]ch|[Jj]e|[Jj]['’]|[Yy]o|[Mm]e|[Ee]u|[Ii]o|[Ii]k)(?!\p{L})/u;

const named = (label: string | null | undefined): Genre | undefined =>
  label && label.length <= LONGEST_NAME ? NAMES.find(([, name]) => name.test(label))?.[0] : undefined;

/** Labels that alternate, of which one asks. */
const isLabelled = (blocks: readonly Block[]): boolean => {
  const uses = new Map<string, number>();
  const asks = new Map<string, number>();
  for (const { text } of blocks) {
    const label = LABEL.exec(text)?.[1];
    if (!label) continue;
    uses.set(label, (uses.get(label) ?? 0) + 1);
    if (QUESTION.test(text)) asks.set(label, (asks.get(label) ?? 0) + 1);
  }
  const twice = [...uses].filter(([, count]) => count > 1);
  return twice.length > 1 && twice.some(([label, count]) => (asks.get(label) ?? 0) >= Math.max(2, count / 2));
};

/** Questions in bold, or as subheads, with answers in the first person. */
const isAsked = (blocks: readonly Block[]): boolean => {
  const asked = blocks.flatMap(({ kind, text }, index) =>
    kind === 'subhead' && QUESTION.test(text) ? [blocks[index + 1]?.text ?? ''] : [],
  );
  const answers = asked.filter((text) => FIRST_PERSON.test(text.replace(/[“"„«][^”"“»]*/g, ''))).length;
  return answers >= LEAST_OF_A_KIND && answers > asked.length / 2;
};

const sectionsOf = ({ described, article, meta }: PageSays): (string | null | undefined)[] => [
  ...(article ? [...typesOf(article), ...listOf(article.genre).map(textOf)] : []),
  ...listOf(article?.articleSection).map(textOf),
  ...SECTION_METAS.map((name) => meta.get(name)),
  ...described
    .filter((one: Described) => typesOf(one).includes('BreadcrumbList'))
    .flatMap((one) => listOf(one.itemListElement))
    .map((item) => textOf(item) ?? textOf((item as Described | null)?.item)),
];

/**
 * The kind of an article; undefined where nothing says. `labels`: short texts in the headline's own box; `posts`: how many posts with times of their
 * own it has.
 */
export const genreOf = (
  says: PageSays,
  { blocks, labels, posts }: { blocks: readonly Block[]; labels: readonly string[]; posts: number },
): Genre | undefined => {
  const said = new Set([...sectionsOf(says), ...labels].map(named));
  if (says.meta.get('article:opinion') === 'true') said.add('opinion');
  if (posts >= LEAST_OF_A_KIND) said.add('live blog');
  return (
    NAMES.find(([genre]) => said.has(genre))?.[0] ?? (isLabelled(blocks) || isAsked(blocks) ? 'interview' : undefined)
  );
};
