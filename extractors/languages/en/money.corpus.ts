import { type Corpus, says, silent } from "../../text/corpus.ts";

/** Cases of the English money grammar. */
export const corpus: Corpus<{
  amount: string;
  currency: string;
  currencyStated?: boolean;
  bound?: string;
  range?: string;
}> = [
  says({ amount: "18400000", currency: "GBP", currencyStated: false }, "⟦£18.4m⟧", "£18.4 million", "£ 18,400,000"),
  says(
    { amount: "18400000", currency: "GBP", currencyStated: true },
    "18.4 million pounds sterling",
    "GBP 18.4m",
    "18.4m British pounds",
  ),
  says(
    { amount: "1000000000", currency: "USD", currencyStated: false },
    "$1bn",
    "a $1-billion demand",
    "one billion dollars",
  ),
  says(
    { amount: "1200000", currency: "USD", currencyStated: true },
    "⟦US$1.2 million⟧",
    "USD 1.2m",
    "1.2 million US dollars",
    "$1.2 million USD",
    "1.2 million U.S. dollars",
  ),
  says(
    { amount: "90000", currency: "AUD", currencyStated: true },
    "A$90,000",
    "AU$90,000",
    "90,000 Australian dollars",
    "AUD 90,000",
    "AUD90k",
  ),
  says({ amount: "2500", currency: "CAD" }, "C$2,500", "CA$2,500", "2,500 Canadian dollars", "CAD$2,500"),
  says({ amount: "10050000000", currency: "HKD" }, "HK$10.05 billion", "hk $ 10.05 billion"),
  says({ amount: "300000", currency: "TWD" }, "NT$300,000", "300,000 New Taiwan dollars"),
  says({ amount: "2500", currency: "SGD" }, "S$2,500", "2,500 Singapore dollars"),
  says({ amount: "500", currency: "BRL" }, "R$500", "500 reais"),
  says(
    { amount: "150000", currency: "EUR", currencyStated: true },
    "€150k",
    "€150,000",
    "150,000 euros",
    "150k euro",
    "EUR 150,000",
    "150,000 €",
  ),
  says({ amount: "120000000", currency: "EUR" }, "120 MEUR", "120m euros", "€120 million"),
  says(
    { amount: "500000", currency: "INR" },
    "Rs 5 lakh",
    "Rs. 5 lakh",
    "₹5 lakh",
    "5 lakh rupees",
    "Rs 5,00,000",
    "INR 500,000",
  ),
  says({ amount: "8026000000", currency: "CNY" }, "RMB 8.026 billion", "8.026 billion yuan", "CNY 8.026bn"),
  says({ amount: "0.15", currency: "BTC" }, "⟦0.15 BTC⟧", "0.15 bitcoin", "₿0.15", "0.15 bitcoins"),
  says({ amount: "60", currency: "XMR" }, "60 XMR", "60 Monero", "sixty monero"),
  says({ amount: "6000", currency: "USDT" }, "6,000 USDT", "6k USDT", "6,000 tether"),
  says({ amount: "3.1", currency: "ETH" }, "3.1 ether", "3.1 ETH"),
  says({ amount: "0.5", currency: "BTC" }, "half a bitcoin", "0.5 BTC"),
  says({ amount: "1", currency: "BTC" }, "one bitcoin", "a bitcoin"),
  says({ amount: "10", currency: "GBP" }, "a tenner a profile", "£10"),
  says({ amount: "0.3", currency: "USD" }, "30 US cents apiece", "30 cents a line", "thirty cents"),
  says({ amount: "0.5", currency: "GBP" }, "50 pence for a file", "50p a file"),
  says({ amount: "0.05", currency: "INR" }, "five paise per record"),
  says({ amount: "13.45", currency: "USD" }, "thirteen dollars and forty-five cents", "$13.45", "13 dollars 45 cents"),
  says({ amount: "200000000", currency: "KRW" }, "two hundred million won", "₩200 million", "KRW 200m"),
  says({ amount: "2", currency: "SEK" }, "two kronor apiece", "SEK 2"),
  says({ amount: "30000", currency: "AED" }, "30,000 dirhams", "AED 30,000"),
  says({ amount: "40000", currency: "KES" }, "40,000 shillings", "KSh 40,000", "40,000 Kenyan shillings"),
  says({ amount: "6000", currency: "IDR" }, "Rp 6,000", "6,000 rupiah"),
  says({ amount: "75000000", currency: "USD" }, "75 USD million", "75 million USD"),
  says({ amount: "20000", currency: "USD", bound: "at-least" }, "more than $20,000", "at least $20,000", "$20,000+"),
  says(
    { amount: "200000", currency: "USD", bound: "about" },
    "about $200,000",
    "roughly $200k",
    "some 200,000 dollars",
  ),
  says(
    [
      { amount: "10", currency: "USD", range: "low" },
      { amount: "20", currency: "USD", range: "high" },
    ],
    "$10-$20",
    "$10 to $20",
    "between 10 and 20 dollars",
    "between $10 and $20",
    "10 to 20 dollars",
  ),
  says(
    [
      { amount: "10000000", currency: "USD" },
      { amount: "20000000", currency: "USD" },
    ],
    "$10-20 million",
    "10 to 20 million dollars",
  ),
  says(
    [
      { amount: "30000", currency: "USD" },
      { amount: "15000", currency: "USD" },
    ],
    "from $30,000 to $15,000",
  ),
  says(
    [
      { amount: "10", currency: "BTC" },
      { amount: "200000", currency: "USD" },
    ],
    "10 bitcoins, or about $200,000",
  ),
  says({ amount: "0.000000000000000001", currency: "ETH" }, "0.000000000000000001 ETH"),
  says({ amount: "123456789012345678.91", currency: "USD" }, "$123,456,789,012,345,678.91"),
  silent(
    "50 won their case",
    "200 pounds of paper",
    "the dollar",
    "10 real users",
    "12 people",
    "some euro-zone states",
    "1080p video",
    "dozens of dollars",
    "5 percent",
  ),
];
