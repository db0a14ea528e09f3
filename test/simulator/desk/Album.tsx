import { useState } from 'react';
import { Face, Icon, Opens } from './parts';
import { useDesk } from './useDesk';

/** What a phone has saved: shown to another phone's camera, sent into the chat, or read by the phone itself. */
export function Album({ openid, name }: { readonly openid: string; readonly name: string }) {
  const { albums, w } = useDesk();
  const pictures = [...(albums[openid] ?? [])].reverse();
  const [chosen, choose] = useState<string>();
  const shown = pictures.find(({ id }) => id === chosen) ?? pictures[0];
  return (
    <Opens label={w.albumOf(name)} className="phone__orders" face={<Icon name="images" size={18} />}>
      {(close) => (
        <div className="album">
          <h3>{w.albumOf(name)}</h3>
          {!shown && <p className="side__none">{w.noPictures}</p>}
          {shown && (
            <>
              <a href={shown.picture} target="_blank" rel="noreferrer">
                <img className="album__shown" src={shown.picture} alt="" />
              </a>
              {pictures.length > 1 && (
                <div className="album__all">
                  {pictures.map(({ id, picture }) => (
                    <button
                      key={id}
                      type="button"
                      className={id === shown.id ? 'album__one album__one--on' : 'album__one'}
                      onClick={() => choose(id)}
                    >
                      <img src={picture} alt="" />
                    </button>
                  ))}
                </div>
              )}
              <Uses openid={openid} id={shown.id} done={close} />
            </>
          )}
        </div>
      )}
    </Opens>
  );
}

function Uses({ openid, id, done }: { readonly openid: string; readonly id: string; readonly done: () => void }) {
  const { people, group, groups, w, act } = useDesk();
  const here = groups.find((one) => one.id === group);
  const isHere = here?.members.includes(openid);
  const deed = (name: string, asked: object) => () => {
    done();
    void act(name, asked);
  };
  return (
    <>
      <div className="album__uses">
        <small>{w.scanOn}</small>
        {people.map((one) => (
          <button
            key={one.openid}
            type="button"
            title={one.name}
            aria-label={w.scansOn(one.name)}
            onClick={deed('scan', { openid: one.openid, of: openid, id })}
          >
            <Face src={one.picture} size={28} />
          </button>
        ))}
      </div>
      {isHere && (
        <button type="button" className="chip" onClick={deed('sendPicture', { openid, id, group })}>
          {w.sendTo(here!.name)}
        </button>
      )}
    </>
  );
}
