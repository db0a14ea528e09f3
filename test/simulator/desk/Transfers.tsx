import type { Snapshot } from '../server/desk';
import { Chips } from './parts';
import { dayText, useDesk } from './useDesk';

type Transfer = Snapshot['transfers'][number];

const yuan = (fen: number) => `¥${(fen / 100).toFixed(2)}`;

/** 商家转账: to whom, how much and how far; each of them may be spoilt, and so may the next one. */
export function Transfers() {
  const { transfers, faults, w, act } = useDesk();
  return (
    <section className="pay__part">
      <h3>{w.pay.transfers}</h3>
      <div className="pay__chips">
        <Chips
          values={w.pay.transferFaults}
          chosen={faults.transfer}
          choose={(transfer) => void act('fault', { transfer })}
        />
      </div>
      {transfers.length === 0 && <p className="side__none">{w.pay.noTransfers}</p>}
      {transfers.map((transfer) => (
        <Row key={transfer.billNo} transfer={transfer} />
      ))}
    </section>
  );
}

function Row({ transfer }: { readonly transfer: Transfer }) {
  const { billNo, openid, amount, state, createdAt, reason, isOver, isSilent } = transfer;
  const { w, act, person } = useDesk();
  const say = (how: 'fail' | 'silent' | 'speaks') => void act('transfer', { billNo, how });
  return (
    <div className="pay__row" title={billNo}>
      <span>
        {person(openid)?.name ?? openid}
        <small>
          {dayText(createdAt)} · {isSilent ? w.pay.silence : w.pay.transferStates[state]}
          {reason && ` · ${reason}`}
        </small>
      </span>
      <b className="figures">{yuan(amount)}</b>
      {!isOver && (
        <span className="pay__acts">
          <button type="button" className="chip" onClick={() => say('fail')}>
            {w.pay.letFail}
          </button>
          <button
            type="button"
            className={isSilent ? 'chip chip--on' : 'chip'}
            onClick={() => say(isSilent ? 'speaks' : 'silent')}
          >
            {isSilent ? w.pay.letSpeak : w.pay.letBeSilent}
          </button>
        </span>
      )}
    </div>
  );
}
