/** What a citizen or the desk may attach: media type by content, and the ending that a name may have. */
export const fileTypes = {
	'application/pdf': ['pdf'],
	'image/jpeg': ['jpg', 'jpeg'],
	'image/png': ['png'],
	'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['docx'],
	'application/ofd': ['ofd'],
} as const;

export type FileType = keyof typeof fileTypes;

export const allowedFileTypes = 'PDF、OFD、DOCX、JPG、PNG';

const megabyte = 1024 * 1024;
/** Bytes. */
export const largestFile = 10 * megabyte;
/** Bytes, all files of one form together. */
export const largestTotal = 30 * megabyte;
export const mostFiles = 5;
/** Pixels of a picture: it must be unpacked to be saved again, and a small file can hold a huge one. */
export const mostPixels = 64_000_000;

/** Why a file of an allowed type cannot be taken, in words that follow its name. */
const troubles = {
	password: '设有密码，工作人员无法打开，请取消密码后重新选择',
	macros: '含有宏，不能接收，请另存为不含宏的DOCX或者PDF后重新选择',
	'unpacks too large': '解压后的内容过大或者过多，不能接收，请另存为PDF后重新选择',
	mixed: '夹有其他格式的内容，请用原来的软件重新导出后再选择',
	damaged: '已损坏，无法打开，请重新导出后再选择',
	'unreadable picture': '不是完整的图片，无法读取，请重新拍摄或者另存后再选择',
	'too many pixels': `超过${mostPixels / 10_000}万像素，请缩小后重新选择`,
	infected: '查出病毒，没有接收，请换一份没有病毒的文件',
} as const;

export type FileTrouble = keyof typeof troubles;

/** A file as it was uploaded; `type` is what its content says, or undefined when it is none of ours. */
export interface UploadedFile {
	name: string;
	size: number;
	type: FileType | undefined;
	trouble?: FileTrouble | undefined;
}

/** The type that an ending stands for, without its dot and in any case; undefined when it is none of ours. */
export function typeOfEnding(ending: string): FileType | undefined {
	const types = Object.keys(fileTypes) as FileType[];
	return types.find((type) => endingsOf(type).includes(ending.toLowerCase()));
}

/** The ending of a file's name, without its dot. */
export function endingOf(name: string): string {
	return name.split('.').at(-1) ?? '';
}

/** What is wrong with a set of files, in words for the person who chose them; empty when all is well. */
export function fileFaults(files: readonly UploadedFile[]): string[] {
	const each = files.flatMap((file) => {
		const fault = fileFault(file);
		return fault ? [fault] : [];
	});
	return [...each, ...totalFaults(files)];
}

/** What is wrong with the number and the size of all files together. */
export function totalFaults(files: readonly { size: number }[]): string[] {
	const faults: string[] = [];
	if (files.length > mostFiles) faults.push(`一次最多上传${mostFiles}个文件，现有${files.length}个`);
	if (files.reduce((sum, file) => sum + file.size, 0) > largestTotal)
		faults.push(`文件合计不能超过${largestTotal / megabyte} MB，请减少或压缩`);
	return faults;
}

function fileFault({ name, size, type, trouble }: UploadedFile): string | undefined {
	if (size === 0) return `“${name}”是空文件，请重新选择`;
	if (size > largestFile) return `“${name}”超过${largestFile / megabyte} MB，请压缩后重新选择`;
	if (trouble) return `“${name}”${troubles[trouble]}`;
	if (!type) return `“${name}”不是可以接收的文件，只接收 ${allowedFileTypes}`;
	if (!endingsOf(type).includes(endingOf(name).toLowerCase()))
		return `“${name}”的扩展名与内容不符，请核对后重新选择`;
	return undefined;
}

const endingsOf = (type: FileType): readonly string[] => fileTypes[type];
