// English: what its words do, as news prose uses them. Written for this project; verbs, nouns and first names stand in files beside it.

import { heNames, sheNames } from './en-names.ts';
import { bodies, heRoles, notNames, roles, sheRoles, tellers } from './en-nouns.ts';
import { englishVerbs } from './en-verbs.ts';
import { Does, gather, type Language } from './language.ts';

const TITLES = `mr mrs ms miss mx dr prof professor sir dame lord lady sen sens senator rep reps representative congressman congresswoman gov govs governor lt mayor president vice-president
  vice chancellor premier minister secretary ambassador justice judge chief speaker attorney general gen col colonel maj major capt captain sgt sergeant lieutenant adm admiral commander cmdr cpl pvt
  officer detective det sheriff deputy rev reverend pastor father sister brother bishop archbishop cardinal rabbi imam pope king queen prince princess emperor
  supt insp atty asst dep gens reps cllr chairman chairwoman spokesman spokeswoman director commissioner councilman councilwoman superintendent principal coach first former then-president`;

const ADVERBS = `also later then still again once twice often never always ever just even only already soon recently repeatedly previously earlier initially originally finally eventually ultimately
  simply merely really actually basically essentially clearly obviously apparently reportedly allegedly famously notably specifically particularly especially publicly privately openly bluntly flatly
  quickly immediately instead therefore thus however too further furthermore moreover meanwhile nevertheless nonetheless perhaps maybe not n't first last next ago now today yesterday tomorrow tonight
  reluctantly proudly angrily jokingly sarcastically dryly wryly quietly loudly softly firmly sharply strongly fiercely succinctly correctly rightly wrongly mistakenly falsely reflexively
  defiantly emphatically matter-of-factly half-jokingly long rather quite very so far almost nearly subsequently afterward afterwards back out up down off on over away about around together`;

const COMMON = `i a an the this that these those it its there here what when where why how who whom whose which while as if so and but or nor yet for because although though since until unless before after during
  in on at by to from with without within under over above below between among against about around through throughout into onto upon across along behind beyond despite toward towards via per like unlike
  he she they we you his her their our your my him them us me himself herself themselves
  is are was were be been being am has have had having do does did doing will would can could shall should may might must
  not no yes never always ever also too then than now just only even still again once more most much many some any all each every both either neither few several other others another such same own
  one two three four five six seven eight nine ten first second third last next new old good bad great big small long high low early late young
  according asked speaking following based given meanwhile however moreover furthermore instead indeed perhaps maybe later earlier today yesterday tomorrow tonight recently finally eventually
  let look see read watch follow click listen think know say get go come take make made want well oh hey hi hello ok okay please thank thanks right left sure
  people things thing time times way ways day days week year years man woman men women life world country nation state
  amid amongst aside whether whatever whenever wherever whoever rather quite very really apparently obviously clearly certainly ultimately additionally likewise similarly consequently nevertheless nonetheless otherwise therefore thus hence
  everyone everybody someone somebody anyone anybody nobody nothing everything something anything none half
  photo image video caption credit source sources related advertisement story continues share updated published editor note correction breaking exclusive opinion analysis report interview transcript
  question answer because dear re fact truth part unfortunately fortunately sadly interestingly ironically importantly nearly almost roughly`;

const TIMES =
  'monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december today yesterday tonight morning afternoon evening night';

/** Verbs that tell with one of the words behind them. */
const PHRASAL: readonly (readonly [verbs: string, behind: string])[] = [
  ['went goes', 'on'],
  ['put puts', 'it'],
  ['shot shoots fired fires hit hits pushed pushes', 'back'],
  ['chimed chimes cut cuts weighed weighs', 'in'],
  ['made makes', 'clear'],
  ['doubled doubles', 'down'],
  ['sounded sounds', 'off'],
  ['pointed points', 'out'],
  ['piped pipes spoke speaks', 'up'],
];

/** Nouns and adjectives that end as adverbs do. */
const NO_ADVERBS = new Set(
  'family ally bully belly jelly lily rally reply supply july italy daily weekly monthly elderly friendly likely unlikely deadly costly early only holy ugly lovely lonely curly silly'.split(
    ' ',
  ),
);

export const english = (): Language => ({
  tag: 'en',
  capitalNouns: false,
  accordingTo: [['according', 'to'], ['per']],
  articles: {},
  elisions: new Set(),
  enclitics: new Set(),
  beforeMonths: new Set('in since until till during throughout last next early late mid this every'.split(' ')),
  carriers: new Set(
    `sign signs banner banners poster posters placard placards plaque plaques billboard billboards sticker stickers shirt shirts t-shirt t-shirts hat hats cap caps button buttons flag flags flyer flyers
    marquee wall walls graffiti`.split(/\s+/),
  ),
  times: new Set(TIMES.split(' ')),
  phrasal: new Map(
    PHRASAL.map(([verbs, behind]) => [verbs, behind.split(' ')] as const).flatMap(([verbs, behind]) =>
      verbs.split(' ').map((verb) => [verb, new Set(behind)] as const),
    ),
  ),
  modals: new Set(
    "will would may might could should can cannot won't wouldn't couldn't shouldn't can't must".split(' '),
  ),
  passive: new Set("was were is are been be being wasn't isn't get gets got".split(' ')),
  plurals: new Set(
    'police people men women children spokesmen spokeswomen spokespeople both some many most few several others two three four five family couple crew team staff crowd pair'.split(
      ' ',
    ),
  ),
  varied: new Set(
    `pontiff winger striker midfielder goalkeeper defender forward quarterback pitcher skipper coach novelist songwriter rapper filmmaker playwright comedian frontman
    republican democrat conservative liberal spaniard frenchman italian german portuguese dutchman argentine brazilian serb scot scotsman welshman irishman englishman norwegian dane swede belgian croatian
    swiss austrian pole american canadian australian texan californian briton russian ukrainian israeli egyptian korean`.split(
      /\s+/,
    ),
  ),
  alsoSurnames: new Set(
    'hall park day north west south east church lane post house bank law street bridge tower lake glen field service price best group times county gray rivers may march june august england france'.split(
      ' ',
    ),
  ),
  hearers: new Set(['told', 'tells']),
  asked: new Set(['asked', 'pressed']),
  selves: new Set(['themselves', 'himself', 'herself', 'itself', 'ourselves', 'myself']),
  names: new Set(['calls', 'call', 'terms']),
  imagined: [
    'as if to say',
    'as though to say',
    'as if saying',
    'as though saying',
    'as if he had said',
    'as if she had said',
    'seemed to say',
    'seeming to say',
    'might as well have said',
    'his face said',
    'her face said',
    'his eyes said',
    'her eyes said',
    'their faces said',
    'a sign reading',
    'a sign read',
    'a banner reading',
    'signs reading',
    'banners reading',
  ].map((words) => words.split(' ')),
  supposed: [
    'you could almost hear',
    'you can almost hear',
    'could almost hear',
    'can almost hear',
    'imagine the conversation',
    'imagine the scene',
    'you can imagine',
    'one can imagine',
    'i can imagine',
    'i imagine',
    'imagine',
    'denied',
    'denies',
    'denying',
  ].map((words) => words.split(' ')),
  reported: new Set(),
  refuses: new Set(
    "declined declines declining refused refuses refusing avoided avoids short not never wouldn't won't didn't doesn't don't".split(
      ' ',
    ),
  ),
  calls: new Set(
    'call describe label brand characterize characterise term calling describing labeling labelling branding characterizing characterising terming'.split(
      ' ',
    ),
  ),
  questions: ['wanted to know', 'wants to know', 'want to know', 'wondered', 'wonders'].map((words) =>
    words.split(' '),
  ),
  noOne: new Set(['nobody', 'no one', 'none', 'neither']),
  exact: new Map(),
  guess: (word) => (word.length > 4 && word.endsWith('ly') && !NO_ADVERBS.has(word) ? Does.adverb : 0),
  marks: {},
  words: gather([
    ...englishVerbs(),
    [Does.pronoun | Does.he, 'he'],
    [Does.pronoun | Does.she, 'she'],
    [Does.pronoun | Does.they, 'they'],
    [Does.pronoun, 'i we it you'],
    [Does.he, 'him his himself'],
    [Does.she, 'her hers herself'],
    [Does.they, 'them their theirs themselves'],
    [Does.owner, 'his her their my our your its'],
    [
      Does.determiner,
      `the a an this these those some any each every no another one two three four five six seven eight nine ten several multiple numerous various many most few both all other such his her their my our your its`,
    ],
    [
      Does.preposition,
      `of for with at in from on to by about against behind under over during before after between among through into onto upon across near outside inside above below beneath atop around toward towards without within
      despite via per as like since until amid beside besides beyond concerning regarding following including alongside throughout off than`,
    ],
    [Does.conjunction, 'and but or nor yet'],
    [
      Does.subordinator,
      'that because when while although though if whether since until unless before after as whereas once how why where what',
    ],
    [Does.relative, 'who whom whose which that'],
    [
      Does.auxiliary,
      `is are was were be been being am has have had having do does did will would can could shall should may might must
      didn't doesn't don't won't wouldn't couldn't can't hasn't haven't hadn't isn't wasn't weren't aren't shouldn't cannot get gets got getting`,
    ],
    [Does.adverb, ADVERBS],
    [Does.title, TITLES],
    [Does.role, roles],
    [Does.heRole, heRoles],
    [Does.sheRole, sheRoles],
    [Does.heRole, 'mr sir lord'],
    [Does.sheRole, 'mrs ms miss lady dame'],
    [Does.teller, tellers],
    [Does.body, bodies],
    [Does.notName, notNames],
    [Does.particle, 'van von der den de la le del della di da dos du bin ibn al el ben ten ter st mac'],
    [Does.suffix, 'jr sr ii iii iv phd md esq'],
    [
      Does.terms,
      `so-called titled entitled nicknamed headlined headline alleged supposed word words phrase term hashtag book movie film song show series episode album novel play column essay editorial poem video documentary
      called named known dubbed termed`,
    ],
    [Does.common, COMMON],
    [Does.heName, heNames],
    [Does.sheName, sheNames],
  ]),
});
