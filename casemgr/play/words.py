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
    "No pass phrase was given. Type one, or give it with --passphrase-file or --passphrase-fd.",
    "パスフレーズがありません。入力するか、--passphrase-file または --passphrase-fd で"
    "渡してください。",
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
NOT_SOUND = Text("The vault is not sound:", "保管庫に異常があります：")
NOT_VERIFIED = Text("Not verified:", "確認できませんでした：")
SOUND_BUT = Text(
    "The vault is sound in itself, but it is not the newest copy: {doubt}",
    "保管庫自体に異常はありませんが、最新の状態ではありません：{doubt}",
)
OLDER_STRUCTURE = Text(
    "It has the structure of an older casemgr and is converted when it is opened next.",
    "以前の版の casemgr で作成された構造です。次に開くときに変換されます。",
)
OLDER_BACKUP = Text(
    "It has the structure of an older casemgr; the backup stays as it is, and a vault restored "
    "from it is converted.",
    "以前の版の casemgr で作成された構造です。バックアップはそのまま残り、"
    "復元した保管庫が変換されます。",
)
OLDER = Text(
    "newer entries of the log were seen on this computer at {at} ({missing}, up to number {seen}; "
    "here it ends with {seq}). An older copy was put back, or the end of the log was lost. Look "
    "for the newer copy, or open the vault in the window and decide there.",
    "このコンピューターでは {at} に、これより新しい記録が {missing} 件ありました"
    "（記録 {seen} まで。現在は {seq} まで）。"
    "古いコピーに戻されたか、記録の末尾が失われています。"
    "新しいコピーを探すか、ウィンドウで保管庫を開いて対応を選んでください。",
)
OTHER = Text(
    "entry {seen} of the log is not the one seen on this computer at {at}: work went on in two "
    "copies. Look for the other copy, or open the vault in the window and decide there.",
    "記録 {seen} が、このコンピューターで {at} に確認したものと異なります。"
    "二つのコピーで別々に作業が進んだと考えられます。"
    "もう一方を探すか、ウィンドウで保管庫を開いて対応を選んでください。",
)
FOREIGN = Text(
    "beside the database lay the write-ahead log of another one ({file}). It was left out; what "
    "was written last may be missing.",
    "データベースの横に、別のデータベースの先行書き込みログ（{file}）がありました。"
    "その内容は使用していません。"
    "最後に書き込んだ内容が失われている可能性があります。",
)
CLOCK_BEHIND = Text(
    "The computer's clock is behind the newest entry of the log ({at}). Set it right.",
    "コンピューターの時計が、最新の記録（{at}）より遅れています。時計を合わせてください。",
)
SET_BACK = Text(
    "The clock was set back before these entries of the log: {entries}. Their order is certain, "
    "their times are not.",
    "次の記録の前に時計が戻されています：{entries}。順序は確かですが、時刻は確かではありません。",
)
HEAD = Text("Newest entry of the log: {seq} · {head}", "最新の記録：{seq} · {head}")
NOT_BACKED_UP = Text("No backup was made:", "バックアップを作成できませんでした：")
COPYING = Text("Copying: {percent} %", "複製中：{percent} %")
CHECKING = Text("Checking the copy", "複製を検証中")
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
