#!/usr/bin/env python3
"""把本资料包的图片和请求提交给微信平台。
Sends the pictures and requests of this packet to the WeChat platform.

    python submit.py                       演练：只列出将要做什么  rehearse: show what would be done
    python submit.py register --send       提交注册                send the registration
    python submit.py verification --send   上传并提交微信认证      upload, then send the verification
    python submit.py filing --send         上传并提交备案          upload, then send the filing
    python submit.py status --send         查询备案状态与驳回原因  ask for the filing's state
    python submit.py lists --send          重新获取五个列表        read the five lists anew

不加 --send 时不联网。令牌只从环境变量或提示输入，不作参数。
Nothing is sent without --send. Tokens come from the environment or a prompt, never from an argument.

只需 Python 3.8 及以上的标准库。退出码：0 完成，1 平台未接受，2 用法不对或有待填写，3 资料包不完整，4 网络不通。
Needs Python 3.8 or later and nothing else. Exit codes: 0 done, 1 not accepted by the platform, 2 wrong
usage or something to fill in, 3 the packet is not whole, 4 the network failed.
"""

import argparse
import copy
import getpass
import hashlib
import json
import os
import sys
import urllib.error
import urllib.parse
import urllib.request
import uuid
from pathlib import Path

DATA = Path(__file__).resolve().parent.parent
TOKENS = {
    "component_access_token": "WECHAT_COMPONENT_ACCESS_TOKEN",
    "authorizer_access_token": "WECHAT_AUTHORIZER_ACCESS_TOKEN",
}
LONGEST_ANSWER = 8 * 1024 * 1024
PATIENCE = 60  # 秒 seconds


class Stop(Exception):
    """停止，并说明原因。 Ends the run, and says why."""

    def __init__(self, code, chinese, english):
        super().__init__("{}\n{}".format(chinese, english))
        self.code = code


class NoRedirects(urllib.request.HTTPRedirectHandler):
    """令牌在地址中，因此不跟随跳转。 The token is part of the address, so it goes nowhere else."""

    def redirect_request(self, *_):
        return None


def say(chinese, english):
    print("{}  {}".format(chinese, english))


def read(name):
    return json.loads((DATA / name).read_text(encoding="utf-8"))


# ---- 请求内容 The bodies ----

def find(body, path):
    """json_path 所在的容器和键。 The container and key of a json_path."""
    *parents, last = path.split(".")
    for name in parents:
        if isinstance(body, list):
            body = body[int(name)]
        else:
            body = body.setdefault(name, {})
    return body, int(last) if isinstance(body, list) else last


def fill_in(body, values):
    """写入 --set 的值；以 _type 结尾的是数字。 Puts in the values of --set; those ending in _type are numbers."""
    for value in values:
        path, equals, text = value.partition("=")
        if not equals:
            raise Stop(2, "--set 应写作 路径=值：" + value, "--set takes PATH=VALUE: " + value)
        place, key = find(body, path)
        place[key] = int(text) if path.endswith("_type") and text.isdigit() else text


def still_open(body, paths):
    def is_open(path):
        place, key = find(copy.deepcopy(body), path)
        return isinstance(place, dict) and place.get(key) in (None, "")

    return [path for path in paths if is_open(path)]


def paths_left(body):
    """仍是文件路径的媒体字段。 Media fields that still hold the path of a file."""
    if isinstance(body, dict):
        return [path for member in body.values() for path in paths_left(member)]
    if isinstance(body, list):
        return [path for item in body for path in paths_left(item)]
    return [body] if isinstance(body, str) and body.startswith("files/") else []


# ---- 文件 The files ----

def content(row):
    """一行所指的文件，与资料包记录一致才返回。 The file of a row, if it is the one that was packed."""
    name = row["file"]
    folder, _, file = name.partition("/")
    if folder != "files" or not file or "/" in file or "\\" in file:
        raise Stop(3, "文件路径不在 files 文件夹内：" + name, "Not a path in the folder files: " + name)
    try:
        data = (DATA / name).read_bytes()
    except OSError:
        raise Stop(3, "缺少文件：" + name, "Missing file: " + name)
    if hashlib.sha256(data).hexdigest() != row["sha256"]:
        raise Stop(3, "文件与打包时不一致：" + name, "Not the file that was packed: " + name)
    limits = row["limits"]
    if name.rsplit(".", 1)[-1].lower() not in limits["formats"]:
        raise Stop(3, "平台不接受此格式：" + name, "Not a format that the platform takes: " + name)
    if len(data) > limits.get("max_bytes", len(data)):
        raise Stop(3, "文件超过平台上限：" + name, "Larger than the platform takes: " + name)
    return data


def multipart(row, data):
    boundary = uuid.uuid4().hex
    fields = {}
    if row["icp_order_field"] is not None:
        fields["type"] = row["type"]
        fields["icp_order_field"] = row["icp_order_field"]
        if row["certificate_type"] is not None:
            fields["certificate_type"] = row["certificate_type"]
    lines = []
    for name, value in fields.items():
        lines += ["--" + boundary, 'Content-Disposition: form-data; name="{}"'.format(name), "", str(value)]
    # 文件名须带扩展名，否则平台拒绝。 Without its ending the platform refuses the file.
    file = row["file"].rsplit("/", 1)[-1]
    lines += [
        "--" + boundary,
        'Content-Disposition: form-data; name="media"; filename="{}"'.format(file),
        "Content-Type: application/octet-stream",
        "",
        "",
    ]
    head = "\r\n".join(lines).encode("ascii")
    return head + data + "\r\n--{}--\r\n".format(boundary).encode("ascii"), boundary


# ---- 平台 The platform ----

class Platform:
    def __init__(self, host):
        address = urllib.parse.urlsplit(host)
        is_loopback = address.hostname in ("127.0.0.1", "localhost", "::1")
        if address.scheme != "https" and not is_loopback:
            raise Stop(2, "平台地址须以 https:// 开头。", "The platform's address must begin with https://.")
        self.host = host.rstrip("/")
        self.opener = urllib.request.build_opener(NoRedirects)
        self.tokens = {}

    def token(self, kind):
        if kind not in self.tokens:
            variable = TOKENS[kind]
            token = os.environ.get(variable, "").strip()
            if not token and sys.stdin.isatty():
                token = getpass.getpass("{} ({}): ".format(kind, variable)).strip()
            if not token:
                raise Stop(2, "请在环境变量 {} 中提供 {}。".format(variable, kind),
                           "Give the {} in the variable {}.".format(kind, variable))
            self.tokens[kind] = token
        return self.tokens[kind]

    def ask(self, path, kind, data=None, content_type=None):
        query = urllib.parse.urlencode({"access_token": self.token(kind)})
        address = self.host + path + ("&" if "?" in path else "?") + query
        request = urllib.request.Request(address, data=data)
        if content_type is not None:
            request.add_header("Content-Type", content_type)
        try:
            with self.opener.open(request, timeout=PATIENCE) as answer:
                return json.loads(answer.read(LONGEST_ANSWER).decode("utf-8"))
        except urllib.error.HTTPError as error:
            trouble = "HTTP {}".format(error.code)
        except (OSError, ValueError) as error:
            # 不显示地址，令牌在其中。 Without the address, which holds the token.
            trouble = type(getattr(error, "reason", error)).__name__
        raise Stop(4, "平台没有给出可读的答复：" + trouble, "No readable answer from the platform: " + trouble)

    def upload(self, path, kind, row):
        data, boundary = multipart(row, content(row))
        answer = self.ask(path, kind, data, "multipart/form-data; boundary=" + boundary)
        media_id = answer.get("media_id") or answer.get("mediaid")
        if answer.get("errcode") or not media_id:
            # 按平台 hints 的形式补上字段名，便于对方导入。 Names the field, in the form of the platform's own hints.
            hint = {"errcode": answer.get("errcode"), "err_field": row["json_path"], "errmsg": answer.get("errmsg")}
            answer.setdefault("hints", [hint])
            return None, answer
        return media_id, answer


def keep(answer, order, name):
    """答复原样存到资料包之外，供对方导入。 Keeps the answer outside the packet, for the sender to import."""
    bag = DATA.parent
    place = Path(order.answer) if order.answer else bag.parent / "{}_answer-{}.json".format(bag.name, name)
    part = place.with_name(place.name + ".part")
    part.write_text(json.dumps(answer, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
    os.replace(str(part), str(place))
    say("答复已写入", "Answer written to")
    print("  " + str(place))


def judge(answer):
    """平台是否接受。 Whether the platform accepted it."""
    code = answer.get("errcode", 0)
    reasons = [(hint.get("err_field"), hint.get("errmsg")) for hint in answer.get("hints") or []]
    info = answer.get("info") or {}
    reasons += [(item.get("key_name"), item.get("error")) for item in info.get("audit_data") or []]
    if code == 0 and not reasons:
        say("平台已接受请求。", "The platform took the request.")
        return 0
    say("平台的意见：", "What the platform objects to:")
    print("  {} {}".format(code, answer.get("errmsg", "")))
    for field, reason in reasons:
        print("  {}: {}".format(field, reason))
    return 1


# ---- 步骤 The steps ----

def rehearse(request, body, rows):
    say("请求", "Request: " + request["request"])
    print("  POST {}  ({})".format(request["post"], request["body"]))
    for row in rows:
        print("  {} <- {}  ({} B)".format(row["json_path"], row["file"], len(content(row))))
    for path in still_open(body, request["fill_in"]):
        say("  待填写", "to fill in: --set {}=…".format(path))


def send(platform, request, body, rows, order):
    name = request["request"]
    record = read("packet.json")
    if record["draft"] or record["redacted"]:
        raise Stop(3, "这是草稿或脱敏资料包，不能提交。", "This packet is a draft or redacted; it cannot be handed in.")
    missing = still_open(body, request["fill_in"])
    if missing:
        lines = "".join("\n  --set {}=…".format(path) for path in missing)
        raise Stop(2, "请先填写：", "Fill in first:" + lines)
    for row in rows:
        content(row)
    for row in rows:
        place, key = find(body, row["json_path"])
        if place[key] != row["file"]:
            raise Stop(3, "上传清单与请求内容不符：" + row["json_path"], "The plan differs from the body: " + row["json_path"])
        media_id, answer = platform.upload(request["upload"], request["token"], row)
        if media_id is None:
            keep(answer, order, name)
            return judge(answer)
        place[key] = media_id
        say("已上传", "uploaded {}".format(row["json_path"]))
    if paths_left(body):
        raise Stop(3, "有媒体字段不在上传清单中。", "A media field is not in the plan: " + ", ".join(paths_left(body)))
    # 中文按原字符发送，不转义。 Chinese goes as it is, not escaped.
    data = json.dumps(body, ensure_ascii=False).encode("utf-8")
    answer = platform.ask(request["post"], request["token"], data, "application/json; charset=utf-8")
    keep(answer, order, name)
    return judge(answer)


def arguments():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", nargs="?", choices=["register", "verification", "filing", "status", "lists"])
    parser.add_argument("--send", action="store_true", help="联网提交  send it")
    parser.add_argument("--set", action="append", default=[], metavar="PATH=VALUE", help="填写一项  fill in a member")
    parser.add_argument("--answer", metavar="FILE", help="答复写到哪里  where the answer goes")
    parser.add_argument("--host", metavar="URL", help="平台地址  address of the platform")
    return parser.parse_args()


def run(order):
    known = read("wechat/platform.json")
    platform = Platform(order.host or known["host"])
    plan = read("wechat/upload-plan.json")
    if order.send and order.what is None:
        raise Stop(2, "请说明提交哪一项，例如 filing --send。", "Say what to send, such as: filing --send.")
    calls = {"status": [("status", known["status"]["get"])],
             "lists": [(entry["call"], entry["get"]) for entry in known["refresh"]]}.get(order.what)
    if calls is not None:
        worst = 0
        for name, path in calls:
            if not order.send:
                print("GET " + path)
                continue
            answer = platform.ask(path, known["status"]["token"])
            keep(answer, argparse.Namespace(answer=order.answer if len(calls) == 1 else None), name)
            worst = max(worst, judge(answer))
        return worst
    requests = [entry for entry in known["requests"] if order.what in (None, entry["request"])]
    if not requests:
        raise Stop(3, "此主体不使用这一请求。", "This applicant does not make that request.")
    for request in requests:
        body = read(request["body"])
        rows = [row for row in plan if row["request"] == request["request"]]
        fill_in(body, order.set if order.what else [])
        if order.send:
            return send(platform, request, body, rows, order)
        rehearse(request, body, rows)
    say("以上为演练，未联网。加 --send 提交。", "This was a rehearsal without a network. Add --send to send.")
    return 0


def main():
    # 命令行编码显示不了的字符以 ? 代替。 What the terminal cannot show becomes a question mark.
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(errors="replace")
    try:
        return run(arguments())
    except Stop as stop:
        print(stop, file=sys.stderr)
        return stop.code
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main())
