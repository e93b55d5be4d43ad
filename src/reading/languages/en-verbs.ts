// English verbs that tell who speaks, in their forms. Written for news; which of them tell by themselves is a matter of what they
// mean: nobody is "said" by accident, but one may be "called" many things.

import { Does } from './language.ts';

/** Verbs that tell speech wherever they stand. */
const TELLING = `say tell ask reply respond answer add continue explain note write tweet declare insist argue state announce recall
  remark comment observe concede admit acknowledge assert claim contend maintain warn caution suggest predict quip joke shout yell
  scream whisper exclaim cry conclude stress emphasize emphasise reiterate repeat testify report confirm deny promise vow pledge urge
  agree complain lament muse opine retort counter boast brag proclaim recount relate reveal disclose advise interject
  chime counsel demand plead beg mutter murmur bellow holler deadpan lecture opine object post retweet echo allege assure
  inform remind disagree concur wonder inquire enquire intone pronounce crow gush fume rant summarize summarise surmise
  reason read clarify bark blurt interject growl gripe grumble grouse exhort retaliate snipe remember react beam speculate laugh sigh smile bristle stipulate elaborate marvel tell preach protest scoff sneer snap sum venture volunteer chant sing
  blog theorize theorise posit specify interrupt hiss snarl sob wail whine drawl stammer enthuse thunder roar intimate divulge jeer heckle chuckle determine command groan moan gasp giggle rage storm`;
/** Verbs that tell speech when a quotation is what they are about. */
const LABELLING = `call describe refer slam blast criticize criticise denounce condemn praise hail label brand dub characterize
  characterise dismiss mock ridicule attack accuse blame compare decry deride term denote tout cite quote portray paint bash rip
  lambaste berate chide rebuke scold tease taunt credit applaud commend thank congratulate speak talk discuss
  mention express voice deliver hint propose recommend insist swear list detail document rate rail joke apologize apologise
  introduce greet style vilify trash pan bemoan coach vent cast deem consider chastise castigate disparage
  attribute extol reference coin knock hammer lavish pillory skewer excoriate savage compliment salute
  liken laud lambast eulogize malign slander deplore belittle demean insult assail highlight reject reprise shrug grin nod wink`;
/** The same, but so common beside quotations that are not theirs that any other verb of the sentence goes first. */
const WEAK = `think believe feel see regard view hope expect fear want doubt know worry decide find learn understand mean imagine
  guess suppose figure refuse challenge question dispute defend support endorse back
  begin start open close finish end lead go launch offer issue point indicate signal imply outline
  identify define rank charge invoke press push laugh lash weigh hit fire sound appeal
  pray invite encourage order instruct estimate direct welcome use employ seek advocate touch herald show cheer`;
const IRREGULAR: Record<string, [past: string, participle?: string]> = {
  say: ['said'],
  cast: ['cast'],
  tell: ['told'],
  write: ['wrote written', 'writing'],
  speak: ['spoke spoken'],
  think: ['thought'],
  feel: ['felt'],
  see: ['saw seen'],
  know: ['knew known'],
  find: ['found'],
  mean: ['meant'],
  understand: ['understood'],
  learn: ['learned learnt'],
  swear: ['swore sworn'],
  begin: ['began begun', 'beginning'],
  lead: ['led'],
  go: ['went gone'],
  read: ['read'],
  sing: ['sang sung'],
  quip: ['quipped', 'quipping'],
  quote: ['quoted'],
  rip: ['ripped', 'ripping'],
  pan: ['panned', 'panning'],
  slam: ['slammed', 'slamming'],
  brag: ['bragged', 'bragging'],
  beg: ['begged', 'begging'],
  dub: ['dubbed', 'dubbing'],
  snap: ['snapped', 'snapping'],
  sum: ['summed', 'summing'],
  chat: ['chatted', 'chatting'],
  refer: ['referred', 'referring'],
  admit: ['admitted', 'admitting'],
  hit: ['hit', 'hitting'],
  seek: ['sought'],
  label: ['labeled labelled', 'labeling labelling'],
  vow: ['vowed'],
  deny: ['denied'],
  reply: ['replied'],
  cry: ['cried'],
  testify: ['testified'],
  clarify: ['clarified'],
  imply: ['implied'],
  worry: ['worried'],
  identify: ['identified'],
  vilify: ['vilified'],
  decry: ['decried'],
  retort: ['retorted'],
  shrug: ['shrugged', 'shrugging'],
  grin: ['grinned', 'grinning'],
  nod: ['nodded', 'nodding'],
  signal: ['signaled signalled', 'signaling signalling'],
  counsel: ['counseled counselled', 'counseling counselling'],
};

const VOWELS = 'aeiou';

const past = (verb: string): string => (verb.endsWith('e') ? `${verb}d` : `${verb}ed`);
const third = (verb: string): string => {
  const last = verb.at(-1) as string;
  if (last === 'y' && !VOWELS.includes(verb.at(-2) as string)) return `${verb.slice(0, -1)}ies`;
  const hissing = 'sxzo'.includes(last) || verb.endsWith('sh') || verb.endsWith('ch');
  return hissing ? `${verb}es` : `${verb}s`;
};
const participle = (verb: string): string =>
  verb.endsWith('e') && verb.at(-2) !== 'e' ? `${verb.slice(0, -1)}ing` : `${verb}ing`;

const forms = (list: string, finite: number): (readonly [number, string])[] => {
  const thirds: string[] = [];
  const participles: string[] = [];
  for (const verb of list.split(SPACE)) {
    const odd = Object.hasOwn(IRREGULAR, verb) ? IRREGULAR[verb] : undefined;
    thirds.push(third(verb), odd?.[0] ?? past(verb));
    participles.push(odd?.[1] ?? participle(verb));
  }
  return [
    [finite, thirds.join(' ')],
    [Does.telling, participles.join(' ')],
    [Does.tell, list],
  ];
};
const SPACE = /\s+/;

/** Verbs that mostly help another verb: "continues to invade" tells nothing, "he continued" does. */
const GOES_ON = 'agree continue begin start go refuse expect want hope need seek';

/** Nouns that tell as their verbs do, for those who own them. */
const CLAIMS = `claim claims statement statements remark remarks comment comments assertion assertions suggestion suggestions conclusion conclusions call calls promise promises vow vows pledge
  warning warnings accusation accusations charge charges argument arguments description characterization characterisation insistence declaration announcement announcements tweet tweets response reply answer reference references
  criticism admission chant chants question questions view views words message messages line lines slogan mantra motto joke jokes quip complaint complaints allegation allegations contention belief proposal proposals plea pleas
  observation explanation prediction predictions rhetoric term phrase speech boast`;

/** The forms of every verb with their bits, for `gather`. */
export const englishVerbs = (): (readonly [number, string])[] => {
  const weak = forms(WEAK, Does.labels);
  const helping = forms(GOES_ON, Does.goesOn);
  return [
    [Does.claim, CLAIMS],
    // "the rules" is a noun far oftener than a verb.
    [Does.tells, 'ruled emailed texted interrupted'],
    [Does.telling, 'ruling'],
    ...forms(TELLING, Does.tells),
    ...forms(LABELLING, Does.labels),
    ...weak.map(([bits, words]) => [bits | Does.weakly, words] as const),
    ...helping.map(([, words]) => [Does.goesOn, words] as const),
  ];
};
