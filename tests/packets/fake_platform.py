"""A stand-in for the WeChat platform on loopback, which refuses as the real one does.

Usage: fake_platform.py FILING_FIELDS ENTITY   FILING_FIELDS is the rule book's list of the filing's fields; ENTITY
is the name of the registered company. Prints the port, then one line for each request it was sent. It knows the
error codes, limits and hints that the rule book's sources name, and none that nobody has seen.
"""

import http.server
import json
import re
import struct
import sys
import tomllib
import urllib.parse

TOKENS = {"component": "component-token", "authorizer": "authorizer-token"}
SIDES = (720, 1280)
LARGEST = 2 * 1024 * 1024
NONE_APPLIES = 24
PERSON = 5

with open(sys.argv[1], "rb") as file:
    FIELDS = tomllib.load(file)["field"]
ENTITY = sys.argv[2]


class Refused(Exception):
    def __init__(self, code, message, hints=()):
        super().__init__(message)
        self.answer = {"errcode": code, "errmsg": message}
        if hints:
            self.answer["hints"] = [
                {"errcode": code, "err_field": field, "errmsg": reason} for field, code, reason in hints
            ]


def pixels(data):
    """Width and height of a JPEG or PNG; None of anything else."""
    if data.startswith(b"\x89PNG\r\n\x1a\n"):
        return struct.unpack(">II", data[16:24])
    if not data.startswith(b"\xff\xd8"):
        return None
    at = 2
    while at + 9 < len(data):
        marker, length = data[at + 1], struct.unpack(">H", data[at + 2 : at + 4])[0]
        if marker in (0xC0, 0xC1, 0xC2):
            height, width = struct.unpack(">HH", data[at + 5 : at + 9])
            return width, height
        at += 2 + length
    return None


def parts(content_type, body):
    boundary = re.fullmatch(r"multipart/form-data; boundary=([0-9A-Za-z'_-]{1,70})", content_type or "")
    if not boundary:
        raise Refused(40004, "invalid media type")
    found = {}
    for part in body.split(b"--" + boundary[1].encode())[1:-1]:
        head, _, content = part.removeprefix(b"\r\n").partition(b"\r\n\r\n")
        name = re.search(rb'name="([^"]+)"(?:; filename="([^"]*)")?', head)
        found[name[1].decode()] = (name[2] and name[2].decode(), content.removesuffix(b"\r\n"))
    return found


def read_json(body):
    try:
        return json.loads(body.decode("utf-8"))
    except ValueError:
        raise Refused(47001, "data format error")


def at(body, path):
    for name in path.split("."):
        body = body.get(name) if isinstance(body, dict) else None
    return body


class Platform:
    def __init__(self):
        self.media = {}
        self.filed = None

    def keep(self, kind, certificate):
        name = f"media-{len(self.media)}"
        self.media[name] = (kind, certificate)
        return name

    def register(self, query, content_type, body):
        if query.get("action") != ["create"]:
            raise Refused(-1, "system error")
        body = read_json(body)
        # The old form of the call is off.
        if body.get("new_version") is not True:
            raise Refused(-1, "system error")
        for name in ("name", "code", "component_phone"):
            if not isinstance(body.get(name), str) or not body[name]:
                raise Refused(89253, f"parameter missing: {name}")
        if not re.fullmatch(r"[0-9A-HJ-NP-RT-UW-Y]{18}", body["code"]):
            raise Refused(89248, "invalid company code")
        return {"errcode": 0, "errmsg": "ok", "taskid": "task", "authorize_url": "https://mp.weixin.qq.com/example"}

    def upload_auth_material(self, query, content_type, body):
        name, data = parts(content_type, body).get("media", (None, b""))
        if not re.search(r"\.(png|jpe?g|gif)$", name or "", re.I) or not data:
            raise Refused(40004, "invalid media type")
        return {"errcode": 0, "errmsg": "ok", "type": "image", "mediaid": self.keep("verification", None)}

    def verify(self, query, content_type, body):
        data = read_json(body).get("auth_data")
        if not isinstance(data, dict):
            raise Refused(40097, "invalid args")
        wanted = ["customer_type", "account_name", "account_name_type", "pay_type", "third_party_phone", "invoice_info"]
        wanted += ["contact_info.name", "contact_info.email"]
        wanted += ["service_appid"] if data.get("pay_type") == 1 else []
        wanted += ["qualification"] if data.get("customer_type") != 15 else []
        for path in wanted:
            if at(data, path) in (None, ""):
                raise Refused(40097, f"invalid args: auth_data.{path}")
        for name in ("customer_type", "account_name_type", "pay_type"):
            if type(data[name]) is not int:
                raise Refused(40097, f"invalid args: auth_data.{name}")
        media = [data.get("qualification"), *data.get("qualification_other", []), *data.get("account_supplemental", [])]
        for name in filter(None, media):
            if self.media.get(name, ("",))[0] != "verification":
                raise Refused(40007, "invalid media_id")
        return {"errcode": 0, "errmsg": "ok", "taskid": "task", "auth_url": "https://mp.weixin.qq.com/example"}

    def upload_icp_media(self, query, content_type, body):
        found = parts(content_type, body)
        text = {name: value.decode() for name, (file, value) in found.items() if file is None}
        name, data = found.get("media", (None, b""))
        if text.get("type") not in ("image", "video"):
            raise Refused(40004, "invalid media type")
        field = text.get("icp_order_field", "")
        known = {entry["path"].split("[]")[0] for entry in FIELDS}
        if field not in known:
            raise Refused(86201, "upload icp media fail")
        # Pictures of certificates go with the type of the certificate.
        certificate = text.get("certificate_type")
        if re.search(r"certificate_photo(_front|_back)?$", field) and not re.fullmatch("[0-9]+", certificate or ""):
            raise Refused(86201, "upload icp media fail")
        size = pixels(data)
        is_named = re.search(r"\.(png|jpe?g)$", name or "", re.I)
        if not is_named or size is None or len(data) > LARGEST or min(size) < SIDES[0] or max(size) < SIDES[1]:
            raise Refused(86201, "upload icp media fail")
        media_id = self.keep("filing", certificate and int(certificate))
        return {"errcode": 0, "errmsg": "ok", "type": "image", "media_id": media_id, "create_at": 1}

    def file(self, query, content_type, body):
        body = read_json(body)
        hints = [*self.missing(body), *self.unfit(body), *self.unknown_media(body)]
        if hints:
            raise Refused(86202, "apply icp filing fail", hints)
        if at(body, "icp_subject.base_info.name") != ENTITY:
            raise Refused(86355, "sponsor differs from the entity of the mini program")
        self.filed = body
        return {"errcode": 0, "errmsg": "ok"}

    def missing(self, body):
        is_person = at(body, "icp_subject.base_info.type") == PERSON
        for field in FIELDS:
            path = field["path"]
            if field["required"] == "yes" and "[]" not in path and at(body, path) in (None, "", []):
                yield path, 40097, "required"
        if not is_person and not at(body, "icp_subject.organize_info.certificate_photo"):
            yield "icp_subject.organize_info.certificate_photo", 40097, "required"
        for index, approval in enumerate(at(body, "icp_applets.base_info.nrlx_details") or []):
            for name in ("code", "media") if approval.get("type") != NONE_APPLIES else ():
                if not approval.get(name):
                    yield f"icp_applets.base_info.nrlx_details.{index}.{name}", 40097, "required"

    def unfit(self, body):
        for name in ("appid", "name", "record_number"):
            if at(body, f"icp_applets.base_info.{name}") is not None:
                yield f"icp_applets.base_info.{name}", 40097, "not to be sent"
        remark = at(body, "icp_applets.base_info.comment")
        if isinstance(remark, str) and not 20 <= len(remark) <= 200:
            yield "icp_applets.base_info.comment", 40097, "20 to 200 characters"
        services = at(body, "icp_applets.base_info.service_content_types") or []
        if len(services) > 5 or any(type(code) is not int or code >= 500 for code in services):
            yield "icp_applets.base_info.service_content_types", 40097, "one to five of the second level"
        for person in ("icp_subject.principal_info", "icp_applets.principal_info"):
            for name, shape in (("start", r"\d{8}"), ("end", r"\d{8}|长期")):
                path = f"{person}.certificate_validity_date_{name}"
                if isinstance(at(body, path), str) and not re.fullmatch(shape, at(body, path)):
                    yield path, 40097, "YYYYmmdd"
        for name in ("province", "city", "district"):
            path = f"icp_subject.base_info.{name}"
            if at(body, path) is not None and not re.fullmatch(r"\d{6}", str(at(body, path))):
                yield path, 40097, "six digits"

    def unknown_media(self, body):
        certificate = at(body, "icp_subject.organize_info.certificate_type")
        places = [("icp_subject.organize_info.certificate_photo", certificate)]
        for person in ("icp_subject.principal_info", "icp_applets.principal_info"):
            kind = at(body, f"{person}.certificate_type")
            places += [(f"{person}.certificate_photo_{side}", kind) for side in ("front", "back")]
            places.append((f"{person}.authorization_letter", None))
        lists = [(f"icp_materials.{name}", value) for name, value in (body.get("icp_materials") or {}).items()]
        for path, kind in places:
            name = at(body, path)
            if name is not None:
                yield from self.one(path, name, kind)
        for path, names in lists:
            if not isinstance(names, list):
                yield path, 40097, "a list"
                continue
            for index, name in enumerate(names):
                yield from self.one(f"{path}.{index}", name, None)

    def one(self, path, name, certificate):
        kind, uploaded_as = self.media.get(name, (None, None))
        if kind != "filing":
            yield path, 86205, "invalid media_id"
        elif certificate is not None and uploaded_as != certificate:
            yield path, 86328, "the certificate could not be read"

    def status(self, query, content_type, body):
        reasons = [{"key_name": "小程序备注", "error": "备注内容过于笼统", "suggest": "请写明实际经营内容"}]
        info = {"status": 5 if self.filed else 1024, "is_canceling": False, "available": 1}
        return {"errcode": 0, "errmsg": "ok", "info": info | ({"audit_data": reasons} if self.filed else {})}

    def codes(self, query, content_type, body):
        return {"errcode": 0, "errmsg": "ok", "items": []}


PLATFORM = Platform()
CALLS = {
    ("POST", "/wxa/component/fastregisterenterpriseweapp"): ("component", PLATFORM.register),
    ("POST", "/wxa/sec/uploadauthmaterial"): ("authorizer", PLATFORM.upload_auth_material),
    ("POST", "/wxa/sec/wxaauth"): ("authorizer", PLATFORM.verify),
    ("POST", "/wxa/icp/upload_icp_media"): ("authorizer", PLATFORM.upload_icp_media),
    ("POST", "/wxa/icp/apply_icp_filing"): ("authorizer", PLATFORM.file),
    ("GET", "/wxa/icp/get_icp_entrance_info"): ("authorizer", PLATFORM.status),
}
for name in ("subject_types", "certificate_types", "nrlx_types", "service_content_types", "district_code"):
    CALLS["GET", f"/wxa/icp/query_icp_{name}"] = ("authorizer", PLATFORM.codes)


class Handler(http.server.BaseHTTPRequestHandler):
    def answer(self):
        address = urllib.parse.urlsplit(self.path)
        query = urllib.parse.parse_qs(address.query)
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        print(self.command, address.path, flush=True)
        call = CALLS.get((self.command, address.path))
        if call is None:
            self.send_error(404)
            return
        kind, act = call
        try:
            if query.get("access_token") != [TOKENS[kind]]:
                raise Refused(40001, "invalid credential, access_token is invalid or not latest")
            answer = act(query, self.headers.get("Content-Type"), body)
        except Refused as refused:
            answer = refused.answer
        data = json.dumps(answer, ensure_ascii=False).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    do_GET = do_POST = answer

    def log_message(self, *_):
        """The requests are told above, without their tokens."""


server = http.server.HTTPServer(("127.0.0.1", 0), Handler)
print(server.server_port, flush=True)
server.serve_forever()
