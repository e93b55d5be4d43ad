// What a reader may ask of a statement on record: why it stands here, and what was said around it. Both are brought when asked for.

import type { Match } from '../../schema/match.ts';
import { say } from '../../words.ts';
import { Later } from '../shared/Later.tsx';
import { later } from '../shared/later.ts';

export const Deeper = ({ match }: { match: Match }) => (
  <>
    <Later label={say('whyShown')} load={later} show={({ why }) => why(match)} />
    {match.part && (
      <Later label={say('around')} load={async () => (await later()).around(match)} show={(around) => around} />
    )}
  </>
);
