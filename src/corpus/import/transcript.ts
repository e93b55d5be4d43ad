// Transcripts - `NAME: what was said`, paragraph after paragraph, or captions (WebVTT, SRT) with names before the words - as rows: one for a
// paragraph, pieces of one turn counted. Directions, timecodes and captions' marks are left out; the words stay as they are. Words before
// the first name have no speaker, which is told.

import type { Problem } from '../../schema/problems.ts';
import { type Line, LONGEST_LINE } from './bytes.ts';
import { withoutDirections } from './directions.ts';
import type { RawRow } from './row.ts';

const TIME = String.raw`(?:\d{1,2}:)?\d{1,2}:\d{2}(?:[.,]\d{1,3})?`;
const TIMING = new RegExp(String.raw`^\s*${TIME}\s*-->\s*${TIME}`);
/** A timecode at a line's beginning, with or without brackets. */
const TIMECODE = new RegExp(
  String.raw`^\s*(?:[[(]\s*${TIME}(?:\s*(?:-->|-|–)\s*${TIME})?\s*[\])]|${TIME}(?=\s|$))\s*(?:[-–]\s+)?`,
);
/** "Ada Quill  0:12": a name and the time, its words below. */
const NAME_AND_TIME = new RegExp(String.raw`^\s*([^:\d()[\]]{2,60}?)\s+[[(]?${TIME}[\])]?\s*$`);
/** "Ada Quill (0:12): …" */
const TIME_BEFORE_COLON = new RegExp(String.raw`^([^:()[\]]{1,80}?)\s*[[(]${TIME}[\])](?=\s*:)`);
/** The end of a record as press offices mark it: "END  1:50 P.M. EST", "# # #". */
const THE_END = /^(?:[-–—#*\s]*END(?:\s{2,}[\d:.\sA-Z]*)?[-–—#*\s]*|[#*]\s?[#*]\s?[#*])$/;
const LABEL = /^\s*(?:>>+\s*)?(?:\*\*|__)?([^:：\n]{1,100}?)(?:\*\*|__)?\s*[:：](?:\*\*|__)?(?:\s+|$)/u;
const ROLE = /^(.*?)\s*[([]([^()[\]]{1,80})[)\]]$/u;

const SMALL = new Set(
  'de del della di da do dos das du la le el al bin ibn von van der den ter zu zur zum y e i und and of the for & st st.'.split(
    ' ',
  ),
);
/** Headings before the talk: they name nobody. Own list, from transcripts of several languages. */
const HEADINGS = new Set(
  `date datum fecha data time zeit place ort lieu location venue participants participant moderators panelists teilnehmer source quelle title titel
  titre note notes nb subject betreff re transcript transkript url link http https event veranstaltung speakers duration language keywords
  summary zusammenfassung topic thema warning update correction editor example`.split(/\s+/),
);
/** Labels of those who are not named: their words are nobody's, and not those of whoever spoke before. */
const UNNAMED = new Set(
  `q question questions frage a answer antwort reporter reporters journalist unknown unidentified voice crowd audience moderator interviewer
  host speaker narrator translator interpreter operator member male female man woman student caller`.split(/\s+/),
);

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ', '#39': "'", apos: "'" };
const unescaped = (text: string): string =>
  text.replace(/&(amp|lt|gt|quot|nbsp|apos|#39);/g, (whole, name: string) => ENTITIES[name] ?? whole);

/** A label and the spaces around it stand within so many characters. */
const LABEL_WITHIN = 200;

type Label = { name: string; role?: string; rest: string };

/** The name a line begins with, as it is shaped; whether it is one is decided by `isSpeaker`. */
const labelOf = (given: string): Label | null => {
  const line = given.trimStart();
  // Patterns see a line's beginning alone: lines may be long, and hostile.
  const head = line.slice(0, LABEL_WITHIN);
  const timeless = head.replace(TIME_BEFORE_COLON, '$1');
  const found = LABEL.exec(timeless);
  if (!found?.[1]) return null;
  const whole = found[1].trim();
  const role = ROLE.exec(whole);
  const name = (role?.[1] ?? whole).trim();
  const words = name.split(/\s+/);
  if (name === '' || words.length > 8 || /["“”„«»!?]/.test(name)) return null;
  if (!words.every((word) => /^[\p{Lu}\p{Lo}\p{N}'’"“.-]/u.test(word) || SMALL.has(word.toLowerCase()))) return null;
  if (!/^[\p{Lu}\p{Lo}]/u.test(name)) return null;
  // What stands in brackets may be the time.
  const office = role?.[2] !== undefined && /\p{L}{2}/u.test(role[2]) ? { role: role[2].trim() } : {};
  return { name, ...office, rest: line.slice(found[0].length + head.length - timeless.length).replace(TIMECODE, '') };
};

/** Labels of a transcript with how often each stands. */
export type LabelCounts = Map<string, number>;
/** Most labels counted: a text with more is no transcript. */
const MOST_LABELS = 20_000;

const plain = (name: string): string => name.toLowerCase().replace(/[.\s]+$|\s+\d+$/g, '');
const isHeading = (name: string): boolean => HEADINGS.has(plain(name));
/** Every word of it stands for nobody: "SPEAKER 1", "UNIDENTIFIED MALE"; but "SPEAKER QUILL" has a name. */
const isUnnamed = (name: string): boolean =>
  name
    .toLowerCase()
    .split(/[\s.]+/)
    .filter(Boolean)
    .every((word) => UNNAMED.has(word) || /^(?:\d+|\p{L})$/u.test(word));

/**
 * Whether a label names a speaker: in capitals or of several words at once, a single word when it stands twice, so that "Remember: …" within
 * somebody's words makes nobody.
 */
const isSpeaker = ({ name }: Label, counts: LabelCounts): boolean =>
  !isHeading(name) &&
  !isUnnamed(name) &&
  ((name.length > 1 && name === name.toUpperCase() && /\p{Lu}{2}/u.test(name)) ||
    name.split(/\s+/).length > 1 ||
    (counts.get(name) ?? 0) > 1);

const bare = (line: string): string => line.replace(/\r$/, '').replace(TIMECODE, '');

/** Counts the labels of a text, once, before it is read. */
export const countLabels = (lines: Iterable<Line>, captions: boolean): LabelCounts => {
  const counts: LabelCounts = new Map();
  for (const { text } of captions ? captionLines(lines) : lines) {
    const label = labelOf(bare(text)) ?? timed(text);
    if (!label || (counts.size >= MOST_LABELS && !counts.has(label.name))) continue;
    counts.set(label.name, (counts.get(label.name) ?? 0) + 1);
  }
  return counts;
};

const timed = (given: string): Label | null => {
  const line = given.trim();
  const found = line.length > LABEL_WITHIN ? null : NAME_AND_TIME.exec(line);
  const label = found?.[1] ? labelOf(`${found[1]}:`) : null;
  return label ? { ...label, rest: '' } : null;
};

/** "Q    When?": a letter set off by blanks, as press offices write questions. */
const questioner = (text: string): Label | null =>
  /^Q(?:\t|\s{2,})\S/.test(text) ? { name: 'Q', rest: text.slice(1).trim() } : null;

/** The text lines of captions: a voice's mark becomes a label, timings, numbers, notes and styles are left out. */
export function* captionLines(lines: Iterable<Line>): Generator<Line> {
  let inCue = false;
  for (const { line, text: given } of lines) {
    const text = given.trim();
    if (TIMING.test(text)) {
      inCue = true;
      continue;
    }
    if (text === '') {
      inCue = false;
      continue;
    }
    if (!inCue) continue;
    const voice = /^\s*-?\s*<v(?:\.[^ >]*)?\s+([^>]{1,100})>/.exec(text);
    const plain = unescaped((voice ? text.slice(voice[0].length) : text).replace(/<[^<>]{0,200}>/g, '')).trim();
    yield { line, text: voice?.[1] ? `${voice[1].trim()}: ${plain}` : plain.replace(/^[-–]\s+(?=\S)/, '') };
  }
}

/** Most characters of captions put in one row: there are no paragraphs, so a turn is cut at the end of a sentence beyond this. */
const CAPTION_ROW = 1_000;
/** Longest paragraph taken; beyond, it is cut at a line's end. */
const LONGEST_PARAGRAPH = 90_000;

type Paragraph = { line: number; text: string };
type Turn = { label: Label; line: number; n: number; waiting: Paragraph | null };

/** How the lines of a text make paragraphs: each its own, or cut where the page was full. */
export const isWrapped = (lines: readonly Line[]): boolean => lines.every(({ text }) => text.length <= 100);

export type TranscriptForm = { captions: boolean; wrapped: boolean; counts: LabelCounts };

/** A transcript read line by line. A paragraph waits until the next is seen, so that a turn of one is no part of anything. */
class TranscriptReader {
  private turn: Turn | null = null;
  private paragraph: Paragraph | null = null;
  /** Words without a speaker are told of once, until somebody speaks. */
  private untold = true;
  private readonly form: TranscriptForm;
  private readonly file: string;

  constructor(form: TranscriptForm, file: string) {
    this.form = form;
    this.file = file;
  }

  private row({ line, text }: Paragraph, turn: Turn, last: boolean): RawRow {
    turn.n += 1;
    const { name, role } = turn.label;
    return {
      line,
      value: { speaker: name, words: withoutDirections(text).trim() },
      ...(role === undefined ? {} : { role }),
      ...(turn.n > 1 || !last ? { part: { from: turn.line, n: turn.n } } : {}),
    };
  }

  private endParagraph(): RawRow[] {
    const { turn, paragraph } = this;
    this.paragraph = null;
    if (!turn || !paragraph || withoutDirections(paragraph.text).trim() === '') return [];
    const rows = turn.waiting ? [this.row(turn.waiting, turn, false)] : [];
    turn.waiting = paragraph;
    return rows;
  }

  endTurn(): RawRow[] {
    const rows = this.endParagraph();
    const { turn } = this;
    if (turn?.waiting) rows.push(this.row(turn.waiting, turn, true));
    this.turn = null;
    return rows;
  }

  private problem(line: number, expected: string, found: string): Problem {
    return { file: this.file, line, field: 'speaker', expected, found: JSON.stringify(found.slice(0, 50)) };
  }

  private begin(label: Label, line: number): (RawRow | Problem)[] {
    const rows: (RawRow | Problem)[] = this.endTurn();
    this.untold = false;
    if (isUnnamed(label.name)) return [...rows, this.problem(line, "a speaker's name", label.name)];
    this.turn = { label, line, n: 0, waiting: null };
    if (label.rest.trim() !== '') this.paragraph = { line, text: label.rest.trim() };
    return rows;
  }

  private goOn(line: number, text: string): RawRow[] {
    const { paragraph, form } = this;
    if (!paragraph) {
      this.paragraph = { line, text };
      return [];
    }
    // Captions have no paragraphs; in a text whose lines are paragraphs, each line is one.
    const ended = form.captions
      ? paragraph.text.length > CAPTION_ROW && /[.!?…]["'”’)]*$/.test(paragraph.text)
      : !form.wrapped;
    if (ended || paragraph.text.length + text.length > LONGEST_PARAGRAPH) {
      const rows = this.endParagraph();
      this.paragraph = { line, text };
      return rows;
    }
    paragraph.text += ` ${text}`;
    return [];
  }

  take({ line, text: given, cut }: Line): (RawRow | Problem)[] {
    if (cut) return [{ file: this.file, line, field: '', expected: `a line of at most ${LONGEST_LINE} characters` }];
    const text = bare(given).trim();
    // A blank line ends a paragraph; a timecode alone does not.
    if (text === '') return given.trim() === '' ? this.endParagraph() : [];
    const label = labelOf(text) ?? timed(given) ?? questioner(text);
    if (label && (isSpeaker(label, this.form.counts) || isUnnamed(label.name))) return this.begin(label, line);
    if (text.length <= LABEL_WITHIN && THE_END.test(text)) {
      this.untold = false;
      return this.endTurn();
    }
    const rows: (RawRow | Problem)[] = [];
    // Two chevrons say that somebody else speaks, and here not who.
    if (this.form.captions && /^>>/.test(text)) {
      rows.push(...this.endTurn());
      this.untold = true;
    }
    if (this.turn) return this.goOn(line, text);
    if (this.untold && !(label && isHeading(label.name)) && withoutDirections(text) !== '') {
      this.untold = false;
      rows.push(this.problem(line, 'a name before the words (NAME: words)', text));
    }
    return rows;
  }
}

/** The rows of a transcript. */
export function* transcriptRows(
  lines: Iterable<Line>,
  form: TranscriptForm,
  file: string,
): Generator<RawRow | Problem> {
  const reader = new TranscriptReader(form, file);
  for (const line of form.captions ? captionLines(lines) : lines) yield* reader.take(line);
  yield* reader.endTurn();
}

/** How much of a text is turns: lines that begin with a speaker, and of how many lines with text. */
export const transcriptWorth = (lines: readonly Line[]): { turns: number; share: number; speakers: number } => {
  const counts = countLabels(lines, false);
  const filled = lines.filter(({ text }) => text.trim() !== '');
  const names = new Set<string>();
  let turns = 0;
  for (const { text } of filled) {
    const label = labelOf(bare(text)) ?? timed(text.replace(/\r$/, ''));
    if (!label || !isSpeaker(label, counts)) continue;
    turns += 1;
    names.add(label.name);
  }
  return { turns, share: filled.length === 0 ? 0 : turns / filled.length, speakers: names.size };
};
