import { fingerprintInGroups } from '../domain/requests/receipt-key.ts';
import { sealNames } from './seal.ts';

/** `怎样核验.txt`: what a case file proves and how to check it, with the software and without. `publicKey`: PEM. */
export function howToCheck(facts: {
	organ: string;
	number: string;
	publicKey: string;
	fingerprint: string;
	/** Address of `receipt-keys.json`. */
	keysAt: string;
}): string {
	const { organ, number, publicKey, fingerprint, keysAt } = facts;
	return `怎样核验案卷 ${number}

一、证明什么
1. ${sealNames.manifest}列出每一个文件的SHA-256摘要，${sealNames.signature}是${organ}对它的签名（Ed25519）。签名相符，就证明这些文件由${organ}制作，一个字节也没有改动过。
2. ${sealNames.manifest}还写明这件申请的每一步（只限告知您的）在本机关登记簿中的位置（position）、记录的摘要（hash）和前一条记录的摘要（previousHash），以及制作时登记簿末尾一条的位置和摘要（head）。登记簿的每一条都含有前一条的摘要，本机关以后改动、删去或者插入记录，都会与这里签了名的摘要不符。
3. 没有写明工作人员的记录附有原文（record），摘要可以自己重算；其他记录的原文含有工作人员的账号，这里不附，要由本机关出示登记簿才能核对。
4. 登记簿只记带密钥的摘要，不记内容，所以文件的内容由第1项的签名证明，登记簿证明的是何时、按什么顺序记了什么步骤。
不能证明什么：不证明文件里说的事情属实，时间以本机关的时钟为准；不证明登记簿里没有未告知您的内部步骤；登记簿以后是否保持不变，要到时与登记簿核对才知道。

二、先核对密钥
签名密钥的指纹（SHA-256）：
${fingerprintInGroups(fingerprint)}
请与本机关网站（${keysAt}）、回执或者本机关书面告知的指纹核对。案卷里的receipt-keys.json只供网站不在时使用：指纹没有核对过的，签名什么也不证明。密钥更换以后，原来的签名仍然有效。

三、用本软件核验（不联网）
npm run verify -- --case 案卷.zip --keys receipt-keys.json
没有问题的，显示OK；有问题的，说明是哪一个文件。请核验原来下载的压缩包，重新压缩过的不算。
本机关在有登记簿的计算机上不写--keys，就同时与登记簿逐条核对。

四、不用本软件核验
1. 把下面三行存为key.pem：
${publicKey.trim()}
2. 解压后运行（OpenSSL 3）：
openssl pkeyutl -verify -pubin -inkey key.pem -rawin -in ${sealNames.manifest} -sigfile ${sealNames.signature}
3. 显示Signature Verified Successfully以后，逐个计算文件的SHA-256（Windows：certutil -hashfile 文件 SHA256；其他：sha256sum 文件），与${sealNames.manifest}里的sha256对照。
4. 记录的摘要是这样算的：把[position, requestId, sequence, at, event, previousHash]写成没有空格的JSON，计算SHA-256。
`;
}
