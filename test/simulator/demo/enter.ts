import { people } from './people';
import { type Visitor, type VisitorOptions, visitor } from './visitor';

export type DemoOptions = Omit<VisitorOptions, 'openid'> & {
  /** Who has been here, by openid and chat group: nobody tells the shop a name, a face and an address twice. */
  readonly known: Map<string, Visitor>;
};

/** Somebody of the demo comes to the shop: by a phone in this chat group, if one is named. */
export async function enter({ known, ...options }: DemoOptions, openid: string, openGId = ''): Promise<Visitor> {
  const key = `${openid} ${openGId}`;
  const here = known.get(key) ?? visitor({ ...options, openid, ...(openGId && { openGId }) });
  const isNew = ![...known.values()].some((one) => one.openid === openid);
  known.set(key, here);
  if (!isNew) return here;
  const person = people.find((one) => one.openid === openid)!;
  await here.moveIn({ nickname: person.nickname, avatar: `cloud://demo/${person.face}.webp` });
  return here;
}
