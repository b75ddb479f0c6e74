//! What the partner has to know besides the bodies: where each goes, what only the partner can fill in, and
//! which lists to ask for anew, since the codes in the bodies are from a dated snapshot.
//!
//! Source: the platform's descriptions of the calls that are named here.

use serde_json::{Value, json};
use tongguan_rules::lists::Lists;

use super::Twin;

const SCHEMA: &str = "tongguan.platform/1";
const HOST: &str = "https://api.weixin.qq.com";

/// Members that no dossier holds and the platform asks for.
const REGISTER: [&str; 1] = ["component_phone"];
const VERIFICATION: [&str; 4] = [
    "auth_data.customer_type",
    "auth_data.account_name_type",
    "auth_data.pay_type",
    "auth_data.third_party_phone",
];
const FILING: [&str; 1] = ["icp_applets.principal_info.verify_task_id"];

/// The five lists of the filing: the call, the list of the rule book, the fields whose codes are from it.
const REFRESH: [(&str, &str, &[&str]); 5] = [
    ("query_icp_subject_types", "unit_natures.toml", &["icp_subject.base_info.type"]),
    (
        "query_icp_certificate_types",
        "certificate_types.toml",
        &[
            "icp_subject.organize_info.certificate_type",
            "icp_subject.principal_info.certificate_type",
            "icp_applets.principal_info.certificate_type",
        ],
    ),
    ("query_icp_nrlx_types", "pre_approvals.toml", &["icp_applets.base_info.nrlx_details"]),
    (
        "query_icp_service_content_types",
        "service_types.toml",
        &["icp_applets.base_info.service_content_types"],
    ),
    (
        "query_icp_district_code",
        "regions.tsv",
        &["icp_subject.base_info.province", "icp_subject.base_info.city", "icp_subject.base_info.district"],
    ),
];

/// `wechat/platform.json`.
pub(crate) fn platform(twin: &Twin, lists: &Lists) -> Value {
    let mut requests = Vec::new();
    if let Some(body) = &twin.register {
        requests.push(json!({
            "request": "register",
            "body": "wechat/register.json",
            "post": "/wxa/component/fastregisterenterpriseweapp?action=create",
            "token": "component_access_token",
            "fill_in": open(body, &REGISTER),
        }));
    }
    if let Some(body) = &twin.verification {
        requests.push(json!({
            "request": "verification",
            "body": "wechat/verification.json",
            "upload": "/wxa/sec/uploadauthmaterial",
            "post": "/wxa/sec/wxaauth",
            "token": "authorizer_access_token",
            "fill_in": open(body, &VERIFICATION),
        }));
    }
    if let Some(body) = &twin.filing {
        requests.push(json!({
            "request": "filing",
            "body": "wechat/filing.json",
            "upload": "/wxa/icp/upload_icp_media",
            "post": "/wxa/icp/apply_icp_filing",
            "token": "authorizer_access_token",
            "fill_in": open(body, &FILING),
        }));
    }
    let refresh = REFRESH.map(|(call, list, fields)| {
        json!({ "call": call, "get": format!("/wxa/icp/{call}"), "snapshot": lists.as_of(list), "fields": fields })
    });
    json!({
        "schema": SCHEMA,
        "host": HOST,
        "requests": requests,
        "status": { "get": "/wxa/icp/get_icp_entrance_info", "token": "authorizer_access_token" },
        "refresh": refresh,
    })
}

/// Those of the paths at which the body has nothing.
fn open<'a>(body: &Value, paths: &[&'a str]) -> Vec<&'a str> {
    let is_open = |path: &&&str| body.pointer(&format!("/{}", path.replace('.', "/"))).is_none();
    paths.iter().filter(is_open).copied().collect()
}
