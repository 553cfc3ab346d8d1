/**
 * Currencies that the press names in English, French and Chinese, with cryptocurrencies, their spellings and the
 * places whose press means them by a bare "franc" or "dinar".
 *
 * Source: written from general knowledge of ISO 4217 and of newspaper usage. Date: 2025-11. Licence: Apache-2.0, as
 * the project's own work. Spellings are folded: lower case, plain apostrophes, simplified Han.
 */

import type { PackCode } from "../types.ts";

/** A family is a name that several currencies share: a bare "dollar", "franc", "元". */
export type CurrencyFamily =
  | "dollar"
  | "pound"
  | "franc"
  | "cfa"
  | "dinar"
  | "dirham"
  | "krone"
  | "peso"
  | "rial"
  | "rouble"
  | "rupee"
  | "shilling"
  | "lira"
  | "won"
  | "yuan"
  | "kwacha"
  | "r"
  | "n"
  | "p"
  | "k"
  | "yen-sign"
  | "cent"
  | "centime";

interface CurrencyRow {
  code: string;
  /** Marks before or behind the number, folded, parted by spaces. Letters only where nothing else is meant by them. */
  marks: string;
  /** Names by language, parted by "|"; "~" is an optional plural s. */
  en: string;
  fr: string;
  zh: string;
}

function row(code: string, marks: string, en: string, fr: string, zh: string): CurrencyRow {
  return { code, marks, en, fr, zh };
}

const ROWS: readonly CurrencyRow[] = [
  row(
    "USD",
    "us$ usd u.s.$ $us usd$ $usd",
    "us dollar~|u.s. dollar~|american dollar~|united states dollar~",
    "dollar~ américain~|dollar~ us|dollar~ des états-unis|dollar~ états-unien~",
    "美元|美金|美圆|美刀|刀乐",
  ),
  row("EUR", "€ eur euro euros", "euro~", "euro~", "欧元|欧罗"),
  row(
    "GBP",
    "gbp uk£ £stg",
    "british pound~|pound~ sterling|sterling|british pounds sterling|quid",
    "livre~ sterling|livre~ britannique~|livre~ anglaise~|sterling",
    "英镑",
  ),
  row("JPY", "jpy jp¥", "yen|japanese yen", "yen~|yen~ japonais", "日元|日圆|円|日币"),
  row(
    "CNY",
    "cny rmb cn¥ cnh",
    "renminbi|chinese yuan|yuan renminbi|kuai",
    "renminbi~|yuan~ chinois|yuan~ renminbi",
    "人民币|元人民币|块人民币|块钱人民币",
  ),
  row("CHF", "chf sfr fr.s", "swiss franc~", "franc~ suisse~", "瑞士法郎|瑞郎"),
  row(
    "CAD",
    "c$ ca$ cad cad$ can$ cdn$ $ca $c $can $cad",
    "canadian dollar~",
    "dollar~ canadien~",
    "加元|加币|加拿大元|加拿大币",
  ),
  row(
    "AUD",
    "a$ au$ aud aud$ $au $aud",
    "australian dollar~|aussie dollar~",
    "dollar~ australien~",
    "澳元|澳币|澳大利亚元|澳洲元",
  ),
  row(
    "NZD",
    "nz$ nzd nzd$ $nz",
    "new zealand dollar~|kiwi dollar~",
    "dollar~ néo-zélandais",
    "新西兰元|纽元|纽币|纽西兰元",
  ),
  row(
    "HKD",
    "hk$ hkd hkd$ $hk",
    "hong kong dollar~",
    "dollar~ de hong kong|dollar~ hongkongais",
    "港元|港币|港圆|港纸|蚊",
  ),
  row(
    "TWD",
    "nt$ twd ntd ntd$",
    "new taiwan dollar~|taiwan dollar~|taiwanese dollar~|nt dollar~",
    "dollar~ taïwanais|nouveau dollar de taïwan|nouveaux dollars de taïwan|dollar~ de taïwan",
    "新台币|台币|新台币元|台元",
  ),
  row("MOP", "mop mop$ patacas", "pataca~|macanese pataca~", "pataca~", "澳门元|澳门币|葡币"),
  row(
    "SGD",
    "s$ sgd sgd$ sg$",
    "singapore dollar~|singaporean dollar~",
    "dollar~ singapourien~|dollar~ de singapour",
    "新元|新加坡元|新币|坡币|新加坡币",
  ),
  row("BND", "b$ bnd", "brunei dollar~", "dollar~ de brunei", "文莱元"),
  row(
    "MYR",
    "rm myr",
    "ringgit~|malaysian ringgit~|malaysia ringgit~",
    "ringgit~|ringgit~ malaisien~",
    "令吉|马币|林吉特|零吉|马来西亚令吉",
  ),
  row(
    "IDR",
    "rp idr",
    "rupiah~|indonesian rupiah~",
    "roupie~ indonésienne~|rupiah~",
    "印尼盾|印尼卢比|印度尼西亚盾|印度尼西亚卢比",
  ),
  row("THB", "฿ thb", "baht~|thai baht~", "baht~|baht~ thaïlandais", "泰铢|铢"),
  row("VND", "₫ vnd", "dong|vietnamese dong|viet nam dong", "dong~|dong~ vietnamien~", "越南盾|越盾"),
  row("PHP", "₱ php", "philippine peso~|filipino peso~", "peso~ philippin~", "菲律宾比索|披索|菲律宾披索"),
  row("KHR", "khr ៛", "riel~|cambodian riel~", "riel~", "柬埔寨瑞尔|瑞尔"),
  row("LAK", "lak ₭", "kip|lao kip|laotian kip", "kip~", "老挝基普|基普"),
  row("MMK", "mmk", "kyat~|burmese kyat~|myanmar kyat~", "kyat~", "缅元|缅甸元|缅币"),
  row("KRW", "₩ krw", "south korean won|korean won", "won~ sud-coréen~|won~ coréen~|wons", "韩元|韩圆|韩币"),
  row("KPW", "kpw", "north korean won", "won~ nord-coréen~", "朝鲜元|朝元"),
  row("MNT", "₮ mnt", "tugrik~|togrog~|mongolian tugrik~", "tugrik~|tougrik~", "蒙古图格里克|图格里克"),
  row("INR", "₹ inr re.", "indian rupee~", "roupie~ indienne~", "印度卢比"),
  row("PKR", "pkr", "pakistani rupee~|pakistan rupee~", "roupie~ pakistanaise~", "巴基斯坦卢比"),
  row("LKR", "lkr", "sri lankan rupee~|sri lanka rupee~", "roupie~ sri-lankaise~|roupie~ srilankaise~", "斯里兰卡卢比"),
  row("NPR", "npr", "nepalese rupee~|nepali rupee~", "roupie~ népalaise~", "尼泊尔卢比"),
  row("MUR", "mur", "mauritian rupee~", "roupie~ mauricienne~", "毛里求斯卢比"),
  row("BDT", "bdt ৳", "taka|bangladeshi taka", "taka~", "塔卡|孟加拉塔卡"),
  row("AFN", "afn", "afghani~", "afghani~", "阿富汗尼"),
  row("RUB", "₽ rub rur", "russian ruble~|russian rouble~", "rouble~ russe~", "俄罗斯卢布"),
  row("BYN", "byn", "belarusian ruble~|belarusian rouble~", "rouble~ biélorusse~", "白俄罗斯卢布"),
  row(
    "UAH",
    "₴ uah",
    "hryvnia~|hryvnya~|hryvnias|ukrainian hryvnia~",
    "hryvnia~|hryvnia~ ukrainienne~",
    "格里夫纳|乌克兰格里夫纳",
  ),
  row("KZT", "₸ kzt", "tenge|kazakh tenge|kazakhstani tenge", "tenge~|tenge~ kazakh~", "坚戈|哈萨克斯坦坚戈"),
  row("UZS", "uzs", "uzbek som~|uzbek sum~", "sum~ ouzbek~", "乌兹别克斯坦苏姆"),
  row("GEL", "₾ gel", "lari|georgian lari~", "lari~", "拉里|格鲁吉亚拉里"),
  row("AMD", "֏ amd", "dram|armenian dram~", "dram~ arménien~", "亚美尼亚德拉姆"),
  row("AZN", "₼ azn", "azerbaijani manat~|manat~", "manat~", "马纳特|阿塞拜疆马纳特"),
  row("MDL", "mdl", "moldovan leu|moldovan lei", "leu moldave|lei moldaves", "摩尔多瓦列伊"),
  row("TRY", "₺ tl", "turkish lira~", "livre~ turque~", "土耳其里拉"),
  row(
    "ILS",
    "₪ ils nis",
    "shekel~|israeli shekel~|new shekel~|new israeli shekel~",
    "shekel~|shekel~ israélien~",
    "谢克尔|新谢克尔|以色列谢克尔",
  ),
  row(
    "AED",
    "aed dhs",
    "uae dirham~|emirati dirham~",
    "dirham~ des émirats|dirham~ émirati~|dirham~ émirien~",
    "阿联酋迪拉姆|迪拉姆",
  ),
  row(
    "SAR",
    "sar",
    "saudi riyal~|saudi rial~",
    "riyal~ saoudien~|rial~ saoudien~",
    "沙特里亚尔|里亚尔|沙特阿拉伯里亚尔",
  ),
  row("QAR", "qar", "qatari riyal~|qatari rial~", "riyal~ qatari~|rial~ qatari~|riyal~ qatarien~", "卡塔尔里亚尔"),
  row("OMR", "omr", "omani rial~|omani riyal~", "rial~ omanais", "阿曼里亚尔"),
  row("YER", "yer", "yemeni rial~", "rial~ yéménite~", "也门里亚尔"),
  row("IRR", "irr", "iranian rial~", "rial~ iranien~", "伊朗里亚尔"),
  row("IRT", "irt", "toman~|iranian toman~", "toman~", "土曼"),
  row("KWD", "kwd", "kuwaiti dinar~", "dinar~ koweïtien~", "科威特第纳尔"),
  row("BHD", "bhd", "bahraini dinar~", "dinar~ bahreïni~|dinar~ bahreïnien~", "巴林第纳尔"),
  row("JOD", "jod", "jordanian dinar~", "dinar~ jordanien~", "约旦第纳尔"),
  row("IQD", "iqd", "iraqi dinar~", "dinar~ irakien~", "伊拉克第纳尔"),
  row("LYD", "lyd", "libyan dinar~", "dinar~ libyen~", "利比亚第纳尔"),
  row("TND", "tnd dt", "tunisian dinar~", "dinar~ tunisien~", "突尼斯第纳尔"),
  row("DZD", "dzd", "algerian dinar~", "dinar~ algérien~", "阿尔及利亚第纳尔"),
  row("RSD", "rsd", "serbian dinar~", "dinar~ serbe~", "塞尔维亚第纳尔"),
  row("MKD", "mkd", "macedonian denar~", "denar~ macédonien~", "马其顿代纳尔"),
  row("MAD", "mad dh", "moroccan dirham~", "dirham~ marocain~", "摩洛哥迪拉姆"),
  row("EGP", "egp e£", "egyptian pound~", "livre~ égyptienne~", "埃及镑|埃镑"),
  row("LBP", "lbp", "lebanese pound~|lebanese lira~", "livre~ libanaise~", "黎巴嫩镑"),
  row("SYP", "syp", "syrian pound~|syrian lira~", "livre~ syrienne~", "叙利亚镑"),
  row("SDG", "sdg", "sudanese pound~", "livre~ soudanaise~", "苏丹镑"),
  row("XOF", "xof f.cfa", "west african cfa franc~|west african franc~", "franc~ cfa ouest-africain~", "西非法郎"),
  row("XAF", "xaf", "central african cfa franc~", "franc~ cfa d'afrique centrale", "中非法郎"),
  row("XPF", "xpf fcfp", "cfp franc~|pacific franc~", "franc~ pacifique|franc~ cfp", "太平洋法郎"),
  row("CDF", "cdf", "congolese franc~", "franc~ congolais", "刚果法郎"),
  row("GNF", "gnf", "guinean franc~", "franc~ guinéen~", "几内亚法郎"),
  row("RWF", "rwf", "rwandan franc~", "franc~ rwandais", "卢旺达法郎"),
  row("BIF", "bif", "burundian franc~", "franc~ burundais", "布隆迪法郎"),
  row("DJF", "djf", "djiboutian franc~", "franc~ djiboutien~|franc~ de djibouti", "吉布提法郎"),
  row("KMF", "kmf", "comorian franc~", "franc~ comorien~", "科摩罗法郎"),
  row("MGA", "mga ar", "ariary~|malagasy ariary~", "ariary~|ariary~ malgache~", "阿里亚里"),
  row("NGN", "₦ ngn", "naira~|nigerian naira~", "naira~|naira~ nigérian~", "奈拉|尼日利亚奈拉"),
  row("GHS", "₵ ghs gh₵ gh¢", "cedi~|ghanaian cedi~|ghana cedi~", "cedi~", "塞地|加纳塞地"),
  row(
    "KES",
    "kes ksh kshs ksh.",
    "kenyan shilling~|kenya shilling~",
    "shilling~ kényan~|shilling~ kenyan~",
    "肯尼亚先令",
  ),
  row("UGX", "ugx ush ushs", "ugandan shilling~|uganda shilling~", "shilling~ ougandais", "乌干达先令"),
  row("TZS", "tzs tsh tshs", "tanzanian shilling~|tanzania shilling~", "shilling~ tanzanien~", "坦桑尼亚先令"),
  row("SOS", "", "somali shilling~", "shilling~ somalien~", "索马里先令"),
  row("ETB", "etb", "birr|ethiopian birr", "birr~", "比尔|埃塞俄比亚比尔"),
  row("ZAR", "zar", "rand|rands|south african rand", "rand~|rand~ sud-africain~", "兰特|南非兰特"),
  row("BWP", "bwp", "pula", "pula~", "普拉"),
  row("NAD", "n$", "namibian dollar~", "dollar~ namibien~", "纳米比亚元"),
  row("ZMW", "zmw", "zambian kwacha", "kwacha~ zambien~", "赞比亚克瓦查"),
  row("MWK", "mwk", "malawian kwacha|malawi kwacha", "kwacha~ malawien~", "马拉维克瓦查"),
  row("AOA", "aoa kz", "kwanza~", "kwanza~", "宽扎"),
  row("MZN", "mzn", "metical|meticais", "metical|meticais", "梅蒂卡尔"),
  row("SEK", "sek", "swedish krona|swedish kronor|swedish crown~|kronor", "couronne~ suédoise~", "瑞典克朗"),
  row("NOK", "nok", "norwegian krone|norwegian kroner|norwegian crown~", "couronne~ norvégienne~", "挪威克朗"),
  row("DKK", "dkk", "danish krone|danish kroner|danish crown~", "couronne~ danoise~", "丹麦克朗"),
  row(
    "ISK",
    "isk",
    "icelandic krona|icelandic kronur|icelandic króna|icelandic krónur",
    "couronne~ islandaise~",
    "冰岛克朗",
  ),
  row("CZK", "czk kč", "czech koruna~|czech crown~|koruna~", "couronne~ tchèque~", "捷克克朗"),
  row(
    "PLN",
    "pln zł",
    "zloty~|zlotys|polish zloty~|złoty~|zlotych",
    "zloty~|zlotys polonais|zloty polonais",
    "兹罗提|波兰兹罗提",
  ),
  row("HUF", "huf", "forint~|hungarian forint~", "forint~|forint~ hongrois", "福林|匈牙利福林"),
  row("RON", "ron", "romanian leu|romanian lei|lei", "leu roumain|lei roumains|lei", "罗马尼亚列伊|列伊"),
  row("BGN", "bgn", "lev|leva|bulgarian lev|bulgarian leva", "lev~|leva|lev~ bulgare~", "列弗|保加利亚列弗"),
  row("HRK", "hrk", "kuna|croatian kuna", "kuna~", "库纳"),
  row("ALL", "", "albanian lek", "lek~ albanais", "列克"),
  row("BAM", "", "convertible mark~", "mark~ convertible~", "可兑换马克"),
  row(
    "NLG",
    "",
    "dutch guilder~|netherlands guilder~|guilder~",
    "florin~ hollandais|florin~ néerlandais|florin~",
    "荷兰盾",
  ),
  row(
    "DEM",
    "",
    "deutsche mark~|deutschmark~|deutschemark~|german mark~",
    "deutsche mark~|mark~ allemand~",
    "德国马克",
  ),
  row("FIM", "", "finnish mark~|markka", "mark~ finlandais", "芬兰马克"),
  row(
    "BRL",
    "r$ brl",
    "brazilian real|brazilian reais|reais",
    "reais|réaux|real brésilien|reais brésiliens|réaux brésiliens",
    "雷亚尔|巴西雷亚尔|巴西里亚尔",
  ),
  row("MXN", "mx$ mxn mex$ mxn$", "mexican peso~", "peso~ mexicain~", "墨西哥比索"),
  row("ARS", "ars ar$", "argentine peso~|argentinian peso~|argentinean peso~", "peso~ argentin~", "阿根廷比索"),
  row("CLP", "clp clp$", "chilean peso~", "peso~ chilien~", "智利比索"),
  row("COP", "cop cop$ col$", "colombian peso~", "peso~ colombien~", "哥伦比亚比索"),
  row("UYU", "uyu", "uruguayan peso~", "peso~ uruguayen~", "乌拉圭比索"),
  row("DOP", "dop rd$", "dominican peso~", "peso~ dominicain~", "多米尼加比索"),
  row("CUP", "", "cuban peso~", "peso~ cubain~", "古巴比索"),
  row("PEN", "pen s/", "peruvian sol~|soles|sol~|nuevos soles", "sol péruvien|sols péruviens|soles", "索尔|秘鲁索尔"),
  row("BOB", "", "boliviano~", "boliviano~", "玻利维亚诺"),
  row("PYG", "pyg ₲", "guarani~|paraguayan guarani~", "guarani~", "瓜拉尼"),
  row("VES", "ves bs", "bolivar~|bolívar~|bolivares|bolívares", "bolivar~", "玻利瓦尔"),
  row(
    "XCD",
    "xcd ec$",
    "east caribbean dollar~|eastern caribbean dollar~|ec dollar~",
    "dollar~ des caraïbes orientales",
    "东加勒比元",
  ),
  row("CRC", "crc ₡", "costa rican colon~|colones", "colon~ costaricain~", "哥斯达黎加科朗"),
  row("GTQ", "gtq", "quetzal~|quetzales", "quetzal~|quetzales", "格查尔"),
  row("HNL", "", "lempira~", "lempira~", "伦皮拉"),
  row("JMD", "jmd j$", "jamaican dollar~", "dollar~ jamaïcain~", "牙买加元"),
  row(
    "TTD",
    "ttd tt$",
    "trinidad and tobago dollar~|trinidadian dollar~",
    "dollar~ de trinité-et-tobago",
    "特立尼达和多巴哥元",
  ),
  row("BBD", "bbd", "barbadian dollar~|barbados dollar~", "dollar~ barbadien~", "巴巴多斯元"),
  row("BSD", "bsd", "bahamian dollar~", "dollar~ bahaméen~|dollar~ des bahamas", "巴哈马元"),
  row("HTG", "htg", "gourde~|haitian gourde~", "gourde~|gourde~ haïtienne~", "古德"),
  row("FJD", "fjd fj$", "fijian dollar~|fiji dollar~", "dollar~ fidjien~", "斐济元"),
  row("PGK", "pgk", "kina", "kina~", "基那"),
  row("ZWL", "zwl zwg", "zimbabwean dollar~|zimbabwe dollar~", "dollar~ zimbabwéen~", "津巴布韦元"),
  row("BTC", "₿ btc xbt", "bitcoin~", "bitcoin~", "比特币"),
  row("ETH", "ξ eth", "ether~|ethereum~|eth", "ether~|éther~|ethereum~", "以太币|以太坊"),
  row("XMR", "ɱ xmr", "monero~", "monero~|moneros", "门罗币|门罗"),
  row("USDT", "usdt usd₮", "tether~|tether usdt", "tether~", "泰达币|泰达"),
  row("USDC", "usdc", "usd coin~", "usd coin~", "美元稳定币"),
  row("LTC", "ltc ł", "litecoin~", "litecoin~", "莱特币"),
  row("BCH", "bch", "bitcoin cash", "bitcoin cash", "比特币现金"),
  row("DOGE", "doge", "dogecoin~", "dogecoin~", "狗狗币"),
  row("BNB", "bnb", "binance coin~", "binance coin~", "币安币"),
  row("SOL", "", "solana~", "solana~", "索拉纳币"),
  row("XRP", "xrp", "ripple~", "ripple~", "瑞波币"),
  row("TRX", "trx", "tron~", "tron~", "波场币"),
  row("TON", "toncoin", "toncoin~", "toncoin~", "吨币"),
  row("ADA", "", "cardano", "cardano", "艾达币"),
  row("DASH", "dash", "dash coin~", "dash coin~", "达世币"),
  row("ZEC", "zec", "zcash", "zcash", "大零币|零币"),
  row("DAI", "", "dai stablecoin~", "dai stablecoin~", "戴币"),
  row("BUSD", "busd", "binance usd", "binance usd", "币安美元"),
];

interface FamilyRow {
  family: CurrencyFamily;
  marks: string;
  en: string;
  fr: string;
  zh: string;
  /** The currency meant where the article says nothing else, by language. */
  fallback: { en: string; fr: string; zh: string };
  members: readonly string[];
  /** How many of the unit make one of the currency: 100 for cents. */
  per: number;
}

function family(
  name: CurrencyFamily,
  marks: string,
  en: string,
  fr: string,
  zh: string,
  fallback: FamilyRow["fallback"] | string,
  members: string,
  per = 1,
): FamilyRow {
  const each = typeof fallback === "string" ? { en: fallback, fr: fallback, zh: fallback } : fallback;
  return { family: name, marks, en, fr, zh, fallback: each, members: members.split(" "), per };
}

const FAMILIES: readonly FamilyRow[] = [
  family("dollar", "$", "dollar~|buck~", "dollar~|piastre~", "", "USD", "USD CAD AUD NZD HKD TWD SGD BND JMD FJD NAD"),
  family("pound", "£", "pound~", "livre~|pound~", "镑", "GBP", "GBP EGP LBP SYP SDG"),
  family("franc", "", "franc~", "franc~", "法郎", "CHF", "CHF XOF XAF CDF GNF RWF BIF DJF KMF XPF"),
  family("cfa", "fcfa", "cfa franc~|cfa", "franc~ cfa|f cfa|cfa", "非洲法郎|中非法郎|西非法郎", "XOF", "XOF XAF"),
  family(
    "dinar",
    "",
    "dinar~",
    "dinar~",
    "第纳尔",
    { en: "KWD", fr: "DZD", zh: "KWD" },
    "KWD BHD JOD IQD LYD TND DZD RSD",
  ),
  family("dirham", "", "dirham~", "dirham~", "", { en: "AED", fr: "MAD", zh: "AED" }, "AED MAD"),
  family("krone", "kr", "krone|kroner|krona|crown~", "couronne~", "克朗", "SEK", "SEK NOK DKK ISK CZK"),
  family("peso", "", "peso~", "peso~", "比索", "MXN", "MXN PHP ARS CLP COP UYU DOP CUP"),
  family("rial", "", "rial~|riyal~", "rial~|riyal~", "", { en: "SAR", fr: "SAR", zh: "SAR" }, "SAR QAR OMR YER IRR"),
  family("rouble", "", "ruble~|rouble~", "rouble~", "卢布", "RUB", "RUB BYN"),
  family("rupee", "rs rs.", "rupee~", "roupie~", "卢比", "INR", "INR PKR LKR NPR MUR IDR"),
  family("shilling", "sh shs sh.", "shilling~", "shilling~", "先令", "KES", "KES UGX TZS SOS"),
  family("lira", "", "lira|liras|lire", "lira~", "里拉", "TRY", "TRY LBP SYP"),
  family("won", "", "won", "won~", "", "KRW", "KRW KPW"),
  family("yuan", "", "yuan~|元", "yuan~", "元|圆|块钱|块", "CNY", "CNY TWD HKD MOP"),
  family("kwacha", "", "kwacha~", "kwacha~", "克瓦查", "ZMW", "ZMW MWK"),
  // Letters that are a mark only in the press of their countries: without a place in the article they mark nothing.
  family("r", "r", "", "", "", "", "ZAR"),
  family("n", "n", "", "", "", "", "NGN"),
  family("p", "p", "", "", "", "", "PHP BWP"),
  family("k", "k", "", "", "", "", "ZMW MWK PGK"),
  family("yen-sign", "¥", "", "", "", { en: "JPY", fr: "JPY", zh: "CNY" }, "JPY CNY"),
];

/** Hundredths and tenths, with the currency they belong to; a family where that is open. */
interface SubunitRow {
  of: string;
  per: number;
  en: string;
  fr: string;
  zh: string;
}

const SUBUNITS: readonly SubunitRow[] = [
  {
    of: "USD",
    per: 100,
    en: "us cent~|american cent~|u.s. cent~",
    fr: "cent~ américain~|centime~ de dollar~|cent~ de dollar~|cents us|centime~ américain~",
    zh: "美分",
  },
  {
    of: "EUR",
    per: 100,
    en: "euro cent~|eurocent~",
    fr: "centime~ d'euro~|cent~ d'euro~|eurocent~|centime~ de l'euro",
    zh: "欧分",
  },
  { of: "GBP", per: 100, en: "pence|penny|pennies|p", fr: "penny|pence", zh: "便士" },
  {
    of: "CHF",
    per: 100,
    en: "rappen|swiss centime~",
    fr: "centime~ suisse~|centime~ de franc suisse|centime~ de franc~",
    zh: "",
  },
  { of: "AUD", per: 100, en: "australian cent~", fr: "cent~ australien~", zh: "澳分" },
  { of: "CAD", per: 100, en: "canadian cent~", fr: "cent~ canadien~|sou~ canadien~", zh: "加分" },
  { of: "INR", per: 100, en: "paise|paisa", fr: "paise", zh: "派士" },
  { of: "MYR", per: 100, en: "sen", fr: "", zh: "" },
  { of: "RUB", per: 100, en: "kopeck~|kopek~|copeck~", fr: "kopeck~", zh: "戈比" },
  { of: "BRL", per: 100, en: "centavo~", fr: "centavo~", zh: "" },
  { of: "BTC", per: 100_000_000, en: "satoshi~", fr: "satoshi~", zh: "聪" },
  { of: "yuan", per: 10, en: "jiao|mao", fr: "jiao", zh: "毛钱|角钱" },
  { of: "yuan", per: 100, en: "fen", fr: "fen", zh: "分钱|分" },
  { of: "cent", per: 100, en: "cent~", fr: "cent~", zh: "" },
  { of: "centime", per: 100, en: "centime~", fr: "centime~", zh: "" },
];

/**
 * Words of a place whose press means this currency by the family's name, folded: countries, capitals, adjectives.
 * A trailing * is an open stem.
 */
const PLACES: Readonly<Record<string, string>> = {
  ZAR: "africa* cape joburg mbombela kruger lowveld polokwane tshwane johannesburg pretoria durban soweto gauteng kwazulu* bloemfontein gqeberha stellenbosch limpopo mpumalanga sandton centurion eskom popia karoo 南非 约翰内斯堡 开普敦",
  NGN: "nigeria* abeokuta lagos abuja kano ibadan enugu kaduna harcourt naira 尼日利亚 拉各斯",
  BWP: "botswana* gaborone francistown 博茨瓦纳",
  ZMW: "zambia* lusaka kitwe ndola 赞比亚",
  MWK: "malawi* lilongwe blantyre mzuzu 马拉维",
  PGK: "papua* moresby lae 巴布亚",
  CHF: "switzerland swiss zurich geneva basel bern lausanne zug suisse* helvéti* genève genevois* zurich* lausann* vaud* berne bâle valais* fribourg* neuchâtel* jura tessin* lucerne romand* 瑞士 苏黎世 日内瓦 伯尔尼",
  XOF: "senegal* dakar ivorian* abidjan ivory mali bamako burkin* ouagadougou togo* lomé benin cotonou niamey sénégal* ivoir* malien* bénin* nigérien* niger bouaké thiès korhogo yamoussoukro 塞内加尔 科特迪瓦 马里 多哥 贝宁",
  XAF: "cameroon* douala yaoundé gabon* libreville brazzaville chad* n'djamena camerounais* cameroun tchad* centrafri* bangui malabo pointe-noire 喀麦隆 加蓬 乍得",
  CDF: "kinshasa lubumbashi goma congolais* rdc congolese 金沙萨",
  GNF: "conakry guinée guinéen* guinea guinean* 几内亚 科纳克里",
  RWF: "rwanda* kigali 卢旺达",
  BIF: "burundi* bujumbura 布隆迪",
  DJF: "djibouti* 吉布提",
  KMF: "comor* moroni 科摩罗",
  XPF: "nouméa papeete calédoni* polynési* tahiti*",
  KWD: "kuwait* koweït* 科威特",
  BHD: "bahrain* bahreïn* 巴林",
  JOD: "jordan* amman 约旦 安曼",
  IQD: "iraq* baghdad irak* bagdad 伊拉克",
  LYD: "libya* tripoli libye* libyen* 利比亚",
  TND: "tunisia* tunis tunisi* sfax sousse carthage kairouan bizerte monastir 突尼斯",
  DZD: "algeria* algiers algéri* alger oran constantine annaba dz 阿尔及利亚",
  RSD: "serbia* belgrade serbe* serbie 塞尔维亚",
  AED: "uae dubai emirati* emirates sharjah émirats dubaï abou 迪拜 阿联酋 dhabi",
  MAD: "morocco moroccan* rabat casablanca marrakech maroc* tanger fès agadir meknès chérifien* 摩洛哥",
  SEK: "sweden swedish stockholm gothenburg malmö suède suédois* 瑞典 斯德哥尔摩",
  NOK: "norway norwegian* oslo bergen norvège norvégien* 挪威 奥斯陆",
  DKK: "denmark danish copenhagen aarhus danemark danois* copenhague 丹麦 哥本哈根",
  ISK: "iceland* reykjavik islande islandais* 冰岛",
  CZK: "czech* prague brno tchèque* tchéquie 捷克 布拉格",
  PHP: "philippine* filipino* manila baguio iloilo visayas mindanao pilipino* peso cebu davao manille philippin* luzon quezon 菲律宾 马尼拉",
  ARS: "argentin* 阿根廷 buenos",
  CLP: "chile* santiago chili* 智利",
  COP: "colombia* bogota bogotá medellín colombie* 哥伦比亚",
  UYU: "uruguay* montevideo 乌拉圭",
  DOP: "dominican* dominicain* 多米尼加",
  CUP: "cuba* havana havane 古巴",
  MXN: "mexico mexican* mexic* monterrey guadalajara 墨西哥",
  QAR: "qatar* doha 卡塔尔",
  OMR: "oman* muscat mascate 阿曼",
  YER: "yemen* sanaa yémen* 也门",
  IRR: "iran* tehran téhéran 伊朗 德黑兰",
  SAR: "saudi* riyadh jeddah saoudit* saoudien* riyad djeddah 沙特 利雅得",
  BYN: "belarus* minsk biéloruss* bélarus* 白俄罗斯 明斯克",
  PKR: "pakistan* karachi lahore islamabad 巴基斯坦",
  LKR: "lanka* colombo 斯里兰卡",
  NPR: "nepal* kathmandu népal* katmandou 尼泊尔",
  MUR: "mauritius mauritian* maurice mauricien* 毛里求斯",
  IDR: "indonesia* jakarta indonési* surabaya 印尼 印度尼西亚 雅加达",
  INR: "india* delhi mumbai bengaluru bangalore chennai kolkata hyderabad inde indien* 印度 新德里 孟买",
  UGX: "uganda* kampala ouganda* 乌干达",
  TZS: "tanzania* dodoma dar tanzani* 坦桑尼亚",
  SOS: "somali* mogadishu mogadiscio 索马里",
  KES: "kenya* nairobi mombasa kisumu eldoret kényan* 肯尼亚 内罗毕",
  EGP: "egypt* cairo égypt* caire 埃及 开罗",
  LBP: "leban* beirut liban* beyrouth 黎巴嫩",
  SYP: "syria* damascus syrie* syrien* damas 叙利亚",
  SDG: "sudan* khartoum soudan* 苏丹",
  KPW: "pyongyang nord-coréen* 朝鲜 平壤",
  TWD: "taiwan* taipei taïwan* 台湾 台北 新北 台中 台南 高雄 桃园 新竹 数位部 数发部 数位发展部 检方 个资 刑事局 立委 地检署 健保 趋势科技",
  HKD: "香港 私隐 九龙 新界 港交所 港府 港人 特区政府 本港 港岛 旺角 金管局 hong",
  MOP: "澳门 macau macao",
  JPY: "japan* tokyo osaka japon* kyoto nagoya fukuoka 日本 东京 大阪",
  CNY: "china chinese beijing shanghai shenzhen chine chinois* pékin guangzhou hangzhou 中国 北京 上海 深圳",
};

/** What a spelling stands for: a currency or a family, and how many of the unit make one. */
export interface CurrencyName {
  /** Code, or family name where `isFamily`. */
  of: string;
  isFamily: boolean;
  /** 1, or 100 for a cent. */
  per: number;
}

const BY_FAMILY = new Map(FAMILIES.map((each) => [each.family as string, each]));

const namesByLanguage = new Map<PackCode, Map<string, CurrencyName>>();

/** Every spelling of a language with what it stands for: "swiss francs" → CHF, "francs" → the family of francs. */
export function currencyNames(language: PackCode): ReadonlyMap<string, CurrencyName> {
  const known = namesByLanguage.get(language);
  if (known) return known;
  const names = new Map<string, CurrencyName>();
  namesByLanguage.set(language, names);
  const add = (spellings: string, name: CurrencyName) => {
    for (const spelling of spellings.split("|"))
      for (const each of expandPlural(spelling)) if (!names.has(each)) names.set(each, name);
  };
  for (const each of ROWS) add(each[language], { of: each.code, isFamily: false, per: 1 });
  for (const each of FAMILIES) add(each[language], { of: each.family, isFamily: true, per: each.per });
  for (const each of SUBUNITS) {
    const isFamily = BY_FAMILY.has(each.of) || each.of === "cent" || each.of === "centime";
    add(each[language], { of: each.of, isFamily, per: each.per });
  }
  return names;
}

/** Every mark, folded, with what it stands for: "us$" → USD, "$" → the family of dollars, "btc" → BTC. */
export function currencyMarks(): ReadonlyMap<string, CurrencyName> {
  const marks = new Map<string, CurrencyName>();
  for (const each of ROWS) {
    for (const mark of each.marks.split(" ")) if (mark) marks.set(mark, { of: each.code, isFamily: false, per: 1 });
  }
  for (const each of FAMILIES) {
    for (const mark of each.marks.split(" ")) if (mark) marks.set(mark, { of: each.family, isFamily: true, per: 1 });
  }
  return marks;
}

/** The currencies that share a family's name. */
export function familyMembers(name: string): readonly string[] {
  return BY_FAMILY.get(name)?.members ?? [];
}

/** What a family's name means in a language where the article says nothing else; a cent is one of the default's. */
export function familyFallback(name: string, language: PackCode): string {
  if (name === "cent") return "USD";
  if (name === "centime") return language === "fr" ? "EUR" : "USD";
  return BY_FAMILY.get(name)?.fallback[language] ?? "USD";
}

/** What the money grammar of a language needs of this file. */
export interface CurrencyBook {
  /** Every spelling with what it stands for. */
  names: ReadonlyMap<string, CurrencyName>;
  /** Every mark with what it stands for. */
  marks: ReadonlyMap<string, CurrencyName>;
  members(family: string): readonly string[];
  fallback(family: string): string;
  places(code: string): readonly string[];
}

/** The currencies as a language writes them. */
export function currencyBook(language: PackCode): CurrencyBook {
  return {
    names: currencyNames(language),
    marks: currencyMarks(),
    members: familyMembers,
    fallback: (family) => familyFallback(family, language),
    places: currencyPlaces,
  };
}

/** Words of the places where a currency is meant by its family's name, a trailing * being an open stem. */
export function currencyPlaces(code: string): readonly string[] {
  return PLACES[code]?.split(" ") ?? [];
}

/** "swiss franc~" → "swiss franc", "swiss francs"; each mark may take its s or not: "centimes de dollar". */
function expandPlural(spelling: string): string[] {
  if (spelling === "") return [];
  const at = spelling.indexOf("~");
  if (at < 0) return [spelling];
  const [head, tail] = [spelling.slice(0, at), spelling.slice(at + 1)];
  return expandPlural(tail === "" ? " " : tail).flatMap((rest) => {
    const end = tail === "" ? "" : rest;
    return [`${head}${end}`, `${head}s${end}`];
  });
}
