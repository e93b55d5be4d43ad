// A statement that was found: who, when, the words with those searched for marked, where from, why it is here; and what can be done with it.

import { diff } from '../../corpus/index.ts';
import type { Match } from '../../schema/match.ts';
import { OWN_CORPUS } from '../../schema/own-corpus.ts';
import { apart, say, sayCount } from '../../words.ts';
import { Copy } from '../shared/Copy.tsx';
import { citedThere } from '../shared/cited.ts';
import { cutOfName } from '../shared/cut.ts';
import { DateLine } from '../shared/DateLine.tsx';
import { Differences } from '../shared/Differences.tsx';
import { markRuns } from '../shared/differences.ts';
import { SourceLine } from '../shared/SourceLine.tsx';
import { Words } from '../shared/Words.tsx';
import { WordingNotes } from '../sidebar/WordingNotes.tsx';
import { ClipTo } from './ClipTo.tsx';
import { runsFound } from './found-words.ts';
import { NoteOn } from './NoteOn.tsx';
import type { PanelProps } from './types.ts';

/** Why it is among what was found, as what a reader can check. Nothing where no words were asked for. */
const whyFound = ({ why }: Match): string | null => {
  if (why.of === 0) return null;
  const words = why.shared.map(apart).join(', ');
  if (why.shared.length === why.of) return why.of === 1 ? null : say('foundAll');
  return why.shared.length === 0
    ? say('foundBeside')
    : say('foundSome', why.shared.length, sayCount('countWords', why.of), words);
};

type Props = PanelProps & {
  match: Match;
  words: string;
  /** Found as nearly the words that were asked for: how it differs stands instead of why. */
  alike?: boolean;
};

export const FoundStatement = ({ match, words, alike = false, state, handlers }: Props) => {
  const [wording] = match.wordings;
  if (!wording) return null;
  const cited = () => citedThere(match, wording);
  const why = alike ? null : whyFound(match);
  const differing = alike ? diff(words, wording.words) : null;
  const runs = differing
    ? markRuns([wording.words], differing, 'there')[0]
    : runsFound(wording.words, wording.found ?? []);
  const columns = match.wordings.map((one) => ({
    cited: citedThere(match, one),
    translated: one.translated !== undefined,
  }));
  const place = `${match.corpus}/${match.statement}`;
  return (
    <li class="found taken">
      <p class="who">
        <b dir="auto">{cutOfName(match.speaker || say('speakerNotStated'))}</b>
        {'\u00a0· '}
        <DateLine date={match.said} look="short" />
      </p>
      {match.occasion && (
        <p class="quiet">
          <bdi>{match.occasion}</bdi>
        </p>
      )}
      {match.prompt && <p class="quiet">{say('prompt', match.prompt)}</p>}
      {differing && <Differences diff={differing} telling={match.telling} />}
      <blockquote>
        <Words text={wording.words} lang={wording.lang} runs={runs} />
      </blockquote>
      <SourceLine source={wording.source} quoted={match.corpus === OWN_CORPUS} />
      {match.asRead && <p class="note">{say('asRead')}</p>}
      <WordingNotes wording={wording} />
      {why && <p class="quiet">{why}</p>}
      <div class="deeds">
        <Copy words={wording.words} cited={cited} />
        <button
          type="button"
          class="plain"
          onClick={() => handlers.compare(columns, columns.length > 1 ? 'anew' : 'more')}
        >
          {columns.length > 1 ? sayCount('compareWordings', columns.length) : say('addToCompare')}
        </button>
        <ClipTo state={state} handlers={handlers} words={wording.words} cited={cited} />
        {state.desk && !state.desk.trouble && (
          <NoteOn note={state.desk.notes[place] ?? ''} onNote={(note) => handlers.setNote(match, cited(), note)} />
        )}
      </div>
    </li>
  );
};
