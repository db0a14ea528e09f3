import { Bone, BoneCard } from '@/components/Skeleton';

/** The place of a list's first cards. */
export function ListBones({ height = 150, count = 3 }: { readonly height?: number; readonly count?: number }) {
  return (
    <>
      {Array.from({ length: count }, (_, i) => (
        <BoneCard key={i}>
          <Bone height={height} />
        </BoneCard>
      ))}
    </>
  );
}
