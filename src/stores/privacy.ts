import Taro from '@tarojs/taro';
import { makeAutoObservable, runInAction } from 'mobx';

type Answer = (answer: { readonly event: 'agree' | 'disagree'; readonly buttonId?: string }) => void;

/** WeChat asks us to ask, the first time something personal (an address, a picture, a name) is about to be read. */
class Privacy {
  asked = false;
  guide = ''; // The name under which the guide was declared.
  private answers: Answer[] = [];

  constructor() {
    makeAutoObservable<this, 'answers'>(this, { answers: false });
  }

  /** Once, when the app opens. Old base libraries do not know it: then WeChat does not ask either. */
  listen(): void {
    const wx = Taro as unknown as { onNeedPrivacyAuthorization?: (ask: (resolve: Answer) => void) => void };
    wx.onNeedPrivacyAuthorization?.((resolve) => {
      this.answers.push(resolve);
      runInAction(() => (this.asked = true));
      void this.findGuide();
    });
  }

  agree(buttonId: string): void {
    this.answer({ event: 'agree', buttonId });
  }

  refuse(): void {
    this.answer({ event: 'disagree' });
  }

  private answer(answer: Parameters<Answer>[0]): void {
    this.asked = false;
    for (const resolve of this.answers.splice(0)) resolve(answer);
  }

  private async findGuide(): Promise<void> {
    await Taro.getPrivacySetting({
      success: ({ privacyContractName }) => runInAction(() => (this.guide = privacyContractName)),
    });
  }
}

export const privacy = new Privacy();
