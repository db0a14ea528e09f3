import { makeAutoObservable, observableRef, runInAction } from 'mobx';
import { dayAfter, dayIn, instantOf, timeIn } from '@/components/admin/chinaTime';
import type { PromotionView } from '@/contract/adminTrade';
import type { CategoryId, GoodsId, PromotionId } from '@/domain/id';
import type { Reduction } from '@/domain/promotion';
import { Refusal } from '@/domain/refusal';
import { days, type Instant, isOver } from '@/domain/time';
import { Loadable } from '@/stores/loadable';
import type { Shop } from '@/stores/shop';
import { Task } from '@/stores/task';
import { StepForm } from './stepForm';

type PromotionShop = Shop<'listCategories', 'listPromotions' | 'putPromotion' | 'endPromotion'>;
export type Wrong = 'title' | 'steps' | 'tooMuch' | 'scope' | 'time' | 'over';
const LASTS = 30; //       days, as it is proposed
const LONGEST = days(366); // As the contract has it.
const MOST_STEPS = 10;

/** A reduction as it is written down: a new one, or one that is not over. */
export class PromotionForm {
  readonly known: Loadable<object>;
  readonly saving;
  readonly ending;
  zh = '';
  en = '';
  by: Reduction['by'] = 'amount';
  steps: readonly StepForm[] = [new StepForm()];
  isForAll = true;
  categories: readonly CategoryId[] = [];
  goods: readonly GoodsId[] = [];
  except: readonly GoodsId[] = [];
  startsAt: Instant;
  endsAt: Instant;
  tried = false;
  private isRunning = false;

  constructor(
    private readonly shop: PromotionShop,
    readonly promotionId: PromotionId | undefined,
  ) {
    this.startsAt = dayAfter(shop.clock.now, 1);
    this.endsAt = dayAfter(shop.clock.now, 1 + LASTS);
    this.known = new Loadable(async () => {
      if (!promotionId) return {};
      const found = (await shop.admin.listPromotions({})).find(({ reduction }) => reduction.id === promotionId);
      if (!found) throw new Refusal('not_found');
      runInAction(() => this.take(found));
      return {};
    });
    this.saving = new Task(shop, shop.admin.putPromotion);
    this.ending = new Task(shop, shop.admin.endPromotion);
    makeAutoObservable<this, 'shop'>(this, {
      ...{ shop: false, known: false, saving: false, ending: false, promotionId: false },
      ...{ steps: observableRef, categories: observableRef, goods: observableRef, except: observableRef },
    });
  }

  private take({ reduction, startsAt, endsAt }: PromotionView): void {
    const { title, by, steps, scope } = reduction;
    this.zh = title.zh;
    this.en = title.en === title.zh ? '' : title.en;
    this.by = by;
    this.steps = steps.map((step) => new StepForm(step, by));
    this.isForAll = !scope.goods && !scope.categories;
    this.categories = scope.categories ?? [];
    this.goods = scope.goods ?? [];
    this.except = scope.except ?? [];
    this.startsAt = startsAt;
    this.endsAt = endsAt;
    this.isRunning = isOver(startsAt, this.shop.clock.now);
  }

  write(field: 'zh' | 'en', value: string): void {
    this[field] = value;
  }

  /** What was typed as yuan is none of units. */
  count(by: Reduction['by']): void {
    if (by !== this.by) this.steps = [new StepForm()];
    this.by = by;
  }

  addStep(): void {
    if (this.steps.length < MOST_STEPS) this.steps = [...this.steps, new StepForm()];
  }

  removeStep(step: StepForm): void {
    if (this.steps.length > 1) this.steps = this.steps.filter((one) => one !== step);
  }

  giveToAll(isForAll: boolean): void {
    this.isForAll = isForAll;
  }

  chooseCategories(categories: readonly CategoryId[]): void {
    this.categories = categories;
  }

  chooseGoods(which: 'goods' | 'except', goods: readonly GoodsId[]): void {
    this[which] = goods;
  }

  /** The day, or the time of it. */
  set(which: 'startsAt' | 'endsAt', part: 'day' | 'time', value: string): void {
    const at = this[which];
    this[which] = part === 'day' ? instantOf(value, timeIn(at)) : instantOf(dayIn(at), value);
  }

  /** It began: its beginning is a fact. */
  get hasBegun(): boolean {
    return this.isRunning;
  }

  get wrong(): Wrong | undefined {
    const steps = this.steps.map((step) => step.read(this.by));
    const rises = steps.every((step, i) => {
      const before = steps[i - 1];
      return step && (i === 0 || (before && step.from > before.from && step.off > before.off));
    });
    if (!this.zh.trim()) return 'title';
    if (!rises) return 'steps';
    if (this.by === 'amount' && steps.some((step) => step && step.off > step.from)) return 'tooMuch';
    if (!this.isForAll && this.categories.length + this.goods.length === 0) return 'scope';
    if (this.endsAt <= this.startsAt || this.endsAt - this.startsAt > LONGEST) return 'time';
    return isOver(this.endsAt, this.shop.clock.now) ? 'over' : undefined;
  }

  /** True: from its beginning on it is quoted. */
  async save(): Promise<boolean> {
    this.tried = true;
    if (this.wrong) return false;
    const { promotionId, by, steps, isForAll, categories, goods, except, startsAt, endsAt } = this;
    const saved = await this.saving.run({
      ...(promotionId && { promotionId }),
      ...{ title: { zh: this.zh.trim(), en: this.en.trim() }, by, startsAt, endsAt },
      steps: steps.flatMap((step) => step.read(by) ?? []),
      scope: {
        ...(!isForAll && categories.length > 0 && { categories: [...categories] }),
        ...(!isForAll && goods.length > 0 && { goods: [...goods] }),
        ...(except.length > 0 && { except: [...except] }),
      },
    });
    return saved !== undefined;
  }

  async end(): Promise<boolean> {
    const { promotionId } = this;
    return promotionId !== undefined && (await this.ending.run({ promotionId })) !== undefined;
  }
}
