// Who speaks in public: whose statements are kept without being asked for. Bodies, people the record knows, and those whose role, as the article words
// it, is an office, a mandate, or speaking for others. Everybody else - neighbours, witnesses, patients, passers-by - is kept by the reader's own
// hand alone. A list of words, no judgement: a role it does not know counts as private.

import { bare } from './keys.ts';

/** Words of public roles; a role that has one of them is public. */
const PUBLIC_WORDS = `president premier minister secretary chancellor senator sen congressman congresswoman congressperson representative rep lawmaker legislator mp mep deputy delegate
  governor gov mayor councillor councilor councilman councilwoman alderman commissioner ambassador envoy diplomat consul king queen prince princess pope cardinal archbishop bishop
  judge justice prosecutor attorney sheriff chief general admiral colonel commander spokesman spokeswoman spokesperson director chairman chairwoman chair chairperson ceo cfo
  executive founder cofounder head leader candidate nominee official speaker whip governor-general treasurer comptroller inspector ombudsman
  professor economist historian scientist epidemiologist analyst author actor actress singer coach striker goalkeeper captain manager journalist editor columnist
  politician activist lobbyist banker commentator host presenter anchor adviser advisor aide counsel strategist pollster regulator superintendent principal rector dean
  prasident prasidentin minister ministerin kanzler kanzlerin abgeordnete abgeordneter senatorin burgermeister burgermeisterin landrat landratin sprecher sprecherin
  vorsitzende vorsitzender direktor direktorin richter richterin staatsanwalt staatsanwaltin botschafter botschafterin professorin chefin chef generalsekretar generalsekretarin
  presidente ministre premier-ministre depute deputee senateur senatrice maire prefet prefete ambassadeur ambassadrice porte-parole directeur directrice juge procureur procureure
  professeur professeure chancelier chanceliere`;

let folded: ReadonlySet<string> | undefined;
/** The words, folded when they are first asked for: a worker that wakes to read a page needs none of them. */
const publicWords = (): ReadonlySet<string> => {
  folded ??= new Set(PUBLIC_WORDS.split(/\s+/).map((word) => bare(word)));
  return folded;
};

/** Whether a role, as an article words it, is a public one. */
export const isPublicRole = (role: string): boolean => {
  const words = bare(role).split(' ');
  return words.some((word, at) => publicWords().has(word) || publicWords().has(`${word} ${words[at + 1] ?? ''}`));
};

/** What stands behind a name, between commas: "Ines Calder, the harbour commissioner for the north, said". */
const APPOSITION =
  /^,\s+(?:(?:the|an?|his|her|their|der|die|das|ein|eine|le|la|un|une)\s+|l['’])?([^,.;:()“”"«»]{2,80})[,.;:)]/iu;
/** Words from which on it tells of something else than the role: "a neighbour of the mayor" is no mayor. */
const BEHIND_THE_ROLE =
  /\s(?:of|for|in|at|on|from|to|with|who|that|and|von|vom|der|des|fur|für|im|in|bei|aus|und|de|du|des|d['’]|pour|au|aux|en|et|qui)\b.*$/iu;

/** The public role an article gives behind a name, as it words it; undefined where it gives none. `after`: the text from the name's end on. */
export const roleBehind = (after: string): string | undefined => {
  const role = APPOSITION.exec(after)?.[1]?.replace(BEHIND_THE_ROLE, '').trim();
  const last = role?.split(/\s+/).at(-1);
  return role && last && publicWords().has(bare(last)) ? role : undefined;
};

/** Whether a statement is of somebody who speaks in public, as far as the article and the record tell. */
export const isOfPublicPerson = ({
  person,
  speaker,
}: {
  person: { kind: 'person' | 'body'; linked?: string; own?: string };
  speaker: { role?: string };
}): boolean =>
  person.kind === 'body' ||
  person.linked !== undefined ||
  person.own !== undefined ||
  (speaker.role !== undefined && isPublicRole(speaker.role));
