// What stands at the end of an article and is none of it: who the writer is, where to follow them, who else reported, that the text was changed
// or has been printed, that there is a newsletter. Told by the writer's name, by handles and addresses, by type that slants, and last by set phrases.

/** Notes are shorter than this (UTF-16 units). */
const LONGEST_NOTE = 500;
const LONGEST_BYLINE = 80;
const QUOTED = /["“”„«»‘]/;
const HANDLE = /(?:^|[\s(])@\w{3,}|[\w.]+@[\w-]+\.\w{2}/;
/** Said of the text itself, or of those who made it. */
const NOTE =
  /^\W*(?:(?:additional )?(?:reporting|editing) by\b|(?:correction|clarification|editor[’']s note|erratum|korrektur|anm(?:erkung|\.) der red)[^.]*:)|\b(?:this (?:article|story|post|report|column) (?:was|has been|appear|originally|first)|diese[rn] (?:artikel|text|beitrag) (?:wurde|erschien)|cet article (?:a été|est paru|publié)|est[ea] (?:artículo|artigo|texto) (?:fue|foi))/iu;
/** Who reported from where belongs to the report. */
const CREDIT = /\b(?:reported|contributed)\b/;
/** Offers of the paper's own. */
const OFFER = /\b(?:sign up|subscribe|newsletter|inbox)/i;
const LONGEST_OFFER = 200;
/** An editor's word between the paragraphs: "[Read the full text here.]" */
const BRACKETED = /^\[[^[\]]{30,300}\]$/;

/** Whether a text anywhere in an article is a byline or an editor's word. `authors`: full names of the writers. */
export const isBetween = (text: string, authors: readonly string[]): boolean =>
  (BRACKETED.test(text) && !QUOTED.test(text)) ||
  (text.length <= LONGEST_BYLINE &&
    !/[.!?]$|:/.test(text) &&
    !QUOTED.test(text) &&
    authors.some((name) => text.includes(name) && text.length <= name.length * 3));

/** Whether the last text of an article is none of it. `slanted`: all of it is set in italics. */
export const isEndMatter = (text: string, slanted: boolean, authors: readonly string[]): boolean => {
  if (text.length > LONGEST_NOTE) return false;
  if (CREDIT.test(text)) return false;
  // "Jane Roe: …" is her answer in an interview.
  if (authors.some((name) => text.startsWith(name) && text[name.length] !== ':')) return true;
  if (NOTE.test(text)) return true;
  if (QUOTED.test(text)) return false;
  return slanted || HANDLE.test(text) || (text.length <= LONGEST_OFFER && OFFER.test(text));
};
