// Stories: what was clipped for a piece of work, in the reader's order, with notes; and how a story leaves. What is taken away can be taken back.

import { Component } from 'preact';
import { say, sayCount } from '../../words.ts';
import { Copy } from '../shared/Copy.tsx';
import { cutOfName, cutToName } from '../shared/cut.ts';
import { DateLine } from '../shared/DateLine.tsx';
import { SourceLine } from '../shared/SourceLine.tsx';
import { titleOf } from '../shared/story-title.ts';
import { Words } from '../shared/Words.tsx';
import { NoteOn } from './NoteOn.tsx';
import type { ClipShown, PanelProps, StoryShown } from './types.ts';

type ClipProps = PanelProps & { story: StoryShown; clip: ClipShown; at: number };

const Clip = ({ story, clip, at, handlers }: ClipProps) => {
  const { cited, id, note } = clip;
  const named = cutToName(cited.words);
  return (
    <li class="clip taken">
      <p class="who">
        <b dir="auto">{cutOfName(cited.speaker ?? say('speakerNotStated'))}</b>
        {'\u00a0· '}
        <DateLine date={cited.said} look="short" />
      </p>
      <blockquote>
        <Words text={cited.words} lang={cited.lang} />
      </blockquote>
      <SourceLine source={cited.source} />
      <div class="deeds">
        <NoteOn note={note} onNote={(written) => handlers.noteClip(story.id, id, written)} />
        <Copy words={cited.words} cited={() => cited} />
        <button
          type="button"
          class="plain"
          id={`up-${id}`}
          aria-label={say('moveUp', named)}
          aria-disabled={at === 0}
          onClick={() => at > 0 && handlers.moveClip(story.id, id, at - 1)}
        >
          ↑
        </button>
        <button
          type="button"
          class="plain"
          aria-label={say('moveDown', named)}
          aria-disabled={at === story.clips.length - 1}
          onClick={() => at < story.clips.length - 1 && handlers.moveClip(story.id, id, at + 1)}
        >
          ↓
        </button>
        <button
          type="button"
          class="plain"
          aria-label={say('removeClip', named)}
          onClick={() => handlers.removeClip(story.id, id)}
        >
          {say('remove')}
        </button>
      </div>
    </li>
  );
};

const Story = ({
  story,
  open,
  onToggle,
  ...props
}: PanelProps & { story: StoryShown; open: boolean; onToggle: () => void }) => {
  const { handlers } = props;
  const { id, clips } = story;
  return (
    <li class="story">
      <h2>
        <button type="button" class="title" aria-expanded={open} onClick={onToggle}>
          <span dir="auto">{cutOfName(titleOf(story))}</span>{' '}
          <span class="quiet">{sayCount('clips', clips.length)}</span>
        </button>
      </h2>
      {open && (
        <>
          <label class="rename">
            <span>{say('storyTitle')}</span>
            <input
              type="text"
              maxLength={200}
              value={story.title}
              onChange={({ currentTarget }) => handlers.renameStory(id, currentTarget.value)}
            />
          </label>
          {clips.length === 0 && <p class="quiet">{say('storyEmpty')}</p>}
          <ol class="clips">
            {clips.map((clip, at) => (
              <Clip key={clip.id} {...props} story={story} clip={clip} at={at} />
            ))}
          </ol>
          <p class="buttons">
            {clips.length > 0 && (
              <>
                <button type="button" onClick={() => handlers.save(id, 'html')}>
                  {say('saveHtml')}
                </button>
                <button type="button" onClick={() => handlers.save(id, 'markdown')}>
                  {say('saveMarkdown')}
                </button>
              </>
            )}
            <button type="button" class="plain" onClick={() => handlers.removeStory(id)}>
              {say('removeStory')}
            </button>
          </p>
        </>
      )}
    </li>
  );
};

export class StoriesTab extends Component<PanelProps, { title: string; closed: Record<string, boolean> }> {
  override state = { title: '', closed: {} as Record<string, boolean> };

  private begin = (event: Event) => {
    event.preventDefault();
    this.props.handlers.beginStory(this.state.title);
    this.setState({ title: '' });
  };
  /** The story that was worked on last stands open; the others when they are asked for. */
  private isOpen = (story: StoryShown): boolean => {
    const { state } = this.props;
    const first = state.story ?? state.desk?.stories[0]?.id;
    return !(this.state.closed[story.id] ?? story.id !== first);
  };

  override render({ state, handlers }: PanelProps) {
    const { desk } = state;
    if (!desk)
      return (
        <p role="status" class="wait">
          {say('optionsLoading')}
        </p>
      );
    if (desk.trouble)
      return (
        <p role="status" class="note strong">
          {desk.trouble}
        </p>
      );
    return (
      <>
        {desk.stories.length === 0 && <p class="quiet">{say('storiesLead')}</p>}
        <ol class="stories">
          {desk.stories.map((story) => (
            <Story
              key={story.id}
              state={state}
              handlers={handlers}
              story={story}
              open={this.isOpen(story)}
              onToggle={() => this.setState({ closed: { ...this.state.closed, [story.id]: this.isOpen(story) } })}
            />
          ))}
        </ol>
        <form class="asking" onSubmit={this.begin}>
          <label>
            <span>{say('storyNew')}</span>
            <input
              type="text"
              maxLength={200}
              value={this.state.title}
              onInput={({ currentTarget }) => this.setState({ title: currentTarget.value })}
            />
          </label>
          <p class="buttons">
            <button type="submit">{say('storyBegin')}</button>
          </p>
        </form>
        <p class="quiet">{say('storiesWhere')}</p>
      </>
    );
  }
}
