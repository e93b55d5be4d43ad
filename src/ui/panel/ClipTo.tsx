// Clipping: into which story, with which note. Nothing is kept before the reader has said both.

import { Component } from 'preact';
import type { Cited } from '../../citation/index.ts';
import { say } from '../../words.ts';
import { cutToName } from '../shared/cut.ts';
import { titleOf } from '../shared/story-title.ts';
import { Asking, takeFocus } from './Asking.tsx';
import type { PanelProps } from './types.ts';

/** `words` name the button; `cited` is asked when they are clipped. */
type Props = PanelProps & { words: string; cited: () => Cited };
type Asked = { open: boolean; story: string; title: string; note: string };

const NEW = '';

export class ClipTo extends Component<Props, Asked> {
  override state: Asked = { open: false, story: NEW, title: '', note: '' };

  private toggle = () => {
    const { desk, story } = this.props.state;
    const known = desk?.stories.find(({ id }) => id === story) ?? desk?.stories[0];
    this.setState({ open: !this.state.open, story: known?.id ?? NEW, title: '', note: '' });
  };
  private clip = () => {
    const { story, title, note } = this.state;
    this.props.handlers.clip(this.props.cited(), story === NEW ? null : story, title, note);
  };

  override render({ state, words }: Props, { open, story, title, note }: Asked) {
    if (!state.desk || state.desk.trouble) return null;
    return (
      <Asking
        opener={say('clip')}
        label={say('clipWords', cutToName(words))}
        open={open}
        onToggle={this.toggle}
        done={say('clip')}
        onDone={this.clip}
        onClose={() => this.setState({ open: false })}
      >
        <label>
          <span>{say('clipStory')}</span>
          <select
            ref={takeFocus}
            value={story}
            onChange={({ currentTarget }) => this.setState({ story: currentTarget.value })}
          >
            {state.desk.stories.map((one) => (
              <option key={one.id} value={one.id}>
                {titleOf(one)}
              </option>
            ))}
            <option value={NEW}>{say('storyNew')}</option>
          </select>
        </label>
        {story === NEW && (
          <label>
            <span>{say('storyTitle')}</span>
            <input
              type="text"
              maxLength={200}
              value={title}
              onInput={({ currentTarget }) => this.setState({ title: currentTarget.value })}
            />
          </label>
        )}
        <label>
          <span>{say('note')}</span>
          <textarea
            rows={2}
            maxLength={10_000}
            value={note}
            onInput={({ currentTarget }) => this.setState({ note: currentTarget.value })}
          />
        </label>
      </Asking>
    );
  }
}
