import { currencyMarks, currencyNames } from "../../gazetteers/currencies.ts";
import { isDigit, readDigits } from "../../text/numeral-digits.ts";
import { HAN_DIGIT_STYLE, type HanNumber, startsHanNumber } from "../../text/numeral-han.ts";
import { readHanNumber } from "../../text/numeral-han-relation.ts";
import { isLetter, lettersBefore, lettersEnd, nameEnd } from "../../text/numeral-items.ts";
import type { ReadNumber } from "../../text/numeral-words.ts";
import { matchAt, type NumberCues, placeNumbers } from "../../text/quantity-context.ts";
import type { NumberMention } from "../../types.ts";

/** Characters that a lone Han digit counts; before anything else it belongs to a word: 四川, 三星, 五角大楼. */
const CLASSIFIERS =
  "个名条人份家位张件部台次种类项笔批组封套户架辆艘所间座本册只头匹宗桩起期届轮场段行列栏级层代岁周天日月年小时秒点款支枚颗粒片块元美欧英澳加卢泰越韩港比分角毛字吨公斤米里亩平方国省市县区校院店处门具股道遍番波口对双则篇幅打折成倍万亿千百十亿蚊封通箱袋盒束桶瓶盘卷集叠堆趟回席尊辑伙帮队班排团员尾朵株棵枝根串面群柜车船机网库表单票证函帖图档案";
const IS_CLASSIFIER = new Set(CLASSIFIERS);
/** Words that begin with a digit and a classifier and yet count nothing. */
const NOT_COUNTED =
  /(?:一个|三星|四川|四处|四周|四面|五角|五行|五一|五四|七七|九州|九龙|八卦|八达|六合|三亚|三国|三里|三分|两岸|两会|两用|两性|两级|两面|十分(?!钟|之)|十足|十字|千万(?=[别不要])|百度|百科|百家|百姓|百分|百货|百万富|百胜|千岛|千禧|千里|千方|万一|万科|万达|万事|万豪|万圣|万能|万分|万物|万元户|亿万|亿邦|四季|三角|三维|三方|三明|二手|二维|二级|两头|三农|四大|八成|三成)/uy;
const NOT_A_START =
  /(?:第三方|二维码|二手|三方|三角|三星|四川|百度|百科|五角大楼|十分(?!钟|之)|千禧|万一|万豪|万达|百分点)/uy;
/** 数百万, 几十, 好几千: what follows says no number. */
const VAGUE_BEFORE = /[数几幾]$/u;
const UNIT_FIRST = /[十百千万亿]/u;
/** A bare 百, 千, 万, 亿 is a number behind these: 近千, 上万, 逾百. */
const BARE_BEFORE = /(?:[近上逾超过约达破]|将近|接近)$/u;
/** What a lone digit counts without a classifier (两客户), or what those it counts do (其中九证实). */
const COUNTED_AFTER =
  /(?:用户|客户|顾客|会员|学生|患者|病人|家长|读者|买家|卖家|老师|教师|员工|职员|医生|护士|业主|司机|乘客|旅客|受访者|当事人|居民|市民|公司|企业|商户|机构|学校|医院|人士|男子|女子|都|均|皆|承认|证实|确认|接听|回复|回应|答复|表示|吻合|属实|无误|有效|查实)/uy;
/** What may follow a number that counts nothing written. */
const HALF = /(?:一半|半数|半个)/uy;
const ENDS_HERE = /(?:$|[,、。;!?)\n是那这却而])/uy;
const LETTERS_OF_UNITS = /^(?:[kmgtp]i?b|[kmgt]|bit|bits|bytes?|gbps)$/u;
const NUMBER_AFTER_NAME = /[万亿千百名条個个位份人筆笔張张家户gtm]/u;
/** 360安全, 58同城, 104人力: digits that begin a name. */
const NAME_AFTER =
  /(?:安全|同城|人力|网盘|邮箱|健康网|集团|数科|搜索|浏览器|手机助手|后(?![续台来期]|$)|热线|报警|店(?=[的、。])|号(?!人|文件|称)|路|栋|楼|室|弄|版本|端口|型)/uy;
const TIME_AFTER = /(?:时(?![候间代段光常期事效装尚])|点(?=[钟半整许,、。0-9一二三四五左前后至到多起])|分钟|秒)/uy;

const MARKS: ReadonlySet<string> = new Set([...currencyMarks().keys()].filter((mark) => /^\p{L}+$/u.test(mark)));
const MONEY_NAMES = [...currencyNames("zh").keys()].sort((a, b) => b.length - a.length);
const MONEY_AFTER = new RegExp(`[个枚颗粒]? ?(?:${MONEY_NAMES.join("|")}|btc|eth|xmr|usdt)`, "uy");

const ABOUT = "约|大约|大概|近|将近|接近|大致|差不多|估计|预计|几乎|约莫|大抵|据估算|左右|折合|折合约|换算约|估算";
const LEAST = "超过|超出|逾|至少|不少于|不下于|不下|不低于|起码|少说|突破|多于|大于|超逾|远超|最少|超|破";
const MOST = "多达|最多|至多|不超过|不到|不足|少于|低于|最高|上限|小于|不多于|未满|高达";
const FILL = "(?:了|有|为|达|合|共|是|着|等于|相当于)?";

/** Words around Chinese numbers, shared with sizes and money. */
export const numberCues: NumberCues = {
  percent: / ?(?:%|个百分点|百分点)/uy,
  boundBefore: new RegExp(
    `(?:(?<most>${MOST})|(?<about>${ABOUT})|(?<least>${LEAST})|(?<least2>[>≥])|(?<most2>[<≤])|[~≈])${FILL} ?$`,
    "u",
  ),
  boundAfter:
    /(?:(?<least>\+(?!\d)| ?余(?![额下款地])| ?多(?![数久次年项样元种方])(?=[\p{sc=Han} ])|[\p{sc=Han}]{0,5}?(?:以上|之多|开外|不止|打底))|(?<most>[\p{sc=Han}]{0,4}?(?:以下|以内|之内))|(?<about> ?来(?![自到源说了看电信往])(?=[\p{sc=Han}])|[\p{sc=Han}]{0,4}?(?:左右|上下|不等)))/uy,
  markBefore:
    /(?:(?:[a-z]{1,3} ?)?[$€£¥₹₽₩₱฿₫₦₪₴₿] ?|(?:人民币|新台币|台币|港币|港元|美元|美金|欧元|日元|英镑|usd|rmb|cny|eur|hkd|twd|btc|eth|usdt) ?)$/u,
  yearBefore: /(?!)/u,
  countedAfter:
    /(?! ?年) ?(?:[名条个人份家位张件部台种类项笔批组套户架辆艘所间座本册只头匹宗桩起场段行列余多万亿元美欧日港枚颗]|用户|客户|会员|学生|患者|员工|数据|记录|文件|账|订单|邮箱)/uy,
  nameBefore:
    /(?:群|房间|型号|编号|车次|航班|端口|版本|卡号|尾号|单号|案号|电话|热线|邮编|手机号为?|qq|windows|ios|android|iso|cve|代号|股票代码|代码|门牌|第) ?[:：]? ?$/u,
  nameAfter: NAME_AFTER,
  rangeLink:
    /^(?: ?[元名条个人份枚万亿千美欧日港台笔条位户gbtm%]{0,3}) ?(?:-{1,2}|~|至|到|(?<pair>和|与)|(?<or>或)) ?(?:[a-z]{0,3}[$€£¥] ?)?$/u,
  betweenBefore: /(?:介于|在)(?:[a-z]{0,3}[$€£¥] ?)?$/u,
  changeBefore: /(?:从|由|自)(?:[a-z]{0,3}[$€£¥] ?|人民币|新台币|约)?$/u,
};

/**
 * All numbers of a folded Chinese text, in order, not overlapping, decoys marked: 约4850万, 3万5千, 2,300余万, 两百一十万,
 * 近千万, 140k. Vague ones (数百万, 十几, 三四千) are none, nor is a lone 一 except before money.
 * @source newspaper forms collected in number.corpus.ts
 */
export function numbers(folded: string): NumberMention[] {
  const found: ReadNumber[] = [];
  let i = 0;
  while (i < folded.length) {
    const unit = folded.charCodeAt(i);
    if (
      isDigit(unit) ||
      (unit > 0x2fff && (startsHanNumber(folded[i]!) || folded[i] === "半")) ||
      startsPoint(folded, i, unit)
    )
      i = readAt(folded, i, found);
    else i++;
  }
  return placeNumbers(folded, found, numberCues);
}

function startsPoint(folded: string, i: number, unit: number): boolean {
  return unit === 0x2e && isDigit(folded.charCodeAt(i + 1)) && !/[\p{L}\p{N}.]/u.test(folded[i - 1] ?? "");
}

/** Reads the number at i into `found`; gives back where to go on. */
function readAt(folded: string, i: number, found: ReadNumber[]): number {
  const isArabic = isDigit(folded.charCodeAt(i)) || folded[i] === ".";
  if (isArabic) {
    const run = readDigits(folded, i, HAN_DIGIT_STYLE);
    if (run.kind !== "number") {
      const whole = found.at(-1);
      if (run.kind === "fraction" && whole?.plain && whole.end === i - 1 && folded[i - 1] === " ") {
        Object.assign(whole, { end: run.end, value: whole.value + run.value, decoy: "fraction", plain: false });
        return run.end;
      }
      const end = run.kind === "identifier" ? nameEnd(folded, run.end) : run.end;
      found.push({ start: i, end, value: run.value, decoy: run.kind, bound: "exact", scale: 1, plain: false });
      return end;
    }
  } else if (matchAt(NOT_A_START, folded, i) && !startsHanNumber(folded[i - 1] ?? "")) return i + 1;
  const half = isArabic ? null : matchAt(HALF, folded, i);
  if (half) {
    const end = i + half[0].length;
    found.push({ start: i, end, value: 1 / 2, decoy: "fraction", bound: "exact", scale: 1, plain: false });
    return end;
  }
  const number = readHanNumber(folded, i);
  if (!number || number.end <= i) return i + 1;
  if (number.vague) return number.end;
  if (!isArabic && isWord(folded, i, number)) return number.end;
  const decoy =
    number.decoy ?? (isArabic ? latinDecoy(folded, i, number) : undefined) ?? contextDecoy(folded, i, number);
  const end = decoy === "identifier" && isArabic ? nameEnd(folded, number.end) : number.end;
  found.push({
    start: i,
    end,
    value: number.value,
    decoy,
    bound: number.bare && /[上过破]/u.test(folded[i - 1] ?? "") ? "at-least" : number.bound,
    scale: number.scale,
    plain: number.plain,
  });
  return end;
}

/** Han numerals that are part of a word: a lone digit without classifier, a bare unit, a vague quantity. */
function isWord(folded: string, start: number, number: HanNumber): boolean {
  const before = folded.slice(Math.max(0, start - 2), start);
  const length = number.end - start;
  if (before.endsWith("第")) return false;
  if (folded.startsWith("万万", start)) return true;
  if (number.decoy === "percent" || number.decoy === "fraction") return false;
  if (UNIT_FIRST.test(folded[start]!) && VAGUE_BEFORE.test(before)) return true;
  if (number.bare) {
    const isPlainWord = length === 1 && !/[余多来]/u.test(folded[number.end] ?? "");
    if (isPlainWord && !BARE_BEFORE.test(before)) return true;
    if (/[成以]$/u.test(before) || folded.startsWith("成千上", start - 3) || folded[number.end] === "计") return true;
    return length > 1 && matchAt(/(?:千万(?=[别不要])|百万富)/uy, folded, start) !== null;
  }
  if (!number.lone)
    return (
      length === 1 && folded[start] === "十" && (matchAt(NOT_COUNTED, folded, start) !== null || before.endsWith("双"))
    );
  if (folded[start] === "一") {
    const isFigure = matchAt(MONEY_AFTER, folded, number.end) !== null && !/[每之统同万唯]$/u.test(before);
    return !isFigure && !(matchAt(ENDS_HERE, folded, number.end) && /(?:^|[是为:])$/u.test(before));
  }
  if (matchAt(NOT_COUNTED, folded, start)) return true;
  const next = folded[number.end] === " " ? folded[number.end + 1] : folded[number.end];
  if (next === undefined || IS_CLASSIFIER.has(next) || before.endsWith("前")) return false;
  return matchAt(ENDS_HERE, folded, number.end) === null && matchAt(COUNTED_AFTER, folded, number.end) === null;
}

/** Letters right before or behind digits make both a name: 5g, b12, windows11; not units, currencies, "canva1.39亿". */
function latinDecoy(folded: string, start: number, number: HanNumber): ReadNumber["decoy"] {
  const before = lettersBefore(folded, start);
  const isScaled = number.scale > 1 || NUMBER_AFTER_NAME.test(folded[number.end] ?? "");
  if (before !== "" && !MARKS.has(before) && !isScaled) return "identifier";
  if (before === "" && folded[start - 1] === "-" && isLetter(folded.charCodeAt(start - 2)) && !isScaled)
    return "identifier";
  if (folded[start - 1] === "#" || folded[start - 1] === "_") return "identifier";
  const end = lettersEnd(folded, number.end);
  if (end === number.end) return undefined;
  const letters = folded.slice(number.end, end);
  return LETTERS_OF_UNITS.test(letters) && letters !== "g"
    ? undefined
    : MARKS.has(letters)
      ? undefined
      : letters === "g" && isSizeG(folded, end)
        ? undefined
        : "identifier";
}

/** "23G数据" is a size, "5G网络" a name. */
function isSizeG(folded: string, end: number): boolean {
  return !/[网时手基套用]/u.test(folded[end] ?? "网");
}

/** Services that go by their telephone number. */
const HOTLINES: ReadonlySet<number> = new Set([10086, 12306, 12315, 12321, 12345, 12377]);

function contextDecoy(folded: string, start: number, number: HanNumber): ReadNumber["decoy"] {
  if (number.plain && HOTLINES.has(number.value)) return "identifier";
  if (folded[start - 1] === "第" || (folded[start - 1] === "前" && number.lone)) return "ordinal";
  if (number.scale > 1) return undefined;
  if (folded[number.end] === "年" && number.plain && number.value >= 1000) return undefined;
  return number.value <= 60 && matchAt(TIME_AFTER, folded, number.end) ? "time" : undefined;
}
