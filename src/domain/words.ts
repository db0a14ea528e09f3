/** What a shop says of itself and its goods, in both languages of the app. */
export interface Words {
  readonly zh: string;
  readonly en: string;
}
