import type { Snapshot } from '../server/desk';
import { Card, Choices, usePhones } from './Card';
import { nowOn, useDesk } from './useDesk';

type Entry = Snapshot['chat'][number];

/** What stands in the chat beside somebody's face. */
export function Bubble({ entry }: { readonly entry: Entry }) {
  const desk = useDesk();
  if (entry.kind === 'card') return <Card entry={entry} now={nowOn(desk)} />;
  if (entry.kind === 'picture') return <Picture entry={entry} />;
  if (entry.kind === 'file') return <SentFile entry={entry} />;
  if (entry.kind === 'notice') return <Notice entry={entry} />;
  return <Text entry={entry} />;
}

const LINK = /(#小程序:\/\/[^/]+\/[^/]+\/[0-9A-Za-z]{15})/;

/** A text; a link of the mini program in it can be tapped. */
function Text({ entry }: { readonly entry: Entry & { readonly kind: 'text' } }) {
  const { phones, first } = useOthers(entry);
  const { act } = useDesk();
  const open = (openid: string) => void act('link', { id: entry.id, openid });
  const parts = entry.text.split(LINK);
  if (parts.length === 1) return <p className="said__text">{entry.text}</p>;
  return (
    <div className="bubble">
      <p className="said__text">
        {parts.map((part) =>
          LINK.test(part) ? (
            <button key={part} type="button" className="said__link" onClick={() => first && open(first.openid)}>
              {part}
            </button>
          ) : (
            part
          ),
        )}
      </p>
      <Choices phones={phones} open={open} />
    </div>
  );
}

/** A picture; whoever sees it can have the code on it read. */
function Picture({ entry }: { readonly entry: Entry & { readonly kind: 'picture' } }) {
  const { phones, first } = useOthers(entry);
  const { w, act } = useDesk();
  const scan = (openid: string) => void act('scan', { openid, entry: entry.id });
  return (
    <div className="bubble">
      <button type="button" className="said__picture" onClick={() => first && scan(first.openid)}>
        <img src={entry.picture} alt={w.scan} />
      </button>
      <Choices phones={phones} open={scan} label={w.scanOn} />
    </div>
  );
}

/** A file: the computer opens it. */
function SentFile({ entry: { file, name, size } }: { readonly entry: Entry & { readonly kind: 'file' } }) {
  return (
    <a className="said__text said__file" href={file} download={name}>
      {name}
      <small>{size < 1024 ? `${size} B` : `${Math.ceil(size / 1024)} KB`}</small>
    </a>
  );
}

/** Who was called to what, by the mini program as a tool of this chat. */
function Notice({ entry }: { readonly entry: Entry & { readonly kind: 'notice' } }) {
  const { phones, first } = useOthers(entry);
  const { act } = useDesk();
  const open = (openid: string) => void act('tap', { id: entry.id, openid });
  return (
    <div className="bubble">
      <p className="said__text">
        {entry.called.map((name) => `@${name} `)}
        {entry.verb}：
        <button type="button" className="said__link" onClick={() => first && open(first.openid)}>
          {entry.title}
        </button>
      </p>
      <Choices phones={phones} open={open} />
    </div>
  );
}

/** The phones of the group but the sender's, and whose a bare tap means. */
function useOthers({ group, openid }: Entry) {
  const { left, right } = useDesk();
  const phones = usePhones(group).filter((one) => one.openid !== openid);
  const other = openid === left ? right : left;
  return { phones, first: phones.find((one) => one.openid === other) ?? phones[0] };
}
