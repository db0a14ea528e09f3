import fc from 'fast-check';
import type * as z from 'zod';
import { customer } from '../../cloudfunctions/door/caller';
import { everything, mistakesIn } from '../support/books';
import { embeddedDatabase, rawOf } from '../support/database';
import { type Rewind, rewindTo } from '../support/rewind';
import { badInputs, badValues } from './badValues';
import { changed, placesIn, placesOf } from './schema';
import { contracts, type DoorName, openStage } from './stage';

const endpoints = (Object.keys(contracts) as DoorName[]).flatMap((door) =>
  Object.keys(contracts[door]).map((endpoint) => [door, endpoint] as const),
);
const schemaOf = (door: DoorName, endpoint: string) =>
  (contracts[door] as Record<string, { input: z.ZodType }>)[endpoint]!.input;
type Stage = Awaited<ReturnType<typeof openStage>>;
const isCommand = (example: object) => 'requestId' in example;
/** These ask WeChat while the phone waits, and are safe to send twice by what they do. */
const ERRANDS = [
  'saveProfile',
  'liveCard',
  'payOrder',
  'checkPayment',
  'payCard',
  'checkCard',
  'confirmSheet',
  'checkPayout',
  'giveUpPayout',
  'compareDay',
  'trackParcel',
  'sharePicture',
  'shortLink',
  'unmask',
  'exportCustomer',
];

/**
 * Every place of every example with every bad value in it, and every foreign id. A place after the other begins with
 * another value, so that whoever does not try all of them tries different ones.
 */
function* mutantsOf(stage: Stage, door: DoorName, endpoint: string): Generator<Mutant> {
  for (const input of badInputs) yield { input, example: 'none', place: 'none' };
  for (const [i, example] of stage.examplesOf(door, endpoint).entries()) {
    yield { input: [example], example: 'none', place: 'none' };
    for (const [at, name] of placesIn(example).entries()) {
      const place = { example: `${i}`, place: `${i}.${name}` };
      for (const value of [...turned(badValues, at * 7), ...stage.foreignIds]) {
        if (JSON.stringify(value) === JSON.stringify(valueAt(example, name))) continue;
        yield { ...place, input: changed(example, name, value) };
      }
    }
  }
}
interface Mutant {
  readonly input: unknown;
  readonly example: string;
  readonly place: string;
}
/**
 * Whatever a schema refuses is refused by the door: there is one way for all of it. The merchant's door asks the database for a role
 * each time, so of the tens of thousands of an endpoint the first are asked, and then one in so many.
 */
const ALL_AT_FIRST = 100;
const SAMPLED = 17;

/** So many good values of a place are done, each on untouched data; all others must be refused, and are all tried. */
const ENOUGH = 3;
const turned = <T>(values: readonly T[], by: number): T[] => {
  const start = by % values.length;
  return [...values.slice(start), ...values.slice(0, start)];
};
const isObject = (value: unknown) => typeof value === 'object' && value !== null && !Array.isArray(value);
const valueAt = (example: unknown, place: string) =>
  place.split('.').reduce<any>((inner, key) => inner?.[key], example);

/** The same for each endpoint of this door, whoever added it: those that change something, those that do not, or all. */
export function tryEveryEndpoint(of: DoorName, changing?: boolean): void {
  const isChosen = ([door, endpoint]: (typeof endpoints)[number]) =>
    door === of && (changing === undefined || placesOf(schemaOf(door, endpoint)).includes('requestId') === changing);
  const chosen = endpoints.filter(isChosen);
  const database = embeddedDatabase();
  let stage: Stage;
  let rewind: Rewind;
  let world: () => void;
  let atFirst: Record<string, string>;
  beforeAll(async () => {
    stage = await openStage(database);
    atFirst = await everything(rawOf(database));
    rewind = await rewindTo(rawOf(database));
    world = stage.shop.remember();
  });

  const booksAreRight = async () => expect(await mistakesIn(database, stage.shop.shopId)).toEqual([]);
  async function backToStart(): Promise<void> {
    await rewind.back();
    world();
  }
  /** Each is tried on untouched data, and whatever it did, the books are right after it. */
  afterEach(async () => {
    if ((await rewind.changed()).length > 0) await booksAreRight();
    await backToStart();
  });

  describe.each(chosen)('%s/%s', (door, endpoint) => {
    test('its examples fill every place of its schema', () => {
      const places = new Set(stage.examplesOf(door, endpoint).flatMap((example) => placesIn(example)));
      expect(placesOf(schemaOf(door, endpoint)).filter((place) => !places.has(place))).toEqual([]);
    });

    test('whatever has another form is not understood, and changes nothing', async () => {
      const schema = schemaOf(door, endpoint);
      const wrong: string[] = [];
      let count = 0;
      for (const { input } of mutantsOf(stage, door, endpoint)) {
        if (schema.safeParse(input).success) continue;
        count += 1;
        if (door === 'admin' && count > ALL_AT_FIRST && count % SAMPLED !== 0) continue;
        const reply = await stage.ask(door, endpoint, input);
        if (reply.ok || reply.error !== 'refusal' || reply.code !== 'not_understood') {
          wrong.push(`${String(JSON.stringify(input)).slice(0, 200)} → ${JSON.stringify(reply)}`);
        }
      }
      expect(wrong).toEqual([]);
      expect(await rewind.changed()).toEqual([]);
    });

    test('a key that nobody asked for is not overlooked, wherever it stands: who one is, what it costs', async () => {
      for (const example of stage.examplesOf(door, endpoint)) {
        const objects = placesIn(example).filter((place) => isObject(valueAt(example, place)));
        for (const key of ['userId', 'shopId', 'price', 'openid']) {
          const strange = [{ ...example, [key]: 1 }, ...objects.map((place) => changed(example, `${place}.${key}`, 1))];
          for (const input of strange) {
            expect(await stage.ask(door, endpoint, input)).toMatchObject({ ok: false, code: 'not_understood' });
          }
        }
      }
    });

    test('chance finds nothing else', async () => {
      const schema = schemaOf(door, endpoint);
      await fc.assert(
        fc.asyncProperty(fc.jsonValue(), fc.dictionary(fc.string(), fc.jsonValue()), async (value, more) => {
          for (const input of [value, { ...stage.examplesOf(door, endpoint)[0], ...more, '': 0 }]) {
            if (schema.safeParse(input).success) continue;
            expect(await stage.ask(door, endpoint, input)).toMatchObject({ ok: false, code: 'not_understood' });
          }
        }),
        { numRuns: 30 },
      );
      expect(await rewind.changed()).toEqual([]);
    });

    test('nobody is served whom WeChat did not name', async () => {
      for (const who of [
        {},
        { appId: 'wx1' },
        { openid: 'o' },
        { appId: '', openid: '' },
        { appId: 'a b', openid: "o'" },
        { appId: 'wx1111111111111111', openid: 'o_bob' }, // Another mini program's customer.
      ]) {
        for (const example of stage.examplesOf(door, endpoint)) {
          const reply = await stage.askUnnamed(door, endpoint, example, () =>
            customer(who, stage.shop.platform.settings),
          );
          expect(reply).toMatchObject({ ok: false, error: 'refusal', code: 'not_allowed' });
        }
      }
      expect(await rewind.changed()).toEqual([]);
    });

    test('what has the right form and the wrong content is refused with a code, and changes nothing', async () => {
      const schema = schemaOf(door, endpoint);
      const wrong: string[] = [];
      const good = new Map<string, number>(); // By place, and by example.
      const many = (where: string) => good.get(where) ?? 0;
      for (const { input, place, example } of mutantsOf(stage, door, endpoint)) {
        if (many(place) >= ENOUGH || !schema.safeParse(input).success) continue;
        const reply = await stage.ask(door, endpoint, input);
        if (!reply.ok && reply.error !== 'refusal') {
          wrong.push(`${JSON.stringify(input)} → ${reply.error} ${String(stage.shop.world.failures.at(-1))}`);
        }
        if (!reply.ok || !isCommand(input as object)) {
          if ((await rewind.changed()).length > 0) wrong.push(`${JSON.stringify(input)} changed something`);
          continue;
        }
        // It was a good one after all: a remark with an emoji, a list that is empty.
        if (many(example) === 0) await booksAreRight();
        await backToStart();
        for (const where of [example, ...(ERRANDS.includes(endpoint) ? [] : [place])]) good.set(where, many(where) + 1);
      }
      expect(wrong).toEqual([]);
    });
  });

  test.each(chosen)(
    '%s/%s answers its examples, and an id used again for something else is refused',
    async (door, endpoint) => {
      for (const example of stage.examplesOf(door, endpoint)) {
        const reply = await stage.ask(door, endpoint, example);
        expect(reply).toMatchObject({ ok: true });
        if (!isCommand(example) || ERRANDS.includes(endpoint)) continue;
        expect(await stage.ask(door, endpoint, example)).toEqual(reply);
        const { requestId } = example as { requestId: string };
        const other = { requestId, skuIds: ['sku_other'] };
        expect(await stage.ask('shop', 'removeFromCart', other, door === 'shop' ? endpoint : undefined)).toMatchObject(
          door === 'shop' ? { ok: false, code: 'request_reused' } : { ok: true }, // Another person may use the same id.
        );
      }
    },
  );

  test('after all of that everything is what it was, and the books are right', async () => {
    expect([await everything(rawOf(database)), await rewind.changed()]).toEqual([atFirst, []]);
    await booksAreRight();
  });
}
