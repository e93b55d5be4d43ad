// What an element is before its text is looked at: block or inline, never read, hidden by what its own attributes say, and what its
// names hint at. Hints are only hints: text outweighs them (see article-part.ts). Deliberately no layout and no list of sites.

// Pure calls, so that a bundle that asks for none of them leaves them out.
const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Elements that HTML's own style sheet displays as blocks, and so part a text. */
const BLOCK_TAGS = /* @__PURE__ */ set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CENTER DD DETAILS DIALOG DIR DIV DL DT FIELDSET FIGCAPTION FIGURE ' +
    'FOOTER FORM FRAMESET H1 H2 H3 H4 H5 H6 HEADER HGROUP HR HTML LEGEND LI MAIN MENU NAV OL OPTGROUP P PRE ' +
    'SEARCH SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL',
);

/** Never read: no prose of the page's, or none the reader sees, or the reader's own writing. */
const UNREAD_TAGS = /* @__PURE__ */ set(
  'APPLET AREA AUDIO BASE BUTTON CANVAS CODE DATALIST DIALOG EMBED FRAME HEAD IFRAME INPUT KBD LINK MAP MATH ' +
    'META METER NAV NOEMBED NOFRAMES NOSCRIPT OBJECT OPTION OUTPUT PARAM PRE PROGRESS RP RT SAMP SCRIPT SEARCH ' +
    'SELECT SOURCE STYLE SVG TEMPLATE TEXTAREA TITLE TRACK VAR VIDEO',
);

const UNREAD_ROLES = /* @__PURE__ */ set(
  'navigation search dialog alertdialog menu menubar toolbar tablist tooltip textbox searchbox combobox ' +
    'button alert status progressbar slider switch timer',
);

export const isBlockTag = (tag: string): boolean => BLOCK_TAGS.has(tag);

/** Elements by name, not layout: for Node, and where a style was not asked for. */
export const isBlockByTag = (element: Element): boolean => BLOCK_TAGS.has(element.tagName.toUpperCase());

/** SVG and MathML keep lower-case names, so names are compared in capitals. */
export const isUnreadTag = (tag: string): boolean => UNREAD_TAGS.has(tag) || UNREAD_TAGS.has(tag.toUpperCase());

/** Classes by which style sheets everywhere hide text from sight, or keep it for screen readers. */
const HIDDEN_CLASS =
  /(?:^|\s)(?:hidden|hide|is-hidden|d-none|display-none|u-hidden|sr-only|sr_only|visually-?hidden|u-visually-?hidden|screen-?reader-(?:text|only)|assistive-text|a11y-hidden|offscreen)(?:\s|$)/i;
const HIDDEN_STYLE = /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse))/i;

/** Text kept for screen readers, which a style sheet does not report as hidden. */
const UNSEEN_CLASS =
  /(?:^|\s)(?:sr-only|sr_only|visually-?hidden|u-visually-?hidden|screen-?reader-(?:text|only)|assistive-text|a11y-hidden)(?:\s|$)/i;

/** Hidden, unread or written in, as far as the element's own attributes tell. */
export const isClosedByAttributes = (element: Element): boolean => {
  if (!element.hasAttributes()) return false;
  if (element.hasAttribute('hidden')) return true;
  // While a dialogue is open, pages hide all the rest from screen readers; the reader of this page still sees it.
  if (element.getAttribute('aria-hidden') === 'true' && !element.querySelector('h1,main,article')) return true;
  const editable = element.getAttribute('contenteditable');
  if (editable !== null && editable.toLowerCase() !== 'false') return true;
  const role = element.getAttribute('role');
  // A mark of the second painter's is a button to the keyboard, and text of the page all the same.
  if (role !== null && UNREAD_ROLES.has(role.toLowerCase()) && !element.hasAttribute('data-markjs')) return true;
  const style = element.getAttribute('style');
  if (style !== null && HIDDEN_STYLE.test(style)) return true;
  const className = element.getAttribute('class');
  return className !== null && UNSEEN_CLASS.test(className);
};

/** Shown as far as attributes and the usual class names tell: for Node, where there is no layout. */
export const isShownByAttributes = (element: Element): boolean => {
  const className = element.getAttribute('class');
  return className === null || !HIDDEN_CLASS.test(className);
};

/** What a single word of a class or id says: `relatedStories`, `related_stories` and `c-related` hold the word `related`. */
const COMMENTS =
  /^(?:comments?|commentlist|commentary-list|commenting|commenters?|disqus|coraltalk|livefyre|viafoura|respond|replies|kommentare?|commentaires?)$/;
const ASIDE =
  /^(?:related\w*|recommend\w*|recirc\w*|promo\w*|teasers?|sidebar|rail|rightrail|share\w*|sharing|social\w*|newsletters?|subscri\w*|signup|footer|menu|breadcrumbs?|widgets?|sponsor\w*|advert\w*|ads?|adslot|adunit|popup|modal|overlay|cookies?|consent|gdpr|toolbar|toolbox|tools|trending|popular|mostread|mostpopular|mostviewed|readmore|readnext|upnext|outbrain|taboola|tags?|taglist|keywords|bylines?|bio|timestamp|datetimes?|meta|feedback|credits?|carousel|pagination|pager|masthead|skip|login|paywall|regwall|donat\w*|toc|follow|rating|poll|quiz|survey|weather|ticker|nav|navbar|navigation|navbox|disclaimer|copyright|reflist|references)$/;
const ASIDE_PAIR =
  /^(?:side bar|most (?:read|viewed|popular|shared|recent)|read (?:more|next|also)|more (?:from|on|stories|news|in|about|like)|up next|also (?:read|on|see)|see also|tag list|author (?:bio|box|info|card)|about (?:the )?author|sign up|mailing list|jump links?|print only|reading time)$/;
const BODY =
  /^(?:article|articles?body|story|storybody|body|bodycopy|content|entry|post|postbody|text|main|page|column|article_?content|copy)$/;
const CAPTION = /^(?:captions?|figcaption|photocaption|imagecaption|bildunterschrift|legende)$/;
const QUOTE = /^(?:pullquotes?|blockquotes?|quotes?|quotation|zitat|citation)$/;
const POST_HOST = /^(?:twitter|tweet|instagram|facebook|fb|tiktok|bluesky|bsky|mastodon|threads|telegram|reddit)$/;
const POST_PART = /^(?:tweet|media|post|posts|embed|embedded|status|card|video)$/;
const WORD = /[A-Z]?[a-z]+|[A-Z]+(?![a-z])|\d+/g;

/**
 * `comments`, `aside` (teasers, share bars, bylines, adverts …), `body`, `caption`, `quote` (a pulled or block quotation), `post` (an
 * embedded post of a social network), or null where the names say nothing.
 */
export type Hint = 'comments' | 'aside' | 'body' | 'caption' | 'quote' | 'post' | null;

/** Longest class and id looked at, in UTF-16 units: style systems make classes by the dozen, and they say nothing. */
const LONGEST_NAMES = 200;

const hintOfNames = (names: string): Hint => {
  let body = false;
  let aside = false;
  let quote = false;
  let caption = false;
  let host = false;
  let before = '';
  for (const found of names.matchAll(WORD)) {
    const word = found[0].toLowerCase();
    if (COMMENTS.test(word)) return 'comments';
    if (host && POST_PART.test(word)) return 'post';
    host = POST_HOST.test(word);
    if (word === 'tweet' || (before === 'post' && word === 'media')) return 'post';
    aside ||= ASIDE.test(word) || ASIDE_PAIR.test(`${before} ${word}`);
    body ||= BODY.test(word);
    caption ||= CAPTION.test(word);
    quote ||= QUOTE.test(word) || (before === 'pull' && word === 'quote');
    before = word;
  }
  if (caption) return 'caption';
  if (aside) return 'aside';
  if (quote) return 'quote';
  return body ? 'body' : null;
};

const remembered = new Map<string, Hint>();
/** Distinct names kept: more than any page's style sheet uses, little enough to hold. */
const MOST_REMEMBERED = 2_000;

/** What an element's class and id say it is; null where they say nothing. */
export const hintOf = (element: Element): Hint => {
  const className = element.getAttribute('class');
  const id = element.getAttribute('id');
  if (!className && !id) return null;
  const names = `${className ?? ''} ${id ?? ''}`.slice(0, LONGEST_NAMES);
  const known = remembered.get(names);
  if (known !== undefined) return known;
  const hint = hintOfNames(names);
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  remembered.set(names, hint);
  return hint;
};
