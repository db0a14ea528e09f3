import { type ReactNode, useState } from 'react';
import type { Snapshot } from '../server/desk';
import { Chips, Icon } from './parts';
import { Transfers } from './Transfers';
import { dayText, useDesk } from './useDesk';

type Order = Snapshot['orders'][number];
type Tab = keyof typeof TABS;
const OUTCOMES = ['SUCCESS', 'ABNORMAL', 'CLOSED'] as const;
const SPOILT = ['missing', 'amount', 'payment', 'refund'] as const;

/** WeChat Pay as the merchant sees it: what is free and what is frozen, each payment, and what is to go wrong. */
export function Pay({ close }: { readonly close: () => void }) {
  const { w, funds } = useDesk();
  const [tab, setTab] = useState<Tab>('payments');
  const Shown = TABS[tab];
  return (
    <div className="drawer">
      <header>
        <h2>{w.pay.title}</h2>
        <button type="button" aria-label={w.close} onClick={close}>
          <Icon name="x" size={20} />
        </button>
      </header>
      <div className="side__scroll pay">
        <div className="pay__funds">
          <Sum label={w.pay.free} amount={funds.free} />
          <Sum label={w.pay.frozen} amount={funds.frozen} quiet />
        </div>
        <div className="pay__tabs">
          <Chips values={w.pay.tabs} chosen={tab} choose={setTab} />
        </div>
        <Shown />
      </div>
    </div>
  );
}

const yuan = (fen: number) =>
  `¥${(fen / 100).toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 })}`;

function Sum({ label, amount, quiet }: { readonly label: string; readonly amount: number; readonly quiet?: boolean }) {
  return (
    <div className={quiet ? 'pay__sum pay__sum--quiet' : 'pay__sum'}>
      <small>{label}</small>
      <b className="figures">{yuan(amount)}</b>
    </div>
  );
}

function Part({ title, children }: { readonly title?: string; readonly children: ReactNode }) {
  return (
    <section className="pay__part">
      {title && <h3>{title}</h3>}
      {children}
    </section>
  );
}

/** Every payment with its state; a tap opens it on the phone of who paid, as WeChat's list of orders does. */
function Orders() {
  const { orders, w } = useDesk();
  return (
    <Part>
      {orders.length === 0 && <p className="side__none">{w.pay.noPayments}</p>}
      {orders.map((order) => (
        <OrderRow key={order.paymentNo} order={order} />
      ))}
    </Part>
  );
}

/** On the merchant's side, or with `done` on the buyer's, whose list is closed by the tap. */
export function OrderRow({ order, done }: { readonly order: Order; readonly done?: () => void }) {
  const { paymentNo, openid, description, amount, paidAt, returned, parcels, state } = order;
  const { w, act, person } = useDesk();
  return (
    <button
      type="button"
      className="pay__row"
      title={paymentNo}
      onClick={() => {
        done?.();
        void act('order', { openid, paymentNo });
      }}
    >
      <span>
        {description}
        <small>
          {done ? '' : `${person(openid)?.name ?? openid} · `}
          {dayText(paidAt)}
          {parcels > 0 && ` · ${w.pay.parcelsOf(parcels)}`}
          {returned > 0 && ` · ${w.pay.returned(yuan(returned))}`}
        </small>
      </span>
      <b className="figures">{yuan(amount)}</b>
      <em className={`pay__state pay__state--${state}`}>{(done ? w.pay.buyerStates : w.pay.states)[state]}</em>
    </button>
  );
}

function Refunds() {
  const { refunds, faults, w, act } = useDesk();
  return (
    <Part title={w.pay.refunds}>
      <div className="pay__chips">
        <Chips values={w.pay.refundFaults} chosen={faults.refund} choose={(refund) => void act('fault', { refund })} />
      </div>
      {refunds.map(({ refundNo, amount, state }) => (
        <div key={refundNo} className="pay__row">
          <span>
            {refundNo}
            <small>{w.pay.refundStates[state]}</small>
          </span>
          <b className="figures">{yuan(amount)}</b>
          {state === 'PROCESSING' && (
            <span className="pay__acts">
              {OUTCOMES.map((outcome) => (
                <button
                  key={outcome}
                  type="button"
                  className="chip"
                  onClick={() => void act('refund', { refundNo, outcome })}
                >
                  {w.pay.outcomes[outcome]}
                </button>
              ))}
            </span>
          )}
        </div>
      ))}
    </Part>
  );
}

function Parcels() {
  const { parcels, language, w, act } = useDesk();
  return (
    <Part>
      {parcels.length === 0 && <p className="side__none">{w.pay.noParcels}</p>}
      {parcels.map(({ number, at, isThere }) => (
        <div key={number} className="pay__row">
          <span>
            {number}
            <small>{at[language]}</small>
          </span>
          {!isThere && (
            <button type="button" className="chip" onClick={() => void act('parcel', { number })}>
              {w.pay.nextStop}
            </button>
          )}
        </div>
      ))}
    </Part>
  );
}

/** What the bill of a day says wrongly: on the newest payment, unless it is one that nobody knows. */
function Bills() {
  const { billFaults, w, act } = useDesk();
  return (
    <Part title={w.pay.bill}>
      <div className="pay__chips">
        {SPOILT.map((kind) => (
          <button key={kind} type="button" className="chip" onClick={() => void act('bill', { kind })}>
            {w.pay.spoil[kind]}
          </button>
        ))}
        {billFaults.length > 0 && (
          <button type="button" className="chip chip--on" onClick={() => void act('bill', { kind: 'right' })}>
            {w.pay.mend}
          </button>
        )}
      </div>
      {billFaults.map(({ day, kind, no }) => (
        <div key={`${kind} ${no}`} className="pay__row">
          <span>
            {w.pay.spoil[kind]}
            <small>
              {day} · {no}
            </small>
          </span>
        </div>
      ))}
    </Part>
  );
}

function Faults() {
  const { faults, w, act } = useDesk();
  return (
    <>
      <Part title={w.pay.server}>
        <div className="pay__chips">
          <Chips values={w.pay.payFaults} chosen={faults.pay} choose={(pay) => void act('fault', { pay })} />
        </div>
      </Part>
      <Part title={w.pay.services}>
        <div className="pay__chips">
          <Chips values={w.pay.apiFaults} chosen={faults.api} choose={(api) => void act('fault', { api })} />
        </div>
      </Part>
      <Part title={w.pay.carriers}>
        <div className="pay__chips">
          <Chips
            values={w.pay.trackingFaults}
            chosen={faults.tracking}
            choose={(tracking) => void act('fault', { tracking })}
          />
        </div>
      </Part>
    </>
  );
}

const TABS = {
  payments: Orders,
  refunds: Refunds,
  transfers: Transfers,
  parcels: Parcels,
  bill: Bills,
  faults: Faults,
};
