import { useState } from 'react';
import type { Call } from '../server/state';
import { Icon } from './parts';
import { timeText, useDesk } from './useDesk';

/** The last calls of cloud functions: what was asked, what was answered, and how long it took. */
export function Calls({ close }: { readonly close: () => void }) {
  const { calls, person, w } = useDesk();
  const [shown, setShown] = useState<Call>();
  const look = async (id: string) => {
    if (shown?.id === id) return setShown(undefined);
    const response = await fetch(`/desk/calls/${id}`);
    return setShown(response.ok ? ((await response.json()) as Call) : undefined);
  };
  return (
    <div className="drawer">
      <header>
        <h2>{w.calls}</h2>
        <button type="button" aria-label={w.close} onClick={close}>
          <Icon name="x" size={20} />
        </button>
      </header>
      <ol className="side__scroll">
        {calls.length === 0 && <p className="side__none">{w.noCalls}</p>}
        {calls.map(({ id, at, openid, door, endpoint, outcome, ms }) => (
          <li key={id} className="call">
            <button type="button" aria-expanded={shown?.id === id} onClick={() => void look(id)}>
              <time>{timeText(at, true)}</time>
              <b>
                {door}.{endpoint}
              </b>
              <span>{person(openid)?.name ?? openid}</span>
              <em className={outcome === 'ok' ? 'call__ok' : 'call__not'}>{outcome}</em>
              <span className="figures">{ms} ms</span>
            </button>
            {shown?.id === id && (
              <dl>
                <dt>{w.asked}</dt>
                <dd>{JSON.stringify(shown.input, null, 1)}</dd>
                <dt>{w.answered}</dt>
                <dd>{JSON.stringify(shown.reply, null, 1)}</dd>
              </dl>
            )}
          </li>
        ))}
      </ol>
    </div>
  );
}
