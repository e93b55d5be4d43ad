// Why a match is shown, in what a reader can check: the words, the speaker, the dates.

import type { Match } from '../../schema/match.ts';
import { apart, say, sayCount } from '../../words.ts';

const DATE = { agree: 'whyDateAgrees', unknown: 'whyDateUnknown', other: 'whyDateOther' } as const;
const SPEAKER = { same: 'whySpeakerSame', unknown: 'whySpeakerUnknown', other: 'whySpeakerOther' } as const;
const MOST_SHARED = 12;

const reasons = ({ kind, why, dated }: Match): string[] => {
  const found: string[] = [];
  if (why.by === 'record') found.push(say('whyRecord'));
  else if (kind === 'same' || why.speaker === 'other')
    found.push(say('whyInOrder', why.inOrder, sayCount('countWords', why.of)));
  else if (why.shared.length > 0) found.push(say('whyShared', why.shared.slice(0, MOST_SHARED).map(apart).join(', ')));
  found.push(say(SPEAKER[why.speaker]));
  if (kind === 'same') found.push(say(DATE[why.date]));
  if (dated) found.push(say('whyDated', dated));
  return found;
};

export const Why = ({ match }: { match: Match }) => (
  <ul class="around">
    {reasons(match).map((reason) => (
      <li key={reason}>{reason}</li>
    ))}
  </ul>
);
