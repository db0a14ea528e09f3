import Taro from '@tarojs/taro';
import type { TeamId } from '@/domain/id';
import { failedBy } from './failed';
import { newCode } from './sharing';
import type { Shop } from './shop';

/** WeChat's template "成员正在加入，当前 n/m 人" for cards that change in the chat. */
const LIVE_TEMPLATE = '666F374D69D16C932E45D7E7D9F10CEF6177F5F5';

/**
 * The card of a team that changes in the chat as friends sit down: an activity of WeChat for each share, made before
 * the tap, since WeChat takes it with the card. Only who sits in the team can have one; for everybody else, and when
 * it fails, the card is a plain one.
 */
export class LiveCard {
  private code = newCode();
  private sent = false; // With this code; the next card needs another.
  private live: TeamId | undefined = undefined;

  constructor(private readonly shop: Pick<Shop<'liveCard'>, 'api' | 'newRequestId'>) {}

  /** The next card is of this team and live, or (nothing) a plain one. Again when somebody has sat down. */
  async prepare(live: TeamId | undefined): Promise<void> {
    this.live = live;
    if (live && this.sent) this.renew();
    await (live ? this.make(live) : makePlain());
  }

  /** The code that the card goes with. One that is sent before the next was prepared gets a code all the same. */
  take(): string {
    const code = this.sent ? newCode() : this.code;
    this.sent = true;
    return code;
  }

  /** On coming back, such as from WeChat's list of chats: only now, so that the card on its way keeps its activity. */
  back(): Promise<void> {
    return this.prepare(this.live);
  }

  private renew(): void {
    this.code = newCode();
    this.sent = false;
  }

  private async make(teamId: TeamId): Promise<void> {
    const { code } = this;
    try {
      const asked = { requestId: this.shop.newRequestId(), teamId, code };
      const { activityId, members, room } = await this.shop.api.liveCard(asked);
      if (this.code !== code) return; // Another has been prepared meanwhile.
      const parameterList = [
        { name: 'member_count', value: String(members) },
        { name: 'room_limit', value: String(room) },
      ];
      const templateInfo = { templateId: LIVE_TEMPLATE, parameterList };
      await updateMenu({ isUpdatableMessage: true, activityId, templateInfo });
    } catch (error) {
      failedBy(error);
      await makePlain();
    }
  }
}

/** A card that stays as it is; WeChat says from which group it is opened. */
export const makePlain = () => updateMenu({ isUpdatableMessage: false });

/** Where WeChat does not know it, a card is a plain one. */
async function updateMenu(menu: object): Promise<void> {
  await new Promise<void>((done) => {
    Taro.updateShareMenu({ withShareTicket: true, ...menu, complete: () => done() } as Taro.updateShareMenu.Option);
  });
}
