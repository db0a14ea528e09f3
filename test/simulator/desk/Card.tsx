import type { ReactNode } from 'react';
import type { Snapshot } from '../server/desk';
import { Face, Icon, Logo } from './parts';
import { timeText, useDesk } from './useDesk';

type CardEntry = Snapshot['chat'][number] & { readonly kind: 'card' };
const JUST_NOW = 60_000;

/** A mini program's card. A tap opens it on the other phone than the sender's; hovering offers everybody's in the group. */
export function Card({ entry, now }: { readonly entry: CardEntry; readonly now: number }) {
  const { left, right, act } = useDesk();
  const phones = usePhones(entry.group).filter(({ openid }) => openid !== entry.openid);
  const first = entry.openid === left ? right : left;
  const other = phones.find(({ openid }) => openid === first) ?? phones[0];
  const open = (openid: string) => void act('tap', { id: entry.id, openid });
  return (
    <div className="card">
      <button type="button" className="card__face" onClick={() => other && open(other.openid)}>
        <span className="card__brand">
          <Logo size={11} />
          拼集
        </span>
        <span className="card__title">{entry.title}</span>
        {entry.picture ? <img src={entry.picture} alt="" /> : <span className="card__blank" />}
        {entry.live && <Live live={entry.live} now={now} />}
      </button>
      <Choices phones={phones} open={open}>
        <Forward entry={entry} />
      </Choices>
    </div>
  );
}

/** Whose phones are in a group. */
export function usePhones(group: string) {
  const { people, groups } = useDesk();
  const members = groups.find(({ id }) => id === group)?.members ?? [];
  return people.filter(({ openid }) => members.includes(openid));
}

interface Phone {
  readonly openid: string;
  readonly name: string;
  readonly picture: string;
  readonly isColleague?: true;
}

/** What hovering over something in the chat offers: on whose phone it is opened, and what else. */
export function Choices(props: {
  readonly phones: readonly Phone[];
  readonly open: (openid: string) => void;
  readonly label?: string; // without: opens it
  readonly children?: ReactNode;
}) {
  const { left, right, w } = useDesk();
  const phones = props.phones.filter(({ openid, isColleague }) => !isColleague || openid === left || openid === right);
  return (
    <div className="card__chooser">
      <small>{props.label ?? w.openOn}</small>
      {phones.map(({ openid, name, picture }) => (
        <button key={openid} type="button" title={name} aria-label={w.phoneOf(name)} onClick={() => props.open(openid)}>
          <Face src={picture} size={28} />
        </button>
      ))}
      {props.children}
    </div>
  );
}

/** 转发: whoever of the phones on the desk is in both groups takes the card to the other one. */
function Forward({ entry }: { readonly entry: CardEntry }) {
  const { left, right, groups, w, act } = useDesk();
  const here = groups.find(({ id }) => id === entry.group)?.members ?? [];
  const places = groups
    .filter(({ id }) => id !== entry.group)
    .map(({ id, name, members }) => {
      const both = members.filter((openid) => here.includes(openid));
      return { id, name, openid: [left, right].find((openid) => both.includes(openid)) ?? both[0] };
    });
  return places.map(({ id, name, openid }) => (
    <button
      key={id}
      type="button"
      className="card__forward"
      title={name}
      onClick={() => void act('forward', { id: entry.id, group: id, openid })}
    >
      {w.forward}
    </button>
  ));
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
