import { useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { Calls } from './Calls';
import { Chat } from './Chat';
import './tokens.css';
import './desk.css';
import './chat.css';
import './side.css';
import './pay.css';
import './album.css';
import './hand.css';
import './calendar.css';
import { Pay } from './Pay';
import { Phones } from './Phones';
import { Icon, Logo } from './parts';
import { Side } from './Side';
import { Strip } from './Strip';
import { DeskContext, useDesk, useSimulator } from './useDesk';
import { words } from './words';

const TROUBLE_MS = 4_000;

function App() {
  const { desk, isLost, trouble, clearTrouble, busy } = useSimulator();
  const [drawer, setDrawer] = useState<'calls' | 'pay'>();
  const toggle = (name: typeof drawer) => () => setDrawer(drawer === name ? undefined : name);
  const close = () => setDrawer(undefined);
  useEffect(() => {
    if (!trouble) return undefined;
    const timer = setTimeout(clearTrouble, TROUBLE_MS);
    return () => clearTimeout(timer);
  });
  if (!desk) return <p className="alone">{isLost ? words.zh.lost : ''}</p>;
  return (
    <DeskContext.Provider value={desk}>
      <div className="desk" lang={desk.language}>
        <Top />
        <main className="row">
          <Phones />
          <Chat />
          <Side />
        </main>
        <Strip openCalls={toggle('calls')} openPay={toggle('pay')} />
        {drawer === 'calls' && <Calls close={close} />}
        {drawer === 'pay' && <Pay close={close} />}
        {busy === 'reset' && <p className="veil">{desk.w.resetting}</p>}
        {isLost && <p className="veil">{desk.w.lost}</p>}
        {trouble && <p className="trouble">{trouble}</p>}
      </div>
    </DeskContext.Provider>
  );
}

function Top() {
  const { people, left, language, isOpen, database, w, act } = useDesk();
  return (
    <header className="top">
      <Logo size={22} />
      <b>拼集</b>
      <span>{w.simulated}</span>
      <nav>
        {people.map(({ openid, name, role }) => (
          <button
            key={openid}
            type="button"
            className={openid === left ? 'top__who top__who--on' : 'top__who'}
            aria-pressed={openid === left}
            onClick={() => void act('choose', { side: 'left', openid })}
          >
            {name}
            {openid !== 'o_xiaoman' && openid !== 'o_zhe' && ` ${role[language]}`}
          </button>
        ))}
        <button type="button" className="top__who" onClick={() => void act('person')}>
          <Icon name="plus" size={15} />
          {w.addPhone}
        </button>
      </nav>
      <span className={isOpen ? 'top__state' : 'top__state top__state--off'}>
        <i />
        {isOpen ? w.services(database) : w.starting}
      </span>
      <button
        type="button"
        className="top__who"
        onClick={() => void act('language', { language: language === 'zh' ? 'en' : 'zh' })}
      >
        {w.otherLanguage}
      </button>
    </header>
  );
}

createRoot(document.getElementById('desk')!).render(<App />);
