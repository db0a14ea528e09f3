/** The region picker: province, city and county of the official list. */
import { wheels } from './picker.js';

let list;

export async function regionWheels(o) {
  list ??= await (await fetch('/phone/regions.json')).json();
  const under = (table, prefix) => Object.entries(table).filter(([code]) => code.startsWith(prefix));
  const provinces = Object.entries(list.province_list);
  const cities = (province) => under(list.city_list, province.slice(0, 2));
  const counties = (city) => under(list.county_list, city.slice(0, 4));
  const names = (entries) => entries.map(([, name]) => name);
  const at = (entries, name) => Math.max(0, names(entries).indexOf(name));

  const wanted = Array.isArray(o.value) ? o.value : [];
  let current = [];
  const settle = (indexes) => {
    const province = provinces[indexes[0]] ?? provinces[0];
    const ofProvince = cities(province[0]);
    const city = ofProvince[indexes[1]] ?? ofProvince[0];
    const ofCity = counties(city[0]);
    current = [provinces, ofProvince, ofCity];
    return current;
  };
  const first = at(provinces, wanted[0]);
  const second = at(cities(provinces[first][0]), wanted[1]);
  settle([first, second]);
  const third = at(current[2], wanted[2]);
  const shown = o.level === 'province' ? 1 : o.level === 'city' ? 2 : 3;

  const turning = wheels(current.slice(0, shown).map(names), [first, second, third], (column) => {
    const indexes = turning.indexes();
    const [, ofProvince, ofCity] = settle(column === 0 ? [indexes[0], 0] : indexes);
    if (column === 0 && shown > 1) turning.draw(1, names(ofProvince));
    if (column < 2 && shown > 2) turning.draw(2, names(ofCity));
  });
  return {
    ...turning,
    choose(labels) {
      // One wheel after the other: each decides what the next one holds.
      labels.forEach((label, column) => {
        const now = turning.labels().map((text, i) => (i === column ? label : text));
        turning.choose(now.slice(0, column + 1));
      });
    },
    detail() {
      const chosen = turning.indexes().map((index, column) => current[column][index] ?? ['', '']);
      const code = chosen.map(([number]) => number);
      return { value: chosen.map(([, name]) => name), code, postcode: '' };
    },
  };
}
