// The same utterance as other sources worded it. Several reports of one occasion are one source, and that is said.

import type { Match, WordingShown } from '../../schema/match.ts';
import { OWN_CORPUS } from '../../schema/own-corpus.ts';
import { say } from '../../words.ts';
import { Copy } from '../shared/Copy.tsx';
import { DateLine } from '../shared/DateLine.tsx';
import { Differences } from '../shared/Differences.tsx';
import { changes, markRuns } from '../shared/differences.ts';
import { SourceLine } from '../shared/SourceLine.tsx';
import { Words } from '../shared/Words.tsx';
import { Deeper } from './Deeper.tsx';
import { WordingNotes } from './WordingNotes.tsx';

const SAME_OCCASION: Record<string, string> = {
  interview: 'sameInterview',
  speech: 'sameSpeech',
  document: 'sameDocument',
  social: 'samePost',
};

/** The sentence that keeps a second report from being read as a second witness. */
const occasionNote = (match: Match): string =>
  say(SAME_OCCASION[match.medium ?? ''] ?? (match.occasion ? 'sameOccasion' : 'sameUtterance'));

const Wording = ({ wording, match }: { wording: WordingShown; match: Match }) => {
  const { diff } = wording;
  const differs = diff !== undefined && changes(diff).length > 0;
  const maybeTranslated = wording.translated !== undefined || wording.doubtful !== undefined;
  return (
    <li class="taken">
      {diff && <Differences diff={diff} telling={wording.wording === match.wording ? match.telling : undefined} />}
      <blockquote>
        <Words
          text={wording.words}
          lang={wording.lang}
          runs={diff && markRuns([wording.words], diff, 'there')[0]}
          side="there"
        />
      </blockquote>
      <SourceLine source={wording.source} quoted={match.corpus === OWN_CORPUS} />
      {differs && maybeTranslated && <p class="note">{say('twoTranslations')}</p>}
      <WordingNotes wording={wording} />
      <Copy words={wording.words} cited={({ there }) => there(match, wording)} />
    </li>
  );
};

/** `named`: the article names the speaker; where it does not, or names another one not surely, the record's is told as the record's. */
export const AlsoReported = ({ match, named }: { match: Match; named: boolean }) => (
  <section class="also">
    <h4>{say('alsoReported')}</h4>
    <ul>
      {match.wordings.map((wording) => (
        <Wording key={wording.wording} wording={wording} match={match} />
      ))}
    </ul>
    {(!named || match.why.speaker === 'other') && <p class="occasion">{say('saidBy', match.speaker)}</p>}
    <p class="occasion">
      <bdi>{match.occasion ?? say('occasionNotStated')}</bdi>
      {'\u00a0· '}
      <DateLine date={match.said} />
    </p>
    {match.prompt && <p class="occasion">{say('prompt', match.prompt)}</p>}
    <p class="note">{occasionNote(match)}</p>
    <div class="line">
      <Deeper match={match} />
    </div>
  </section>
);
