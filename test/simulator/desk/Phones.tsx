import { useEffect, useState } from 'react';
import { Album } from './Album';
import { Hand } from './Hand';
import { OrderRow } from './Pay';
import { Face, Icon, Opens } from './parts';
import { useDesk } from './useDesk';

const SCREEN = { width: 390, height: 844 };
const EDGE = 7;
const LARGEST = 0.8;
/** What stands beside the phones (chat, notices, gaps) and above and below them, in px. */
const BESIDE = 340 + 236 + 108;
const ABOVE = 52 + 40 + 14 + 56;

/** Phones are as large as the window allows. */
function useScale(): number {
  const [scale, setScale] = useState(scaleOf);
  useEffect(() => {
    const follow = () => setScale(scaleOf());
    window.addEventListener('resize', follow);
    return () => window.removeEventListener('resize', follow);
  }, []);
  return scale;
}

function scaleOf(): number {
  const byHeight = (window.innerHeight - ABOVE - 2 * EDGE) / SCREEN.height;
  const byWidth = ((window.innerWidth - BESIDE) / 2 - 2 * EDGE) / SCREEN.width;
  return Math.max(0.5, Math.min(LARGEST, byHeight, byWidth));
}

/** The two phones. One that was shown stays switched on when another takes its place. */
export function Phones() {
  const { people, left, right, language, w, act } = useDesk();
  const scale = useScale();
  const [on, setOn] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => {
    setOn((before) => (before.has(left) && before.has(right) ? before : new Set([...before, left, right])));
  }, [left, right]);

  return people
    .filter(({ openid }) => on.has(openid) || openid === left || openid === right)
    .map((owner) => {
      const { openid, name, role, picture } = owner;
      const side = openid === left ? 'left' : openid === right ? 'right' : 'away';
      return (
        <figure key={openid} className={`phone phone--${side}`}>
          <figcaption>
            <Opens
              label={w.changePhone}
              className="phone__who"
              face={
                <>
                  <Face src={picture} size={24} />
                  <b>{name}</b>
                  <span>{role[language]}</span>
                  <Icon name="chevronDown" size={14} />
                </>
              }
            >
              {(close) =>
                people.map((person) => (
                  <button
                    key={person.openid}
                    type="button"
                    className="option"
                    onClick={() => {
                      close();
                      void act('choose', { side, openid: person.openid });
                    }}
                  >
                    <Face src={person.picture} size={24} />
                    {person.name}
                    <span>{person.role[language]}</span>
                  </button>
                ))
              }
            </Opens>
            <Album openid={openid} name={name} />
            <Orders openid={openid} name={name} />
            <Hand person={owner} />
          </figcaption>
          <div className="phone__frame" style={{ padding: EDGE }}>
            <div style={{ width: SCREEN.width * scale, height: SCREEN.height * scale }}>
              <iframe
                title={w.phoneOf(name)}
                src={`/phone/?person=${encodeURIComponent(openid)}`}
                style={{ ...SCREEN, transform: `scale(${scale})` }}
              />
            </div>
          </div>
        </figure>
      );
    });
}

/** WeChat's own list of what somebody has paid: a tap opens the order in the shop. */
function Orders({ openid, name }: { readonly openid: string; readonly name: string }) {
  const { orders, w } = useDesk();
  const own = orders.filter((order) => order.openid === openid);
  return (
    <Opens label={w.ordersOf(name)} className="phone__orders" face={<Icon name="receipt" size={18} />}>
      {(close) => (
        <div className="orders">
          <h3>{w.ordersOf(name)}</h3>
          {own.length === 0 && <p className="side__none">{w.noOrders}</p>}
          {own.map((order) => (
            <OrderRow key={order.paymentNo} order={order} done={close} />
          ))}
        </div>
      )}
    </Opens>
  );
}
