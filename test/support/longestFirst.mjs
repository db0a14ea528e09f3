import Sequencer from '@jest/test-sequencer';

/**
 * What takes longest begins first, so that no worker waits for it at the end. Jest knows it of an earlier run only, and on a fresh
 * clone there is none: it goes by the size of files then, and these are small.
 */
const LONGEST = [
  /door\/every/,
  /door\/\w+Secret/,
  /races\/(month|afterSale|kinds|envelopes)/,
  /chaos\//,
  /model\//,
  /journeys\//,
  /usecases\/(verifying|commissionHistories|wholeShop|staff|members)/,
];
const place = ({ path }) => {
  const at = LONGEST.findIndex((form) => form.test(path));
  return at < 0 ? LONGEST.length : at;
};

export default class LongestFirst extends Sequencer {
  sort(tests) {
    const usual = super.sort(tests);
    return [...usual].sort((a, b) => place(a) - place(b));
  }
}
