import type { AddressFacts } from '@/domain/address';

type Region = AddressFacts['region'];

/** A region with the ways in which people write each of its parts. */
export interface Place {
  readonly region: Region;
  readonly forms: readonly [province: readonly string[], city: readonly string[], district: readonly string[]];
}

const PEOPLES =
  '维吾尔 哈萨克 柯尔克孜 塔吉克 锡伯 蒙古 壮 回 藏 羌 彝 土家 苗 侗 布依 朝鲜 哈尼 白 傣 景颇 傈僳 满 瑶 黎 畲 水 仡佬 佤 ' +
  '拉祜 纳西 独龙 怒 普米 布朗 毛南 仫佬 东乡 保安 撒拉 裕固 土 达斡尔 鄂温克 鄂伦春 各';
const AUTONOMOUS = new RegExp(`(?:(?:${PEOPLES.replace(/ /g, '|')})族?)*自治[区州县旗]$`);
const KIND = /(?:特别行政区|自治[区州县旗]|地区|林区|新区|[省市区县旗盟州])$/;
const SHORTEST = 2; // 城区 is not called 城.

/** 浙江省 is called 浙江, too, and 宁夏回族自治区 宁夏. */
function formsOf(name: string): readonly string[] {
  const shorter = [name.replace(AUTONOMOUS, ''), name.replace(KIND, '')];
  const short = shorter.find((one) => one !== name && one.length >= SHORTEST);
  return short === undefined ? [name] : [name, short];
}

/** Reads what config/regions.ts has written: `浙江省|杭州市 上城区 西湖区|宁波市 海曙区`, a line for each province. */
export function placesOf(written: string): readonly Place[] {
  return written.split('\n').flatMap((line) => {
    const [province = '', ...cities] = line.split('|');
    return cities.flatMap((inIt) => {
      const [city = '', ...districts] = inIt.split(' ');
      const above = [formsOf(province), formsOf(city)] as const;
      return (districts.length > 0 ? districts : ['']).map(
        (district): Place => ({ region: [province, city, district], forms: [...above, formsOf(district)] }),
      );
    });
  });
}

export interface FoundRegion {
  readonly region: Region;
  readonly length: number; // So many letters at the beginning name it.
}

/** The region that a text begins with: the one that explains most of it. A district alone must be the only one so called. */
export function regionAt(text: string, places: readonly Place[]): FoundRegion | undefined {
  let best: FoundRegion | undefined;
  let alone: readonly FoundRegion[] = [];
  for (const { region, forms } of places) {
    const [provinces, cities, [district = '', ...shortly]] = forms;
    if (district !== '' && text.startsWith(district)) alone = [...alone, { region, length: district.length }];
    for (const before of above(text, provinces, cities)) {
      const [end = 0] = endsOf(text, before, district === '' ? [''] : [district, ...shortly]);
      if (end > (best?.length ?? 0)) best = { region, length: end };
    }
  }
  return best ?? (alone.length === 1 ? alone[0] : undefined);
}

/** Where the district may begin: after the province, the city, or both; 济南市中区 is 济南, 市中区. */
function above(text: string, provinces: readonly string[], cities: readonly string[]): readonly number[] {
  const afterProvince = endsOf(text, 0, provinces);
  return [...afterProvince, ...[0, ...afterProvince].flatMap((from) => endsOf(text, from, cities))];
}

const endsOf = (text: string, from: number, forms: readonly string[]): readonly number[] =>
  forms.filter((form) => text.startsWith(form, from)).map((form) => from + form.length);
