"""What the program says on the terminal, besides the words for problems."""

from __future__ import annotations

from casemgr.domain.text import Text

PASSPHRASE = Text("Pass phrase of the vault: ", "保管庫のパスフレーズ：")
NEW_PASSPHRASE = Text(
    "There is no vault yet. Pass phrase for the new one (12 characters or more): ",
    "保管庫がまだありません。新しい保管庫のパスフレーズ（12文字以上）：",
)
AGAIN = Text("Once more: ", "もう一度：")
NOT_THE_SAME = Text(
    "The two pass phrases are not the same. Nothing was made.",
    "入力された二つのパスフレーズが違います。何も作成していません。",
)
NO_PASSPHRASE = Text(
    "No pass phrase was given. Type one, or name a file with --passphrase-file.",
    "パスフレーズがありません。入力するか、--passphrase-file でファイルを指定してください。",
)
RECOVERY = Text(
    """A new vault was made in {folder}. Its recovery key, shown this once:

    {key}

Write it down or print it and keep it in a safe. Whoever has it can open the vault; without it and
without the pass phrase, nobody can.
""",
    """{folder} に新しい保管庫を作成しました。回復キーは、今回だけ表示されます。

    {key}

書き留めるか印刷して、金庫に保管してください。回復キーがあれば誰でも保管庫を開けます。
パスフレーズも回復キーも失うと、誰にも開けません。
""",
)
BAD_FILES = Text("Nothing was played:", "再生しませんでした：")
WRITTEN = Text("Letters and summary: {folder}", "通知書と一覧：{folder}")
SOUND = Text("The vault is sound.", "保管庫に異常はありません。")
FAULTS = Text("Faults found: {faults}", "異常が見つかりました：{faults}")
BACKED_UP = Text("Backup made and verified: {path}", "バックアップを作成し、検証しました：{path}")
INTERRUPTED = Text("Stopped.", "中止しました。")
UNEXPECTED = Text(
    "The program has a fault: {error}. Nothing that was saved before is lost.",
    "プログラムに不具合があります：{error}。保存済みのものは失われていません。",
)
NOT_A_DEMO = Text(
    "{folder} holds files that no demonstration has made. Name a new or empty folder.",
    "{folder} にはデモ以外のファイルがあります。新しいフォルダーを指定してください。",
)
DEMO_OPEN = Text(
    "The demonstration in {folder} is open in another window. Close it and try again.",
    "{folder} のデモは別のウィンドウで開かれています。閉じてから、もう一度お試しください。",
)
DEMO_MARK = Text(
    """This folder was made by "casemgr demo" and is made anew by the next one.
All persons and cases in it are invented.

Vault:        {vault}
Pass phrase:  {passphrase}
Letters:      {letters}
Summary:      {summary}
""",
    """このフォルダーは「casemgr demo」が作成したもので、次回のデモで作り直されます。
人物も案件もすべて架空です。

保管庫：　　　　{vault}
パスフレーズ：　{passphrase}
通知書：　　　　{letters}
一覧：　　　　　{summary}
""",
)
DEMO_HEADINGS = Text("Case|Phase|Letters|Requests", "案件番号|段階|通知書|請求の種類")
NO_SCREEN = Text(
    "No window is opened. To look at the cases: {program} {vault}",
    "ウィンドウは開きません。案件を見るには：{program} {vault}",
)
