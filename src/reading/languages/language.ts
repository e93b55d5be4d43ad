// What a language brings to the reading: marks, and words by what they do. Data only; the rules are the room's, and the same for all.

/** What a word can do in a sentence, as bits: one word may do several things ("that", "her"). */
export const Does = {
  /** A verb that tells speech by itself, finite: "said". */
  tells: 1 << 0,
  /** A verb that tells speech only with a quotation close by, finite: "called", "slammed". */
  labels: 1 << 1,
  /** The participle of such a verb: "saying", "calling". */
  telling: 1 << 2,
  /** Its bare form: "to say", "would call". */
  tell: 1 << 3,
  /** A pronoun that can be a subject: "he". */
  pronoun: 1 << 4,
  /** "his", "her", "my". */
  owner: 1 << 5,
  /** Opens a noun phrase: "the", "a", "some", "three". */
  determiner: 1 << 6,
  preposition: 1 << 7,
  /** "and", "but". */
  conjunction: 1 << 8,
  /** Opens a clause with a subject of its own: "that", "because", "when". */
  subordinator: 1 << 9,
  /** "who", "which". */
  relative: 1 << 10,
  auxiliary: 1 << 11,
  adverb: 1 << 12,
  /** Before a name: "Mr", "Sen", "President". */
  title: 1 << 13,
  /** A noun for people who may speak: "spokesman", "mother". */
  role: 1 << 14,
  /** A noun for what tells without being a person: "statement", "report", "campaign". */
  teller: 1 << 15,
  /** Makes a run of capitals a body, not a person: "University", "Party". */
  body: 1 << 16,
  /** Capitalised and no person's name: months, days, nationalities, places. */
  notName: 1 << 17,
  /** Joins the parts of a name: "van", "de", "bin". */
  particle: 1 << 18,
  suffix: 1 << 19,
  /** Stands before a mark that makes what follows a term: "so-called", "dubbed". */
  terms: 1 << 20,
  /** An everyday word: capitalised at the start of a sentence it is no name. */
  common: 1 << 21,
  heName: 1 << 22,
  sheName: 1 << 23,
  he: 1 << 24,
  she: 1 << 25,
  they: 1 << 26,
  heRole: 1 << 27,
  sheRole: 1 << 28,
  /** A verb that tells only where no "to" follows: "continued", "began". */
  goesOn: 1 << 29,
  /** With the verbs above: tells only where nothing better in the sentence does: "thinks", "sees". */
  weakly: 1 << 30,
  /** A noun of telling, whose owner speaks: "Trump's claim that", "her call for". */
  claim: 1 << 31,
} as const;

export type Language = {
  /** BCP 47 primary subtag. */
  tag: string;
  /** Folded word to its `Does` bits. */
  words: ReadonlyMap<string, number>;
  /** Words whose accents part them from another word ("à" from "a"), unfolded, in lower case; asked first. */
  exact: ReadonlyMap<string, number>;
  /** What a word that is not in the list does by its form; 0 where the form tells nothing. */
  guess: (folded: string) => number;
  /** What stands right before a month and before no first name: "in", "last"; articles and owners are known as such. */
  beforeMonths: ReadonlySet<string>;
  /** Nouns for what words are written on for all to read: "sign", "banner". */
  carriers: ReadonlySet<string>;
  /** Days and months, which stand behind a noun without being its head: "a statement Wednesday". */
  times: ReadonlySet<string>;
  /** Every noun is a capital, so that capitals alone make no name. */
  capitalNouns: boolean;
  /** What stands before the one something is known from, as folded words: "according to". */
  accordingTo: readonly (readonly string[])[];
  /** Articles that tell the pronoun of the one they stand before, where no ending of the noun tells otherwise. */
  articles: Readonly<Record<string, 'he' | 'she'>>;
  /** Short words written together with the next by an apostrophe: "l’", "qu’". */
  elisions: ReadonlySet<string>;
  /** Words that a hyphen ties to the verb before them: "dit-il". */
  enclitics: ReadonlySet<string>;
  /** Participles of those who are asked: what follows is a question. */
  asked: ReadonlySet<string>;
  /** "themselves": before a quotation, what somebody calls oneself. */
  selves: ReadonlySet<string>;
  /** Verbs that give a name, in the present: "which he calls". */
  names: ReadonlySet<string>;
  /** What stands before words that nobody said, as folded words: "as if to say". */
  imagined: readonly (readonly string[])[];
  /** What opens a clause of words only supposed, or denied, as folded words: "you could almost hear". */
  supposed: readonly (readonly string[])[];
  /** Auxiliaries of what somebody is told to have said: "habe", "sei". */
  reported: ReadonlySet<string>;
  /** Words of who does not say what follows: "declined", "not". */
  refuses: ReadonlySet<string>;
  /** Verbs, bare and as participles, that give somebody a name: "call", "describing". */
  calls: ReadonlySet<string>;
  /** What stands before a question that is told, as folded words: "wanted to know". */
  questions: readonly (readonly string[])[];
  /** What stands where a teller would, and is nobody, folded: "no one". */
  noOne: ReadonlySet<string>;
  /** Verbs of telling whose object is who hears it: "told". */
  hearers: ReadonlySet<string>;
  /** Verbs that tell with the word behind them: "went on", "shot back", "put it". */
  phrasal: ReadonlyMap<string, ReadonlySet<string>>;
  /** Auxiliaries of what may be or will be: who would say something has not said it. */
  modals: ReadonlySet<string>;
  /** Forms of the auxiliary that makes a passive. */
  passive: ReadonlySet<string>;
  /** Plurals that do not show it by their ending: "police". */
  plurals: ReadonlySet<string>;
  /** Nouns by which a story calls somebody it has just named, for style: "the pontiff", "the Spaniard". */
  varied: ReadonlySet<string>;
  /** Words of bodies and places that are surnames as well: "Hall", "Park". */
  alsoSurnames: ReadonlySet<string>;
  /** Opening marks to the marks that close them, where the language differs from the common table; tried first. */
  marks: Readonly<Record<string, string>>;
};

/** Do articles tell a pronoun? Such languages also order words more freely around a name: "sagte im Rat Ada Roe", "la ministre Ada Roe". */
export const hasGenderedArticles = ({ articles }: Language): boolean => Object.keys(articles).length > 0;

/** Gathers lists of words (parted by white space) into one map of what each word does. */
export const gather = (lists: Iterable<readonly [bits: number, words: string]>): Map<string, number> => {
  const words = new Map<string, number>();
  for (const [bits, list] of lists) {
    for (const word of list.split(/\s+/)) if (word !== '') words.set(word, (words.get(word) ?? 0) | bits);
  }
  return words;
};
