import { type Corpus, says, silent } from "../../text/corpus.ts";

/** Cases of the Chinese grammar of data sizes. */
export const corpus: Corpus<{ bytes: number; bound?: string }> = [
  says({ bytes: 23_000_000_000_000 }, "⟦23TB⟧", "２３ＴＢ", "23 TB", "23T的数据"),
  says({ bytes: 30_000_000_000 }, "三十GB", "30GB", "30G数据"),
  says({ bytes: 140_000_000_000, bound: "about" }, "约140GB", "約140 GB", "大约140GB"),
  says({ bytes: 300_000_000_000, bound: "at-least" }, "超过300GB", "逾300GB"),
  says({ bytes: 5_000_000 }, "5兆字节", "5MB"),
  says({ bytes: 1_000_000_000_000 }, "一千GB"),
  silent("5G网络", "5G手机", "10Gbps", "230万条", "4S店"),
];
