import type { PhoneOwner } from '../server/desk';
import { Chips, Face, Icon, Opens } from './parts';
import { useDesk } from './useDesk';

/** The phone itself: what it is, in whose hands it lies, and how risky WeChat finds who holds it. */
export function Hand({ person }: { readonly person: PhoneOwner }) {
  const { people, w, act } = useDesk();
  const { openid, name, model, system, ip, uses, rank } = person;
  return (
    <Opens label={w.hand.of(name)} className="phone__orders" face={<Icon name="smartphone" size={18} />}>
      {() => (
        <div className="hand">
          <h3>{model}</h3>
          <p className="figures">
            {system} · {ip}
          </p>
          <h4>{w.hand.rank}</h4>
          <div className="hand__chips">
            <Chips
              values={w.hand.ranks}
              chosen={`${rank}`}
              choose={(value) => void act('rank', { openid, rank: value === 'unseen' ? value : Number(value) })}
            />
          </div>
          <h4>{w.hand.shared}</h4>
          <button
            type="button"
            className={uses === undefined ? 'option option--on' : 'option'}
            onClick={() => void act('samePhone', { openid })}
          >
            <Icon name="smartphone" size={18} />
            {w.hand.own}
          </button>
          {people
            .filter((one) => one.openid !== openid && one.uses === undefined)
            .map((one) => (
              <button
                key={one.openid}
                type="button"
                className={uses === one.openid ? 'option option--on' : 'option'}
                onClick={() => void act('samePhone', { openid, of: one.openid })}
              >
                <Face src={one.picture} size={24} />
                {w.hand.with(one.name)}
              </button>
            ))}
        </div>
      )}
    </Opens>
  );
}
