import { sha256 as hash } from '@noble/hashes/sha2';
import { bytesToHex } from '@noble/hashes/utils';
import type { Sha256 } from '@/domain/lottery';

/** By a library, since WeChat gives a page no cryptography. What is hashed here is hex, digits and ":": ASCII. */
export const sha256: Sha256 = (text) => bytesToHex(hash(Uint8Array.from(text, (letter) => letter.charCodeAt(0))));
