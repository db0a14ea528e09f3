import { makeAutoObservable, runInAction } from 'mobx';
import type { TeamView } from '@/contract/team';
import type { GoodsId, RequestId } from '@/domain/id';
import { Refusal } from '@/domain/refusal';
import type { Shared } from '@/domain/share';
import { failedBy } from '@/stores/failed';
import { Loadable } from '@/stores/loadable';
import type { Shop } from '@/stores/shop';
import { type Poster, type PosterFacts, posterOf } from './poster';

type PosterShop = Shop<'viewGoods' | 'viewTeam' | 'viewStore' | 'listPicks' | 'listGoods' | 'sharePicture'>;
type Kind = Shared['kind'];

/**
 * So long may one's own words be. They are drawn on this phone into a picture for its own album, and the shop neither
 * keeps nor shows them: it asks WeChat about words that it shows itself, and WeChat looks at what is sent in chats.
 */
export const MOST_OWN_WORDS = 40;
const SHOP_PICTURES = 4;

/** A poster of what one came from, or of what is around it: of a team, its goods; of anything, the shop. */
export class PosterStore {
  kind: Kind;
  words = '';
  ended = false; // The team is: a poster of its goods takes the place of its own.
  goodsId: GoodsId | undefined;
  private readonly requests = new Map<string, RequestId>();
  private readonly all: Readonly<Record<Kind, Loadable<PosterFacts>>>;

  constructor(
    private readonly shop: PosterShop,
    private readonly what: Shared,
    private readonly cameBy: (what: Shared) => string | undefined,
  ) {
    this.kind = what.kind;
    this.goodsId = what.kind === 'goods' ? what.goodsId : undefined;
    this.all = {
      goods: new Loadable(() => this.ofGoods()),
      team: new Loadable(() => this.ofTeam()),
      store: new Loadable(() => this.ofStore()),
      shop: new Loadable(() => this.ofShop()),
    };
    makeAutoObservable<this, 'shop' | 'what' | 'cameBy' | 'requests' | 'all'>(this, {
      ...{ shop: false, what: false, cameBy: false, requests: false, all: false },
    });
  }

  get facts(): Loadable<PosterFacts> {
    return this.all[this.kind];
  }

  /** What one can choose between. */
  get kinds(): readonly Kind[] {
    const kinds: Kind[] = this.what.kind === 'team' && !this.ended ? ['team'] : [];
    if (this.goodsId) kinds.push('goods');
    if (this.what.kind === 'store') kinds.push('store');
    return [...kinds, 'shop'];
  }

  /** What is to be drawn, once the shop has told what is on it. */
  get poster(): Poster | undefined {
    const { session, language } = this.shop;
    const facts = this.facts.value;
    if (!facts) return undefined;
    const { texts } = language;
    const say = (words: Parameters<typeof language.words>[0]) => language.words(words);
    const shopName = session.visit?.shop.name ?? texts.common.shopName;
    return posterOf(facts, { me: session.me, words: this.words, shopName, texts, say });
  }

  open(): Promise<void> {
    return this.choose(this.kind);
  }

  async choose(kind: Kind): Promise<void> {
    this.kind = kind;
    if (this.facts.value === undefined && !this.facts.loading) await this.facts.load();
    if (this.kind !== kind && this.facts.status === 'idle') await this.facts.load(); // The team has ended.
  }

  write(words: string): void {
    this.words = [...words.replace(/\s+/g, ' ')].slice(0, MOST_OWN_WORDS).join('');
  }

  private async ofGoods(): Promise<PosterFacts> {
    const { goodsId } = this;
    if (!goodsId) throw new Refusal('not_found');
    const goods = await this.shop.api.viewGoods({ goodsId });
    if (!goods.onSale) throw new Refusal('goods_off');
    return { kind: 'goods', goods, code: await this.codeOf({ kind: 'goods', goodsId }) };
  }

  private async ofTeam(): Promise<PosterFacts> {
    const { what, shop } = this;
    if (what.kind !== 'team') throw new Refusal('not_found');
    const { teamId } = what;
    const [team] = await Promise.all([shop.api.viewTeam({ teamId }), this.greeted()]);
    const ended = team.status !== 'open';
    runInAction(() => {
      this.goodsId = team.goodsId;
      if (this.words === '' && team.leaderId === shop.session.userId) this.words = team.words;
      if (ended) Object.assign(this, { ended, kind: 'goods' });
    });
    if (ended) throw new Refusal('team_closed');
    const [picture, code] = await Promise.all([this.pictureOf(team), this.codeOf(what)]);
    return { kind: 'team', team, picture, code };
  }

  private async ofStore(): Promise<PosterFacts> {
    const { what, shop } = this;
    if (what.kind !== 'store') throw new Refusal('not_found');
    const { leaderId } = what;
    const [store, { items }, code] = await Promise.all([
      shop.api.viewStore({ leaderId }),
      shop.api.listPicks({ leaderId }),
      this.codeOf(what),
    ]);
    return { kind: 'store', store, pictures: items.slice(0, SHOP_PICTURES).map(({ goods }) => goods.picture), code };
  }

  private async ofShop(): Promise<PosterFacts> {
    const listed = this.shop.api.listGoods({ sort: 'chosen', inStock: true });
    const [{ items }, code] = await Promise.all([listed, this.codeOf({ kind: 'shop' })]);
    return { kind: 'shop', pictures: items.slice(0, SHOP_PICTURES).map(({ picture }) => picture), code };
  }

  /** The large picture of its goods; of goods that are off sale by now, the one that teams show. */
  private async pictureOf({ goodsId, picture }: TeamView): Promise<string> {
    try {
      const { pictures } = await this.shop.api.viewGoods({ goodsId });
      return pictures[0]?.full ?? picture;
    } catch (error) {
      if (failedBy(error).kind === 'refused') return picture;
      throw error;
    }
  }

  /** The mini-program code. Who is on the poster is known by then, too. */
  private async codeOf(what: Shared): Promise<string> {
    const requestId = this.requests.get(what.kind) ?? this.shop.newRequestId(); // Lost, it is the same one again.
    this.requests.set(what.kind, requestId);
    const from = this.cameBy(what);
    const asked = this.shop.api.sharePicture({ requestId, what, ...(from && { from }) });
    const [{ picture }] = await Promise.all([asked, this.greeted()]);
    return picture;
  }

  private greeted(): Promise<void> {
    const { session, language } = this.shop;
    return session.begin(language.name);
  }
}
