/**
 * Finds name candidates in Chinese: quoted names, names behind a cue, names by their suffix, and what is left between
 * the words that a name cannot hold.
 */
import { conceptIndex, type LanguagePack } from "../languages/pack.ts";
import { hintBit } from "../text/name-hints.ts";
import type { ConceptHit, NameHint } from "../types.ts";
import { isHan, type LatinView, NUMBER } from "./latin-view.ts";
import { bracketed } from "./name-brackets.ts";
import { candidate, type NameCandidate } from "./name-candidate.ts";
import { PHRASE } from "./name-words.ts";

// What covers a token, the harder the higher.
const FREE = 0;
/** A small word of one character that names hold too: 家, 数, 和, 新. */
const SOFT = 1;
/** Part of a cue word: 教育, 第三, 安全. */
const CONTENT = 2;
/** A word that no name holds. */
const HARD = 3;

const LONGEST_NAME = 18;
const HARD_CHARACTERS = new Set(
  "的了在是被把给向对从与及并但因而却也就还又再才则该这那哪其此些每各某们吗呢吧啊到以于为由经遭据称说讲要让使会将已曾未没不若即约近逾超仍均皆亦请他她它我你您咱谁叫予归附勒",
);
const SURNAMES = new Set(
  "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕施张孔曹严华金魏陶姜戚谢邹喻柏窦章苏潘葛奚范彭郎鲁韦昌马苗凤方俞任袁柳鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于傅皮卞齐康伍余顾孟平黄穆萧尹姚邵湛汪祁毛禹狄贝明臧计成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻贾路娄江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯昝管卢莫经房裘缪干解应宗丁宣邓郁单杭洪包左石崔吉龚程嵇邢裴陆荣翁荀甄曲家封芮储靳段富巫乌焦巴牧隗山谷车侯宓班仰秋仲伊宫宁仇栾甘厉戎祖武符刘景詹束龙叶幸司韶黎蓟印宿白怀蒲鄂索籍赖卓蔺屠蒙池乔闻翟谭贡姬申扶冉宰郦雍桑桂濮牛寿通边燕冀浦尚农温庄晏柴瞿阎充慕连习艾鱼容向古易慎廖庾终衡步都耿满弘匡文寇广阙欧沃利蔚越夔隆师巩聂晁勾敖融冷辛简饶曾沙养鞠丰关蒯相查荆红游权盖益桓岳帅缑亢琴商牟佘墨哈谯笪年爱阳佟言福老小阿大",
);
const SPEECH = new Set(
  (["SAY", "CONFIRM", "ADMIT", "DENY", "ANNOUNCE", "NO-COMMENT", "INVESTIGATE", "NOTIFY", "CLAIM"] as const).map(
    conceptIndex,
  ),
);
/** Everyday words that names hold as well: 第三中学, 人口调查服务社. */
const NAMEABLE = new Set(
  "第一|第二|第三|安全|资安|信息|网络|网路|个人|服务|调查|管理|开发|建设|运营|人口|数据|资料|系统|平台|软件|程序|产品|业务|世界|全球|本地|内部|公开|联合|信息安全|网络安全|互联网|应用|社区|市场|企业|个人信息|个人资料|健康|存储|旅客|乘客|旅行|用户|会员|首次|特别|重点|长期|共同|提供|通知|准备|开始|希望|承诺|保证|建议|东|西|南|北".split(
    "|",
  ),
);
/** Characters that seldom stand inside a name: a run of free characters ends before them. */
const VERBISH =
  /^[抽趁拿挂摆搬拖赔骂吵抢偷骗贴贩删拨拆找写付退换改补刚尽竟只先屡频凭替遂乃续偏倒算致涨跌收借寄租派查核翻挪搁扔晒烧砸追捕抓捉押审判罚]$/u;
/** Nouns of firms that end a name; what stands before them is another noun: 安全公司|紫豹科技. */
const TERMINAL =
  /^(?:公司|有限公司|集团|集团公司|银行|医院|酒店|大学|学院|中学|学校|平台|论坛|频道|社区|市场|系统|网站|协会|联合会|委员会|中心|服务中心|实验室|出版社|博物馆|图书馆|超市|商城|小程序|应用|门户|连锁|股份|控股|机场|电台|电视台|企业)$/u;
/** Nouns that say what a Latin name is, and are no part of it. */
const PLAIN =
  /^(?:论坛|频道|平台|系统|网站|市场|社区|应用|小程序|软件|服务|数据|安全|信息|网络|公司|企业|门户|管理|开发|技术)$/u;
/** Verbs that end a firm's name too: 鸿陆开发, 佳健管理. */
const VERBAL = /^(?:开发|管理|服务|建设|制造|配送|运营|设计|维护|营运|经营|行动)$/u;
/** Nouns that end a firm's name and stand beside names as well: 敦和软件, but 学习通|数据. */
const NOUNISH = /^(?:安全|观察|观测|数据|信息|系统|网络|软件|应用|资讯|技术|平台)$/u;
/** Characters of the words that stand inside the names of authorities. */
const JOINS =
  /[国家联邦中央省市县区州镇乡村网络信息数据个人资料隐私保护安全金融通信通讯电信卫生健康教育消费市场监督管理公共技术大众传媒刑事检察长办公室城东西南北港湾长宁]/u;
const OPENERS =
  /(?:由|归|属|属于|隶属|隶属于|租自|租用自|托管在|托管于|托管给|托管|寄存在|寄存于|存放在|存放于|存储在|放在|跑在|架在|架设在|搭在|出自|来自|源自|来源于|交由|交给|委托|委由|外包给|外判予|交予|授权|旗下|母公司是|母公司为|母公司|控股方是|控股方为|东家为|东家是|收购|买下|控股它的|持有它的|包括|以及|对|向|与|和|及|同|跟|联系|致电|联络|指向|拿到|盗走|入侵|攻破|攻击|泄露|曝光|卷走|点名|针对|涉及|涉|是|为|即|如|像|、)$/u;
const CLOSERS =
  /^(?:所有|开发|开发的|运营|营运|经营|负责|承建|管理|维护|打理|提供|旗下|控股|持有|持股|表示|称|说|则|也|亦|承认|坦承|证实|确认|否认|拒绝|未|没有|没|尚未|回应|的|发言人|方面|官方|昨|今|周|上周|本周|上月|本月|宣布|公布|公告|通报|发布|发表|声明|托管|编写|收购|在|于|已|曾|将|随后|当时|起初|用户|客户|会员|员工|数据|资料|系统|后台|公司|股价|遭|被|都|均|就|才|又|还|却|及|与|和|、|，|。|：|；|（|\(|“|「)/u;

/** Candidates of all kinds; they may overlap. */
export function hanNames(view: LatinView, _pack: LanguagePack): NameCandidate[] {
  const state = stateOf(view);
  bySuffix(state);
  byResidue(state);
  byPerson(state);
  byCue(state);
  byQuotes(state);
  return state.found;
}

interface Suffix {
  first: number;
  last: number;
  authority: boolean;
}

interface HanState {
  view: LatinView;
  cover: Uint8Array;
  /** Token → bits of the nouns that end before it, and that begin at it. */
  nounEnd: Uint16Array;
  nounStart: Uint16Array;
  /** Token → 1 where a verb of speech begins. */
  verbStart: Uint8Array;
  /** Token → 2 where a cue of two characters or more ends before it, 1 for shorter ones. */
  cueEnd: Uint8Array;
  /** First token of a suffix → one past its last, or −1. */
  suffixEnd: Int32Array;
  suffixes: Suffix[];
  /** First token of a place → one past its last, or −1. */
  placeEnd: Int32Array;
  /** Token → 1 where a name with its suffix stands already. */
  taken: Uint8Array;
  /** Characters searched so far, see `SEARCH_BUDGET`. */
  searched: number;
  found: NameCandidate[];
}

function stateOf(view: LatinView): HanState {
  const { document, phrases, words } = view;
  const { tokens, concepts } = document;
  const n = tokens.length;
  const cover = new Uint8Array(n);
  const nounEnd = new Uint16Array(n + 1);
  const nounStart = new Uint16Array(n + 1);
  const verbStart = new Uint8Array(n + 1);
  const cueEnd = new Uint8Array(n + 1);
  const suffixEnd = new Int32Array(n + 1).fill(-1);
  const placeEnd = new Int32Array(n + 1).fill(-1);
  const suffixes: Suffix[] = [];
  for (const [i, hit] of concepts.entries()) {
    if (hit.lastToken - hit.firstToken > 3 && hasGap(concepts, i)) continue;
    const speech = SPEECH.has(hit.concept);
    if (speech) verbStart[hit.firstToken] = 1;
    const kind = hit.lastToken - hit.firstToken === 1 ? SOFT : speech ? HARD : CONTENT;
    for (let t = hit.firstToken; t < hit.lastToken; t++) if (cover[t]! < kind) cover[t] = kind;
  }
  for (const hit of phrases) {
    const { firstToken: a, lastToken: b, value } = hit;
    if (value === PHRASE.place) {
      placeEnd[a] = Math.max(placeEnd[a]!, b);
      continue;
    }
    if (value === PHRASE.authority || value === PHRASE.body) {
      if (b - a > 1) {
        suffixes.push({ first: a, last: b, authority: value === PHRASE.authority });
        suffixEnd[a] = Math.max(suffixEnd[a]!, b);
      }
      continue;
    }
    if (value === PHRASE.municipal) continue;
    if (value === PHRASE.cue) cueEnd[b] = Math.max(cueEnd[b]!, b - a > 1 ? 2 : 1);
    else if (value >= PHRASE.actor && value <= PHRASE.platform) {
      nounEnd[b] = nounEnd[b]! | (1 << (value - PHRASE.actor));
      nounStart[a] = nounStart[a]! | (1 << (value - PHRASE.actor));
    } else if (value === PHRASE.title) nounEnd[b] = nounEnd[b]! | (1 << (PHRASE.person - PHRASE.actor));
    const long = b - a > 1 ? (value === PHRASE.common && NAMEABLE.has(wordAt(view, a, b)) ? CONTENT : HARD) : FREE;
    for (let t = a; t < b; t++) {
      const kind = long || (HARD_CHARACTERS.has(words[t]!) ? HARD : SOFT);
      if (cover[t]! < kind) cover[t] = kind;
    }
  }
  // A place may open a name, whatever its characters mean elsewhere.
  for (let t = 0; t < n; t++)
    if (placeEnd[t]! > t + 1)
      for (let k = t; k < placeEnd[t]!; k++) if (cover[k]! < HARD || words[k] === "海") cover[k] = FREE;
  for (let t = 0; t < n; t++) {
    // A bare number belongs to no name, unless letters are glued to it.
    if (
      view.shapes[t] === NUMBER &&
      !(t + 1 < n && tokens[t + 1]!.start === tokens[t]!.end && view.shapes[t + 1]! !== 0)
    )
      cover[t] = HARD;
  }
  for (let t = 0; t < n; t++)
    if (cover[t]! < HARD && HARD_CHARACTERS.has(words[t]!) && suffixEnd[t]! < 0) cover[t] = HARD;
  return {
    view,
    cover,
    nounEnd,
    nounStart,
    verbStart,
    cueEnd,
    suffixEnd,
    suffixes,
    placeEnd,
    taken: new Uint8Array(n + 1),
    searched: 0,
    found: [],
  };
}

/** Whether a cue is a pattern with a gap (由…开发): other cues lie inside it. */
function hasGap(concepts: readonly ConceptHit[], i: number): boolean {
  const hit = concepts[i]!;
  for (let k = i + 1; k < concepts.length && concepts[k]!.firstToken < hit.lastToken; k++) {
    if (
      concepts[k]!.lastToken <= hit.lastToken &&
      concepts[k]!.lastToken - concepts[k]!.firstToken < hit.lastToken - hit.firstToken
    )
      return true;
  }
  return i > 0 && concepts[i - 1]!.firstToken === hit.firstToken && concepts[i - 1]!.lastToken < hit.lastToken;
}

/** Whether token `t + 1` follows `t` without a mark: glued, over a space beside Latin, or over the dot of a foreign name. */
function glued(view: LatinView, t: number): boolean {
  const { tokens, text } = view.document;
  const a = tokens[t];
  const b = tokens[t + 1];
  if (!a || !b || a.sentence !== b.sentence) return false;
  if (b.start === a.end) return true;
  if (b.start !== a.end + 1) return false;
  const c = text[a.end]!;
  return (
    c === "·" ||
    c === "•" ||
    c === "‧" ||
    c === "&" ||
    (c === " " && isHan(view.words[t]!.charCodeAt(0)) !== isHan(view.words[t + 1]!.charCodeAt(0)))
  );
}

const NOUN_HINTS: readonly (readonly [number, NameHint])[] = [
  [PHRASE.actor, "actor-noun"],
  [PHRASE.forum, "forum-noun"],
  [PHRASE.organization, "organization-noun"],
  [PHRASE.researcher, "researcher-noun"],
  [PHRASE.outlet, "outlet-noun"],
  [PHRASE.person, "person-noun"],
];

function nounBits(bits: number): number {
  let hints = 0;
  for (const [value, hint] of NOUN_HINTS) if (bits & (1 << (value - PHRASE.actor))) hints |= hintBit(hint);
  return hints;
}

function add(state: HanState, first: number, last: number, hints: number, spread = true): NameCandidate | null {
  const { view } = state;
  const { tokens, text } = view.document;
  if (last <= first || last - first > LONGEST_NAME) return null;
  const start = tokens[first]!.start;
  let end = tokens[last - 1]!.end;
  if (text[end] === "+" || text[end] === "＋") end++;
  const before = first === 0 || glued(view, first - 1) ? state.nounEnd[first]! : 0;
  const behind = glued(view, last - 1) ? state.nounStart[last]! : 0;
  const made: NameCandidate = {
    start,
    end,
    hints: hints | nounBits(before | behind),
    same: null,
    spread,
    loose: false,
    apposed: false,
  };
  if (state.cueEnd[first]!) made.hints |= hintBit("alias-cue");
  if (looksLikePerson(view, first, last)) made.hints |= hintBit("person-shaped");
  state.found.push(made);
  const second = bracketed(text, made.end);
  if (second) {
    second.same = { start, end };
    state.found.push(second);
  }
  return made;
}

function looksLikePerson(view: LatinView, first: number, last: number): boolean {
  const count = last - first;
  const { tokens, text } = view.document;
  const word = view.words[first]!;
  if (text.slice(tokens[first]!.start, tokens[last - 1]!.end).includes("·")) return true;
  return count >= 2 && count <= 3 && SURNAMES.has(word) && isHan(view.words[last - 1]!.charCodeAt(0));
}

const wordAt = (view: LatinView, first: number, last: number): string => view.words.slice(first, last).join("");

/** Characters that one document may cost in searches for strings that are said again. */
const SEARCH_BUDGET = 30_000_000;

/** How often a string stands in the text, up to 4; 1 once the document's budget of searches is spent. */
function occurrences(state: HanState, needle: string): number {
  const text = state.view.document.folded;
  if (state.searched > SEARCH_BUDGET) return 1;
  state.searched += text.length;
  let count = 0;
  for (let at = text.indexOf(needle); at >= 0 && count < 4; at = text.indexOf(needle, at + needle.length)) count++;
  return count;
}

/** How far a name reaches left of its suffix: over free characters and other suffixes, over soft ones while it is short. */
function leftOf(state: HanState, suffixFirst: number, authority: boolean): number {
  const { view, cover } = state;
  let first = suffixFirst;
  let taken = 0;
  while (first > 0 && suffixFirst - first < LONGEST_NAME - 4 && glued(view, first - 1)) {
    const before = first - 1;
    let jump = -1;
    for (let k = before - 1; k >= 0 && k > before - 7; k--) if (state.suffixEnd[k] === first) jump = k;
    if (jump >= 0 && cover[before] !== FREE) {
      const noun = wordAt(view, jump, first);
      if (authority ? !/^(?:公司|集团|平台|医院|银行)$/u.test(noun) : !TERMINAL.test(noun)) {
        first = jump;
        continue;
      }
      break;
    }
    const kind = cover[before]!;
    if (kind === FREE) {
      first = before;
      taken++;
      continue;
    }
    if (authority) {
      const word = view.words[before]!;
      // 浦那警方: a small word that a foreign name's sound is written with.
      const sound =
        HARD_CHARACTERS.has(word) &&
        before > 0 &&
        cover[before - 1] === FREE &&
        glued(view, before - 1) &&
        taken === 0 &&
        !/[的在被由向对据与把从等是称说]/u.test(word);
      if (kind < HARD || sound || (JOINS.test(word) && !HARD_CHARACTERS.has(word))) {
        if (!JOINS.test(view.words[before]!) && taken >= 2) break;
        first = before;
        taken++;
        continue;
      }
      break;
    }
    if (kind < HARD) {
      // Cue words and small characters belong to it if a free character stands before them, or while it is short.
      let at = before;
      while (
        at > 0 &&
        cover[at - 1]! < HARD &&
        cover[at - 1] !== FREE &&
        view.words[at]! !== "和" &&
        glued(view, at - 1) &&
        before - at < 6
      )
        at--;
      if (at > 0 && cover[at - 1] === FREE && view.words[at] !== "和" && glued(view, at - 1)) {
        taken += first - at;
        first = at;
        continue;
      }
      if (taken < 2) {
        const step = kind === CONTENT && before > 0 && cover[before - 1] === CONTENT && glued(view, before - 1) ? 2 : 1;
        first -= step;
        taken += step;
        continue;
      }
    }
    break;
  }
  return first;
}

/** End of the places that a name begins with: 马来西亚|海嵘集团. */
function afterPlace(state: HanState, first: number, last: number): number {
  let at = first;
  while (at < last && state.placeEnd[at]! > at && state.placeEnd[at]! <= last) {
    at = state.placeEnd[at]!;
    if (at < last && /^[省市州县区]$/u.test(state.view.words[at]!)) at++;
  }
  return at;
}

/** Institutions and firms by the noun they end with. */
function bySuffix(state: HanState): void {
  const { view, cover, suffixes } = state;
  const { tokens, folded } = view.document;
  for (let i = 0; i < suffixes.length; i++) {
    const s = suffixes[i]!;
    const next = suffixes[i + 1];
    const noun = wordAt(view, s.first, s.last);
    // 工友软件|社, 律师事务|所
    const tail = view.words[s.last];
    const tailed =
      !s.authority &&
      tail !== undefined &&
      /^[社所行云网通]$/u.test(tail) &&
      cover[s.last]! < HARD &&
      glued(view, s.last - 1) &&
      state.suffixEnd[s.last]! < 0;
    if (tailed) s.last++;
    // Another suffix carries it on: 科技 + 公司, 市公安局 + 网安支队; not a verb: 飞轮科技|开发.
    if (next && next.first === s.last && glued(view, s.last - 1) && !VERBAL.test(wordAt(view, next.first, next.last)))
      continue;
    if (next && next.first < s.last && next.last > s.last) continue;
    const first = leftOf(state, s.first, s.authority);
    const place = afterPlace(state, first, s.first);
    if (s.authority) {
      let free = 0;
      for (let t = place; t < s.first; t++) if (cover[t]! < HARD) free++;
      const hints =
        hintBit("institution") |
        hintBit("authority-noun") |
        (free === 0 && place === first && s.last - s.first <= 4 ? hintBit("generic") : 0);
      const made = add(state, first, s.last, hints);
      state.taken.fill(1, first, s.last);
      // 俄罗斯|叶卡捷琳堡|警方: the nearer place belongs to the name.
      const nearer = state.placeEnd[first]!;
      if (made && nearer > first && nearer < s.first) addSame(state, nearer, s.last, hints, made);
      if (made && place > first && place > nearer) addSame(state, place, s.last, hints, made);
      continue;
    }
    let free = 0;
    for (let t = place; t < s.first; t++) if (cover[t] === FREE) free++;
    if (VERBAL.test(noun) && ((i > 0 && suffixes[i - 1]!.last === s.first) || !isNounHere(state, first, s))) continue;
    if (NOUNISH.test(noun) && !endsFirm(state, first, s, free)) continue;
    const civic = /^(?:图书馆|博物馆|医院|人民医院|大学|学院|中学|小学|银行|政府|航空|法院)$/u.test(noun);
    if (free === 0) {
      // Without a free character only where it is said again or behind a noun: 数衡科技, 联丰银行, 市图书馆.
      const length = s.first - place;
      const whole = folded.slice(tokens[place]!.start, tokens[s.last - 1]!.end);
      const again = length >= 2 && occurrences(state, whole) > 1;
      let hard = false;
      const opened =
        length >= 2 && OPENERS.test(folded.slice(Math.max(0, tokens[place]!.start - 4), tokens[place]!.start));
      for (let t = place; t < s.first; t++) if (cover[t] === HARD) hard = true;
      if (
        !((again || opened) && !hard) &&
        !(civic && (place > first || /^[省市县区镇校]$/u.test(view.words[s.first - 1] ?? "")))
      )
        continue;
    } else if (free === 1 && s.first - place === 1 && !state.nounEnd[place] && !state.cueEnd[place]) {
      const whole = folded.slice(tokens[place]!.start, tokens[s.last - 1]!.end);
      if (occurrences(state, whole) < 2) continue;
    }
    const hints = hintBit("institution") | hintBit("company-suffix");
    // Latin letters and a noun: Tezontle银行 is also Tezontle, LeakHarbor论坛 is LeakHarbor alone.
    const latin = s.first - place === 1 && !isHan(view.words[place]!.charCodeAt(0));
    if (latin && (TERMINAL.test(noun) || s.last - s.first === 2) && PLAIN.test(noun)) continue;
    const made = add(state, first, s.last, hints);
    if (!made) continue;
    if (latin) made.same = { start: tokens[place]!.start, end: tokens[place]!.end };
    state.taken.fill(1, first, s.last);
    if (place > first && place < s.first) addSame(state, place, s.last, hints, made);
    shortForm(state, place, s.first, made);
  }
}

/** Whether such a noun belongs to the name: two free characters before it, and a boundary or a verb behind it. */
function endsFirm(state: HanState, first: number, s: Suffix, free: number): boolean {
  const { folded, tokens } = state.view.document;
  const start = tokens[first]!.start;
  const end = tokens[s.last - 1]!.end;
  if (free < 2) return false;
  if (/^(?:观察|观测|安全|软件|技术|资讯)$/u.test(wordAt(state.view, s.first, s.last))) return true;
  if (occurrences(state, folded.slice(start, end)) > 1 || state.nounEnd[first]!) return true;
  return OPENERS.test(folded.slice(Math.max(0, start - 4), start)) && CLOSERS.test(folded.slice(end, end + 3));
}

/** Whether a verb that ends firms' names is a noun here: 为鸿陆开发所有, 由佳健管理营运; not 由腾云阁开发，. */
function isNounHere(state: HanState, first: number, s: Suffix): boolean {
  const { view, cover } = state;
  if (s.first - first < 2) return false;
  const { folded, tokens } = view.document;
  const end = tokens[s.last - 1]!.end;
  const whole = folded.slice(tokens[first]!.start, end);
  if (occurrences(state, whole) > 1) return true;
  const before = folded.slice(Math.max(0, tokens[first]!.start - 1), tokens[first]!.start);
  if (!glued(view, s.last - 1)) return before !== "由" && state.nounEnd[first]! !== 0 && cover[s.first - 1] === FREE;
  return /^(?:所有|开发|运营|营运|负责|承建|管理|旗下|表示|称|说|发言人|的|则|坦承|承认|证实|否认|未|没有)/u.test(
    folded.slice(end, end + 3),
  );
}

function addSame(state: HanState, first: number, last: number, hints: number, of: NameCandidate): void {
  const made = add(state, first, last, hints);
  if (made) made.same = { start: of.start, end: of.end };
}

/** The name without its suffix, where it is said alone: 安禾 of 安禾口腔. */
function shortForm(state: HanState, first: number, last: number, of: NameCandidate): void {
  const { tokens, folded } = state.view.document;
  if (last - first < 2 || last - first > 6) return;
  const start = tokens[first]!.start;
  const short = folded.slice(start, tokens[last - 1]!.end);
  const long = folded.slice(start, of.end);
  if (state.searched > SEARCH_BUDGET) return;
  state.searched += folded.length;
  for (let at = folded.indexOf(short); at >= 0; at = folded.indexOf(short, at + short.length)) {
    if (folded.startsWith(long, at) || at === start) continue;
    const made = candidate(at, at + short.length);
    made.spread = true;
    state.found.push(made);
    return;
  }
}

/** What is left between the words that a name cannot hold, where its surroundings speak for a name. */
function byResidue(state: HanState): void {
  const { view, cover } = state;
  const { tokens } = view.document;
  const seen = new Map<string, number>();
  for (let i = 0; i < tokens.length; i++) {
    if (cover[i]! > SOFT || state.taken[i] || !isHan(view.words[i]!.charCodeAt(0))) continue;
    let last = i + 1;
    let free = cover[i] === FREE ? 1 : 0;
    while (
      last < tokens.length &&
      last - i < LONGEST_NAME &&
      glued(view, last - 1) &&
      cover[last]! <= SOFT &&
      !state.taken[last]
    ) {
      if (view.document.text[tokens[last]!.start - 1] === " ") break;
      if (!isHan(view.words[last]!.charCodeAt(0)) && view.words[last]!.length > 3) break;
      if (last - i > 1 && VERBISH.test(view.words[last]!)) break;
      if (cover[last] === FREE) free++;
      last++;
    }
    if (free > 0 && last - i <= 10) residue(state, i, last, seen);
    i = last - 1;
  }
}

function residue(state: HanState, from: number, to: number, seen: Map<string, number>): void {
  const { view, cover } = state;
  const { folded, tokens } = view.document;
  const counted = (a: number, b: number): number => {
    const text = folded.slice(tokens[a]!.start, tokens[b - 1]!.end);
    let count = seen.get(text);
    if (count === undefined) {
      count = occurrences(state, text);
      if (seen.size < 300) seen.set(text, count);
    }
    return count;
  };
  let first = from;
  let last = to;
  const noun = first > 0 && glued(view, first - 1) ? state.nounEnd[first]! : 0;
  const cue = first > 0 && glued(view, first - 1) && state.cueEnd[first] === 2;
  const opened = OPENERS.test(folded.slice(Math.max(0, tokens[first]!.start - 4), tokens[first]!.start));
  // Small characters at an edge belong to it only beside a noun, or where the whole is said again.
  if (!noun && !cue && !(opened && counted(first, last) > 1))
    while (first < last - 1 && cover[first] === SOFT && state.placeEnd[first]! < 0) first++;
  if (cover[last - 1] === SOFT && last - first > 2 && counted(first, last) < 2)
    while (last - first > 2 && cover[last - 1] === SOFT) last--;
  // 移动云, 世宗云: a cue word and the last character of a service's name.
  if (
    last - first === 1 &&
    SHOP.test(view.words[first]!) &&
    first > 1 &&
    cover[first - 1] === CONTENT &&
    cover[first - 2] === CONTENT &&
    glued(view, first - 1) &&
    glued(view, first - 2)
  )
    first -= 2;
  if (
    last < tokens.length &&
    last - first >= 2 &&
    cover[last]! < HARD &&
    SHOP.test(view.words[last]!) &&
    glued(view, last - 1)
  )
    last++;
  const begin = Math.min(afterPlace(state, first, last), last);
  if (begin >= last) return;
  // A longer run whose beginning is said again ends there: 零点观测|抽查.
  if (last - begin > 2) {
    for (let end = last; end - begin >= 2; end--) {
      if (counted(begin, end) > 1) {
        if (end < last && (end - begin > 2 || noun || cue)) last = end;
        break;
      }
    }
  }
  if ((noun || cue) && last - begin >= 6 && counted(begin, last) < 2) last = begin + 4;
  const start = tokens[begin]!.start;
  const end = tokens[last - 1]!.end;
  if (end - start < 2) return;
  let score = 0;
  if (noun || (begin > first && state.nounEnd[begin])) score += 2;
  if (cue) score += 3;
  const count = counted(begin, last);
  if (count > 1) score += end - start === 2 ? 1 : 1.5;
  if (count > 2) score += 0.5;
  if (glued(view, last - 1) && state.verbStart[last]) score += 1;
  if (opened || (begin > 0 && OPENERS.test(folded.slice(Math.max(0, start - 4), start)))) score += 1;
  if (begin === 0 || !glued(view, begin - 1)) score += 0.5;
  if (begin > first) score += 0.5;
  if (CLOSERS.test(folded.slice(end, end + 3))) score += 0.5;
  if (/^[（(][A-Za-z]/u.test(folded.slice(end, end + 2))) score += 1.5;
  if (end - start >= 3) score += 0.25;
  if (end - start >= 3 && SHOP.test(view.words[last - 1]!)) score += 0.75;
  if (looksLikePerson(view, begin, last) && noun & PERSON) score += 0.5;
  if (score < THRESHOLD) return;
  const made = add(state, begin, last, 0);
  if (made && begin > first) {
    const long = candidate(tokens[first]!.start, end);
    long.same = { start: made.start, end: made.end };
    state.found.push(long);
  }
}

/** Score from which a stretch is a candidate: measured so that an article has about ten. */
const THRESHOLD = 1.75;
/** Last characters of shops, services and clubs. */
const SHOP = /^[行社店坊堂馆阁屋园网云宝通汇帮派团盟会党号铺轩楼府寺]$/u;

const PERSON =
  (1 << (PHRASE.person - PHRASE.actor)) |
  (1 << (PHRASE.researcher - PHRASE.actor)) |
  (1 << (PHRASE.outlet - PHRASE.actor));

/** People behind a title (研究员罗一帆), foreign people (凯利·罗斯马林), people whom the police do not name (吴某). */
function byPerson(state: HanState): void {
  const { view, cover, nounEnd } = state;
  const { tokens, text } = view.document;
  for (let t = 0; t < tokens.length; t++) {
    const word = view.words[t]!;
    if (!isHan(word.charCodeAt(0))) continue;
    if (SURNAMES.has(word) && view.words[t + 1] === "某" && glued(view, t)) {
      let last = t + 2;
      while (last < t + 4 && last < tokens.length && /^[某甲乙丙丁]$/u.test(view.words[last]!) && glued(view, last - 1))
        last++;
      add(state, t, last, hintBit("person-shaped"), false);
      continue;
    }
    if (t + 2 < tokens.length && text[tokens[t]!.end] === "·") {
      let first = t;
      while (first > 0 && cover[first - 1] === FREE && tokens[first - 1]!.end === tokens[first]!.start && t - first < 6)
        first--;
      let last = t + 1;
      let since = 0;
      while (
        last < tokens.length &&
        last - t < 12 &&
        glued(view, last - 1) &&
        (cover[last]! < HARD || text[tokens[last - 1]!.end] === "·" || since < 2) &&
        !/^[的说称在]$/u.test(view.words[last]!) &&
        isHan(view.words[last]!.charCodeAt(0))
      ) {
        since = text[tokens[last]!.end] === "·" ? 0 : since + 1;
        last++;
      }
      add(state, first, last, hintBit("person-shaped"));
      t = last - 1;
      continue;
    }
    if (!(nounEnd[t]! & PERSON) || !SURNAMES.has(word) || t === 0 || !glued(view, t - 1) || cover[t] === HARD) continue;
    let last = t + 1;
    while (
      last < tokens.length &&
      last - t < 3 &&
      glued(view, last - 1) &&
      cover[last]! < HARD &&
      isHan(view.words[last]!.charCodeAt(0)) &&
      !state.verbStart[last]
    )
      last++;
    if (last - t >= 2) add(state, t, last, hintBit("person-shaped"));
  }
}

/** Names behind a cue without quotation marks: 网名夜行货, 署名老K. */
function byCue(state: HanState): void {
  const { view, cover, cueEnd } = state;
  const { tokens, text } = view.document;
  for (let t = 1; t < tokens.length; t++) {
    if (cueEnd[t] !== 2 || !isHan(view.words[t]!.charCodeAt(0))) continue;
    const gap = text.slice(tokens[t - 1]!.end, tokens[t]!.start);
    if (gap !== "" && gap !== " " && gap !== "：" && gap !== ":") continue;
    let last = t;
    while (
      last < tokens.length &&
      last - t < 8 &&
      (last === t || glued(view, last - 1)) &&
      cover[last]! < (last === t ? HARD : CONTENT)
    )
      last++;
    if (last === t) continue;
    const length = tokens[last - 1]!.end - tokens[t]!.start;
    if (length < 2 || length > 20) continue;
    add(state, t, last, hintBit("alias-cue"));
  }
}

const QUOTE_NOUNS =
  /(?:论坛|频道|群组?|市场|集市|平台|应用|程序|网站|站点|公司|品牌|团伙|组织|集团|黑客|骇客|卖家|用户|网友|账号|帐号|游戏|手游|系统|软件|名为|名叫|叫做|叫|化名|代号|绰号|昵称|网名|署名|自称|名|店|馆|社区|博客|计划|服务|连锁|酒店|银行|医院|学校|实验室|团队|机构|项目|工具|墙|版|组|站|帮|号|商|者|家|人|团体|电报|telegram|卖场|中心|行|社|会|党|厂|号)$/u;
const SPEECH_INSIDE = /[的了是我你们不没吗呢吧啊就都也很要会能把被请该这那再还]/u;
const LAW = /(?:法|条例|规定|办法|公约|协议|声明|公告|指南|标准|守则|通知|白皮书|报告|宪法|法案|草案)$/u;

/** Quoted names: “蓝鹭速运”, 《星渊纪元》, 「翠峰網域」. */
function byQuotes(state: HanState): void {
  const { view, cover } = state;
  const { tokens, text, folded } = view.document;
  let t = 0;
  for (const quote of view.document.quotes) {
    const { start, end } = quote.inner;
    if (end - start > 24 || end - start < 1) continue;
    while (t > 0 && tokens[t - 1]!.start >= start) t--;
    while (t < tokens.length && tokens[t]!.start < start) t++;
    let last = t;
    while (last < tokens.length && tokens[last]!.end <= end) last++;
    if (last === t) continue;
    const inner = folded.slice(start, end);
    if (!CASELESS.test(inner) || /[，。！？；：…,!?;:、]/u.test(inner)) continue;
    const count = last - t;
    const before = folded.slice(Math.max(0, quote.start - 8), quote.start);
    const after = folded.slice(quote.end, quote.end + 4);
    const cued =
      QUOTE_NOUNS.test(before) ||
      /^(?:论坛|频道|群|市场|平台|社区|团伙|组织|网站|站|账号|系统|公司|集团|用户|应用|机房)/u.test(after) ||
      state.cueEnd[t]! > 0;
    let free = 0;
    for (let k = t; k < last; k++) if (cover[k]! <= SOFT) free++;
    const foreign = !/[\u3400-\u9fff]/u.test(inner);
    let score = 0;
    if (cued) score += 2;
    if (foreign) score += 2;
    if (count > 1 && occurrences(state, inner) > 1) score += 1.5;
    if (free >= count / 2) score += 1.5;
    if (quote.kind === "title") score += LAW.test(inner) ? -3 : 2;
    if (/^[的由旗遭被在是用客会数资称：:]/u.test(after)) score += 0.5;
    if (SPEECH_INSIDE.test(inner) && !cued) score -= 1.5;
    if (count > 9) score -= 1;
    if (score < 1.5) continue;
    const made = add(state, t, last, hintBit(quote.kind === "title" ? "title-marks" : "quoted"), count > 1 || foreign);
    if (!made) continue;
    made.start = start;
    made.end = end;
    if (t > 0 && tokens[t - 1]!.end === quote.start) {
      made.hints |= nounBits(state.nounEnd[t]!);
      if (state.cueEnd[t]) made.hints |= hintBit("alias-cue");
    }
    const second = bracketed(text, quote.end);
    if (second) {
      second.same = { start, end };
      state.found.push(second);
    }
  }
}

/** Scripts without capitals: their quoted names are read here. */
const CASELESS =
  /[\p{Script=Han}\p{Script=Hangul}\p{Script=Thai}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Tamil}]/u;
