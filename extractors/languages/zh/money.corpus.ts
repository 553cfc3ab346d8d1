import { type Corpus, says, silent } from "../../text/corpus.ts";

/** Cases of the Chinese money grammar, read as an article in simplified script. */
export const corpus: Corpus<{
  amount: string;
  currency: string;
  currencyStated?: boolean;
  bound?: string;
  range?: string;
}> = [
  says(
    { amount: "2250000", currency: "USD", currencyStated: true },
    "⟦225万美元⟧",
    "225萬美元",
    "二百二十五万美元",
    "225万美金",
    "US$225万",
    "2,250,000美元",
  ),
  says(
    { amount: "300000", currency: "TWD", currencyStated: true },
    "⟦新臺幣30万元⟧",
    "新台幣30萬元",
    "台币30万元",
    "NT$30万",
  ),
  says({ amount: "20000", currency: "CNY", currencyStated: false }, "2万元", "两万元", "2萬元", "20000元", "¥20000"),
  says(
    { amount: "1650000", currency: "CNY", currencyStated: true },
    "人民币165万元",
    "165万元人民币",
    "165万人民币",
    "RMB165万",
  ),
  says({ amount: "3000000", currency: "HKD" }, "300万港元", "300萬港幣", "HK$300万", "港币300万元"),
  says(
    { amount: "10", currency: "BTC" },
    "⟦10个比特币⟧",
    "10個比特幣",
    "10枚比特币",
    "十枚比特币",
    "10 BTC",
    "10比特幣",
  ),
  says({ amount: "6", currency: "ETH" }, "6个ETH", "6 枚 ETH", "六个ETH"),
  says({ amount: "1", currency: "BTC" }, "一枚比特币"),
  says({ amount: "0.5", currency: "BTC" }, "零点五个比特币", "半个比特币", "0.5枚比特币"),
  says({ amount: "520", currency: "XMR" }, "520枚门罗币", "520个門羅幣", "520 XMR"),
  says({ amount: "20000", currency: "USDT" }, "2万枚泰达币", "2万USDT", "20000 USDT"),
  says({ amount: "4", currency: "ETH" }, "4枚以太币", "四个以太幣", "4个以太坊"),
  says({ amount: "1500000", currency: "MYR" }, "150万令吉", "150萬令吉"),
  says({ amount: "15000000", currency: "JPY" }, "1500万日元", "1500萬日圓"),
  says({ amount: "500000000", currency: "KRW" }, "5亿韩元", "5億韓元"),
  says({ amount: "12000", currency: "SGD" }, "一万二千新元", "1.2万新元"),
  says({ amount: "25000", currency: "BRL" }, "两万五千雷亚尔"),
  says({ amount: "15000000", currency: "INR" }, "1500万卢比"),
  says({ amount: "0.5", currency: "CNY" }, "五毛钱", "0.5元"),
  says({ amount: "0.08", currency: "CNY" }, "8分钱", "每条8分"),
  says({ amount: "0.04", currency: "AUD" }, "四澳分"),
  says({ amount: "5.6", currency: "CNY" }, "五元六角", "五块六", "5元6角"),
  says({ amount: "600", currency: "CNY" }, "六百块", "600块钱"),
  says({ amount: "180000", currency: "EUR", bound: "about" }, "约18万欧元", "近18万欧元"),
  says({ amount: "200000", currency: "CNY", bound: "at-most" }, "最高20万元", "不超过20万元"),
  says(
    [
      { amount: "50000", currency: "CNY", range: "low" },
      { amount: "100000", currency: "CNY", range: "high" },
    ],
    "5万至10万元",
    "5万元到10万元",
    "5-10万元",
  ),
  says(
    [
      { amount: "4", currency: "CNY" },
      { amount: "5", currency: "USD" },
    ],
    "4人民币5美元",
  ),
  silent("五分钟", "95分", "2022元旦", "3块硬盘", "230万条", "美元走强", "数万条"),
];
