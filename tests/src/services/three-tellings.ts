import type { ArticleInput } from "../../../src/services/articles/input.ts";

/** Two breaches, told in one article each in French, English and Chinese. Written for this test. */
export const THREE_TELLINGS = {
  fr: {
    url: "https://journal.example/2024/05/velnor",
    outlet: "Le Courrier de l'Ouest",
    publishedAt: "2024-05-16",
    title: "Les abonnés de Velnor Énergie en vente, après les dossiers de la mairie de Sauvry",
    text: `Un pirate qui se fait appeler « brumaire9 » propose depuis mardi sur BreachForums les données de 2,37 millions d'abonnés de Velnor Énergie. Il en demandait d'abord 6 200 dollars, avant de ramener son prix à 4 500 dollars mercredi.

Le fichier contient des noms, des adresses e-mail et des numéros de téléphone, affirme le vendeur. Velnor Énergie a confirmé une intrusion. « Nous avons prévenu la Cnil », a déclaré l'entreprise.

Cette annonce survient après une autre affaire : en mars, le groupe de rançongiciel Corvex avait dérobé 740 Go de documents à la mairie de Sauvry, dont les dossiers de 58 400 habitants. Corvex avait exigé une rançon de 900 000 dollars. La mairie de Sauvry avait refusé de payer.`,
  },
  en: {
    url: "https://ledger.example/2024/05/velnor-energie",
    outlet: "The Harrow Ledger",
    publishedAt: "2024-05-17",
    title: "Seller lowers price for data of 2.37 million Velnor Énergie customers",
    text: `A hacker known as brumaire9 is selling the data of 2.37 million customers of the French utility Velnor Énergie on BreachForums. The seller first asked for $6,200 and lowered the price to $4,500 on Wednesday.

Names, email addresses and phone numbers are in the database, the seller claims. Velnor Énergie confirmed the breach and said it had notified the French data protection authority.

The sale comes two months after another case in France. In March the ransomware gang Corvex stole 740 GB of documents from the Sauvry city hall, including files on 58,400 residents. Corvex demanded a ransom of $900,000. The Sauvry city hall did not pay.`,
  },
  zh: {
    url: "https://daily.example/2024/05/velnor",
    outlet: "海岸日报",
    publishedAt: "2024-05-18",
    title: "法国能源公司Velnor Énergie237万客户数据被出售",
    text: `网名为“brumaire9”的黑客在BreachForums上出售法国能源公司Velnor Énergie的237万客户数据，目前要价4500美元。该卖家最初要价6200美元，周三降价。

卖家称，数据包含姓名、电子邮箱地址和电话号码。Velnor Énergie证实发生数据泄露，并表示已通报法国数据保护机构。

两个月前，法国还发生了另一起事件。今年3月，勒索软件组织Corvex从索夫里市政府（Sauvry）窃取了740GB文件，包括58,400名居民的档案。Corvex索要90万美元赎金。索夫里市政府未支付赎金。`,
  },
} as const satisfies Record<string, ArticleInput>;
