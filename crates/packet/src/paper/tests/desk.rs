//! The dossier that the tests of the forms print, with all that a form asks for beside it.

use std::sync::LazyLock;

use chrono::{DateTime, NaiveDate};
use tongguan_advice::Advice;
use tongguan_domain::{Dossier, Field, FieldPath, document};
use tongguan_rules::lists::Lists;
use tongguan_rules::{
    Bilingual, Confidence, Finding, GrantedWaiver, Outcome, Report, RuleBook, Said, Sentences, Severity,
    SourceLine,
};

use super::super::{BothLanguages, Content, PacketFile};

pub(super) const LONG: &str = r#"{
 "schema": "tongguan.dossier/1", "title": "港湾茶", "route": "chinese-subsidiary",
 "company": {
  "name": "港湾茶业（深圳）有限公司", "name_en": "Harbour Tea (Shenzhen) Co., Ltd.", "jurisdiction": "CN",
  "entity_type": "enterprise", "unit_nature": 4, "certificate_type": 1, "uscc": "91440300MA5EXAMP0X",
  "licence_valid_from": "2019-03-01", "licence_valid_until": "long-term",
  "business_scope": "一般经营项目：预包装食品销售；茶具、工艺礼品的设计与销售；国内贸易；货物及技术进出口；茶文化活动策划；会议及展览服务。许可经营项目：食品经营；餐饮服务；互联网信息服务。（依法须经批准的项目，经相关部门批准后方可开展经营活动）Retail of prepacked food, tea ware and gifts; import and export of goods and technology.",
  "region": "440305", "registered_address": "广东省深圳市南山区示例大道 88 号港湾大厦 Tower B 12 层 1203-1205 室",
  "contact_address": "示例大道 88 号港湾大厦 12 层", "comment": "通讯地址已是最详细地址",
  "legal_representative": {"name": "㛃示例", "id_type": "resident-id", "id_number": "000000197001010019"}
 },
 "administrator": {
  "name": "䶮𬱖", "id_type": "resident-id", "id_number": "000000199003072417", "id_valid_from": "2015-06-01",
  "id_valid_until": "2035-06-01", "mobile": "13800001234", "email": "admin@harbour-tea.example",
  "emergency_contact": "13900005678", "is_legal_representative": false
 },
 "subject_principal": {
  "same_as_administrator": false, "name": "㛃示例", "id_type": "resident-id", "id_number": "000000197001010019",
  "id_valid_from": "2010-01-01", "id_valid_until": "long-term", "mobile": "13700004321",
  "email": "legal@harbour-tea.example", "emergency_contact": "13900005678", "is_legal_representative": true
 },
 "mini_program": {
  "name": "港湾茶铺", "short_name": "港湾茶", "introduction": "选茶、买茶、学泡茶。下单后由深圳仓发货，附冲泡指引。",
  "categories": [{"level1": "商家自营", "level2": "食品饮料"}, {"level1": "生活服务", "level2": "文化服务", "level3": "茶艺"}],
  "main_category": 0, "service_types": [33, 7], "pre_approvals": [{"type": 24}],
  "remark": "港湾茶铺由港湾茶业（深圳）有限公司运营，销售自有品牌茶叶和茶具，提供冲泡指引和订单查询。",
  "functionality": ["own_goods", "shows-articles"],
  "backend_domains": [{"host": "api.harbour-tea.example", "icp_number": "粤ICP备00000000号-1", "hosted_in": "mainland"}]
 },
 "partner": {"name": "示例合作方（上海）科技有限公司", "contact": "filing@partner.example"},
 "licences": [
  {"kind": "food", "number": "JY14403050000000", "holder": "applicant", "issuer": "深圳市市场监督管理局", "valid_from": "2024-01-01", "valid_until": "2028-12-31", "attachment": "food"},
  {"kind": "icp-licence", "number": "粤B2-00000000", "holder": "partner", "issuer": "广东省通信管理局"}
 ],
 "attachments": [
  {"id": "icon", "role": "icon", "file": "icon.png"}, {"id": "bl", "role": "business-licence", "file": "bl.jpg"},
  {"id": "food", "role": "licence", "file": "food.jpg"}, {"id": "commit", "role": "commitment-letter", "file": "commit.jpg"}
 ]
}"#;

pub(super) struct Desk {
    pub(super) dossier: Dossier,
    pub(super) report: Report,
    pub(super) advice: Advice,
    pub(super) lists: Lists,
    pub(super) words: BothLanguages,
    pub(super) files: Vec<PacketFile>,
}

pub(super) fn desk(dossier: &str) -> Desk {
    let file = |number: usize, id: &str, chinese: &str, english: &str| PacketFile {
        path: format!("data/files/{number:02}_{id}.jpg"),
        title: Bilingual::new(english, chinese),
        sha256: "9df0eb76ca4b24e1ee3f23389fa94b403eaef0baa1c302eba380d07ea656e204".to_owned(),
        attachment: Some(id.to_owned()),
    };
    let day = NaiveDate::from_ymd_opt(2026, 11, 24).unwrap();
    let book = book();
    let dossier = document::read(dossier).unwrap();
    Desk {
        advice: Advice::on(&dossier, day, day, &BUILT_IN).unwrap(),
        dossier,
        report: Report {
            dossier: String::new(),
            as_of: day,
            rulebook: book.stamp(),
            findings: Vec::new(),
            uncovered: Vec::new(),
        },
        lists: book.lists,
        words: BothLanguages::load(),
        files: vec![
            file(1, "bl", "营业执照", "Business licence"),
            file(2, "icon", "小程序头像", "Mini Program icon"),
            file(3, "food", "食品经营许可证", "Food business licence"),
            file(4, "commit", "承诺书", "Commitment letter"),
        ],
    }
}

/// The rule book of the program: advice is made of its lists.
static BUILT_IN: LazyLock<RuleBook> = LazyLock::new(|| tongguan_rules::built_in().unwrap());

/// A rule book without rules, whose lists name the codes of the dossier above and nothing more.
fn book() -> RuleBook {
    let code =
        |code: u32, name: &str| format!("[[code]]\ncode = {code}\nname = \"{name}\"\nname_en = \"\"\n");
    let licence = "[[licence]]\nid = \"food\"\nname = \"食品经营许可证\"\nname_en = \"Food business licence\"\ntype = \"licence\"\n";
    let function =
        "[[function]]\nid = \"own_goods\"\nname = \"自营商品销售\"\nname_en = \"Sale of own goods\"\n";
    let pack = "id = \"mainland-2026-11\"\nversion = \"2026.11.23-1\"\nsnapshot = \"2026-11-23\"\n";
    let files = [
        ("pack.toml", pack.to_owned()),
        ("sources.toml", String::new()),
        ("lists/unit_natures.toml", code(4, "企业")),
        ("lists/certificate_types.toml", code(1, "营业执照（个人或企业）")),
        ("lists/service_types.toml", code(33, "食品销售")),
        ("lists/pre_approvals.toml", code(24, "以上都不涉及")),
        ("lists/licences.toml", licence.to_owned()),
        ("lists/functionality.toml", function.to_owned()),
        ("lists/categories.toml", "category = []".to_owned()),
        ("lists/provinces.toml", "code = []".to_owned()),
    ];
    let files = files.into_iter().map(|(name, text)| (name.to_owned(), text)).collect();
    tongguan_rules::load(&files).unwrap()
}

impl Desk {
    pub(super) fn content(&self) -> Content<'_> {
        Content {
            dossier: &self.dossier,
            report: &self.report,
            advice: Some(&self.advice),
            lists: &self.lists,
            words: &self.words,
            number: "TG-2026-0007",
            stamp: DateTime::parse_from_rfc3339("2026-11-24T09:30:00+08:00").unwrap(),
            files: &self.files,
            recipients: &[],
            second: None,
            base: None,
            changes: &[],
            program: "Tongguan 0.1.0",
            draft: false,
            redacted: false,
        }
    }

    pub(super) fn with_findings(mut self, count: usize) -> Self {
        let standings = [
            (Outcome::Failed, Severity::Blocking),
            (Outcome::Failed, Severity::Advisory),
            (Outcome::Failed, Severity::Information),
            (Outcome::Waived, Severity::Blocking),
            (Outcome::NotChecked, Severity::Advisory),
        ];
        self.report.findings = standings.into_iter().cycle().take(count).map(finding).collect();
        self
    }
}

fn finding((outcome, severity): (Outcome, Severity)) -> Finding {
    let said = |what: &str, action: &str| Said {
        what: what.to_owned(),
        why: String::new(),
        action: action.to_owned(),
    };
    Finding {
        rule: "administrator-id-not-expired".to_owned(),
        outcome,
        severity,
        field: FieldPath::of(Field::AdministratorIdValidUntil),
        role: None,
        sentences: Sentences {
            zh: said("管理员的身份证将于 2026-12-10 到期，距今只有 16 天。", "换领新证后更新有效期和照片。"),
            en: said(
                "The administrator’s identity card runs out on 2026-12-10, which is 16 days away.",
                "Renew the card, then update dates and pictures.",
            ),
        },
        source: SourceLine {
            id: "filing-guide".to_owned(),
            title: "Guide to the filing of Mini Programs".to_owned(),
            title_zh: "小程序备案指引".to_owned(),
            locator: "§ 3.2".to_owned(),
            locator_zh: "第 3.2 节".to_owned(),
            date: "2025-12-31".to_owned(),
            date_zh: "2025-12-31".to_owned(),
            confidence: Confidence::High,
        },
        dissent: Vec::new(),
        others: Vec::new(),
        fingerprint: "0".repeat(32),
        waiver: (outcome == Outcome::Waived).then(|| GrantedWaiver {
            reason: "新证已受理，回执在手。".to_owned(),
            approver: "李示例".to_owned(),
            expires: NaiveDate::from_ymd_opt(2026, 12, 31).unwrap(),
        }),
    }
}
