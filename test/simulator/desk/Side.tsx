import { Logo } from './parts';
import { timeText, useDesk, useEnd } from './useDesk';

export function Side() {
  return (
    <aside className="side">
      <Inbox />
      <Log />
    </aside>
  );
}

function Inbox() {
  const { messages, person, w, act } = useDesk();
  const unread = messages.filter(({ isRead }) => !isRead).length;
  return (
    <section className="side__inbox">
      <h2>
        {w.notices} {unread > 0 && <em>{unread}</em>}
      </h2>
      <div className="side__scroll">
        {messages.length === 0 && <p className="side__none">{w.noNotices}</p>}
        {messages.map(({ id, openid, title, text, at, left, isRead }) => (
          <button
            key={id}
            type="button"
            className={isRead ? 'notice notice--read' : 'notice'}
            onClick={() => void act('message', { id })}
          >
            <header>
              <Logo size={11} />
              <b>{title}</b>
              <time>{timeText(at)}</time>
            </header>
            <p>{text}</p>
            <small>
              {person(openid)?.name} · {left === undefined ? w.fromWechat : left > 0 ? w.grantsLeft(left) : w.grantUsed}
            </small>
          </button>
        ))}
      </div>
    </section>
  );
}

function Log() {
  const { log, language, w } = useDesk();
  const end = useEnd<HTMLOListElement>(log.length + (log.at(-1)?.at ?? 0));
  return (
    <section className="side__log">
      <h2>{w.log}</h2>
      <ol className="side__scroll log" ref={end}>
        {log.length === 0 && <p className="side__none">{w.noLog}</p>}
        {log.map(({ id, at, title, detail }) => (
          <li key={id}>
            <time>{timeText(at, true)}</time>
            <b>{title[language]}</b>
            <span>{detail[language]}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
