// A story as it leaves: one Markdown sheet, or one HTML file that stands alone. Only what the sources say; no script, nothing that is loaded.

import { addressAt, asMarkdown, type Cited } from '../../citation/index.ts';
import { say } from '../../words.ts';
import { dateWords } from '../shared/dates.ts';
import { webLink } from '../shared/SourceLine.tsx';
import { titleOf } from '../shared/story-title.ts';
import type { StoryShown } from './types.ts';

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text as it may stand in an element or between an attribute's quotation marks. */
export const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);

/** A heading's words in Markdown: one line, no signs that mean something. */
const plain = (text: string): string => text.replace(/\s+/g, ' ').replace(/[\\`*_{}[\]<>#|~]/g, (sign) => `\\${sign}`);

/** What nobody stated is said not to be: who reads the sheet must not take it for left out. */
const stated = (cited: Cited): Cited => {
  const { outlet, title, url } = cited.source;
  const named = outlet || title ? outlet : (webLink(url)?.host ?? say('outletNotStated'));
  return {
    ...cited,
    speaker: cited.speaker ?? say('speakerNotStated'),
    source: { ...cited.source, ...(named ? { outlet: named } : {}) },
  };
};

/** The story as Markdown, each clip a block quotation with its linked source and the note below. */
export const storyAsMarkdown = (story: StoryShown): string =>
  `${[
    `# ${plain(titleOf(story))}`,
    ...story.clips.map(({ cited, note }) =>
      [
        asMarkdown(stated(cited), { date: dateWords }),
        note
          .trim()
          .split(/\s*\n\s*/)
          .map(plain)
          .join('\n\n'),
      ]
        .filter(Boolean)
        .join('\n\n'),
    ),
  ].join('\n\n')}\n`;

const LOOK = `:root{color-scheme:light dark}
body{max-width:42em;margin:2em auto;padding:0 1em;font:1.05em/1.55 Georgia,"Liberation Serif",serif;overflow-wrap:anywhere}
h1{font-size:1.5em;line-height:1.25}
ol{padding:0;list-style:none}
li{margin-block:1.6em;padding-block-start:1.2em;border-block-start:1px solid #8b8477}
blockquote{margin:0;font-size:1.1em;white-space:pre-line}
.told,.source,footer{font:0.85em/1.5 system-ui,"Liberation Sans",sans-serif}
.note{margin-block-start:.8em;padding-inline-start:.8em;border-inline-start:3px solid #8b8477;white-space:pre-line}
p{margin-block:.4em}
a{color:inherit}
@media print{body{margin:0;max-width:none}li{break-inside:avoid}a[href]::after{content:" (" attr(href) ")";font-size:.85em}}`;

/** What is known, one after another: each in its own direction, and none turning the next. */
const joined = (parts: readonly (string | undefined | false)[]): string =>
  parts.flatMap((part) => (part ? `<bdi>${escaped(part)}</bdi>` : [])).join(', ');

const clipAsHtml = ({ cited, note }: { cited: Cited; note: string }): string => {
  const { words, lang, speaker, how, occasion, said, source } = stated(cited);
  const told = joined([speaker, how, occasion, said ? dateWords(said) : say('dateNotStated')]);
  const named = joined([source.outlet, source.title, source.published && dateWords(source.published)]);
  const address = source.url ? addressAt(source.url, { ...cited, words: cited.run ?? words }) : null;
  return [
    '<li>',
    `<blockquote dir="auto"${lang ? ` lang="${escaped(lang)}"` : ''}>${escaped(say('markOpen') + words + say('markClose'))}</blockquote>`,
    `<p class="told">${told}</p>`,
    `<p class="source">${address ? `<a href="${escaped(address)}" rel="noopener noreferrer">${named}</a>` : named}</p>`,
    note.trim() && `<p class="note" dir="auto">${escaped(note.trim())}</p>`,
    '</li>',
  ]
    .filter(Boolean)
    .join('\n');
};

/** The story as one HTML file: everything in it is text of the clips, escaped; it loads nothing and runs nothing, and its policy says so. */
export const storyAsHtml = (story: StoryShown): string =>
  `<!doctype html>
<html lang="${escaped(say('dateLocale'))}" dir="${say('direction') === 'rtl' ? 'rtl' : 'ltr'}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width">
<title>${escaped(titleOf(story))}</title>
<style>${LOOK}</style>
</head>
<body>
<h1 dir="auto">${escaped(titleOf(story))}</h1>
<ol>
${story.clips.map(clipAsHtml).join('\n')}
</ol>
<footer><p>${escaped(say('sheetFooter'))}</p></footer>
</body>
</html>
`;

/** A name for the file, of the title's letters and figures. */
export const fileName = (story: StoryShown, form: 'html' | 'markdown'): string => {
  const stem = titleOf(story)
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60);
  return `${stem || 'story'}.${form === 'html' ? 'html' : 'md'}`;
};
