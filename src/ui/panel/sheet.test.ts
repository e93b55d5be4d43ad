// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { fileName, storyAsHtml, storyAsMarkdown } from './sheet.ts';

const story = {
  id: 's',
  title: '<i>The</i> "gate" & all',
  clips: [
    {
      id: 'a',
      note: 'Ask </p><script>alert(1)</script>\nagain',
      cited: {
        words: 'The gate <b>opens</b> at "nine" & not later than that, whatever the harbour says.',
        lang: 'en"><img src=x>',
        speaker: 'Ines <Calder>',
        said: '2021-10-04',
        source: { outlet: 'The Harbour Post', title: 'Gate', url: 'https://post.example/gate?a=1&b="2"' },
      },
    },
    { id: 'b', note: '', cited: { words: 'No source', source: { url: 'javascript:alert(1)' } } },
  ],
};
const page = () => new DOMParser().parseFromString(storyAsHtml(story), 'text/html');

describe('a story as a page', () => {
  it('stands alone: no script, nothing that is loaded, no attribute that acts', () => {
    const all = [...page().querySelectorAll('*')];
    expect(all.filter(({ localName }) => /^(script|img|iframe|link|object|base|form)$/.test(localName))).toEqual([]);
    expect(all.flatMap((one) => one.getAttributeNames()).filter((name) => /^on|^src|^style$/.test(name))).toEqual([]);
    expect(storyAsHtml(story)).toContain("default-src 'none'");
  });

  it('has every word as it was, as text', () => {
    const text = page().body.textContent ?? '';
    for (const part of [
      story.title,
      story.clips[0]?.cited.words,
      story.clips[0]?.note,
      'Ines <Calder>, 4 October 2021',
    ])
      expect(text).toContain(part);
  });

  it('says what is not stated', () => {
    const text = (cited: object) =>
      new DOMParser()
        .parseFromString(storyAsHtml({ ...story, clips: [{ id: 'c', note: '', cited: cited as never }] }), 'text/html')
        .querySelector('li')
        ?.textContent?.replace(/\s+/g, ' ');
    expect(text({ words: 'None', source: {} })).toContain('Speaker not stated, date not stated outlet not stated');
    expect(text({ words: 'A link', source: { url: 'https://post.example/gate' } })).toContain('post.example');
  });

  it('links to the words where there is an address of the web, and to nothing else', () => {
    const links = [...page().querySelectorAll('a')].map((link) => link.getAttribute('href'));
    expect(links).toHaveLength(1);
    expect(links[0]).toMatch(/^https:\/\/post\.example\/gate\?a=1&b=.*#:~:text=/);
  });
});

describe('a story as Markdown', () => {
  it('has each clip as a block quotation with its note below, signs kept from meaning anything', () => {
    const sheet = storyAsMarkdown(story);
    expect(sheet).toMatch(/^# \\<i\\>The\\<\/i\\> "gate" & all\n\n> “The gate \\<b\\>opens/);
    expect(sheet).toContain('Ask \\</p\\>\\<script\\>alert(1)\\</script\\>\n\nagain');
    expect(sheet).not.toMatch(/javascript:alert\(1\)>\)/);
    expect(sheet).toMatch(/> “No source”\n>\n> — Speaker not stated\. outlet not stated/);
  });
});

describe('a story’s file', () => {
  it('has a name of its title’s letters', () => {
    expect(fileName({ ...story, title: 'Бухта / 2022: "gate"' }, 'html')).toBe('Бухта-2022-gate.html');
    expect(fileName({ ...story, title: '../..' }, 'markdown')).toBe('story.md');
  });
});
