import type { Snapshot } from '../server/desk';
import { Face, Icon, Logo } from './parts';
import { timeText, useDesk } from './useDesk';

type CardEntry = Snapshot['chat'][number] & { readonly kind: 'card' };
const JUST_NOW = 60_000;

/** A mini program's card. A tap opens it on the other phone than the sender's; hovering offers everybody's. */
export function Card({ entry, now }: { readonly entry: CardEntry; readonly now: number }) {
  const { left, right, people, w, act } = useDesk();
  const other = entry.openid === left ? right : left;
  const open = (openid: string) => void act('tap', { id: entry.id, openid });
  return (
    <div className="card">
      <button type="button" className="card__face" onClick={() => open(other)}>
        <span className="card__brand">
          <Logo size={11} />
          拼集
        </span>
        <span className="card__title">{entry.title}</span>
        {entry.picture ? <img src={entry.picture} alt="" /> : <span className="card__blank" />}
        {entry.live && <Live live={entry.live} now={now} />}
      </button>
      <div className="card__chooser">
        <small>{w.openOn}</small>
        {people
          .filter(({ openid }) => openid !== entry.openid)
          .map(({ openid, name, picture }) => (
            <button key={openid} type="button" title={name} aria-label={w.phoneOf(name)} onClick={() => open(openid)}>
              <Face src={picture} size={28} />
            </button>
          ))}
      </div>
    </div>
  );
}

function Live({ live, now }: { readonly live: NonNullable<CardEntry['live']>; readonly now: number }) {
  const { w } = useDesk();
  const { state, members, room, updatedAt } = live;
  const time = timeText(updatedAt);
  // Beside the words of a card that is still open there is room for the time alone.
  const when = now - updatedAt < JUST_NOW ? w.justNow : state === 0 ? time : w.updated(time);
  const said = [w.joining(members, room), w.full(room), w.over][state];
  return (
    <span className={`live live--${['open', 'full', 'over'][state]}`}>
      {state === 1 ? <Icon name="check" size={13} /> : <i />}
      {said}
      <time>{when}</time>
    </span>
  );
}
