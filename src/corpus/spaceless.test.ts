import { describe, expect, it } from 'vitest';
import { diff } from './diff.ts';
import { match, matchArticle } from './match.ts';
import type { Query } from './query.ts';
import { corpusOf, person, recordOf, statement } from './testing.ts';
import { terms, units } from './units.ts';

const wording = (words: string, lang: string) => [{ words, lang, source: { outlet: 'The Harbour Post' } }];
const zh = (words: string) => ({ wordings: wording(words, 'zh'), said: '2021-10-04' });

const corpus = corpusOf(
  [person('ada', 'Ada Quill')],
  [
    statement('bridge', 'ada', [], zh('我们的新大桥将在明年春天通车，镇上没有人需要付过桥费。')),
    statement('fish', 'ada', [], zh('渔民们告诉我，今年的鱼比去年少得多。')),
    statement('light', 'ada', [], {
      wordings: wording('灯台の明かりは、来年の冬まで消えたままになるでしょう。', 'ja'),
      said: '2021-10-04',
    }),
  ],
);

const found = async (query: Query) =>
  (await match(await recordOf(corpus), query)).map((one) => `${one.kind} ${one.statement}`);

describe('a quotation in a script without spaces between words', () => {
  const said = { speaker: { name: 'Ada Quill' }, published: '2021-10-05' };

  it('is found cut out of what was said', async () => {
    expect(await found({ words: '新大桥将在明年春天通车', lang: 'zh', ...said })).toEqual(['same bridge']);
    expect(await found({ words: '来年の冬まで消えたままになる', lang: 'ja', ...said })).toEqual(['same light']);
  });

  it('is found beside an article, with a word changed', async () => {
    const query = { words: '我们的新大桥将在后年春天通车，镇上没有人需要付过桥费。', ...said };
    const [beside] = await matchArticle(await recordOf(corpus), { lang: 'zh', published: '2021-10-05' }, [query]);
    expect(beside?.matches[0]?.statement).toBe('bridge');
  });

  it('is not found by letters that stand apart there', async () => {
    expect(await found({ words: '桥明镇人付', lang: 'zh' })).toEqual([]);
  });

  it('differs letter by letter', () => {
    expect(diff('明年春天通车', '后年春天通车').map(({ kind, text }) => `${kind} ${text}`)).toEqual([
      'here 明',
      'there 后',
      'kept 年春天通车',
    ]);
  });
});

describe('the words of such a script', () => {
  it('are pairs of letters, beside whole numbers and names', () => {
    expect(terms('在2025年春天')).toEqual(['在', '2025', '年春', '春天']);
    expect(terms('Quill说：好')).toEqual(['quill', '说', '好']);
  });

  it('stand where they stand in the text', () => {
    const text = '“春天，𠮷野家通车 the bridge';
    expect(units(text, 'zh').map(({ start, end }) => text.slice(start, end))).toEqual([
      '春天',
      '𠮷野',
      '野家',
      '家通',
      '通车',
      'the',
      'bridge',
    ]);
  });
});
