/** The head, the tint behind it, and whether it looks the other way. */
export interface Face {
  readonly emoji: string;
  readonly tint: string;
  readonly flip?: boolean;
  /** Has shoulders and stands on the lower edge. */
  readonly bust?: boolean;
}

const man = '1f468-1f3fb';
const woman = '1f469-1f3fb';
const person = '1f9d1-1f3fb';
const head = (emoji: string, tint: string, flip = false): Face => ({ emoji, tint, flip });
const bust = (emoji: string, tint: string, flip = false): Face => ({ emoji, tint, flip, bust: true });

/** The faces of the people of the demo and of those who grew or made the goods. */
export const faces: Readonly<Record<string, Face>> = {
  'face-me': head(woman, '#f7d9c4'),
  'face-zhe': head(man, '#cfe0ea'),
  'face-lan': bust(`${woman}-200d-1f33e`, '#f3e2cb'),
  'face-lao': head('1f474-1f3fb', '#e8e0d2'),
  'face-chen': bust(`${woman}-200d-1f3eb`, '#dbe8dc'),
  'face-dog': head('1f436', '#f5e3c0'),
  'face-zhou': head('1f475-1f3fb', '#e6dcef'),
  'face-tao': head(`${woman}-200d-1f9b1`, '#f9dfe0'),
  'face-laozheng': head('1f9d3-1f3fb', '#dfe6dd'),
  'face-mama': head(`${woman}-200d-1f9b0`, '#dce9e4'),
  'face-panda': head('1f43c', '#d9e6d2'),
  'face-cat': head('1f431', '#dfe4f2'),
  'face-koala': head('1f428', '#dfe3e6'),
  'face-bunny': head('1f430', '#f3dbe4'),
  'face-fox': head('1f98a', '#f7e2cf'),
  'face-girl': head('1f467-1f3fb', '#fbe3d5'),
  'face-young': head(person, '#d8e3ea'),
  'face-curly': head(`${man}-200d-1f9b1`, '#e9e2d3'),
  'face-doudou': head('1f9d4-1f3fb-200d-2642-fe0f', '#d9e2ee'),
  'face-hupo': head('1f43b', '#f2ddc3'),
  'face-dashu': head(`${man}-200d-1f9b2`, '#e2e4d4'),
  'face-xiaoyu': head('1f438', '#d6e8ec'),
  'face-ganlan': head(`${person}-200d-1f9b1`, '#e3e6cf'),
  'face-tuanzi': head('1f439', '#f6e6d6'),
  'face-ahe': bust(`${person}-200d-1f33e`, '#dde7d0'),
  'face-sanhua': head('1f42f', '#f4e4c9'),
  'face-farmer': bust(`${man}-200d-1f33e`, '#dfe8cd'),
  'face-juan': head(woman, '#e9dff0', true),
  'face-sun': bust(`${woman}-200d-1f3a8`, '#f5e1d4'),
  'face-shen': head(`${man}-200d-1f9b3`, '#dbe4ea'),
  'face-batu': head('1f9d4-1f3fb', '#e2ebd6', true),
  'face-he': bust(`${woman}-200d-1f373`, '#f7e6cc'),
  'face-cairang': bust(`${person}-200d-1f527`, '#dfe3ee'),
  'face-qi': head('1f474-1f3fb', '#d9e8d6', true),
  'face-qiao': bust(`${woman}-200d-1f33e`, '#dfe9df', true),
  'face-wu': head(man, '#e6e0d0', true),
  'face-feng': bust(`${man}-200d-1f33e`, '#f6e5b9', true),
  'face-yu': head('1f9d4-1f3fb-200d-2642-fe0f', '#cfe2e8', true),
  'face-ye': bust(`${man}-200d-1f527`, '#d3e5e9'),
  'face-jiang': bust(`${woman}-200d-1f527`, '#d9e6ee'),
  'face-cai': head(`${man}-200d-1f9b1`, '#d5e4e2', true),
  'face-shui': head('1f475-1f3fb', '#d6e3ea', true),
  'face-ayi': head(`${woman}-200d-1f9b1`, '#f3e6c4', true),
  'face-xu': head(`${woman}-200d-1f9b3`, '#f8dcd6'),
  'face-wang': bust(`${person}-200d-1f33e`, '#f6d9d4', true),
  'face-guan': bust(`${woman}-200d-1f3a8`, '#f9dfe0', true),
  'face-huang': head(woman, '#f8e3b4', true),
  'face-zhao': head('1f9d3-1f3fb', '#dcebcb', true),
  'face-zhang': head(`${man}-200d-1f9b2`, '#eadbc6', true),
  'face-lishan': head('1f474-1f3fb', '#f0dcc0', true),
  'face-yufen': head(`${woman}-200d-1f9b3`, '#ecdcc9', true),
  'face-gui': bust(`${woman}-200d-1f373`, '#eeddc8', true),
  'face-luo': head('1f475-1f3fb', '#f5ddc2', true),
  'face-pei': bust(`${woman}-200d-1f4bc`, '#f0e4d0'),
  'face-yuxiu': head(`${woman}-200d-1f9b0`, '#efe5cf', true),
  'face-memet': head('1f9d4-1f3fb', '#f0ddcd'),
  'face-lian': head(`${woman}-200d-1f9b3`, '#f5dfe6'),
  'face-su': bust(`${woman}-200d-1f52c`, '#e8e4f0'),
  'face-wen': head(woman, '#f6dcd6', true),
  'face-mu': bust(`${person}-200d-1f3ed`, '#dfe6de'),
  'face-lou': head(person, '#efe4dd', true),
  'face-duan': bust(`${man}-200d-1f3ed`, '#f0dcd0'),
  'face-ding': bust(`${man}-200d-1f52c`, '#f0dbe0'),
  'face-jin': bust(`${woman}-200d-1f52c`, '#dfe5ef', true),
  'face-mao': head(`${man}-200d-1f9b3`, '#ecdccb', true),
  'face-zhong': head('1f475-1f3fb', '#f2dccb'),
  'face-hao': bust(`${man}-200d-1f680`, '#d5d9ec'),
  'face-laozhou': head('1f9d4-1f3fb-200d-2642-fe0f', '#dcdff0', true),
};
