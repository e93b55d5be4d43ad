// Data: how papers and transcripts write the same English word differently. Used only to compare, never shown, so a rule may map a
// word to no word at all ("promise" to "promize") as long as it does so everywhere.

/** Short forms and the words they stand for. The keys are folded. */
export const SHORT_FORMS: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    "can't": 'can not',
    cannot: 'can not',
    "won't": 'will not',
    "shan't": 'shall not',
    "ain't": 'is not',
    "let's": 'let us',
    "y'all": 'you all',
    gonna: 'going to',
    wanna: 'want to',
    gotta: 'got to',
    "it's": 'it is',
    "he's": 'he is',
    "she's": 'she is',
    "that's": 'that is',
    "there's": 'there is',
    "here's": 'here is',
    "what's": 'what is',
    "who's": 'who is',
    "where's": 'where is',
    "how's": 'how is',
    okay: 'ok',
    mister: 'mr',
    programme: 'program',
    programmes: 'programs',
    grey: 'gray',
    defence: 'defense',
    offence: 'offense',
    licence: 'license',
    pretence: 'pretense',
    towards: 'toward',
    whilst: 'while',
    amongst: 'among',
    judgement: 'judgment',
    dialogue: 'dialog',
    catalogue: 'catalog',
    usa: 'u s',
  }).map(([short, long]) => [short, long.split(' ')]),
);

/** Endings of short forms: "we'll", "I've". A possessive 's is dropped. */
export const SHORT_ENDINGS: readonly (readonly [ending: string, word: string | null])[] = [
  ["n't", 'not'],
  ["'ll", 'will'],
  ["'ve", 'have'],
  ["'re", 'are'],
  ["'m", 'am'],
  ["'d", 'would'],
  ["'s", null],
];

/** Letters that papers write in another way where one of some endings, or nothing, stands behind them and so many letters at least before. */
export type Spelling = { letters: string; american: string; before: number; behind: readonly string[]; after?: string };

/**
 * British endings as American papers write them. Each needs enough letters before it not to touch short words ("your", "killed"); `after`: it stands behind
 * one of these letters. No patterns: a fresh worker meets hundreds of words, and would have to prepare each of them first.
 */
export const SPELLINGS: readonly Spelling[] = [
  {
    letters: 'our',
    american: 'or',
    before: 3,
    behind: ['', 's', 'ed', 'ing', 'able', 'ite', 'ites', 'ful', 'er', 'ers'],
  },
  {
    letters: 'is',
    american: 'iz',
    before: 3,
    behind: ['e', 'es', 'ed', 'ing', 'ation', 'ations', 'er', 'ers'],
  },
  { letters: 'ys', american: 'yz', before: 3, behind: ['e', 'es', 'ed', 'ing'] },
  { letters: 're', american: 'er', before: 3, behind: ['', 's', 'd'], after: 'tb' },
  { letters: 'll', american: 'l', before: 4, behind: ['ed', 'ing', 'er', 'ers'] },
];

/** Number words below a hundred; "one" is left a word, since it mostly is no number ("no one", "one of us"). */
export const SMALL_NUMBERS: ReadonlyMap<string, number> = new Map([
  ['zero', 0],
  ['two', 2],
  ['three', 3],
  ['four', 4],
  ['five', 5],
  ['six', 6],
  ['seven', 7],
  ['eight', 8],
  ['nine', 9],
  ['ten', 10],
  ['eleven', 11],
  ['twelve', 12],
  ['thirteen', 13],
  ['fourteen', 14],
  ['fifteen', 15],
  ['sixteen', 16],
  ['seventeen', 17],
  ['eighteen', 18],
  ['nineteen', 19],
  ['twenty', 20],
  ['thirty', 30],
  ['forty', 40],
  ['fifty', 50],
  ['sixty', 60],
  ['seventy', 70],
  ['eighty', 80],
  ['ninety', 90],
]);

/** Words that multiply the number before them. */
export const SCALES: ReadonlyMap<string, number> = new Map([
  ['hundred', 100],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
]);

/** Words that turn a sentence round. */
export const NEGATIONS: ReadonlySet<string> = new Set(
  'not never no nobody nothing none neither nor without nowhere'.split(' '),
);

/** Words that carry no subject: function words, and what people say to fill or to open. Folded, short forms resolved. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  `a about after again all also am an and any are as at be because been before being both but by can could did do does doing done down
even ever few for from further get gets getting go goes going gone got had has have having he her here hers herself him himself his how i
if in into is it its itself just know let like lot made make makes making many may me mean might more most much must my myself no nor not
now of off ok on once one only or other our ours ourselves out over own people put really right said same say saying says see she should so some
something such take than thank that the their theirs them themselves then there these they thing things think this those thought through
to too tell told under until up us use very want wanted wants was way we well went were what when where which while who whom why will with would
yes you your yours yourself actually absolutely anybody anyone anything around back believe bring came come coming day every
everybody everyone everything first frankly give good great happen happened help important keep kind last little long look lots maybe mr mrs
ms need new never next nobody nothing number ought part percent place point question quite s u say shall since somebody
someone sort start still stop sure talk talking talked time today try trying two understand went without work year years yeah
able able big second third half lost found call called calls took taken use used bought hour hours morning lot lots country man woman men women world`.split(
    /\s+/,
  ),
);
