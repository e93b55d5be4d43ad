// What a speaker's label says of its bearer besides the name: an office, a style, and whether it is a man or a woman. Enough to keep two people of one
// surname apart; who held which office when is not known here.

import { fold } from '../../text/fold.ts';

/** Offices as transcripts shorten them; the longer before those it contains. */
const OFFICES: readonly (readonly [RegExp, string])[] = [
  [/\bvice[ -]pres(?:ident)?\b|\bvp\b/, 'vice president'],
  [/\bpres(?:ident)?\b/, 'president'],
  [/\bsen(?:ator)?\b/, 'senator'],
  [/\brep(?:resentative)?\b|\bcongress(?:man|woman)\b/, 'representative'],
  [/\bgov(?:ernor)?\b/, 'governor'],
  [/\bsec(?:retary)?\b/, 'secretary'],
  [/\bmayor\b/, 'mayor'],
  [/\bamb(?:assador)?\b/, 'ambassador'],
  [/\bprime minister\b|\bpremier\b/, 'prime minister'],
  [/\blord chief justice\b|\bchief justice\b/, 'justice'],
  [/\bjudge\b/, 'judge'],
  [/\bjustice\b/, 'justice'],
  [/\bgen(?:eral)?\b/, 'general'],
  [/\b(?:lt|lieutenant)\b/, 'lieutenant'],
  [/\bcol(?:onel)?\b/, 'colonel'],
  [/\bcapt(?:ain)?\b/, 'captain'],
  [/\bmaj(?:or)?\b/, 'major'],
  [/\bsgt\b|\bsergeant\b/, 'sergeant'],
  [/\badm(?:iral)?\b/, 'admiral'],
  [/\bofficer\b|\bconstable\b/, 'officer'],
  [/\bdet(?:ective)?\b/, 'detective'],
  [/\binsp(?:ector)?\b/, 'inspector'],
  [/\bsheriff\b/, 'sheriff'],
  [/\brev(?:erend)?\b|\bpastor\b|\bfather\b/, 'pastor'],
  [/\brabbi\b/, 'rabbi'],
  [/\bimam\b/, 'imam'],
  [/\b(?:arch)?bishop\b/, 'bishop'],
  [/\bpope\b/, 'pope'],
  [/\bking\b/, 'king'],
  [/\bqueen\b/, 'queen'],
  [/\bprincess\b/, 'princess'],
  [/\bprince\b/, 'prince'],
];
const HE = /\bmr\b|\bsir\b|\blord\b|\bbaron\b|\bherr\b|\bmonsieur\b|\bsignor\b|\bking\b|\bprince\b/;
const SHE =
  /\bmrs\b|\bms\b|\bmiss\b|\bmadame?\b|\blady\b|\bdame\b|\bbaroness\b|\bfrau\b|\bmme\b|\bmlle\b|\bsenora\b|\bsignora\b|\bqueen\b|\bprincess\b/;
/** Styles, of which nobody bears both of a pair. */
const STYLES: readonly (readonly [RegExp, string])[] = [
  [/\bmrs\b/, 'mrs'],
  [/\bmiss\b/, 'miss'],
  [/\blord\b|\bbaron\b/, 'lord'],
  [/\bmr\b/, 'mr'],
];
export const STYLES_OF_TWO: readonly (readonly [string, string])[] = [
  ['mrs', 'miss'],
  ['lord', 'mr'],
];

/** The commonest English first names that tell a man from a woman; a name that is not here tells nothing. */
const HE_NAMES = new Set(
  `adam al alan albert alexander andrew anthony arthur barack ben benjamin bernie bill bob brian bruce carl charles chris christopher chuck
  daniel dave david dennis dick don donald doug douglas ed edward eric eugene francis frank franklin fred frederick gary george gerald
  gordon greg gregory harold harry henry herbert howard hugh jack jacob james jason jeb jeff jeffrey jim jimmy joe john johnny jonathan jose
  joseph joshua juan justin keith ken kenneth kevin larry lawrence lester lyndon mark martin matt matthew michael mike mitt nathan newt
  nicholas patrick paul peter phil philip ralph raymond rick richard rob robert roger ron ronald roy ryan samuel scott sean simon stephen
  steve steven ted theodore thomas tim timothy tom tony vladimir walter william woodrow`.split(/\s+/),
);
const SHE_NAMES = new Set(
  `abigail alice amanda amy andrea angela ann anna anne barbara beth betty brenda carly carol caroline carolyn catherine cheryl christina
  christine cindy cynthia dana deborah diana diane donna doris dorothy eleanor elizabeth ellen emily emma evelyn frances gloria hannah heather
  helen hillary ivanka jacqueline jane janet janice jean jennifer jessica jill joan joyce judith judy julia julie kamala karen katherine
  kathleen kathy kellyanne kimberly laura lauren linda lisa margaret maria marie marilyn martha mary megan megyn melania melissa michelle
  nancy nicole nicolle nikki olivia pamela patricia rachel rebecca rose ruth samantha sandra sara sarah sharon shirley sophia stephanie
  susan tammy teresa theresa tulsi valerie victoria virginia`.split(/\s+/),
);

export type Bearer = { office: string | null; sex: 'he' | 'she' | null; style: string | null };

/** What a label says of who bears it; `name` is the name as it stands in it. */
export const bearerOf = (label: string, name: string): Bearer => {
  const around = fold(label.replace(name, ' '));
  const office = OFFICES.find(([pattern]) => pattern.test(around))?.[1] ?? null;
  const style = STYLES.find(([pattern]) => pattern.test(around))?.[1] ?? null;
  return { office, sex: HE.test(around) ? 'he' : SHE.test(around) ? 'she' : null, style };
};

/** Whether a first name is a man's or a woman's; null where it does not tell. */
export const sexOf = (first: string): Bearer['sex'] =>
  HE_NAMES.has(first) ? 'he' : SHE_NAMES.has(first) ? 'she' : null;
