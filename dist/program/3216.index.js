export const id = 3216;
export const ids = [3216];
export const modules = {

/***/ 17380:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GN: () => (/* binding */ parseCidr),
/* harmony export */   g4: () => (/* binding */ overlapCidr)
/* harmony export */ });
/* unused harmony exports containsCidr, default, excludeCidr, expandCidr, mergeCidr, normalizeCidr */
/* harmony import */ var ip_bigint__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(84563);


//#region index.ts
const bits = {
	4: 32,
	6: 128
};
const octetStrings = Array.from({ length: 256 }, (_, i) => String(i));
const octetDotStrings = Array.from({ length: 256 }, (_, i) => `${i}.`);
const prefixStrings = Array.from({ length: 129 }, (_, i) => `/${i}`);
const prefixNumStrings = Array.from({ length: 129 }, (_, i) => String(i));
const hexStrings = Array.from({ length: 256 }, (_, i) => i.toString(16));
const hexPadStrings = Array.from({ length: 256 }, (_, i) => i.toString(16).padStart(2, "0"));
const hostMasks = Array.from({ length: 129 }, (_, i) => (1n << BigInt(i)) - 1n);
const hostNotMasks = hostMasks.map((mask) => ~mask);
const cmpV4StartEnd = (a, b) => a.start - b.start || a.end - b.end;
const cmpV4Start = (a, b) => a.start - b.start;
const cmpV6StartEnd = (a, b) => a.start > b.start ? 1 : a.start < b.start ? -1 : a.end > b.end ? 1 : a.end < b.end ? -1 : 0;
const cmpV6Start = (a, b) => a.start > b.start ? 1 : a.start < b.start ? -1 : 0;
function parseIPv4Fast(s, end) {
	let num = 0;
	let octet = 0;
	let dots = 0;
	let digits = 0;
	for (let i = 0; i < end; i++) {
		const c = s.charCodeAt(i);
		if (c === 46) {
			if (digits === 0 || octet > 255) return -1;
			num = num << 8 | octet;
			octet = 0;
			dots++;
			digits = 0;
		} else if (c >= 48 && c <= 57) {
			octet = octet * 10 + (c - 48);
			digits++;
		} else return -1;
	}
	if (dots !== 3 || digits === 0 || octet > 255) return -1;
	return (num << 8 | octet) >>> 0;
}
function formatIPv4Fast(n) {
	return octetDotStrings[n >>> 24 & 255] + octetDotStrings[n >>> 16 & 255] + octetDotStrings[n >>> 8 & 255] + octetStrings[n & 255];
}
function parsePrefixNum(str, slashIndex) {
	if (slashIndex === -1) return -1;
	if (slashIndex + 1 >= str.length) throw new Error(`Network is not a CIDR or IP: "${str}"`);
	let prefixNum = 0;
	for (let i = slashIndex + 1; i < str.length; i++) {
		const c = str.charCodeAt(i);
		if (c < 48 || c > 57) throw new Error(`Network is not a CIDR or IP: "${str}"`);
		prefixNum = prefixNum * 10 + (c - 48);
	}
	return prefixNum;
}
let rangeV4Start = 0;
let rangeV4End = 0;
let rangeV4Prefix = 0;
let rangeSlashIndex = -1;
function parseIPv4Range(str) {
	rangeSlashIndex = str.indexOf("/");
	const v4num = parseIPv4Fast(str, rangeSlashIndex !== -1 ? rangeSlashIndex : str.length);
	if (v4num === -1) return false;
	rangeV4Prefix = rangeSlashIndex !== -1 ? parsePrefixNum(str, rangeSlashIndex) : 32;
	const hostBits = 32 - rangeV4Prefix;
	if (hostBits >= 32) {
		rangeV4Start = 0;
		rangeV4End = 4294967295;
	} else {
		const mask = hostBits > 0 ? (1 << hostBits >>> 0) - 1 : 0;
		rangeV4Start = (v4num & ~mask) >>> 0;
		rangeV4End = (v4num | mask) >>> 0;
	}
	return true;
}
function doNormalize(cidr, opts) {
	if (parseIPv4Range(cidr)) {
		const ip = formatIPv4Fast(rangeV4Start);
		return rangeSlashIndex !== -1 ? ip + prefixStrings[rangeV4Prefix] : ip;
	}
	const slashIndex = rangeSlashIndex;
	const prefixPresent = slashIndex !== -1;
	let prefixNum = prefixPresent ? parsePrefixNum(cidr, slashIndex) : -1;
	const { number, version } = (0,ip_bigint__WEBPACK_IMPORTED_MODULE_0__/* .parseIp */ .r5)(prefixPresent ? cidr.substring(0, slashIndex) : cidr);
	if (prefixNum === -1) prefixNum = bits[version];
	if (version === 4) {
		const hostBits = 32 - prefixNum;
		let startNum = Number(number);
		if (hostBits >= 32) startNum = 0;
		else if (hostBits > 0) startNum = (startNum & ~((1 << hostBits >>> 0) - 1)) >>> 0;
		const ip = formatIPv4Fast(startNum);
		return hostBits > 0 || prefixPresent ? ip + prefixStrings[prefixNum] : ip;
	}
	const { compress = true, hexify = false } = opts || {};
	const hostBits = 128 - prefixNum;
	if (hostBits <= 0 && !prefixPresent) return (0,ip_bigint__WEBPACK_IMPORTED_MODULE_0__/* .normalizeIp */ .Z2)(cidr, {
		compress,
		hexify
	});
	const ip = (0,ip_bigint__WEBPACK_IMPORTED_MODULE_0__/* .stringifyIp */ .FV)({
		number: hostBits > 0 ? number & hostNotMasks[hostBits] : number,
		version
	});
	return (compress ? ip : (0,ip_bigint__WEBPACK_IMPORTED_MODULE_0__/* .normalizeIp */ .Z2)(ip, {
		compress,
		hexify
	})) + prefixStrings[prefixNum];
}
/** Returns a string or array (depending on input) with a normalized representation. Will not include a prefix on single IPs. Will set network address to the start of the network. */
function normalizeCidr(cidr, opts) {
	return Array.isArray(cidr) ? cidr.map((entry) => doNormalize(entry, opts)) : doNormalize(cidr, opts);
}
/** Returns a `parsed` Object which is used internally by this module. It can be used to test whether the passed network is IPv4 or IPv6 or to work with the BigInts directly. */
function parseCidr(str) {
	const slashIndex = str.indexOf("/");
	const ipEnd = slashIndex !== -1 ? slashIndex : str.length;
	const prefixPresent = slashIndex !== -1;
	const v4num = parseIPv4Fast(str, ipEnd);
	if (v4num !== -1) {
		const prefixNum = prefixPresent ? parsePrefixNum(str, slashIndex) : 32;
		const ip = formatIPv4Fast(v4num);
		const prefix = prefixNumStrings[prefixNum] ?? String(prefixNum);
		const hostBits = 32 - prefixNum;
		let startNum, endNum;
		if (hostBits >= 32) {
			startNum = 0;
			endNum = 4294967295;
		} else {
			const mask = hostBits > 0 ? (1 << hostBits >>> 0) - 1 : 0;
			startNum = (v4num & ~mask) >>> 0;
			endNum = (v4num | mask) >>> 0;
		}
		return {
			cidr: ip + prefixStrings[prefixNum],
			ip,
			version: 4,
			prefix,
			prefixPresent,
			start: BigInt(startNum),
			end: BigInt(endNum)
		};
	}
	const ipPart = prefixPresent ? str.substring(0, slashIndex) : str;
	let prefixNum = prefixPresent ? parsePrefixNum(str, slashIndex) : -1;
	const { number, version, ipv4mapped, scopeid } = (0,ip_bigint__WEBPACK_IMPORTED_MODULE_0__/* .parseIp */ .r5)(ipPart);
	if (!version) throw new Error(`Network is not a CIDR or IP: "${str}"`);
	const numBits = bits[version];
	if (prefixNum === -1) prefixNum = numBits;
	const prefix = prefixNumStrings[prefixNum] ?? String(prefixNum);
	const ip = (0,ip_bigint__WEBPACK_IMPORTED_MODULE_0__/* .stringifyIp */ .FV)({
		number,
		version,
		ipv4mapped,
		scopeid
	});
	const hostBits = numBits - prefixNum;
	let start = number;
	let end = number;
	if (hostBits > 0) {
		start = number & hostNotMasks[hostBits];
		end = number | hostMasks[hostBits];
	}
	return {
		cidr: ip + prefixStrings[prefixNum],
		ip,
		version,
		prefix,
		prefixPresent,
		start,
		end
	};
}
function parseCidrLean(str) {
	if (parseIPv4Range(str)) return {
		start: rangeV4Start,
		end: rangeV4End,
		version: 4
	};
	const slashIndex = rangeSlashIndex;
	const ipPart = slashIndex !== -1 ? str.substring(0, slashIndex) : str;
	let prefixNum = slashIndex !== -1 ? parsePrefixNum(str, slashIndex) : -1;
	const { number, version } = (0,ip_bigint__WEBPACK_IMPORTED_MODULE_0__/* .parseIp */ .r5)(ipPart);
	if (!version) throw new Error(`Network is not a CIDR or IP: "${str}"`);
	const numBits = bits[version];
	if (prefixNum === -1) prefixNum = numBits;
	const hostBits = numBits - prefixNum;
	if (version === 4) {
		const num = Number(number);
		if (hostBits >= 32) return {
			start: 0,
			end: 4294967295,
			version: 4
		};
		const mask = hostBits > 0 ? (1 << hostBits >>> 0) - 1 : 0;
		return {
			start: (num & ~mask) >>> 0,
			end: (num | mask) >>> 0,
			version: 4
		};
	}
	if (hostBits <= 0) return {
		start: number,
		end: number,
		version: 6
	};
	return {
		start: number & hostNotMasks[hostBits],
		end: number | hostMasks[hostBits],
		version: 6
	};
}
function bigintBitLength(n) {
	if (n === 0n) return 0;
	let len = 0;
	if (n >= 18446744073709551616n) {
		n >>= 64n;
		len = 64;
	}
	while (n >= 4294967296n) {
		n >>= 32n;
		len += 32;
	}
	return len + 32 - Math.clz32(Number(n));
}
function biggestPowerOfTwo(num) {
	if (num === 0n) return 0n;
	return 1n << BigInt(bigintBitLength(num) - 1);
}
function biggestPowerOfTwo4(num) {
	if (num === 0) return 0;
	if (num >= 4294967296) return 4294967296;
	return 1 << 31 - Math.clz32(num) >>> 0;
}
function subparts4(pStart, pEnd, output) {
	let start = pStart;
	while (start <= pEnd) {
		const size = pEnd - start + 1;
		const lowBit = (start & -start) >>> 0;
		const blockSize = lowBit !== 0 && lowBit <= size ? lowBit : biggestPowerOfTwo4(size);
		output.push(formatIPv4Fast(start) + prefixStrings[Math.clz32(blockSize - 1)]);
		start += blockSize;
	}
}
function subparts6(pStart, pEnd, output) {
	let start = pStart;
	while (start <= pEnd) {
		const size = pEnd - start + 1n;
		const lowBit = start & -start;
		if ((size & size - 1n) === 0n && (lowBit === 0n || lowBit >= size)) {
			output.push((0,ip_bigint__WEBPACK_IMPORTED_MODULE_0__/* .stringifyIp */ .FV)({
				number: start,
				version: 6
			}) + prefixStrings[129 - bigintBitLength(size)]);
			return;
		}
		const blockSize = lowBit !== 0n && lowBit <= size ? lowBit : biggestPowerOfTwo(size);
		output.push((0,ip_bigint__WEBPACK_IMPORTED_MODULE_0__/* .stringifyIp */ .FV)({
			number: start,
			version: 6
		}) + prefixStrings[129 - bigintBitLength(blockSize)]);
		start += blockSize;
	}
}
function mergeIntervalsRaw4(nets) {
	if (nets.length === 0) return [];
	nets.sort(cmpV4StartEnd);
	const merged = [];
	let curStart = nets[0].start;
	let curEnd = nets[0].end;
	for (let i = 1; i < nets.length; i++) {
		const { start, end } = nets[i];
		if (start <= curEnd + 1) {
			if (end > curEnd) curEnd = end;
		} else {
			merged.push({
				start: curStart,
				end: curEnd
			});
			curStart = start;
			curEnd = end;
		}
	}
	merged.push({
		start: curStart,
		end: curEnd
	});
	return merged;
}
function mergeIntervalsRaw6(nets) {
	if (nets.length === 0) return [];
	nets.sort(cmpV6StartEnd);
	const merged = [];
	let curStart = nets[0].start;
	let curEnd = nets[0].end;
	for (let i = 1; i < nets.length; i++) {
		const { start, end } = nets[i];
		if (start <= curEnd + 1n) {
			if (end > curEnd) curEnd = end;
		} else {
			merged.push({
				start: curStart,
				end: curEnd
			});
			curStart = start;
			curEnd = end;
		}
	}
	merged.push({
		start: curStart,
		end: curEnd
	});
	return merged;
}
function subtractSorted4(bases, excls) {
	if (excls.length === 0) return bases;
	if (bases.length === 0) return [];
	const result = [];
	let j = 0;
	for (const base of bases) {
		let start = base.start;
		const end = base.end;
		while (j < excls.length && excls[j].end < start) j++;
		let k = j;
		while (k < excls.length && excls[k].start <= end && start <= end) {
			if (excls[k].start > start) result.push({
				start,
				end: excls[k].start - 1
			});
			start = excls[k].end + 1;
			k++;
		}
		if (start <= end) result.push({
			start,
			end
		});
	}
	return result;
}
function subtractSorted6(bases, excls) {
	if (excls.length === 0) return bases;
	if (bases.length === 0) return [];
	const result = [];
	let j = 0;
	for (const base of bases) {
		let start = base.start;
		const end = base.end;
		while (j < excls.length && excls[j].end < start) j++;
		let k = j;
		while (k < excls.length && excls[k].start <= end && start <= end) {
			if (excls[k].start > start) result.push({
				start,
				end: excls[k].start - 1n
			});
			start = excls[k].end + 1n;
			k++;
		}
		if (start <= end) result.push({
			start,
			end
		});
	}
	return result;
}
/** Returns an array of merged networks */
function mergeCidr(nets) {
	const arr = Array.isArray(nets) ? nets : [nets];
	const v4 = [];
	const v6 = [];
	for (const s of arr) {
		const n = parseCidrLean(s);
		if (n.version === 4) v4.push(n);
		else v6.push(n);
	}
	const merged = [];
	for (const part of mergeIntervalsRaw4(v4)) subparts4(part.start, part.end, merged);
	for (const part of mergeIntervalsRaw6(v6)) subparts6(part.start, part.end, merged);
	return merged;
}
/** Returns an array of merged remaining networks of the subtraction of `excludeNetworks` from `baseNetworks`. */
function excludeCidr(base, excl) {
	const baseArr = Array.isArray(base) ? base : [base];
	const exclArr = Array.isArray(excl) ? excl : [excl];
	const v4base = [], v6base = [];
	const v4excl = [], v6excl = [];
	for (const s of baseArr) {
		const n = parseCidrLean(s);
		if (n.version === 4) v4base.push(n);
		else v6base.push(n);
	}
	for (const s of exclArr) {
		const n = parseCidrLean(s);
		if (n.version === 4) v4excl.push(n);
		else v6excl.push(n);
	}
	const result = [];
	{
		const baseParts = mergeIntervalsRaw4(v4base);
		const exclParts = mergeIntervalsRaw4(v4excl);
		for (const part of subtractSorted4(baseParts, exclParts)) subparts4(part.start, part.end, result);
	}
	{
		const baseParts = mergeIntervalsRaw6(v6base);
		const exclParts = mergeIntervalsRaw6(v6excl);
		for (const part of subtractSorted6(baseParts, exclParts)) subparts6(part.start, part.end, result);
	}
	return result;
}
/** Returns a generator for individual IPs contained in the networks. */
function* expandCidr(nets) {
	const arr = Array.isArray(nets) ? nets : [nets];
	const v4 = [];
	const v6 = [];
	for (const s of arr) {
		const n = parseCidrLean(s);
		if (n.version === 4) v4.push(n);
		else v6.push(n);
	}
	if (v4.length > 0) for (const part of mergeIntervalsRaw4(v4)) {
		let prevHigh = -1;
		let prefix = "";
		for (let num = part.start; num <= part.end; num++) {
			const high = num >>> 8;
			if (high !== prevHigh) {
				prefix = octetDotStrings[num >>> 24 & 255] + octetDotStrings[num >>> 16 & 255] + octetDotStrings[num >>> 8 & 255];
				prevHigh = high;
			}
			yield prefix + octetStrings[num & 255];
		}
	}
	if (v6.length > 0) {
		const ipObj = {
			number: 0n,
			version: 6
		};
		for (const part of mergeIntervalsRaw6(v6)) {
			let num = part.start;
			while (num <= part.end) {
				const blockStart = num & -65536n;
				const blockEnd = blockStart | 65535n;
				let group = Number(num & 65535n);
				const groupEnd = part.end < blockEnd ? Number(part.end & 65535n) : 65535;
				if (group === 0) {
					ipObj.number = blockStart;
					yield (0,ip_bigint__WEBPACK_IMPORTED_MODULE_0__/* .stringifyIp */ .FV)(ipObj);
					group = 1;
				}
				if (group <= groupEnd) {
					ipObj.number = blockStart | 1n;
					const prefix = (0,ip_bigint__WEBPACK_IMPORTED_MODULE_0__/* .stringifyIp */ .FV)(ipObj).slice(0, -1);
					for (; group <= groupEnd; group++) yield group < 256 ? prefix + hexStrings[group] : prefix + hexStrings[group >>> 8] + hexPadStrings[group & 255];
				}
				num = blockEnd + 1n;
			}
		}
	}
}
/** Returns a boolean that indicates if `networksA` overlap (intersect) with `networksB`. */
function overlapCidr(a, b) {
	if (!Array.isArray(a) && !Array.isArray(b)) {
		if (parseIPv4Range(a)) {
			const startA = rangeV4Start, endA = rangeV4End;
			if (parseIPv4Range(b)) return startA <= rangeV4End && rangeV4Start <= endA;
			const pb = parseCidrLean(b);
			if (pb.version !== 4) return false;
			return startA <= pb.end && pb.start <= endA;
		}
		const pa = parseCidrLean(a);
		const pb = parseCidrLean(b);
		if (pa.version !== pb.version) return false;
		return pa.start <= pb.end && pb.start <= pa.end;
	}
	const aArr = Array.isArray(a) ? a : [a];
	const bArr = Array.isArray(b) ? b : [b];
	const v4a = [], v6a = [];
	const v4b = [], v6b = [];
	for (const s of aArr) {
		const n = parseCidrLean(s);
		if (n.version === 4) v4a.push(n);
		else v6a.push(n);
	}
	for (const s of bArr) {
		const n = parseCidrLean(s);
		if (n.version === 4) v4b.push(n);
		else v6b.push(n);
	}
	if (v4a.length > 0 && v4b.length > 0) if (v4b.length === 1) {
		const bs = v4b[0].start, be = v4b[0].end;
		for (const el of v4a) if (el.start <= be && bs <= el.end) return true;
	} else if (v4a.length === 1) {
		const as = v4a[0].start, ae = v4a[0].end;
		for (const el of v4b) if (as <= el.end && el.start <= ae) return true;
	} else {
		v4a.sort(cmpV4Start);
		v4b.sort(cmpV4Start);
		let i = 0, j = 0;
		while (i < v4a.length && j < v4b.length) {
			if (v4a[i].start <= v4b[j].end && v4b[j].start <= v4a[i].end) return true;
			if (v4a[i].end < v4b[j].end) i++;
			else j++;
		}
	}
	if (v6a.length > 0 && v6b.length > 0) if (v6b.length === 1) {
		const bs = v6b[0].start, be = v6b[0].end;
		for (const el of v6a) if (el.start <= be && bs <= el.end) return true;
	} else if (v6a.length === 1) {
		const as = v6a[0].start, ae = v6a[0].end;
		for (const el of v6b) if (as <= el.end && el.start <= ae) return true;
	} else {
		v6a.sort(cmpV6Start);
		v6b.sort(cmpV6Start);
		let i = 0, j = 0;
		while (i < v6a.length && j < v6b.length) {
			if (v6a[i].start <= v6b[j].end && v6b[j].start <= v6a[i].end) return true;
			if (v6a[i].end < v6b[j].end) i++;
			else j++;
		}
	}
	return false;
}
/** Returns a boolean that indicates whether `networksA` fully contain all `networksB`. */
function containsCidr(a, b) {
	if (!Array.isArray(a) && !Array.isArray(b)) {
		if (parseIPv4Range(a)) {
			const startA = rangeV4Start, endA = rangeV4End;
			if (parseIPv4Range(b)) return startA <= rangeV4Start && endA >= rangeV4End;
			const pb = parseCidrLean(b);
			if (pb.version !== 4) return false;
			return startA <= pb.start && endA >= pb.end;
		}
		const pa = parseCidrLean(a);
		const pb = parseCidrLean(b);
		if (pa.version !== pb.version) return false;
		return pa.start <= pb.start && pa.end >= pb.end;
	}
	const aArr = Array.isArray(a) ? a : [a];
	const bArr = Array.isArray(b) ? b : [b];
	const v4a = [], v6a = [];
	const v4b = [], v6b = [];
	for (const s of aArr) {
		const n = parseCidrLean(s);
		if (n.version === 4) v4a.push(n);
		else v6a.push(n);
	}
	for (const s of bArr) {
		const n = parseCidrLean(s);
		if (n.version === 4) v4b.push(n);
		else v6b.push(n);
	}
	if (v4b.length > 0) {
		if (v4a.length === 0) return false;
		if (v4b.length === 1) {
			const ts = v4b[0].start, te = v4b[0].end;
			let found = false;
			for (const a of v4a) if (a.start <= ts && a.end >= te) {
				found = true;
				break;
			}
			if (!found) return false;
		} else {
			v4a.sort(cmpV4Start);
			const maxEnd = new Array(v4a.length);
			maxEnd[0] = v4a[0].end;
			for (let i = 1; i < v4a.length; i++) maxEnd[i] = Math.max(v4a[i].end, maxEnd[i - 1]);
			for (const target of v4b) {
				let lo = 0, hi = v4a.length - 1;
				let idx = -1;
				while (lo <= hi) {
					const mid = lo + hi >> 1;
					if (v4a[mid].start <= target.start) {
						idx = mid;
						lo = mid + 1;
					} else hi = mid - 1;
				}
				if (idx < 0 || maxEnd[idx] < target.end) return false;
			}
		}
	}
	if (v6b.length > 0) {
		if (v6a.length === 0) return false;
		if (v6b.length === 1) {
			const ts = v6b[0].start, te = v6b[0].end;
			let found = false;
			for (const a of v6a) if (a.start <= ts && a.end >= te) {
				found = true;
				break;
			}
			if (!found) return false;
		} else {
			v6a.sort(cmpV6Start);
			const maxEnd = new Array(v6a.length);
			maxEnd[0] = v6a[0].end;
			for (let i = 1; i < v6a.length; i++) maxEnd[i] = v6a[i].end > maxEnd[i - 1] ? v6a[i].end : maxEnd[i - 1];
			for (const target of v6b) {
				let lo = 0, hi = v6a.length - 1;
				let idx = -1;
				while (lo <= hi) {
					const mid = lo + hi >> 1;
					if (v6a[mid].start <= target.start) {
						idx = mid;
						lo = mid + 1;
					} else hi = mid - 1;
				}
				if (idx < 0 || maxEnd[idx] < target.end) return false;
			}
		}
	}
	return true;
}
var cidr_tools_default = {
	mergeCidr,
	excludeCidr,
	expandCidr,
	overlapCidr,
	containsCidr,
	normalizeCidr,
	parseCidr
};

//#endregion


/***/ }),

/***/ 84563:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FV: () => (/* binding */ stringifyIp),
/* harmony export */   Z2: () => (/* binding */ normalizeIp),
/* harmony export */   r5: () => (/* binding */ parseIp)
/* harmony export */ });
/* unused harmony exports ipVersion, max4, max6 */
//#region index.ts
/** Biggest possible IPv4 address as a BigInt */
const max4 = 4294967295n;
/** Biggest possible IPv6 address as a BigInt */
const max6 = 340282366920938463463374607431768211455n;
/** Returns the IP version: `4`, `6`, or `0` if not a valid IP */
function ipVersion(ip) {
	for (let i = 0; i < ip.length; i++) {
		const c = ip.charCodeAt(i);
		if (c === 58) return 6;
		if (c === 46) return 4;
	}
	return 0;
}
/** Reusable buffer holding the 8 IPv6 groups of the address being parsed or stringified */
const groups = [
	0,
	0,
	0,
	0,
	0,
	0,
	0,
	0
];
/** Precomputed unpadded hex strings for bytes 0-255 */
const byteHex = new Array(256);
/** Precomputed zero-padded hex strings for bytes 0-255 */
const byteHexPad = new Array(256);
for (let idx = 0; idx < 256; idx++) {
	byteHex[idx] = idx.toString(16);
	byteHexPad[idx] = idx.toString(16).padStart(2, "0");
}
/** Maps a char code to its hex digit value, or to a negative marker for the IPv6 separators */
const charValue = (/* @__PURE__ */ new Int8Array(256)).fill(-4);
for (let idx = 0; idx < 10; idx++) charValue[48 + idx] = idx;
for (let idx = 0; idx < 6; idx++) charValue[97 + idx] = charValue[65 + idx] = 10 + idx;
charValue[58] = -1;
charValue[46] = -2;
charValue[37] = -3;
/** Shared DataView for BigInt to/from IPv6 groups conversion */
const extractView = /* @__PURE__ */ new DataView(/* @__PURE__ */ new ArrayBuffer(16));
/** Pack the 8 uint16 groups into a BigInt, minimizing the number of BigInt operations */
function packGroups() {
	const w0 = (groups[0] << 16 | groups[1]) >>> 0;
	const w1 = (groups[2] << 16 | groups[3]) >>> 0;
	const w2 = (groups[4] << 16 | groups[5]) >>> 0;
	const w3 = (groups[6] << 16 | groups[7]) >>> 0;
	if (!w0 && !w1 && !w2) return BigInt(w3);
	if (w0 && w1 && w2 && w3) {
		extractView.setUint32(0, w0, false);
		extractView.setUint32(4, w1, false);
		extractView.setUint32(8, w2, false);
		extractView.setUint32(12, w3, false);
		return extractView.getBigUint64(0, false) << 64n | extractView.getBigUint64(8, false);
	}
	let num = w0 ? BigInt(w0) << 96n : 0n;
	if (w1) num |= BigInt(w1) << 64n;
	if (w2) num |= BigInt(w2) << 32n;
	if (w3) num |= BigInt(w3);
	return num;
}
/** Decode a dotted-decimal octet whose digits were accumulated one per nibble */
function nibblesToDecimal(v) {
	return (v >> 8) * 100 + (v >> 4 & 15) * 10 + (v & 15);
}
/** Parse an IP address string into a `ParsedIP` object */
function parseIp(ip) {
	const version = ipVersion(ip);
	if (!version) throw new Error(`Invalid IP address: ${ip}`);
	const len = ip.length;
	if (version === 4) {
		let num = 0;
		let octet = 0;
		for (let i = 0; i < len; i++) {
			const c = ip.charCodeAt(i);
			if (c === 46) {
				num = num * 256 + octet;
				octet = 0;
			} else octet = octet * 10 + c - 48;
		}
		return {
			number: BigInt(num * 256 + octet),
			version: 4
		};
	}
	let scopeid;
	let count = 0;
	let doubleColonAt = -1;
	let currentHex = 0;
	let hasValue = false;
	let inDottedPart = false;
	let dottedVal = 0;
	for (let i = 0; i < len; i++) {
		const v = charValue[ip.charCodeAt(i)];
		if (v >= 0) {
			currentHex = currentHex << 4 | v;
			hasValue = true;
		} else if (v === -1) {
			if (hasValue) {
				groups[count++] = currentHex;
				currentHex = 0;
				hasValue = false;
			} else if (i) doubleColonAt = count;
		} else if (v === -2) {
			const octet = nibblesToDecimal(currentHex);
			dottedVal = inDottedPart ? dottedVal * 256 + octet : octet;
			inDottedPart = true;
			currentHex = 0;
			hasValue = false;
		} else {
			scopeid = ip.slice(i + 1);
			break;
		}
	}
	if (inDottedPart) {
		dottedVal = dottedVal * 256 + nibblesToDecimal(currentHex);
		groups[count++] = dottedVal >>> 16 & 65535;
		groups[count++] = dottedVal & 65535;
	} else if (hasValue) groups[count++] = currentHex;
	if (doubleColonAt !== -1) {
		for (let src = count - 1, dst = 7; src >= doubleColonAt; src--, dst--) groups[dst] = groups[src];
		for (let idx = doubleColonAt, end = doubleColonAt + 8 - count; idx < end; idx++) groups[idx] = 0;
	}
	const number = packGroups();
	const ipv4mapped = inDottedPart && number >= 281470681743360n && number <= 281474976710655n;
	const res = {
		number,
		version: 6
	};
	if (ipv4mapped) res.ipv4mapped = true;
	if (scopeid) res.scopeid = scopeid;
	return res;
}
/** Extract 8 IPv6 groups as uint16 values from a BigInt */
function extractGroups(number) {
	if (number <= 4294967295n) {
		const n = Number(number);
		groups[0] = 0;
		groups[1] = 0;
		groups[2] = 0;
		groups[3] = 0;
		groups[4] = 0;
		groups[5] = 0;
		groups[6] = n >>> 16 & 65535;
		groups[7] = n & 65535;
		return;
	}
	extractView.setBigUint64(0, number >> 64n, false);
	extractView.setBigUint64(8, number, false);
	groups[0] = extractView.getUint16(0, false);
	groups[1] = extractView.getUint16(2, false);
	groups[2] = extractView.getUint16(4, false);
	groups[3] = extractView.getUint16(6, false);
	groups[4] = extractView.getUint16(8, false);
	groups[5] = extractView.getUint16(10, false);
	groups[6] = extractView.getUint16(12, false);
	groups[7] = extractView.getUint16(14, false);
}
/** Convert a 32-bit number to dotted-decimal IPv4 string */
function ipv4Dotted(num) {
	return `${num >>> 24 & 255}.${num >>> 16 & 255}.${num >>> 8 & 255}.${num & 255}`;
}
/** Convert a `ParsedIP` object back to an IP address string */
function stringifyIp({ number, version, ipv4mapped, scopeid }, { compress = true, hexify = false, mapv4 = false } = {}) {
	if (version === 4) return ipv4Dotted(Number(number));
	if (compress && !ipv4mapped && !scopeid && number <= 4294967295n) return compressSmallV6(Number(number));
	if (ipv4mapped && mapv4 && number >= 281470681743360n && number <= 281474976710655n) return ipv4Dotted(Number(number & 4294967295n));
	extractGroups(number);
	const isMapped = ipv4mapped && !hexify;
	const count = isMapped ? 6 : 8;
	const suffix = isMapped ? ipv4Dotted(groups[6] << 16 | groups[7]) : void 0;
	const ip = compress ? compressIPv6(count, suffix) : joinHexGroups(count, suffix);
	return scopeid ? `${ip}%${scopeid}` : ip;
}
/** Round-trip an IP address through `parseIp` and `stringifyIp`, normalizing its representation */
function normalizeIp(ip, opts = {}) {
	return stringifyIp(parseIp(ip), opts);
}
/** Convert a uint16 to a minimal hex string */
function uint16Hex(v) {
	if (v < 256) return byteHex[v];
	return byteHex[v >> 8] + byteHexPad[v & 255];
}
/** Join IPv6 hex groups with `:` separators, `count` being 6 for a v4-mapped address and 8 otherwise */
function joinHexGroups(count, suffix) {
	let result = `${uint16Hex(groups[0])}:${uint16Hex(groups[1])}:${uint16Hex(groups[2])}:${uint16Hex(groups[3])}:${uint16Hex(groups[4])}:${uint16Hex(groups[5])}`;
	if (count === 8) result += `:${uint16Hex(groups[6])}:${uint16Hex(groups[7])}`;
	if (suffix !== void 0) result += `:${suffix}`;
	return result;
}
/** Fast path: compressed IPv6 of a value fitting in 32 bits, pre-converted to number (no v4-mapped, no scope id) */
function compressSmallV6(n) {
	if (n === 0) return "::";
	if (n < 65536) return `::${uint16Hex(n)}`;
	return `::${uint16Hex(n >>> 16)}:${uint16Hex(n & 65535)}`;
}
/** Compress IPv6 by replacing the longest zero-group run with `::` (RFC 5952 Section 4.2) */
function compressIPv6(count, suffix) {
	let longestStart = -1;
	let longestLen = 0;
	let currentLen = 0;
	for (let i = 0; i < count; i++) if (groups[i] === 0) {
		currentLen++;
		if (currentLen > longestLen) {
			longestLen = currentLen;
			longestStart = i - currentLen + 1;
		}
	} else currentLen = 0;
	if (longestLen >= 2) {
		let result = longestStart > 0 ? uint16Hex(groups[0]) : "";
		for (let i = 1; i < longestStart; i++) result += `:${uint16Hex(groups[i])}`;
		result += "::";
		const afterZeroRun = longestStart + longestLen;
		if (afterZeroRun < count) {
			result += uint16Hex(groups[afterZeroRun]);
			for (let i = afterZeroRun + 1; i < count; i++) result += `:${uint16Hex(groups[i])}`;
		}
		if (suffix !== void 0) {
			if (afterZeroRun < count) result += ":";
			result += suffix;
		}
		return result;
	}
	return joinHexGroups(count, suffix);
}

//#endregion


/***/ }),

/***/ 47785:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ closestMatch)
/* harmony export */ });
/* unused harmony export default */
const array = [];
const characterCodeCache = [];

function leven(first, second, options) {
	if (first === second) {
		return 0;
	}

	const maxDistance = options?.maxDistance;
	const swap = first;

	// Swapping the strings if `a` is longer than `b` so we know which one is the
	// shortest & which one is the longest
	if (first.length > second.length) {
		first = second;
		second = swap;
	}

	let firstLength = first.length;
	let secondLength = second.length;

	// Performing suffix trimming:
	// We can linearly drop suffix common to both strings since they
	// don't increase distance at all
	// Note: `~-` is the bitwise way to perform a `- 1` operation
	while (firstLength > 0 && (first.charCodeAt(~-firstLength) === second.charCodeAt(~-secondLength))) {
		firstLength--;
		secondLength--;
	}

	// Performing prefix trimming
	// We can linearly drop prefix common to both strings since they
	// don't increase distance at all
	let start = 0;

	while (start < firstLength && (first.charCodeAt(start) === second.charCodeAt(start))) {
		start++;
	}

	firstLength -= start;
	secondLength -= start;

	// Early termination after trimming: if difference in length exceeds max distance
	if (maxDistance !== undefined && secondLength - firstLength > maxDistance) {
		return maxDistance;
	}

	if (firstLength === 0) {
		return maxDistance !== undefined && secondLength > maxDistance
			? maxDistance
			: secondLength;
	}

	let bCharacterCode;
	let result;
	let temporary;
	let temporary2;
	let index = 0;
	let index2 = 0;

	while (index < firstLength) {
		characterCodeCache[index] = first.charCodeAt(start + index);
		array[index] = ++index;
	}

	while (index2 < secondLength) {
		bCharacterCode = second.charCodeAt(start + index2);
		temporary = index2++;
		result = index2;

		for (index = 0; index < firstLength; index++) {
			temporary2 = bCharacterCode === characterCodeCache[index] ? temporary : temporary + 1;
			temporary = array[index];
			// eslint-disable-next-line no-multi-assign
			result = array[index] = temporary > result
				? (temporary2 > result ? result + 1 : temporary2)
				: (temporary2 > temporary ? temporary + 1 : temporary2);
		}

		// Early termination: if all values in current row exceed maxDistance
		if (maxDistance !== undefined) {
			let rowMinimum = result;
			for (index = 0; index < firstLength; index++) {
				if (array[index] < rowMinimum) {
					rowMinimum = array[index];
				}
			}

			if (rowMinimum > maxDistance) {
				return maxDistance;
			}
		}
	}

	// Bound arrays to avoid retaining large previous sizes
	array.length = firstLength;
	characterCodeCache.length = firstLength;

	return maxDistance !== undefined && result > maxDistance ? maxDistance : result;
}

function closestMatch(target, candidates, options) {
	if (!Array.isArray(candidates) || candidates.length === 0) {
		return undefined;
	}

	const userMax = options?.maxDistance;
	const targetLength = target.length;

	// Exact match fast-path
	for (const candidate of candidates) {
		if (candidate === target) {
			return candidate;
		}
	}

	if (userMax === 0) {
		return undefined;
	}

	let best;
	let bestDist = Number.POSITIVE_INFINITY;
	const seen = new Set();

	for (const candidate of candidates) {
		if (seen.has(candidate)) {
			continue;
		}

		seen.add(candidate);

		const lengthDiff = Math.abs(candidate.length - targetLength);
		if (lengthDiff >= bestDist) {
			continue;
		}

		if (userMax !== undefined && lengthDiff > userMax) {
			continue;
		}

		const cap = Number.isFinite(bestDist)
			? (userMax === undefined ? bestDist : Math.min(bestDist, userMax))
			: userMax;

		const distance = cap === undefined
			? leven(target, candidate)
			: leven(target, candidate, {maxDistance: cap});

		// Skip candidates that exceed the user's maximum distance
		if (userMax !== undefined && distance > userMax) {
			continue;
		}

		// If we got a capped result that equals the cap, we need the actual distance
		// for accurate comparison, but only if the cap was due to userMax
		let actualD = distance;
		if (cap !== undefined && distance === cap && cap === userMax) {
			actualD = leven(target, candidate);
		}

		if (actualD < bestDist) {
			bestDist = actualD;
			best = candidate;
			if (bestDist === 0) {
				break;
			}
		}
	}

	if (userMax !== undefined && bestDist > userMax) {
		return undefined;
	}

	return best;
}


/***/ })

};
