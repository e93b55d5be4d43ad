// Where words come from, as far as the record knows it. What is not stated is said to be not stated.

import type { Source } from '../../schema/statement.ts';
import { say } from '../../words.ts';
import { cut } from './cut.ts';
import { DateLine } from './DateLine.tsx';

/** The address if a reader may be sent there, else null. Data is checked when it comes in; a link is checked again where it is made. */
export const webLink = (url: string | undefined): URL | null => {
  try {
    const link = new URL(url ?? '');
    return link.protocol === 'http:' || link.protocol === 'https:' ? link : null;
  } catch {
    return null;
  }
};

/** Of an outlet or a title shown, in UTF-16 units: longer than headlines are, some five lines of the sidebar. What is copied has all of it. */
const LONGEST = 200;

const Title = ({ source }: { source: Source }) => {
  const link = webLink(source.url);
  const words = source.title ? say('titled', cut(source.title, LONGEST)) : link?.host;
  if (!words) return null;
  return (
    <>
      {'\u00a0· '}
      {link ? (
        <a href={link.href} target="_blank" rel="noopener noreferrer" dir="auto">
          {words}
          <span class="unseen"> {say('opensInNewTab')}</span>
        </a>
      ) : (
        <span dir="auto">{words}</span>
      )}
    </>
  );
};

/** `quoted`: the reader kept it from an article, which is then said to quote, where it is known whose. */
export const SourceLine = ({ source, quoted = false }: { source: Source; quoted?: boolean }) => (
  <p class="source">
    {quoted && source.outlet && `${say('quotedBy')} `}
    {source.outlet ? (
      <b dir="auto">{cut(source.outlet, LONGEST)}</b>
    ) : (
      <span class="quiet">{say('outletNotStated')}</span>
    )}
    <Title source={source} />
    {'\u00a0· '}
    {source.published ? (
      <>
        {say('published')} <DateLine date={source.published} look="short" />
      </>
    ) : (
      <span class="quiet">{say('publishedNotStated')}</span>
    )}
    {source.via && `\u00a0· ${say('via', source.via)}`}
    {source.file && !source.url && <span class="quiet">{`\u00a0· ${say('asFiled', source.file)}`}</span>}
  </p>
);
