import { type Corpus, says, silent } from "../../text/corpus.ts";

/** Sentences on how breaches happened. Causes are learned, so the runner asks for a share of them. */
export const corpus: Corpus<{ category: string }> = [
  says(
    { category: "misconfiguration" },
    "档案放在一台不用密码就能访问的服务器上。",
    "研究人员说，一个未受保护的存储桶暴露了扫描件。",
    "由於權限設定錯誤，任何人都能下載資料夾。",
  ),
  says(
    { category: "stolen-credentials" },
    "入侵者用窃得的密码登录。",
    "攻击者使用了一家旅行社被盗用的账号。",
    "駭客拿其他網站外洩的密碼逐一嘗試登入。",
  ),
  says(
    { category: "phishing" },
    "一名会计点击了钓鱼邮件里的链接。",
    "骗子冒充软件供应商，在电话里骗得验证码。",
    "職員在假的登入頁面輸入了密碼。",
  ),
  says(
    { category: "vulnerability" },
    "黑客利用订房软件的漏洞。",
    "攻击者利用一个没有打补丁的已知漏洞。",
    "只要更改網址中的編號，就能看到別人的帳單。",
  ),
  says({ category: "malware" }, "技术员电脑上的恶意软件记录了键盘输入。", "密码是被窃密木马偷走的。"),
  says({ category: "ransomware" }, "诊所六月遭勒索软件攻击。", "攻擊者加密了伺服器，並留下勒索信。"),
  says(
    { category: "insider" },
    "一名前员工离职前拷贝了客户名单。",
    "呼叫中心一名员工把资料卖给团伙。",
    "該職員用手機翻拍檔案。",
  ),
  says(
    { category: "supply-chain" },
    "数据是从替银行印信的供应商那里被取走的。",
    "航空公司称，外泄发生在一家第三方服务商。",
    "負責薪資的外包商遭駭客入侵。",
  ),
  says({ category: "scraping" }, "个人主页被爬虫抓取。", "有人用自动脚本批量抓取公开资料。"),
  says({ category: "physical" }, "存有档案的笔记本电脑在车内被盗。", "鎮公所遺失一個未加密的硬碟。"),
  says({ category: "human-error" }, "一名员工误将名单发给了错误的收件人。", "表格被不慎公布在市政府网站上。"),
  silent(
    "卖家要价四千美元出售该数据库。",
    "目前还不知道黑客是怎样进入的。",
    "公司呼吁客户更改密码。",
    "公司已通报监管机构并报警。",
    "文件内有姓名、地址和电话号码。",
    "该集团在十一个国家经营九十家酒店。",
  ),
];
