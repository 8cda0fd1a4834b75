"""The words of the printed rules that are neither in the rules' own files nor words for codes."""

from __future__ import annotations

from casemgr.domain.decision import Outcome
from casemgr.domain.rules import Investigate, RequestType
from casemgr.domain.text import Text

TITLE = Text("The rules as this program applies them", "本プログラムが適用する規則")
LAW = Text("Law", "法令")
POLICY = Text("Policy", "ポリシー")
AS_OF = Text("as in force on {day}", "{day}現在")
EDITION = Text("edition {version}", "版 {version}")
ABOUT = Text(
    "Made from the two files above, as the program reads them; no legal advice. What the Act gives "
    "stays where the policy is silent. Codes stand in square brackets, as the files name them.",
    "上記の二つのファイルから、本プログラムの適用するとおりに作成したもので、法的助言ではありません。"
    "ポリシーに定めのないときも、法の定める権利は失われません。角括弧内はファイル中の識別子です。",
)
NONE = Text("none", "なし")
COLON = Text(": ", "：")
MANAGER = Text("Manager: ", "担当者向け：")

# --- who may ask ------------------------------------------------------------------------------

WHO = Text("1. Who may ask, and with which papers", "1. 請求できる者と必要な書類")
WHO_RESTS = Text(
    "Act, Article 37(3); Enforcement Order, Articles 12 and 13.",
    "法第37条第3項、政令第12条・第13条。",
)
CHECKS = Text("Confirmed", "確認する事項")
AUTHORITY = Text("Authority by any of", "代理権等を示す書類")
SCOPE = Text("Scope", "権限の範囲")
SCOPED = Text(
    "only the kinds of request that the paper names; another kind is not decided on it",
    "書類に記載された種類の請求に限ります。それ以外の種類は、この権限では決定できません。",
)
UNSCOPED = Text("every kind of request", "すべての種類の請求")
ENDS = Text("Ends", "権限の終期")
UNTIL = Text(
    "when the person turns {age}; from that day nothing is decided or told on it",
    "本人が{age}歳に達した時。その日以後は、この権限による決定・通知はできません。",
)
STANDING = Text("Standing", "位置付け")
STATUTORY = Text("a request under the Act", "法に基づく請求")
VOLUNTARY = Text(
    "no request under the Act (Article 2(1): living individuals only). Answered voluntarily: no "
    "fee, no lawsuit clock, and the letter cites no article. On data that is also the heir's own, "
    "the heir asks as the person concerned.",
    "法に基づく請求ではありません（法第2条第1項：生存する個人に限る）。任意に回答し、手数料・訴え提起"
    "までの期間はなく、通知書に条文を引用しません。相続人自身の個人データでもあるものは、本人として"
    "請求できます。",
)
IDENTITY = Text("How identity is confirmed", "本人確認の方法")
ENOUGH = Text("Papers", "書類")
ENOUGH_IS = Text(
    "{photo} with a photograph, or {plain} without", "顔写真付き{photo}点、又は写真なし{plain}点"
)
FRESH = Text("Freshness", "発行からの期間")
FRESH_IS = Text(
    "a certificate is at most {months} months old; an older one counts only with a note why",
    "証明書は発行後{months}か月以内。それより古いものは、理由を記録した場合に限り認めます。",
)
METHODS = Text("Methods", "方法")
COMPARED = Text("Compared with", "照合する事項")
REMINDERS = Text("Reminders", "催促")
REMINDERS_ARE = Text(
    "{count} before identity is given up; the letter then neither confirms nor denies data",
    "確認を断念するまで{count}回。その場合の通知は、個人データの有無を肯定も否定もしません。",
)
STEP_UP = Text("Weak by account alone", "アカウントのみでは弱い項目")
NEVER_KEPT = Text("Never kept", "記録しないもの")
NEVER_KEPT_ARE = Text(
    "numbers and copies of papers; kind and dates only",
    "書類の番号及び写し。種類と日付のみ記録します。",
)
ACCEPTED = Text("Papers accepted", "受け付ける書類")
PHOTO = Text("photograph", "写真あり")
ADDRESS = Text("proves the address", "住所の確認可")
FOR_AUTHORITY = Text("shows authority", "代理権等の確認用")
MASK = Text("covered on arrival where it came uncovered", "番号が隠されていなければ受領側で隠す")
FORBIDDEN = Text("NEVER ACCEPTED", "受け取ってはならない")

# --- what may be asked for --------------------------------------------------------------------

WHAT = Text("2. What may be asked for", "2. 請求の種類")
ACT = Text("Act", "法")
GRANTED_BY = Text("Letters cite", "通知書の引用条文")
GRANTED_BY_IS = Text("{grant} when granted, else {notice}", "応じるとき{grant}、その他{notice}")
SILENT = Text(
    "not in the policy's text; the right is the Act's", "ポリシーに定めなし（法の定める権利）"
)
GROUNDS = Text("Grounds the requester may state", "請求の理由")
NO_GROUND = Text("none is needed", "理由は不要")
NOT_IN_POLICY = Text("NOT IN THE POLICY'S TEXT, counts all the same", "ポリシーに定めなし（有効）")
EXCEPTIONS = Text("Exceptions the company may invoke", "応じないことができる事由")
NO_EXCEPTION = Text("none: the company complies", "なし（必ず応じます）")
POLICY_ONLY = Text(
    "the policy's own words; goes no further than the Act", "ポリシー独自の文言（法の範囲内に限る）"
)
EVIDENCE = Text("NOTE OF EVIDENCE NEEDED", "根拠の記録が必要")
OUTCOMES = Text("Outcomes, what each needs, title of its letter", "決定の種類・要件・通知書の表題")
REASONS = Text("Reasons in the letter", "通知書への理由の記載")
REASONS_FORBIDDEN = Text(
    "must not stand in it (policy); the internal reason stays in the file",
    "記載しません（ポリシー）。内部の理由は記録にのみ残します。",
)
REASONS_RECOMMENDED = Text(
    "may stand in it; a refusal should be explained (Article 36), else a warning",
    "記載できます。応じないときは理由の説明に努めます（法第36条）。ないときは注意を表示します。",
)
FEE = Text("Fee", "手数料")
FEE_IS = Text(
    "{amount} yen (Article 38(1)); paid or waived before anything is disclosed",
    "{amount}円（法第38条第1項）。開示の前に納付又は免除が必要です。",
)
FEE_NOT_ALLOWED = Text(
    "none: the Act allows none (Article 38(1))", "なし（法第38条第1項により徴収不可）"
)
FEE_NOT_TAKEN = Text("none: the policy takes none", "なし（ポリシーにより徴収しない）")
METHOD = Text("Method of the answer", "回答の方法")
METHOD_IS = Text("the person's choice: {methods}", "本人の選択：{methods}")
NO_METHOD = Text("no choice; by letter", "選択なし（書面の通知）")
ALTERNATIVE = Text("Another measure instead", "代替措置")
ALTERNATIVE_BOTH = Text(
    "possible by the Act's proviso and the policy, where it is costly or difficult and the measure "
    "protects the person",
    "可（法のただし書及びポリシー）。多額の費用その他困難で、本人の利益を保護する措置があるとき。",
)
ALTERNATIVE_POLICY = Text(
    "possible by the policy only; the Act has no such proviso here: WARNING",
    "ポリシーによってのみ可。法にはこの場合のただし書がありません（注意を表示）。",
)
ALTERNATIVE_ACT = Text(
    "not offered: the Act has the proviso, the policy does not use it",
    "不可（法のただし書をポリシーが用いていない）",
)
SUIT = Text("Lawsuit clock", "訴え提起までの期間")
SUIT_RUNS = Text("runs (Article 39)", "あり（法第39条）")
SUIT_NOT = Text("none: Article 39 does not name it", "なし（法第39条の対象外）")
LOOKED_UP = Text("Looked up at", "調査先")
LOOKED_UP_AT = {
    Investigate.INTERNAL: Text("the company's own records", "社内の記録"),
    Investigate.RECIPIENTS: Text("every recipient", "すべての提供先"),
    Investigate.JOINT_USE: Text(
        "the manager responsible for the joint use", "共同利用の管理責任者"
    ),
}
NOT_OFFERED = Text("Not offered", "取り扱わない種類")
NOT_OFFERED_WHY = Text(
    "no recipient of the policy rests on what makes this right",
    "この権利の根拠となる提供先がポリシーにありません。",
)
LETTER = Text("letter: ", "通知書：")

_DONE = Text(
    "told once it is carried out, with proof", "実施し、その証跡を記録してから通知します。"
)
_INTERNAL = Text("an internal reason", "内部の理由")
CONDITIONS: dict[tuple[Outcome, RequestType | None], Text] = {
    (Outcome.GRANTED, None): _DONE,
    (Outcome.GRANTED, RequestType.PURPOSE): Text(
        "the purposes for this person's data are chosen",
        "本人の個人データの利用目的を選択します。",
    ),
    (Outcome.GRANTED, RequestType.DISCLOSE): Text(
        "something was found, nothing of it blacked out or withheld; fee settled",
        "該当するものがあり、墨消し・除外がないこと。手数料の納付又は免除。",
    ),
    (Outcome.GRANTED, RequestType.PROVISION_RECORDS): Text(
        "records within their time were found, none withheld; fee settled",
        "保存期間内の記録があり、除外がないこと。手数料の納付又は免除。",
    ),
    (Outcome.GRANTED, RequestType.FOREIGN_INFO): Text(
        "the matters of Rule 18(3) are given", "規則第18条第3項の事項を提供します。"
    ),
    (Outcome.GRANTED, RequestType.CORRECT): Text(
        "what stood there and what stands there now (Article 34(3)); told once carried out",
        "訂正前と訂正後の内容（法第34条第3項）。実施後に通知します。",
    ),
    (Outcome.GRANTED_PART, None): Text(
        "an internal reason, and to what extent it is done; told once carried out",
        "内部の理由及び対応の範囲。実施後に通知します。",
    ),
    (Outcome.GRANTED_PART, RequestType.DISCLOSE): Text(
        "an exception, an internal reason, and what is withheld or blacked out; fee settled",
        "応じない事由、内部の理由、及び除外し又は墨消しする部分。手数料の納付又は免除。",
    ),
    (Outcome.GRANTED_PART, RequestType.PROVISION_RECORDS): Text(
        "an exception, an internal reason, and the records withheld; fee settled",
        "応じない事由、内部の理由、及び除外する記録。手数料の納付又は免除。",
    ),
    (Outcome.GRANTED_PART, RequestType.CORRECT): Text(
        "an internal reason, and what is corrected; told once carried out",
        "内部の理由及び訂正する内容。実施後に通知します。",
    ),
    (Outcome.METHOD_CHANGED, None): Text(
        "the method asked for is difficult: given on paper, in full (33(2))",
        "請求の方法による開示が困難なとき。書面により全部を開示します（法第33条第2項）。",
    ),
    (Outcome.ALTERNATIVE, None): Text(
        "the measure (printed), how it protects the person (kept in the file), an internal reason; "
        "with a promised day a task is set",
        "措置の内容（通知書に記載）、本人の利益をどう保護するか（記録のみ）、内部の理由。"
        "実施期日を約束したときは、期日の用務を設定します。",
    ),
    (Outcome.REFUSED, None): Text(
        "an exception and an internal reason", "応じない事由及び内部の理由"
    ),
    (Outcome.NOT_HELD, None): Text("nothing was found", "該当するものがないこと"),
    (Outcome.NOT_HELD_ORDER5, None): Text(
        "an internal reason; the letter is word for word the one for “not held” (Order, Article 5)",
        "内部の理由。通知書は「不存在」と一言一句同じです（政令第5条）。",
    ),
    (Outcome.NOT_RETAINED_DATA, None): Text(
        "an internal reason, such as Article 41(9)", "内部の理由（法第41条第9項など）"
    ),
    (Outcome.REFERRED_JOINT_MANAGER, None): Text(
        "passed on to the manager of the joint use (27(5)(iii))",
        "共同利用の管理責任者に転送したこと（法第27条第5項第3号）",
    ),
    (Outcome.PROCEDURE_NOT_FOLLOWED, None): _INTERNAL,
    (Outcome.DUPLICATE_OF, None): Text("the other case", "先の案件の番号"),
    (Outcome.MISTAKEN, None): Text(
        "an internal reason; nobody is told, the entry stays in the file",
        "内部の理由。誰にも通知せず、記録は残ります。",
    ),
    (Outcome.WITHDRAWN, None): Text(
        "the person took it back; a paid fee may be returned",
        "本人による取下げ。納付済みの手数料は返還できます。",
    ),
    (Outcome.UNVERIFIED, None): Text(
        "identity given up, with a reason; the letter neither confirms nor denies data",
        "本人確認を断念した理由。通知は個人データの有無を示しません。",
    ),
}
ALWAYS = Text(
    "Open to every kind, without looking into it (before identity)",
    "すべての種類に共通（調査を要せず、本人確認の前でも可）",
)

# --- fee, letters, clocks, records, answers, retention ----------------------------------------

FEES = Text("3. Fee", "3. 手数料")
FEE_AMOUNT = Text("Amount", "金額")
FEE_AMOUNT_IS = Text("{amount} yen per request", "1件あたり{amount}円")
FEE_FOR = Text("Taken for", "対象")
FEE_COUNT = Text("Counting", "数え方")
FEE_COUNT_IS = Text(
    "“per request” may mean each thing asked for or each letter; the manager chooses, and the "
    "choice is kept",
    "「1件」は請求の項目ごととも書面ごととも解されるため、担当者が選択し、その選択を記録します。",
)
FEE_PAID = Text("Paid by", "納付の方法")
LETTERS = Text("4. Letters", "4. 通知書等")
BY_OUTCOME = Text(
    "by outcome, as said under 2.; about several things: {title}",
    "決定の種類による（2.のとおり）。複数の項目について：{title}",
)
CLOCKS = Text("5. Clocks", "5. 期間")
NO_DEADLINE = Text(
    "The Act sets no deadline for an answer: “without delay”.",
    "法は回答の期限を定めず、「遅滞なく」と定めています。",
)
TARGET = Text("Own target", "社内目標")
TARGET_IS = {
    "arrival": Text(
        "{days} business days from arrival; stands still while the case waits for papers, "
        "clarification or the fee; may be extended with a reason",
        "到達から{days}営業日。書類・補正・手数料を待つ間は進行せず、理由を記録して延長できます。",
    ),
    "identity": Text(
        "{days} business days from confirmed identity; stands still while the case waits for "
        "papers, clarification or the fee; may be extended with a reason",
        "本人確認から{days}営業日。書類・補正・手数料を待つ間は進行せず、理由を記録して延長できます。",
    ),
}
SUIT_IS = Text(
    "{days} calendar days after arrival must pass; a lawsuit is possible from the day after, or "
    "from the day a refusal is posted (Article 39(1)). Stops for nothing.",
    "到達から{days}日（暦日）の経過を要し、その翌日から、又は応じない旨の通知を発した日から訴えを"
    "提起できます（法第39条第1項）。停止しません。",
)
REGIME_MONTHS = Text("{count} month(s) from receipt", "受領から{count}か月")
REGIME_DAYS = Text("{count} days from receipt", "受領から{count}日")
REGIME_LONGER = Text("extended once by {more}", "一度に限り{more}延長可")
MONTHS = Text("{count} month(s)", "{count}か月")
DAYS = Text("{count} days", "{count}日")
COOLING = Text("Before erasure", "消去前の待機")
COOLING_IS = Text(
    "{days} calendar days after the decision must pass", "決定から{days}日（暦日）の経過が必要"
)
COOLING_NONE = Text("no waiting", "待機なし")
RECORDS = Text("6. Records of provision", "6. 第三者提供記録")
RECORDS_REST = Text(
    "Act, Articles 29, 30, 33(5); Enforcement Rules, Articles 20, 21, 24, 25. Only statutory items "
    "are kept and printed; a record past its time counts as not held.",
    "法第29条・第30条・第33条第5項、規則第20条・第21条・第24条・第25条。法定の事項のみを保存・開示し、"
    "保存期間を過ぎた記録は存在しないものとして扱います。",
)
NO_RECORD = Text("No record", "記録がない場合")
NO_RECORD_IS = Text(
    "joint use (27(5)(iii)); entrustment and succession (27(5)(i), (ii)) unless to a third party "
    "abroad (28(1)); provision under 27(1)(i) to (iv) or on behalf of the person",
    "共同利用（法第27条第5項第3号）。委託・事業承継（同項第1号・第2号。外国にある第三者への提供を"
    "除く）。法第27条第1項各号による提供、本人に代わる提供。",
)
KEPT = Text("Kept for", "保存期間")
ANSWERS = Text(
    "7. Prepared answers on what lies outside the rights", "7. 権利の対象外の情報に関する定型の説明"
)
RESTS_ON = Text("Rests on", "根拠")
RETENTION = Text("8. What the company keeps, and how long", "8. 保存期間")
RETENTION_NOTE = Text(
    "The Act sets no such period; these are the company's own.",
    "法に定めはなく、会社が定めた期間です。",
)
RETENTIONS = {
    "identity_copy_after_verification": Text(
        "Copies of identity papers, after identity is confirmed", "本人確認書類の写し（確認後）"
    ),
    "disclosed_copy_after_close": Text(
        "Copies of what was disclosed, after closing", "開示した内容の写し（終了後）"
    ),
    "case_file_after_close": Text("The case file, after closing", "案件の記録（終了後）"),
    "register_after_close": Text(
        "The register without names, after closing", "氏名を除いた台帳（終了後）"
    ),
}
