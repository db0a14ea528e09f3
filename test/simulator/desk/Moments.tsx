import type { Snapshot } from '../server/desk';
import { Choices } from './Card';
import { Face, Logo } from './parts';
import { timeText, useDesk } from './useDesk';

/** 朋友圈: what people show to all their friends. A tap opens that one page on somebody else's phone. */
export function Moments() {
  const { moments, w } = useDesk();
  return (
    <div className="moments">
      {moments.length === 0 && <p className="side__none">{w.noMoments}</p>}
      {moments.map((moment) => (
        <Shown key={moment.id} moment={moment} />
      ))}
    </div>
  );
}

function Shown({ moment }: { readonly moment: Snapshot['moments'][number] }) {
  const { left, right, people, person, act } = useDesk();
  const phones = people.filter(({ openid }) => openid !== moment.openid);
  const first = moment.openid === left ? right : left;
  const open = (openid: string) => void act('moment', { id: moment.id, openid });
  const by = person(moment.openid);
  return (
    <article className="moment">
      <Face src={by?.picture ?? ''} size={36} square />
      <div>
        <b>{by?.name}</b>
        {moment.words && <p>{moment.words}</p>}
        <div className="bubble">
          <button type="button" className="moment__page" onClick={() => open(first)}>
            {moment.picture ? <img src={moment.picture} alt="" /> : <Logo size={18} />}
            {moment.title}
          </button>
          <Choices phones={phones} open={open} />
        </div>
        <time>{timeText(moment.at)}</time>
      </div>
    </article>
  );
}
