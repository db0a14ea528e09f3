import { Bone, BoneCard } from '@/components/Skeleton';

export function CheckoutBones() {
  return (
    <>
      <BoneCard>
        <Bone height={44} />
      </BoneCard>
      <BoneCard>
        <Bone height={60} />
      </BoneCard>
      <BoneCard>
        <Bone height={96} />
      </BoneCard>
      <BoneCard>
        <Bone height={140} />
      </BoneCard>
    </>
  );
}
