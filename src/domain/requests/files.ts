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

/** A file as it was uploaded; `type` is what its content says, or undefined when it is none of ours. */
export interface UploadedFile {
	name: string;
	size: number;
	type: FileType | undefined;
}

/** What is wrong with a set of files, in words for the person who chose them; empty when all is well. */
export function fileFaults(files: readonly UploadedFile[]): string[] {
	const faults = files.flatMap((file) => {
		const fault = fileFault(file);
		return fault ? [fault] : [];
	});
	if (files.length > mostFiles) faults.push(`一次最多上传${mostFiles}个文件，现有${files.length}个`);
	if (files.reduce((sum, file) => sum + file.size, 0) > largestTotal)
		faults.push(`文件合计不能超过${largestTotal / megabyte} MB，请减少或压缩`);
	return faults;
}

function fileFault({ name, size, type }: UploadedFile): string | undefined {
	if (size === 0) return `“${name}”是空文件，请重新选择`;
	if (size > largestFile) return `“${name}”超过${largestFile / megabyte} MB，请压缩后重新选择`;
	if (!type) return `“${name}”不是可以接收的文件，只接收 ${allowedFileTypes}`;
	const ending = name.toLowerCase().split('.').at(-1) ?? '';
	const endings: readonly string[] = fileTypes[type];
	if (!endings.includes(ending)) return `“${name}”的扩展名与内容不符，请核对后重新选择`;
	return undefined;
}
