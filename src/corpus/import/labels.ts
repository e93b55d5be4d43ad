// What a speaker's label of a file says of a name: the words that name somebody, and what else tells them from others (a seat, a place). A
// label is read as a name only where every word of it is accounted for - name, title, description before it, a manner of speaking after it;
// any other, a number, a letter, a company, two people, a part played in court, stands for itself. Who is one person is decided in speakers.ts.

import { fold } from '../../text/fold.ts';
import { startsLower } from '../../text/letters.ts';
import { tokens } from '../../text/tokens.ts';
import { AFTER, DESCRIBING, type NameParts, NOBODY, nameParts, PARTICLES, TITLES } from '../names.ts';
import { sexOf } from './titles.ts';

/** `mark`: what tells the bearer from others of the name: "r-tx", "of birkenhead", "guardian". Folded. */
export type SpeakerName = NameParts & { mark?: string };

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

/** A label with more small words than this is a sentence that lost its way into the column. */
const SMALL_WORDS = 6;

/** Courtesies and offices that labels of records put before a name, beside those any text has. */
const COURTESIES = words(
  `hon honourable honorable honourables rt right mx herr frau monsieur madame mme mlle baroness baron viscount viscountess inspector insp det constable
  attorney counsel minister msgr monsignor senora signora signor congress`,
);
/** Parts played in a court, a hearing, a debate: each may be played by many. A name of nothing else is no name. */
const PARTS_PLAYED = words(
  `clerk court witness juror jury bailiff defendant plaintiff prosecutor prosecution defence defense counsel counselor interpreter translator caller
  student doctor nurse patient victim accused appellant respondent petitioner applicant foreperson foreman forewoman marshal registrar secretary
  chairperson president usher stenographer expert lawyer solicitor barrister advocate resident voter panelist panel crew staff team
  committee commission council board government opposition guest duke duchess earl count countess agent driver child boy girl wife husband mother
  brother sister son daughter friend neighbor neighbour person people group everyone several number no`,
);
/** Words that count instead of naming: "Witness Two", "First Speaker". */
const COUNTING = words(
  `one two three four five six seven eight nine ten eleven twelve second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth
  i ii iii iv v vi vii viii ix x xi xii`,
);
/** Endings of companies' names, in the countries' own letters. */
const COMPANY = words(
  'co inc ltd limited llc llp lp plc corp corporation incorporated company gmbh ag kg ohg sa sas sarl srl spa bv nv ab oy oyj pty pte kk sons bros brothers',
);
/** What joins two names, or sets somebody in relation to the one named: neither is that person. */
const JOINING = words(
  'and und et or oder ou with mit avec for of to from in on at by about versus vs v behind near beside plus',
);
/** Of these, the words that name a second person wherever they stand before the name; the others do only right before it. */
const BETWEEN_TWO = words('and und et or oder ou for with plus vs versus');
/** How somebody is heard, not who: "via translator", "continuing", "on camera". */
const MANNER = words(
  `via through by with over on off from in the a an her his their translator translators translated translation interpreter interpreters interpreted
  interpretation speaking spoken said says continued continuing cont contd resumed resuming video videotape tape clip audio phone telephone
  screen camera stage mic microphone oc vo voice voiceover inaudible unintelligible crosstalk laughing applause sic ph phonetic sp translating
  live remote remotely satellite link foreign language ad file pre recorded recorded`,
);
const PARTY_LETTER = /^[a-z]$/;
/** A seat in a parliament as papers write it: "R-TX", "D-N.H.", "I-Vt.". */
const SEAT = /^([a-z]{1,4})\s*-\s*((?:[a-z]\.?){2,6})$/;
/** What tells a label from another by counting: "2", "#2", "No. 5". */
const NUMBER = /^(?:#|№|no\.?|nr\.?|number)?\s*\p{N}+$/u;
/** Longest mark in brackets looked at: labels may be long, and hostile. */
const MOST_LETTERS = 1_000;

/** A label without what its file wrapped it in: tags, entities of ampersands, times, marks of transcripts. */
const unwrapped = (label: string): string =>
  label
    .slice(0, MOST_LETTERS)
    .replace(/<\/?[a-z][^<>]{0,200}>/gi, '')
    .replaceAll('&amp;', '&')
    .replace(/[[(]?\b\d{1,2}:\d{2}(?::\d{2})?\b[\])]?/g, ' ')
    .replace(/^[\s>*_]+|[\s:*_]+$/g, '')
    .replace(/\s+/g, ' ');

/** What two labels that name nobody have in common where they are one: letters and numbers, whatever their case and points. */
export const labelKey = (label: string): string => {
  const whole = fold(unwrapped(label));
  const key = whole
    .replace(/(?:#|№|\b(?:no\.?|nr\.?|number)\s)\s*(?=\p{N})/gu, ' ')
    .replace(/[([]\s*(\p{N}+)\s*[)\]]/gu, ' $1 ')
    .replace(/[.,:;_\s-]+/g, ' ')
    .trim();
  return key === '' ? whole : key;
};

/** The name and what stands after it, or in brackets. */
const parted = (label: string): { head: string; asides: string[] } => {
  const asides: string[] = [];
  const open = label
    .replace(/[([{]([^()[\]{}]*)[)\]}]?/g, (_, inner: string) => {
      asides.push(inner.trim());
      return ' ';
    })
    .replace(/,\s*(Jr|Sr|II|III|IV)\b\.?/gi, ' $1');
  const [head = '', ...after] = open.split(/,|;|\bwho\b|\bof the\b| [-–—] /);
  return {
    head: head.replace(/\s+/g, ' ').trim(),
    asides: [...after, ...asides].map((one) => one.trim()).filter(Boolean),
  };
};

const foldedWords = (text: string): string[] => tokens(text).map(({ folded }) => folded);
const isTitle = (word: string): boolean => (TITLES.has(word) || COURTESIES.has(word)) && !DESCRIBING.has(word);
const isCapitalised = (text: string): boolean => !startsLower(text);

/** Whether all that stands before and after the name is a title, a description of an office, or a manner of speaking. */
const isAccounted = (head: string, name: NameParts): boolean => {
  const start = head.indexOf(name.text);
  const before = tokens(head.slice(0, start));
  const after = tokens(head.slice(start + name.text.length));
  const last = before.at(-1);
  if (last && JOINING.has(last.folded)) return false;
  // "Florida governor Jeb Bush": capitals before a name belong to the title behind them; "Smith and Jones", "Hall the Elder" have none.
  let open = false;
  for (const word of before) {
    if (isTitle(word.folded)) open = false;
    else if (BETWEEN_TWO.has(word.folded) || NOBODY.has(word.folded)) return false;
    else if (isCapitalised(word.text) && !TITLES.has(word.folded)) open = true;
  }
  if (open && (name.words.length < 2 || !last || isCapitalised(last.text))) return false;
  return after.every(({ folded }) => isTitle(folded) || AFTER.has(folded) || MANNER.has(folded));
};

/** Family names joined by a hyphen are one word: Jane Doe-Smith is no Smith. */
const hyphened = (name: NameParts): NameParts => {
  const last = name.text.split(/\s+/).at(-1) ?? '';
  const pieces = foldedWords(last);
  const first = pieces[0] ?? '';
  if (pieces.length < 2 || !/\p{L}[-‐‑]\p{L}/u.test(last) || PARTICLES.has(first)) return name;
  return { ...name, words: [...name.words.slice(0, -pieces.length), pieces.join('-')] };
};

/** Pronouns and articles that are family names too, and `I.`, an initial: nameParts takes them for the end of a name. */
const SHORT_NAME =
  /(?<=\p{L}[\p{L}.]*\s)I\.?(?=\s\p{Lu})|\b(?:He|She|You|An)(?=\s\p{Lu}\p{Ll}+$)|(?<=^\p{Lu}\p{Ll}+\s)(?:He|She|You|An)$/gu;
/** Offices that are family names too, at the end of a shouted label: "LARRY KING". */
const OFFICE_NAME =
  /^(\p{Lu}[\p{L}.'’-]+)\s(KING|POPE|BISHOP|JUDGE|MAJOR|MAYOR|PRINCE|CARDINAL|SHERIFF|JUSTICE|CHANCELLOR)$/u;

/** `nameParts`, past the words it would end a name at. */
const partsOf = (head: string): NameParts | null => {
  const held: string[] = [];
  const first = OFFICE_NAME.exec(head)?.[1];
  const office = first !== undefined && !isTitle(fold(first).replace(/\.$/, '')) && !NOBODY.has(fold(first));
  const hold = (found: string): string => {
    held.push(found);
    return `Zq${'abcdefgh'[held.length - 1] ?? 'z'}zq`;
  };
  const safe = (office ? head.replace(/\S+$/, hold) : head).replace(SHORT_NAME, hold);
  const parts = nameParts(safe);
  if (!parts || held.length === 0) return parts;
  const back = (text: string): string =>
    text.replace(/zq([a-h])zq/gi, (whole, at: string) => held['abcdefgh'.indexOf(at.toLowerCase())] ?? whole);
  return { ...parts, words: parts.words.map((word) => fold(back(word)).replace(/\.$/, '')), text: back(parts.text) };
};

/** The name a label's beginning gives, whole, or null. */
const named = (head: string): NameParts | null => {
  const plain = head.replace(/^(?:the\s+)?(?=(?:rt|right|hon(?:ou?rable)?)\b)/i, '');
  const all = tokens(plain);
  let from = 0;
  while (from < all.length - 1 && COURTESIES.has(all[from]?.folded ?? '')) from += 1;
  const rest = plain.slice(all[from]?.start ?? 0).trim();
  const given = tokens(rest);
  if (/[&+/@#№]/.test(rest) || given.some(({ text }) => /^\p{N}/u.test(text))) return null;
  const parts = partsOf(rest);
  if (!parts || parts.words.some((word) => NOBODY.has(word))) return null;
  if (!isAccounted(rest, parts)) return null;
  const last = parts.words.at(-1) ?? '';
  // "Witness II", "Juror V", "Witness I": counted, where "John Smith II" is a name.
  const isPart = (word: string) => PARTS_PLAYED.has(word) || TITLES.has(word);
  const counted = COUNTING.has(given.at(-1)?.folded ?? '') && (parts.words.length < 2 || isPart(parts.words[0] ?? ''));
  if (counted || COMPANY.has(last) || parts.words.every((word) => word.length === 1 && /[a-z]/.test(word))) return null;
  if (parts.words.every((word) => PARTS_PLAYED.has(word) || COUNTING.has(word) || JOINING.has(word))) return null;
  if (/['’]s\s/.test(rest)) return null;
  return hyphened(parts);
};

/** "Hall of Birkenhead": a name and the place that is part of its title. */
const namedOfPlace = (head: string): SpeakerName | null => {
  const found = /^(.+?)\s+of\s+(\p{Lu}.*)$/iu.exec(head);
  const name = found?.[1] ? named(found[1]) : null;
  return name && found?.[2] ? { ...name, mark: `of ${fold(found[2])}` } : null;
};

type Aside =
  | { kind: 'nothing' | 'number' | 'description' }
  | { kind: 'seat'; mark: string }
  | { kind: 'given'; name: string };

/** What stands beside a name says: nothing of who it is, which of several, or - after a comma - the given name. */
const asideOf = (given: string): Aside => {
  const text = fold(given);
  const all = foldedWords(given);
  if (
    all.length === 0 ||
    all.every((word) => MANNER.has(word) || AFTER.has(word) || /^[ap]$/.test(word) || word === 'm')
  )
    return { kind: 'nothing' };
  if (NUMBER.test(text) || all.some((word) => /^\p{N}+$/u.test(word) && all.length < 3)) return { kind: 'number' };
  const seat = SEAT.exec(text);
  if (seat) return { kind: 'seat', mark: `${seat[1]}-${(seat[2] ?? '').replaceAll('.', '')}` };
  const isGiven =
    all.length <= 3 &&
    !all.some(
      (word) => isTitle(word) || NOBODY.has(word) || PARTS_PLAYED.has(word) || COMPANY.has(word) || JOINING.has(word),
    ) &&
    !PARTY_LETTER.test(text) &&
    tokens(given).every((word) => isCapitalised(word.text)) &&
    !/^\p{Lu}{2,4}$/u.test(given);
  return isGiven ? { kind: 'given', name: given } : { kind: 'description' };
};

/**
 * The parts of a speaker's label, or null where it stands for itself: it names nobody, or says more than a name. Beside a full name only a
 * seat tells who is meant; beside a surname whatever is stated does, and a given name after a comma is part of the name.
 */
export const labelParts = (label: string): SpeakerName | null => {
  const whole = unwrapped(label);
  if (tokens(whole).filter((word) => startsLower(word.text)).length > SMALL_WORDS) return null;
  const { head, asides } = parted(whole);
  const name: SpeakerName | null = namedOfPlace(head) ?? named(head);
  if (!name) return null;
  const said = asides.map((text) => ({ text, aside: asideOf(text) }));
  if (said.some(({ aside }) => aside.kind === 'number')) return null;
  const seat = said.flatMap(({ aside }) => (aside.kind === 'seat' ? [aside.mark] : []))[0];
  if (name.words.length > 1 || name.mark !== undefined) return seat === undefined ? name : { ...name, mark: seat };
  const first = said[0];
  if (first?.aside.kind === 'given' && whole.includes(`${head},`)) {
    const known = sexOf(foldedWords(first.text)[0] ?? '') !== null;
    const text = known ? `${first.text} ${name.text}` : `${name.text}, ${first.text}`;
    return {
      ...name,
      words: [...foldedWords(first.text), ...name.words],
      text,
      ...(seat === undefined ? {} : { mark: seat }),
    };
  }
  const mark = seat ?? said.find(({ aside }) => aside.kind !== 'nothing')?.text;
  return mark === undefined ? name : { ...name, mark: fold(mark) };
};
