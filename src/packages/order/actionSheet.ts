import Taro from '@tarojs/taro';
import { answerOf } from '@/stores/wechat';

/** WeChat's own list of choices: which one was tapped, or undefined when it was closed. */
export async function chosenOf<Choice>(
  choices: readonly Choice[],
  wordsOf: (choice: Choice) => string,
): Promise<Choice | undefined> {
  const { given } = await answerOf(Taro.showActionSheet({ itemList: choices.map(wordsOf) }));
  return given && choices[given.tapIndex];
}
