import { Calendar } from './Calendar';
import { Chips, Icon, Opens } from './parts';
import { dayText, nowOn, useDesk, useTick } from './useDesk';

const MINUTE = 60_000;
const STEPS = [15 * MINUTE, 60 * MINUTE, 24 * 60 * MINUTE];

const PACKET_BOTS = 5;

/** The strip below: time, payment notices, network, bots, WeChat Pay, calls, and the way back to the start. */
export function Strip({ openCalls, openPay }: { readonly openCalls: () => void; readonly openPay: () => void }) {
  const desk = useDesk();
  const { w, act } = desk;
  return (
    <footer className={`strip strip--${desk.language}`}>
      <div>
        <label>{w.time}</label>
        <Clock />
        {STEPS.map((ms, i) => (
          <button key={ms} type="button" className="chip" onClick={() => void act('time', { ms })}>
            {w.steps[i]}
          </button>
        ))}
        <Calendar />
      </div>
      <div>
        <label>{w.payNotice}</label>
        <Chips values={w.faults} chosen={desk.fault} choose={(fault) => void act('fault', { fault })} />
        {desk.fault === 'late' && (
          <button type="button" className="chip" onClick={() => void act('late')}>
            {w.releaseLate}
          </button>
        )}
      </div>
      <div>
        <label>{w.network}</label>
        <Chips values={w.networks} chosen={desk.network} choose={(network) => void act('network', { network })} />
      </div>
      <div>
        <label>{w.bot}</label>
        <button type="button" className="chip" onClick={() => void act('bot')}>
          {w.oneJoins}
        </button>
        <button type="button" className="chip" onClick={() => void act('packetBots', { count: PACKET_BOTS })}>
          {w.packetBots(PACKET_BOTS)}
        </button>
      </div>
      <div className="strip__end">
        <button type="button" className="chip" onClick={openPay}>
          <Icon name="wallet" size={15} />
          {w.pay.title}
        </button>
        <button type="button" className="chip" onClick={openCalls}>
          <Icon name="list" size={15} />
          {w.calls}
        </button>
        <Opens
          label={w.reset}
          up
          className="chip"
          face={
            <>
              <Icon name="rotate" size={15} />
              {w.reset}
            </>
          }
        >
          {(close) => (
            <div className="confirm">
              <p>{w.resetAsk}</p>
              <button type="button" className="chip" onClick={close}>
                {w.resetNo}
              </button>
              <button
                type="button"
                className="chip chip--on"
                onClick={() => {
                  close();
                  void act('reset');
                }}
              >
                {w.resetYes}
              </button>
            </div>
          )}
        </Opens>
      </div>
    </footer>
  );
}

function Clock() {
  const desk = useDesk();
  useTick(1_000);
  return <b className="figures">{dayText(nowOn(desk))}</b>;
}
