// Whom a phrase means: a name, a pronoun, a role. Reads the article in order and keeps in mind who was named, as what, and who spoke;
// answers with the most recent person that fits, or with the article's own words.

import { endsAsOwner } from '../text/letters.ts';
import { descriptionOf, fitOf } from './descriptions.ts';
import type { Figure } from './figures.ts';
import { Does, hasGenderedArticles } from './languages/language.ts';
import type { Named, Naming } from './namings.ts';
import { has, headOf, isWord, type Phrase, phraseStartingAt, TELLS } from './phrases.ts';
import type { Line, Piece } from './pieces.ts';
import { prominenceOf } from './prominence.ts';
import { agreement, asSubjectOf, FRESH, faded, MEMORY, type Meant, SPEAKER, SUBJECT, type Trace } from './recency.ts';
import { unnamedOf } from './unnamed.ts';
import { isPlural } from './verbs.ts';

/** What is left of an answer's sureness where a pronoun means somebody whose own the article does not tell. */
const UNTOLD = 0.93;

/** What is left of an answer's sureness where another of the same surname may be meant. */
const AMONG_NAMESAKES = 0.94;

/** How sure it is whom a role means by what the article calls them, and by being the only one of that gender. */
const AS_ROLE = 0.85;
const ONLY_ONE = 0.6;

/** "41-year-old", "57-Jährige". */
const YEARS_OLD = /^\d{1,3}-(?:year-olds?|jahrigen?r?)$/;

/** The pronoun a word is; null where it is another or none. */
const genderOf = (word: Piece): 'he' | 'she' | null => {
  if (has(word, Does.he)) return 'he';
  return has(word, Does.she) ? 'she' : null;
};

/** "They’re": the verb is no part of who is meant. */
const CONTRACTION = /['’](?:re|s|m|d|ll|ve)$/;

/** How sure it is whom a pronoun means who is known to go by it. */
const BY_PRONOUN = 0.99;

export type Resolver = {
  /** Whom a phrase of the line means. */
  meant(phrase: Phrase): Meant;
  /** Whom words of the article name, wherever they stand. */
  labelled(from: number, to: number, sentence: number): Meant;
  /** Tells who spoke in a sentence: pronouns after it mean them first, somebody whom only words tell of as well. */
  spoke(meant: Meant, phrase: Phrase, sentence: number): void;
};

/**
 * Prepares the resolving of one article's phrases; they must be asked for in the order of the text. `quiet` blocks (captions, embeds) name people the
 * running text does not go on about.
 */
export const resolver = (text: string, line: Line, named: Named, quiet: ReadonlySet<number>): Resolver => {
  const { pieces } = line;
  // Namings outside quotations, with the sentence and how prominent they stand there.
  const traces: Trace[] = [];
  const pieceOfWord = new Int32Array(line.words.length).fill(-1);
  pieces.forEach((piece, at) => {
    if (piece.word >= 0) pieceOfWord[piece.word] = at;
  });
  let next = 0;
  let spoken: { figure: Figure; sentence: number } | null = null;
  const unnamed = unnamedOf(line);
  const put = (trace: Trace): void => {
    traces.push(trace);
    if (traces.length > 60) traces.shift();
  };
  const advance = (to: number): void => {
    while (next < named.namings.length) {
      const naming = named.namings[next] as Naming;
      if (naming.start >= to) break;
      next += 1;
      const at = pieceOfWord[naming.from] as number;
      if (at < 0) continue;
      put({
        figure: naming.figure,
        sentence: line.sentenceOf[at] as number,
        weight: prominenceOf(line, naming, at, quiet),
        block: (pieces[at] as Piece).block,
      });
    }
  };
  /** `role` is whom a role just before means: it counts as a subject of that sentence does, and may be nobody the article names. */
  const best = (
    sentence: number,
    fits: (figure: Figure) => number,
    role: Meant | null = null,
    least = 0,
  ): Figure | null => {
    const scores = new Map<Figure, number>();
    const add = (figure: Figure, score: number): void => {
      scores.set(figure, (scores.get(figure) ?? 0) + score);
    };
    const here = pieces[line.sentences[sentence]?.from ?? 0]?.block;
    for (const trace of traces) {
      const distance = sentence - trace.sentence;
      if (distance > MEMORY || distance < 0) continue;
      const fit = fits(trace.figure);
      if (fit <= 0) continue;
      const asSubject = asSubjectOf(trace, distance, here, (spoken?.sentence ?? -1) < trace.sentence);
      add(trace.figure, faded(trace.weight * fit * asSubject, distance));
    }
    if (spoken && sentence - spoken.sentence <= MEMORY) {
      const fit = fits(spoken.figure);
      if (fit > 0) add(spoken.figure, faded(SPEAKER * fit, sentence - spoken.sentence));
    }
    let winner: Figure | null = null;
    const asSubject = faded(SUBJECT * FRESH, 1);
    if (role?.figure) add(role.figure, asSubject * fits(role.figure));
    let top = Math.max(least, role && !role.figure ? asSubject : 0);
    for (const [figure, score] of scores) {
      if (score > top) {
        top = score;
        winner = figure;
      }
    }
    return winner;
  };
  /** The one figure of a gender that was named of late, or null where there are none or several. */
  const onlyOne = (sentence: number, gender: 'he' | 'she'): Figure | null => {
    let only: Figure | null = null;
    for (const trace of traces) {
      if (sentence - trace.sentence > MEMORY || trace.figure.pronoun !== gender || trace.figure === only) continue;
      if (only) return null;
      only = trace.figure;
    }
    return only;
  };
  const span = (from: number, to: number): { start: number; end: number } => ({
    start: (pieces[from] as Piece).start,
    end: (pieces[to - 1] as Piece).end,
  });
  const words = (from: number, to: number): string => {
    const { start, end } = span(from, to);
    return text.slice(start, end);
  };

  /** "The prosecutor asked": is this the subject of its sentence, one person of that gender, and its verb behind it? */
  const isRoleOfOne = (phrase: Phrase, wanted: 'he' | 'she'): boolean => {
    const head = pieces[headOf(pieces, phrase).to - 1] as Piece;
    const verb = pieces[phrase.to];
    const gender = has(head, Does.sheRole) ? 'she' : has(head, Does.heRole) ? 'he' : null;
    const opens = has(pieces[phrase.from], Does.determiner | Does.owner) || (pieces[phrase.from] as Piece).owner;
    if (!opens || isPlural(head, line.language) || (gender !== null && gender !== wanted)) return false;
    const other = Does.conjunction | Does.subordinator | Does.preposition | Does.relative | Does.determiner;
    if (!isWord(verb) || verb.capital || has(verb, other)) return false;
    // "La secrétaire générale": where adjectives follow their noun only a word known as a verb is one.
    return !hasGenderedArticles(line.language) || has(verb, Does.auxiliary | TELLS);
  };

  /** "The prosecutor asked for five years. …, he said": the role that opens a sentence, in the pronoun's own block, and may be one person. */
  const roleBefore = (sentence: number, at: number, wanted: 'he' | 'she'): Meant | null => {
    for (const one of [sentence, sentence - 1]) {
      const told = line.sentences[one];
      if (!told || told.block !== (pieces[at] as Piece).block || spoken?.sentence === one) return null;
      const phrase = phraseStartingAt(pieces, told.from, Math.min(told.to, at));
      if (phrase?.kind !== 'role' || !isRoleOfOne(phrase, wanted)) continue;
      const whom = meantBy(phrase);
      return whom.figure && whom.sure < AS_ROLE ? { ...whom, figure: null, name: words(phrase.from, phrase.to) } : whom;
    }
    return null;
  };

  /** "the 41-year-old", "the Spaniard": the one whom the phrase's own paragraph has named before it, nearest sentence first; null where several may be meant. */
  const variedBefore = ({ from, to }: { from: number; to: number }, sentence: number): Figure | null => {
    const noun = (pieces[to - 1] as Piece).folded;
    const first = (pieces[from] as Piece).folded;
    if (first !== 'the' && !(first in line.language.articles)) return null;
    if (!line.language.varied.has(noun) && !YEARS_OLD.test(noun)) return null;
    const block = (pieces[from] as Piece).block;
    const near = traces.filter((trace) => block - trace.block <= 1 && sentence - trace.sentence <= 3);
    for (const told of [near.filter((trace) => trace.block === block), near]) {
      const subjects = told.filter(({ weight }) => weight >= SUBJECT);
      const figures = new Set((subjects.length > 0 ? subjects : told).map(({ figure }) => figure));
      if (figures.size > 0) return figures.size === 1 ? ([...figures][0] as Figure) : null;
    }
    return null;
  };

  /** "Roe’s spokeswoman": the figure that owns a phrase's head. */
  const ownerIn = ({ from, to }: Phrase): Figure | null => {
    for (let at = to - 2; at >= from; at -= 1) {
      const piece = pieces[at] as Piece;
      if (piece.owner && piece.naming >= 0) return named.namings[piece.naming]?.figure ?? null;
    }
    return null;
  };

  /** "the mayor", "Roe’s spokeswoman": the person whom the article calls so, or the only one it can be; null where nobody is. */
  const describedBy = (head: Phrase, sentence: number): Meant | null => {
    const description = descriptionOf(pieces, head, line.language);
    if (!description) return null;
    const owner = ownerIn(head);
    const figure = best(sentence, (other) => fitOf(other, description, owner));
    if (figure) return { figure, name: figure.name, ...span(head.from, head.to), sure: AS_ROLE };
    // "the actress", in a story about one woman.
    const only = description.gender !== null && description.the ? onlyOne(sentence, description.gender) : null;
    return only && { figure: only, name: only.name, ...span(head.from, head.to), sure: ONLY_ONE };
  };

  const meant = (phrase: Phrase): Meant => {
    const found = meantBy(phrase);
    return phrase.who === undefined ? found : { ...found, ...span(phrase.who, phrase.who + 1) };
  };
  /** "he", "she": the most recent person that fits, or the role just before; any other pronoun is only itself. */
  const byPronoun = ({ from, to }: Phrase, sentence: number): Meant => {
    const place = span(from, to);
    const itself = text.slice(place.start, place.end).replace(CONTRACTION, '');
    const wanted = genderOf(pieces[to - 1] as Piece);
    if (!wanted) return { figure: null, name: itself, ...place, sure: 1 };
    const role = roleBefore(sentence, from, wanted);
    const other = unnamed.before(sentence, wanted, spoken?.sentence ?? -1);
    const figure = best(sentence, (one) => agreement(one, wanted), role, other?.score);
    if (!figure && other && !role) return { ...other.meant, ...place, sure: UNTOLD };
    if (figure) return { figure, name: figure.name, ...place, sure: figure.pronoun === wanted ? BY_PRONOUN : UNTOLD };
    return role && !role.figure ? { ...role, ...place } : { figure, name: itself, ...place, sure: 1 };
  };
  const meantBy = (phrase: Phrase): Meant => {
    const head = headOf(pieces, phrase);
    const last = pieces[head.to - 1] as Piece;
    advance((pieces[head.from] as Piece).start);
    const sentence = line.sentenceOf[head.from] as number;
    if (phrase.kind === 'pronoun') return byPronoun(head, sentence);
    const naming =
      named.namings[last.naming] ??
      (phrase.kind === 'name' ? named.namings[(pieces[phrase.to - 1] as Piece).naming] : undefined);
    if (naming && (!last.owner || phrase.kind === 'name'))
      return {
        figure: naming.figure,
        name: naming.figure.name,
        start: naming.start,
        end: naming.end,
        sure: naming.unsure ? AMONG_NAMESAKES : 1,
      };
    const described = phrase.kind === 'role' ? describedBy(head, sentence) : null;
    if (described) return described;
    const styled = variedBefore(head, sentence);
    if (styled) return { figure: styled, name: styled.name, ...span(head.from, head.to), sure: AS_ROLE };
    const article = line.language.articles[(pieces[head.from] as Piece).folded];
    if (article && phrase.kind !== 'name' && phrase.kind !== 'teller' && !has(last, Does.body | Does.teller)) {
      // "die Managerin", "le politique letton": where nouns are varied for style, the one last spoken of under that article.
      const figure = best(sentence, (other) => (other.pronoun === article ? 1 : other.pronoun === null ? 0.5 : 0));
      if (figure) return { figure, name: figure.name, ...span(head.from, head.to), sure: 0.75 };
    }
    const whole = words(phrase.from, phrase.to);
    return {
      figure: null,
      name: last.owner && endsAsOwner(whole) ? whole.slice(0, -2) : whole,
      ...span(head.from, head.to),
      sure: 1,
    };
  };
  return {
    meant,
    labelled: (from, to, sentence) => {
      const start = (line.words[from] as Piece).start;
      const end = (line.words[to - 1] as Piece).end;
      const last = line.words[to - 1] as Piece;
      const wanted = has(last, Does.pronoun) ? genderOf(last) : null;
      if (wanted) advance(start);
      const figure = wanted
        ? best(sentence, (other) => agreement(other, wanted))
        : (named.namings[last.naming]?.figure ?? null);
      const unsure = wanted !== null && figure?.pronoun !== wanted;
      return { figure, name: figure?.name ?? text.slice(start, end), start, end, sure: unsure && figure ? UNTOLD : 1 };
    },
    spoke: (whom, phrase, sentence) => {
      if (whom.figure) spoken = { figure: whom.figure, sentence };
      else unnamed.spoke(whom, phrase, sentence);
    },
  };
};
