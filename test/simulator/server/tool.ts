import { randomUUID } from 'node:crypto';
import { GROUPS, type Group, groupOf, groupOpenidOf, isIn, membersOf, openGIdOf } from './groups';
import { faceUrl } from './people';
import { NoAnswer } from './relay';
import { APP_ID, type World } from './world';

interface Notice {
  readonly chat: string;
  readonly title: string;
  readonly members: readonly string[]; // group_openids
  readonly path: string;
  readonly verb: string;
}

type Answer = (world: World, openid: string, question: any) => unknown;

/** What a phone asks as a tool of a chat, by POST /wx/tool/<name>. */
export const toolAnswers: Readonly<Record<string, Answer>> = {
  /** The chats that this person is in: all, or those with one of these ids. */
  'tool/rooms'({ store }, openid, { rooms }: { rooms: readonly string[] }) {
    const own = GROUPS.filter((group) => isIn(group, openid, store.state.guests));
    const wanted = rooms.length ? own.filter(({ id }) => rooms.includes(openGIdOf(APP_ID, id))) : own;
    return { groups: wanted.map(({ id, name }) => ({ id, name })) };
  },

  'tool/info'(world, openid, { chat }: { chat: string }) {
    return { cloudID: world.tickets.hide(openid, ownGroup(world, openid, chat).id) };
  },

  'tool/members'(world, openid, { chat }: { chat: string }) {
    const group = ownGroup(world, openid, chat);
    const others = membersOf(group, world.store.state.guests).filter((person) => person.openid !== openid);
    return {
      members: others.map(({ openid: of, name, face }) => {
        return { id: groupOpenidOf(APP_ID, group.id, of), name, face: faceUrl(face) };
      }),
    };
  },

  /** "@阿哲 请参与：苹果还差 2 人": whoever is called has to be in the group. */
  'tool/notify'(world, openid, { chat, title, members, path, verb }: Notice) {
    const group = ownGroup(world, openid, chat);
    const people = membersOf(group, world.store.state.guests);
    const called = people.filter((one) => members.includes(groupOpenidOf(APP_ID, group.id, one.openid)));
    if (!called.length) throw refused('notifyGroupMembers', 'invalid members');
    world.store.state.chat.push({
      ...{ id: randomUUID(), openid, at: world.now(), group: group.id },
      ...{ kind: 'notice', called: called.map(({ name }) => name), verb, title, path },
    });
  },
};

/** @throws where this person is not in it */
function ownGroup({ store }: World, openid: string, chat: string): Group {
  const group = groupOf(chat);
  if (!group || !isIn(group, openid, store.state.guests)) throw refused('chatTool', 'not in this chat');
  return group;
}

const refused = (name: string, why: string) => Object.assign(new NoAnswer(), { errMsg: `${name}:fail ${why}` });
