import Taro from '@tarojs/taro';
import { makeAutoObservable, observableRef, runInAction } from 'mobx';

type Answers = Readonly<Record<string, unknown>>;
type Setting = { readonly mainSwitch?: boolean; readonly itemSettings?: object };

/**
 * What a person has told WeChat to answer always, without being asked ("总是保持以上选择"), by template id. Read ahead of
 * a tap: inside of one nothing may be waited for before WeChat asks.
 */
class Kept {
  mainOff = false; // Switched off for the whole mini program.
  answers: Answers = {};

  constructor() {
    makeAutoObservable(this, { answers: observableRef });
  }

  /** WeChat would not even ask: the person has said no for always, or WeChat has taken the template away. */
  refuses(templateId: string): boolean {
    return this.mainOff || this.answers[templateId] === 'reject' || this.answers[templateId] === 'ban';
  }

  accepts(templateId: string): boolean {
    return !this.mainOff && this.answers[templateId] === 'accept';
  }

  /** Never throws: an old base library does not know it, and then everything is asked. */
  async read(): Promise<void> {
    try {
      this.hear(await Taro.getSetting({ withSubscriptions: true }));
    } catch {
      // Stays as it was.
    }
  }

  /** WeChat's own settings of this mini program, where it can be changed. Never throws. */
  async openSettings(): Promise<void> {
    try {
      this.hear(await Taro.openSetting({ withSubscriptions: true }));
    } catch {
      // Not opened: WeChat has said so.
    }
  }

  private hear({ subscriptionsSetting }: { readonly subscriptionsSetting?: Setting }): void {
    const { mainSwitch = true, itemSettings } = subscriptionsSetting ?? {};
    runInAction(() => Object.assign(this, { mainOff: !mainSwitch, answers: { ...itemSettings } }));
  }
}

/** One for the app. */
export const kept = new Kept();
