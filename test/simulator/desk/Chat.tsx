import { useState } from 'react';
import type { Snapshot } from '../server/desk';
import { Bubble } from './Bubbles';
import { Moments } from './Moments';
import { Chips, Face, Icon, Opens } from './parts';
import { timeText, useDesk, useEnd } from './useDesk';

const EMOJI = ['😀', '😂', '😍', '🥳', '👍', '🙏', '💪', '🎒', '🍊', '🦐', '🍵', '❤️'];
const MOMENTS = 'moments';
const PAUSE = 5 * 60_000; // After so long the chat shows the time again.

type Entry = Snapshot['chat'][number];

export function Chat() {
  const { chat, group, groups, chatTool, person, w, act } = useDesk();
  const members = groups.find(({ id }) => id === group)?.members ?? [];
  const end = useEnd<HTMLDivElement>(chat.length);
  return (
    <section className="chat">
      <header>
        <nav>
          {groups.map(({ id, name, members: inIt }) => (
            <button
              key={id}
              type="button"
              className={id === group ? 'chat__group chat__group--on' : 'chat__group'}
              aria-pressed={id === group}
              onClick={() => void act('group', { group: id })}
            >
              {name}
              {id === group && w.members(inIt.length)}
            </button>
          ))}
          <button
            type="button"
            className={group === MOMENTS ? 'chat__group chat__group--on' : 'chat__group'}
            aria-pressed={group === MOMENTS}
            onClick={() => void act('group', { group: MOMENTS })}
          >
            {w.moments}
          </button>
        </nav>
        <Opens label={w.whoIsHere} className="chat__more" face={<Icon name="ellipsis" size={18} />}>
          {() => (
            <div className="members">
              {members.map((openid) => (
                <span key={openid}>
                  <Face src={person(openid)?.picture ?? ''} size={36} square />
                  {person(openid)?.name}
                </span>
              ))}
              <div className="members__tool">
                {w.chatTool}
                <Chips
                  values={w.onOff}
                  chosen={chatTool ? 'on' : 'off'}
                  choose={(value) => void act('chatTool', { on: value === 'on' })}
                />
              </div>
            </div>
          )}
        </Opens>
      </header>
      {group === MOMENTS && <Moments />}
      <div className="chat__feed" ref={end} hidden={group === MOMENTS}>
        {chat.map((entry, i) => (
          <Said key={entry.id} entry={entry} before={chat[i - 1]} />
        ))}
      </div>
      {group !== MOMENTS && <Writing />}
    </section>
  );
}

function Said({ entry, before }: { readonly entry: Entry; readonly before: Entry | undefined }) {
  const desk = useDesk();
  const person = desk.person(entry.openid);
  const isMine = entry.openid === desk.left;
  const isLater = !before || entry.at - before.at > PAUSE;
  return (
    <>
      {isLater && <time className="chat__time">{timeText(entry.at)}</time>}
      <div className={isMine ? 'said said--mine' : 'said'}>
        {person && <Face src={person.picture} size={36} square />}
        <div>
          {!isMine && <small>{person?.name}</small>}
          <Bubble entry={entry} />
        </div>
      </div>
    </>
  );
}

function Writing() {
  const { people: everybody, left, right, group, groups, clipboards, person, w, act } = useDesk();
  const [speaker, setSpeaker] = useState<string>();
  const [text, setText] = useState('');
  const members = groups.find(({ id }) => id === group)?.members ?? [];
  const people = everybody.filter((one) => members.includes(one.openid));
  // Who is chosen, or whose phone lies here: whoever of them is in this group.
  const openid = [speaker, left, right].find((one) => one && members.includes(one)) ?? people[0]?.openid ?? left;
  const copied = clipboards[openid];
  const send = () => {
    if (!text.trim()) return;
    void act('say', { openid, text });
    setText('');
  };
  return (
    <form
      className="chat__write"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <Opens
        label={w.speakAs}
        up
        className="chat__speaker"
        face={<Face src={person(openid)?.picture ?? ''} size={30} square />}
      >
        {(close) =>
          people.map((one) => (
            <button
              key={one.openid}
              type="button"
              className="option"
              onClick={() => {
                setSpeaker(one.openid === left ? undefined : one.openid);
                close();
              }}
            >
              <Face src={one.picture} size={24} />
              {one.name}
            </button>
          ))
        }
      </Opens>
      {copied && !text && (
        <button type="button" className="chip" onClick={() => setText(copied)}>
          {w.paste}
        </button>
      )}
      <input
        value={text}
        placeholder={w.write}
        aria-label={w.write}
        onChange={(event) => setText(event.target.value)}
      />
      <Opens label={w.emoji} up className="chat__icon" face={<Icon name="smile" size={22} />}>
        {(close) => (
          <div className="emoji">
            {EMOJI.map((one) => (
              <button
                key={one}
                type="button"
                onClick={() => {
                  setText(text + one);
                  close();
                }}
              >
                {one}
              </button>
            ))}
          </div>
        )}
      </Opens>
      <button type="submit" className="chat__send" disabled={!text.trim()}>
        {w.send}
      </button>
    </form>
  );
}
