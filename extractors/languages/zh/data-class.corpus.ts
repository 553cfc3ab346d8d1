import { type Corpus, says, silent } from "../../text/corpus.ts";

/** What data a breach touched. The kinds are learned, so the runner asks for a share of them. */
export const corpus: Corpus<{ class: string }> = [
  says(
    [{ class: "names" }, { class: "email-addresses" }, { class: "phone-numbers" }],
    "失窃的数据包括姓名、电子邮箱和手机号。",
  ),
  says(
    [{ class: "passport-numbers" }, { class: "dates-of-birth" }, { class: "travel-records" }],
    "外泄文件含有护照号码、出生日期和订房记录。",
  ),
  says([{ class: "employment-records" }], "该团伙公开的文件中有员工工资单和劳动合同。"),
  says([{ class: "health-records" }], "診所表示，病患的病歷與處方外流。"),
  says([{ class: "bank-accounts" }, { class: "government-ids" }], "数据库里有银行账号和身份证扫描件。"),
  says([{ class: "password-hashes" }], "用户名和加密后的密码被窃。"),
  says([{ class: "geolocation" }], "文件显示骑手的行驶轨迹。"),
  says([{ class: "source-code" }], "黑客公布了游戏的源代码。"),
  says([{ class: "other" }], "样本列出客户的车牌号和水表读数。"),
  silent(
    "客户应更改密码，并留意银行账户。",
    "信用卡和密码未受影响。",
    "公司没有回复记者的邮件和电话。",
    "本报地址见末版。",
  ),
];
