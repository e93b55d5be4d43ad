// Words about people and about why On Record thinks it is they: role at a date, why a name is linked, why somebody is the speaker.

import type { Speaker } from '../../schema/article.ts';
import type { Annotations, PersonCard } from '../../schema/match.ts';
import type { Role } from '../../schema/person.ts';
import { compareDays, parseEdtf } from '../../text/edtf.ts';
import { apart, say, sayCount } from '../../words.ts';
import { dateWords, dayOf, spanWords } from './dates.ts';

/** Below this the reading is told as unsure: wrong more often than one time in ten. */
const SURE = 0.9;
/** Below this it is told as a guess: wrong more often than one time in four. */
const LIKELY = 0.75;

/** "probably", "perhaps", or null where the reading is sure enough to go without. */
export const doubt = (confidence: number): string | null =>
  confidence >= SURE ? null : say(confidence >= LIKELY ? 'doubtProbably' : 'doubtPerhaps');

const WHY_LINKED: Record<string, string> = {
  'full name': 'linkedFullName',
  title: 'linkedTitle',
  'surname after full name': 'linkedSurname',
  alone: 'linkedAlone',
};

/** Why a name of the article is taken for a person of the record. */
export const whyLinked = (why: string | undefined): string => say(WHY_LINKED[why ?? ''] ?? 'linkedOther');

/** A rule of the reading, said plainly. Rules are the reading's to name: a new one falls back to the general sentence. */
const RULES: [RegExp, string][] = [
  [/^goes on/, 'ruleChain'],
  [/^same sentence/, 'ruleSameSentence'],
  [/^(same block|block before)/, 'ruleCarry'],
  [/(sentence|block) before|block$/, 'ruleBefore'],
  [/^label/, 'ruleLabel'],
  [/^according/, 'ruleAccording'],
  [/^dash/, 'ruleDash'],
  [/colon/, 'ruleColon'],
  [/^saying/, 'ruleSaying'],
  [/^subject/, 'ruleSubject'],
  [/said|told|by X/, 'ruleCue'],
  [/reader$/, 'ruleReader'],
];

/** Why somebody is taken for the speaker; a pronoun or title that stands for the name is told as well. */
export const whySpeaker = ({ rule, mention, name }: Pick<Speaker, 'rule' | 'mention' | 'name'>): string => {
  const sentence = say(RULES.find(([named]) => named.test(rule))?.[1] ?? 'ruleOther');
  return mention && !name.includes(mention.text) ? `${sentence} ${say('articleSays', mention.text)}` : sentence;
};

/** The fullest name known for a speaker: the article's or the record's rather than "he". */
export const speakerName = (speaker: Speaker, { people }: Pick<Annotations, 'people'>): string =>
  people.find((person) => person.key === speaker.who)?.name ?? speaker.name;

export type RoleAtDate = { title: string; when: 'then' | 'before' | 'undated' };

/**
 * The roles held on the article's date; where none was, the last one held before. An undated article gives the roles without an end,
 * told as undated: what somebody is today must not stand beside words of another year as if it were known.
 */
export const rolesAt = (roles: Role[], published: string | undefined): RoleAtDate[] => {
  const day = published ? parseEdtf(dayOf(published)) : null;
  if (!day) return roles.filter((role) => !role.to).map(({ title }) => ({ title, when: 'undated' }));
  const started = roles.filter((role) => !role.from || compareDays(parseEdtf(role.from), day) !== 'after');
  const held = started.filter((role) => !role.to || compareDays(parseEdtf(role.to), day) !== 'before');
  if (held.length > 0) return held.map(({ title }) => ({ title, when: 'then' }));
  const last = started.sort((a, b) => (a.to ?? '').localeCompare(b.to ?? '')).at(-1);
  return last ? [{ title: last.title, when: 'before' }] : [];
};

/** The roles in one line, or null where the record gives none. */
export const roleLine = (card: PersonCard | undefined, published: string | undefined): string | null => {
  const roles = rolesAt(card?.roles ?? [], published);
  if (roles.length === 0) return null;
  const titles = roles.map((role) => apart(role.title)).join(', ');
  if (roles[0]?.when === 'before') return say('roleBefore', titles);
  return roles[0]?.when === 'undated' ? say('roleUndated', titles) : titles;
};

/** Years of birth and death, where the person has died. */
export const lifeLine = (card: PersonCard | undefined): string | null =>
  card?.died ? say('life', card.born ? dateWords(card.born) : '?', dateWords(card.died)) : null;

/** What the record holds of somebody, counted: "12 statements from 3 sources, 24 February to 30 December 2022". */
export const holdsLine = (card: PersonCard): string =>
  card.statements === 0
    ? say('holdsNothing')
    : say(
        'holds',
        sayCount('statements', card.statements),
        sayCount('sources', card.sources),
        spanWords(card.from, card.to),
      );
