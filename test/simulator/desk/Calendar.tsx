import { useState } from 'react';
import { Icon, Opens } from './parts';
import { beijingDay, nowOn, useDesk } from './useDesk';

const DAY = 24 * 3_600_000;
const FAR = { week: 7 * DAY, month: 30 * DAY, year: 365 * DAY } as const;

/** Farther than the steps beside it: what expires, falls and is given at a time of its own. */
export function Calendar() {
  const desk = useDesk();
  const { people, left, right, w, act } = desk;
  const tomorrow = beijingDay(nowOn(desk) + DAY);
  const [day, setDay] = useState('');
  const here = people.filter(({ openid }) => openid === left || openid === right);
  return (
    <Opens label={w.calendar.title} up className="chip" face={<Icon name="calendar" size={15} />}>
      {(close) => {
        const jump = (name: string, asked: object) => () => {
          close();
          void act(name, asked);
        };
        return (
          <div className="calendar">
            <button type="button" className="option" onClick={jump('until', { day: tomorrow })}>
              {w.calendar.tomorrow}
            </button>
            {(Object.keys(FAR) as (keyof typeof FAR)[]).map((far) => (
              <button key={far} type="button" className="option" onClick={jump('time', { ms: FAR[far] })}>
                {w.calendar.far[far]}
              </button>
            ))}
            {here.map(({ openid, name }) => (
              <button key={openid} type="button" className="option" onClick={jump('birthday', { openid })}>
                {w.calendar.birthday(name)}
              </button>
            ))}
            <form
              onSubmit={(event) => {
                event.preventDefault();
                if (day) jump('until', { day })();
              }}
            >
              <input
                type="date"
                aria-label={w.calendar.day}
                min={tomorrow}
                value={day || tomorrow}
                onChange={(event) => setDay(event.target.value)}
              />
              <button type="button" className="chip" onClick={jump('until', { day: day || tomorrow })}>
                {w.calendar.go}
              </button>
            </form>
          </div>
        );
      }}
    </Opens>
  );
}
