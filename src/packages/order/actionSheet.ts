import Taro from '@tarojs/taro';
import { isCancelled } from '@/stores/wechat';

/** WeChat's own list of choices: which one was tapped, or undefined when it was closed. */
export async function chosenOf<Choice>(
  choices: readonly Choice[],
  wordsOf: (choice: Choice) => string,
): Promise<Choice | undefined> {
  try {
    const { tapIndex } = await Taro.showActionSheet({ itemList: choices.map(wordsOf) });
    return choices[tapIndex];
  } catch (error) {
    if (isCancelled(error)) return undefined;
    throw error;
  }
}
