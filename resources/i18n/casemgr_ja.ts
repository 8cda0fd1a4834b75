<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja_JP">
<context>
    <name>AboutCard</name>
    <message>
        <source>This letter</source>
        <translation>この通知書</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>文書番号</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>言語</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>発行日</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>ページ数</translation>
    </message>
    <message>
        <source>Wording</source>
        <translation>文面</translation>
    </message>
    <message>
        <source>Replaces</source>
        <translation>差替え前</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>ポリシー</translation>
    </message>
    <message>
        <source>Other letters of this case</source>
        <translation>この案件の他の通知書</translation>
    </message>
</context>
<context>
    <name>AcceptDialog</name>
    <message>
        <source>Take up the request</source>
        <translation>請求を受け付ける</translation>
    </message>
    <message>
        <source>&amp;Take up</source>
        <translation>受け付ける(&amp;T)</translation>
    </message>
    <message numerus="yes">
        <source>The policy gives a checklist of %n source(s) to look through.</source>
        <translation>
            <numerusform>ポリシーに基づき、%n件の調査先がリストに入ります。</numerusform>
        </translation>
    </message>
    <message>
        <source>To be confirmed: {0}</source>
        <translation>必要な確認：{0}</translation>
    </message>
</context>
<context>
    <name>AddDeputyDialog</name>
    <message>
        <source>Pass phrase of the deputy</source>
        <translation>代理者パスフレーズ</translation>
    </message>
    <message>
        <source>Add a deputy</source>
        <translation>代理者を登録</translation>
    </message>
    <message>
        <source>Let the deputy in</source>
        <translation>代理者を登録する</translation>
    </message>
    <message>
        <source>A deputy opens the vault when you are away, and can do there what you can. Let the deputy type the second pass phrase; nobody else should know it.</source>
        <translation>代理者は、責任者の不在時に保管庫を開き、責任者と同じ作業ができます。2つ目のパスフレーズは代理者自身が入力してください。ほかの人に知られてはいけません。</translation>
    </message>
    <message>
        <source>Making the key…</source>
        <translation>鍵を作成しています…</translation>
    </message>
    <message>
        <source>The deputy can open the vault from now on. Ask once a year for a trial.</source>
        <translation>代理者が保管庫を開けるようになりました。年に一度、実際に開けるか確認してください。</translation>
    </message>
</context>
<context>
    <name>AddItemDialog</name>
    <message>
        <source>Add a requested item</source>
        <translation>請求事項を追加</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>追加(&amp;A)</translation>
    </message>
    <message>
        <source>The investigation opens again for it.</source>
        <translation>追加すると、調査が再開されます。</translation>
    </message>
</context>
<context>
    <name>AddSourceDialog</name>
    <message>
        <source>Add a source</source>
        <translation>調査先を追加</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>追加(&amp;A)</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>A store, a system, a department</source>
        <translation>店舗、システム、部署など</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>所在</translation>
    </message>
    <message>
        <source>Outside: it received data</source>
        <translation>社外（データの提供先）</translation>
    </message>
    <message>
        <source>Within the company</source>
        <translation>社内</translation>
    </message>
    <message>
        <source>What to look for</source>
        <translation>調べる内容</translation>
    </message>
</context>
<context>
    <name>AddTaskDialog</name>
    <message>
        <source>Add a task</source>
        <translation>タスクを追加</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>追加(&amp;A)</translation>
    </message>
    <message>
        <source>It outlives the case: a closed case may still have something to do.</source>
        <translation>タスクは、案件を完了にしても残ります。完了後に行うことも登録できます。</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>What is to be done</source>
        <translation>行うこと</translation>
    </message>
    <message>
        <source>Done by</source>
        <translation>期限</translation>
    </message>
</context>
<context>
    <name>AheadModel</name>
    <message>
        <source>When</source>
        <translation>期日</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>受付番号</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>ご本人</translation>
    </message>
    <message>
        <source>{what} (case closed)</source>
        <translation>［完了案件］{what}</translation>
    </message>
    <message numerus="yes">
        <source>Answers of %n source(s)</source>
        <translation>
            <numerusform>調査先の回答（%n件）</numerusform>
        </translation>
    </message>
    <message>
        <source>{kind}: {about}</source>
        <translation>{kind}：{about}</translation>
    </message>
    <message>
        <source>since {date}</source>
        <translation>{date}から</translation>
    </message>
</context>
<context>
    <name>AheadPage</name>
    <message>
        <source>Dates ahead</source>
        <translation>今後の期限</translation>
    </message>
    <message>
        <source>Over all open cases, and what outlived closed ones</source>
        <translation>進行中のすべての案件と、完了後も残る事項</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>すべて</translation>
    </message>
    <message>
        <source>Tasks and matters</source>
        <translation>タスク・苦情等</translation>
    </message>
    <message>
        <source>Nothing is ahead</source>
        <translation>今後の期限はありません</translation>
    </message>
    <message>
        <source>The own target of every open case stands here, and every day by which someone else should answer, a task is to be done or another law wants an answer.</source>
        <translation>進行中の各案件の社内目標と、調査先やご本人の回答、タスク、他の法令の期限がここに並びます。</translation>
    </message>
    <message>
        <source>Which days stand here</source>
        <translation>表示される期日</translation>
    </message>
    <message>
        <source>None of them is a deadline of the Act, which says “without delay”. From the day of Article 39 a lawsuit is possible. All are computed from what was recorded; change the record, and the day follows.</source>
        <translation>法律は「遅滞なく」と定めるだけで、ここに法律上の回答期限はありません。法39条の日からは訴えの提起が可能になります。期日はすべて記録から計算され、記録を直すと変わります。</translation>
    </message>
</context>
<context>
    <name>AnswerSourceDialog</name>
    <message>
        <source>Record an answer</source>
        <translation>回答を記録</translation>
    </message>
    <message>
        <source>&amp;Record the answer</source>
        <translation>回答を記録する(&amp;R)</translation>
    </message>
    <message>
        <source>From</source>
        <translation>回答した調査先</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>What was found belongs to one source: tick one only, or choose another answer.</source>
        <translation>見つかったデータは調査先ごとに記録します。調査先を1つだけ選ぶか、別の回答を選んでください。</translation>
    </message>
    <message>
        <source>What is held</source>
        <translation>保有しているデータ</translation>
    </message>
    <message>
        <source>A password is kept as present only, a card number masked, whatever is typed. What is no retained personal data is never printed nor mentioned.</source>
        <translation>入力した内容にかかわらず、パスワードは保有の有無だけ、カード番号は一部を伏せて保存されます。保有個人データに当たらないものは、通知書に印字されず、触れられることもありません。</translation>
    </message>
    <message>
        <source>Why not</source>
        <translation>引き渡さない理由</translation>
    </message>
    <message>
        <source>In the source&apos;s words. Stays in the file.</source>
        <translation>調査先の説明のとおりに記入します。社内の記録にだけ残ります。</translation>
    </message>
    <message numerus="yes">
        <source>A new answer undoes what was blacked out here (%n place(s)).</source>
        <translation>
            <numerusform>新しい回答を記録すると、この調査先の墨消し（%nか所）は取り消されます。</numerusform>
        </translation>
    </message>
    <message>
        <source>Records of provision</source>
        <translation>第三者提供記録</translation>
    </message>
    <message>
        <source>Answered on</source>
        <translation>回答日</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>メモ</translation>
    </message>
</context>
<context>
    <name>AskFeeDialog</name>
    <message>
        <source>Ask for the fee</source>
        <translation>手数料を案内</translation>
    </message>
    <message>
        <source>&amp;Ask for the fee</source>
        <translation>手数料を案内する(&amp;A)</translation>
    </message>
    <message>
        <source>The policy charges per request, which may mean each thing asked for or the whole letter. From when the person knows, the case waits until it is paid or waived.</source>
        <translation>手数料は「1件あたり」で定められており、請求の項目ごととも、請求書1通ごととも解されます。ご本人に案内した日から、納付又は免除まで案件は待機します。</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) asked for: {0} yen</source>
        <translation>
            <numerusform>請求事項ごと（%n件）：{0}円</numerusform>
        </translation>
    </message>
    <message>
        <source>One letter of request: {0} yen</source>
        <translation>請求全体で1件：{0}円</translation>
    </message>
    <message>
        <source>Charged for</source>
        <translation>件数の数え方</translation>
    </message>
    <message>
        <source>The person is told</source>
        <translation>ご本人への案内</translation>
    </message>
    <message>
        <source>By the notice of the fee, which comes next</source>
        <translation>手数料のご案内（次に作成する書面）による</translation>
    </message>
    <message>
        <source>In another way</source>
        <translation>別の方法による</translation>
    </message>
    <message>
        <source>In which way</source>
        <translation>案内の方法</translation>
    </message>
    <message>
        <source>By telephone, by e-mail, in the letter of …</source>
        <translation>電話、電子メール、○月○日付の書面など</translation>
    </message>
</context>
<context>
    <name>AskSourceDialog</name>
    <message>
        <source>Ask sources</source>
        <translation>調査を依頼</translation>
    </message>
    <message>
        <source>&amp;Record as asked</source>
        <translation>依頼を記録する(&amp;R)</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>依頼した調査先</translation>
    </message>
    <message>
        <source>Asked on</source>
        <translation>依頼日</translation>
    </message>
    <message>
        <source>Answer by</source>
        <translation>回答期限</translation>
    </message>
</context>
<context>
    <name>AttachDialog</name>
    <message>
        <source>&amp;Add</source>
        <translation>追加(&amp;A)</translation>
    </message>
    <message>
        <source>Add files</source>
        <translation>ファイルの追加</translation>
    </message>
    <message>
        <source>A copy is kept encrypted in the vault and cannot be changed. The files on this computer stay where they are: delete them there if they are not needed any more.</source>
        <translation>写しが暗号化されて保管庫に入り、変更できなくなります。このコンピューター上のファイルは元の場所に残ります。不要になったら削除してください。</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>Belongs to</source>
        <translation>関連先</translation>
    </message>
    <message>
        <source>The case as a whole</source>
        <translation>案件全体</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>メモ</translation>
    </message>
    <message>
        <source>The files are being looked through …</source>
        <translation>ファイルを確認しています…</translation>
    </message>
    <message>
        <source>Is being kept: {done} of {size}. The vault waits meanwhile.</source>
        <translation>保管しています：{size}中{done}。その間、保管庫のほかの作業は待機します。</translation>
    </message>
    <message numerus="yes">
        <source>{names} and %n more</source>
        <translation>
            <numerusform>{names} ほか%n件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) added.</source>
        <translation>
            <numerusform>%n件のファイルを追加しました。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was added.</source>
        <translation>追加したファイルはありません。</translation>
    </message>
    <message>
        <source>Stopped. Not added: {names}. What was not kept has left nothing.</source>
        <translation>中止しました。追加していないファイル：{names}。保管していないファイルは何も残っていません。</translation>
    </message>
    <message>
        <source>Not added: {names}. The reason stands at each of them above.</source>
        <translation>追加できなかったファイル：{names}。理由は上のそれぞれの欄をご覧ください。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Is being stopped …</source>
        <translation>中止しています…</translation>
    </message>
</context>
<context>
    <name>BackupsCard</name>
    <message>
        <source>Backups</source>
        <translation>バックアップ</translation>
    </message>
    <message>
        <source>These backups lie on the same disk as the vault: a broken disk takes both. Choose a removable medium or another disk as well.</source>
        <translation>このバックアップは保管庫と同じディスクにあります。ディスクが壊れると両方とも失われます。取り外せる媒体か別のディスクにもバックアップしてください。</translation>
    </message>
    <message>
        <source>&amp;Back up now</source>
        <translation>今すぐバックアップ(&amp;B)</translation>
    </message>
    <message>
        <source>Stop the backup</source>
        <translation>バックアップを中止</translation>
    </message>
    <message>
        <source>Choose the folder…</source>
        <translation>フォルダーを選択…</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>復元…</translation>
    </message>
    <message>
        <source>Stop automatic backups</source>
        <translation>自動バックアップを停止</translation>
    </message>
    <message>
        <source>A backup is a checked, encrypted copy of the whole vault. Choose a folder on another disk or on a stick. Then one is also made whenever the vault is locked and something has changed. All of the last 24 hours are kept, then one a day for 7 days, one a week for 4 weeks and one a month for 12 months.</source>
        <translation>バックアップは、保管庫全体の暗号化された写しで、作成時に検証されます。別のディスクやUSBメモリーのフォルダーを選んでください。選択後は、変更があれば保管庫をロックするたびに自動でも作成されます。直近24時間分はすべて、その後7日間は1日に1つ、4週間は週に1つ、12か月間は月に1つを残します。</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>中止しています…</translation>
    </message>
    <message>
        <source>Backups are no longer made automatically.</source>
        <translation>今後、バックアップは自動で作成されません。</translation>
    </message>
    <message>
        <source>Go on making them</source>
        <translation>自動作成を続ける</translation>
    </message>
    <message>
        <source>Folder for backups</source>
        <translation>バックアップ先のフォルダー</translation>
    </message>
    <message>
        <source>Checking the copy…</source>
        <translation>写しを検証しています…</translation>
    </message>
    <message>
        <source>Copying the vault: {percent} %</source>
        <translation>保管庫をコピーしています：{percent}%</translation>
    </message>
    <message>
        <source>The backup is made and checked: {path}</source>
        <translation>バックアップを作成し、検証しました：{path}</translation>
    </message>
    <message>
        <source>Folder: {folder}</source>
        <translation>フォルダー：{folder}</translation>
    </message>
    <message>
        <source>No folder is chosen.</source>
        <translation>フォルダーは選択されていません。</translation>
    </message>
    <message>
        <source>No backup has been made yet.</source>
        <translation>バックアップはまだありません。</translation>
    </message>
    <message>
        <source>Last backup: {moment}</source>
        <translation>前回のバックアップ：{moment}</translation>
    </message>
    <message>
        <source>The vault has changed since.</source>
        <translation>その後、保管庫に変更があります。</translation>
    </message>
    <message>
        <source>Nothing has changed since.</source>
        <translation>その後の変更はありません。</translation>
    </message>
</context>
<context>
    <name>BackupsDialog</name>
    <message>
        <source>Delete backups</source>
        <translation>バックアップを削除</translation>
    </message>
    <message>
        <source>No backup would be left. Make a new one first.</source>
        <translation>バックアップが一つも残りません。先に新しく作ってください。</translation>
    </message>
    <message>
        <source>They cannot be brought back: delete them</source>
        <translation>元に戻せないことを確認し、削除します</translation>
    </message>
    <message>
        <source>Delete the chosen backups</source>
        <translation>選んだバックアップを削除</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Backups that still hold what was erased</source>
        <translation>消去したものが残っているバックアップ</translation>
    </message>
    <message>
        <source>Only this folder is looked at. Copies elsewhere are not known here.</source>
        <translation>このフォルダーだけを調べています。ほかの場所の写しは分かりません。</translation>
    </message>
</context>
<context>
    <name>Banners</name>
    <message numerus="yes">
        <source>Show %n more remark(s)</source>
        <translation>
            <numerusform>ほかの注意%n件を表示</numerusform>
        </translation>
    </message>
    <message>
        <source>Waiting since {date}: {reason}. The own target stands still.</source>
        <translation>{date}から保留中です（{reason}）。社内目標の日数は進みません。</translation>
    </message>
    <message>
        <source>Answer asked for by {date}.</source>
        <translation>回答期限は{date}です。</translation>
    </message>
    <message>
        <source>&amp;Go on with the case</source>
        <translation>保留を解除(&amp;R)</translation>
    </message>
    <message>
        <source>Legal hold since {date}: nothing of this case may be erased.</source>
        <translation>{date}からリーガルホールド中です。この案件からは何も消去できません。</translation>
    </message>
    <message>
        <source>Issue a corrected letter…</source>
        <translation>差替えの通知書を発行…</translation>
    </message>
    <message>
        <source>Note that it was right…</source>
        <translation>正しかった旨をメモ…</translation>
    </message>
    <message>
        <source>Open this case</source>
        <translation>この案件を開く</translation>
    </message>
</context>
<context>
    <name>BatchDialog</name>
    <message>
        <source>Print selected letters</source>
        <translation>選択した通知書の印刷</translation>
    </message>
    <message>
        <source>One file: first a list for you, which stays in the house, then each letter as it is kept.</source>
        <translation>一つのファイルにまとめます。先頭は社内控えの一覧、その後に保管されている通知書がそのまま続きます。</translation>
    </message>
    <message>
        <source>Selected letters</source>
        <translation>選択した通知書</translation>
    </message>
    <message>
        <source>Both sides; every letter begins on a sheet of its own</source>
        <translation>両面（通知書ごとに新しい用紙から始めます）</translation>
    </message>
    <message>
        <source>One side</source>
        <translation>片面</translation>
    </message>
    <message>
        <source>Sheets</source>
        <translation>用紙</translation>
    </message>
    <message>
        <source>Putting the letters together</source>
        <translation>通知書をまとめています</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>中止</translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s) selected</source>
        <translation>
            <numerusform>%n通を選択</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n printable</source>
        <translation>
            <numerusform>印刷できるもの%n通</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped. No file was made.</source>
        <translation>中止しました。ファイルは作成していません。</translation>
    </message>
    <message>
        <source>Letter {done} of {all}</source>
        <translation>{all}通中{done}通目</translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s) sent to the printer</source>
        <translation>
            <numerusform>%n通をプリンターに送りました</numerusform>
        </translation>
    </message>
    <message>
        <source>sent to the printer</source>
        <translation>プリンターに送信済み</translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s) saved in one file</source>
        <translation>
            <numerusform>%n通を一つのファイルに保存しました</numerusform>
        </translation>
    </message>
    <message>
        <source>saved</source>
        <translation>保存済み</translation>
    </message>
    <message numerus="yes">
        <source>%n left out: the list says why</source>
        <translation>
            <numerusform>%n通は対象外です（理由は一覧のとおり）</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BatchModel</name>
    <message>
        <source>Letter</source>
        <translation>通知書</translation>
    </message>
    <message>
        <source>Addressee</source>
        <translation>宛名</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>ページ数</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>will be printed</source>
        <translation>印刷します</translation>
    </message>
</context>
<context>
    <name>BookMaker</name>
    <message>
        <source>Language of the book</source>
        <translation>引継書の言語</translation>
    </message>
    <message>
        <source>Print the book…</source>
        <translation>引継書を印刷…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>PDFで保存…</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>進行状況</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Stopped. No book was made.</source>
        <translation>中止しました。引継書は作成されていません。</translation>
    </message>
    <message>
        <source>Reading the cases…</source>
        <translation>案件を読み込んでいます…</translation>
    </message>
</context>
<context>
    <name>BugDialog</name>
    <message>
        <source>Something went wrong</source>
        <translation>エラーが発生しました</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>報告</translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation>報告をコピー</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>続ける</translation>
    </message>
    <message>
        <source>Something went wrong in the program</source>
        <translation>プログラムにエラーが発生しました</translation>
    </message>
    <message>
        <source>The last step was not done; everything before it is safe in the vault. You can go on working. The report below names places in the program only and holds no personal data: send it to whoever looks after casemgr for you.</source>
        <translation>最後の操作は実行されませんでしたが、それまでの内容は保管庫に保存されています。このまま作業を続けられます。下の報告に書かれているのはプログラム内の箇所だけで、個人データは含まれません。casemgrの保守担当者にお送りください。</translation>
    </message>
</context>
<context>
    <name>CarryOutDialog</name>
    <message>
        <source>Carried out: {0}</source>
        <translation>実施：{0}</translation>
    </message>
    <message>
        <source>&amp;Record as carried out</source>
        <translation>実施を記録する(&amp;R)</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>すべて</translation>
    </message>
    <message>
        <source>Everywhere else</source>
        <translation>残りすべて</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>実施先</translation>
    </message>
    <message>
        <source>Done on</source>
        <translation>実施日</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>実施した内容</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>証跡</translation>
    </message>
    <message>
        <source>Ticket, line of the log, screen</source>
        <translation>チケット番号、ログの該当行、画面など</translation>
    </message>
    <message>
        <source>Promised by {0}: it becomes a task of the case until then.</source>
        <translation>約束した期日は{0}です。その日まで、案件のタスクとして残ります。</translation>
    </message>
    <message numerus="yes">
        <source>The policy waits %n day(s) before it erases: from {0} on.</source>
        <translation>
            <numerusform>ポリシーにより、消去は決定から%n日を置いて行います（{0}から）。</numerusform>
        </translation>
    </message>
    <message>
        <source>still to do</source>
        <translation>未実施</translation>
    </message>
</context>
<context>
    <name>CaseHeader</name>
    <message>
        <source>Cases ›</source>
        <translation>案件 ›</translation>
    </message>
    <message>
        <source>M&amp;ore</source>
        <translation>その他(&amp;O)</translation>
    </message>
    <message>
        <source>outside the Act</source>
        <translation>法の対象外</translation>
    </message>
    <message>
        <source>identity {done} of {all}</source>
        <translation>本人確認 {done}/{all}</translation>
    </message>
    <message>
        <source>unverified</source>
        <translation>本人未確認</translation>
    </message>
    <message>
        <source>confirmed {date} · {how}</source>
        <translation>本人確認済 {date} · {how}</translation>
    </message>
    <message>
        <source>Fee: {state}</source>
        <translation>手数料：{state}</translation>
    </message>
    <message>
        <source>asked by {name} ({capacity})</source>
        <translation>請求者：{name} 様（{capacity}）</translation>
    </message>
</context>
<context>
    <name>CaseList</name>
    <message>
        <source>by {name}</source>
        <translation>代理 {name}</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>確認済</translation>
    </message>
    <message>
        <source>unverified</source>
        <translation>未確認</translation>
    </message>
    <message>
        <source>closed {date}</source>
        <translation>{date}完了</translation>
    </message>
</context>
<context>
    <name>CaseListModel</name>
    <message>
        <source>Number</source>
        <translation>受付番号</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>ご本人</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>請求の種類</translation>
    </message>
    <message>
        <source>Where it stands</source>
        <translation>進行状況</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>次にすること</translation>
    </message>
</context>
<context>
    <name>CaseListPage</name>
    <message>
        <source>Cases</source>
        <translation>案件</translation>
    </message>
    <message>
        <source>Name, reading, number, e-mail … Ctrl+F</source>
        <translation>氏名・よみ・受付番号・メール… Ctrl+F</translation>
    </message>
    <message>
        <source>Search cases</source>
        <translation>案件を検索</translation>
    </message>
    <message>
        <source>&amp;New case</source>
        <translation>新規案件(&amp;N)</translation>
    </message>
    <message>
        <source>Fill them in…</source>
        <translation>入力する…</translation>
    </message>
    <message>
        <source>No letter can be issued yet. Still missing of the company: {fields}</source>
        <translation>まだ通知書を発行できません。会社情報の未入力項目: {fields}</translation>
    </message>
    <message numerus="yes">
        <source>%n case(s)</source>
        <translation>
            <numerusform>%n件</numerusform>
        </translation>
    </message>
    <message>
        <source>{total} · {shown} shown</source>
        <translation>全{total} · {shown}件を表示</translation>
    </message>
    <message>
        <source>The file of {number} was erased. See what is left of it…</source>
        <translation>{number}の記録は消去されています。残っている記載を見る…</translation>
    </message>
    <message>
        <source>No case yet</source>
        <translation>案件はまだありません</translation>
    </message>
    <message>
        <source>When a request arrives, by post, e-mail or telephone, take it in here: who asks, when it arrived and what is asked for. The program then says what comes next, up to the posted letter.</source>
        <translation>郵送、電子メール、電話などで請求が届いたら、請求者、到達日、請求の内容をここで登録します。その後は、通知書の発送まで、次にすることを順にご案内します。</translation>
    </message>
    <message>
        <source>Take in the first case</source>
        <translation>最初の案件を登録</translation>
    </message>
    <message>
        <source>No case is open</source>
        <translation>進行中の案件はありません</translation>
    </message>
    <message>
        <source>This list shows open cases. All cases in the vault are closed.</source>
        <translation>この一覧には進行中の案件が表示されます。保管庫の案件はすべて完了しています。</translation>
    </message>
    <message>
        <source>Show all cases</source>
        <translation>すべての案件を表示</translation>
    </message>
    <message>
        <source>No case matches</source>
        <translation>該当する案件がありません</translation>
    </message>
    <message>
        <source>Nothing fits the search and the filters set above.</source>
        <translation>上の検索条件と絞り込みに当てはまる案件がありません。</translation>
    </message>
    <message>
        <source>Clear search and filters</source>
        <translation>検索と絞り込みを解除</translation>
    </message>
</context>
<context>
    <name>CasePage</name>
    <message>
        <source>The request, word for word</source>
        <translation>請求の原文</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>案件</translation>
    </message>
    <message>
        <source>Possible now.</source>
        <translation>現在実行できます。</translation>
    </message>
    <message>
        <source>No fee has come in that could be given back.</source>
        <translation>返金の対象となる手数料の入金がありません。</translation>
    </message>
</context>
<context>
    <name>CategoryTable</name>
    <message>
        <source>{0} (presence only)</source>
        <translation>{0}（有無のみ）</translation>
    </message>
    <message>
        <source>{0} (masked)</source>
        <translation>{0}（一部を伏せる）</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>項目</translation>
    </message>
</context>
<context>
    <name>ChangePersonDialog</name>
    <message>
        <source>Particulars</source>
        <translation>氏名・連絡先</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存する(&amp;S)</translation>
    </message>
    <message>
        <source>The requester acts as</source>
        <translation>請求者の立場</translation>
    </message>
    <message>
        <source>Letters in</source>
        <translation>通知書の言語</translation>
    </message>
    <message>
        <source>From now on; letters made before stay as they are</source>
        <translation>今後の通知書に適用します。作成済みの通知書はそのままです。</translation>
    </message>
    <message>
        <source>Person concerned</source>
        <translation>ご本人</translation>
    </message>
    <message>
        <source>Identity must be confirmed anew after this change.</source>
        <translation>この変更を保存すると、本人確認をやり直す必要があります。</translation>
    </message>
    <message>
        <source>The authority must be confirmed anew after this change.</source>
        <translation>この変更を保存すると、代理権の確認をやり直す必要があります。</translation>
    </message>
    <message>
        <source>From now on the person concerned asks alone; letters go to them.</source>
        <translation>以後はご本人による請求となり、通知書はご本人に送ります。</translation>
    </message>
    <message>
        <source>Checks that the new capacity needs and that are not there are asked for.</source>
        <translation>新しい立場に必要な確認のうち、済んでいないものが求められます。</translation>
    </message>
</context>
<context>
    <name>ChangesDialog</name>
    <message>
        <source>What changes</source>
        <translation>変更の内容</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>戻る</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Put into force for new cases</source>
        <translation>新しい案件に適用する</translation>
    </message>
    <message>
        <source>No case is open; new cases will follow this edition.</source>
        <translation>進行中の案件はありません。新しい案件には、この版が適用されます。</translation>
    </message>
    <message numerus="yes">
        <source>%n open case(s) keep the edition they arrived under. Each can be moved with a note.</source>
        <translation>
            <numerusform>進行中の案件（%n件）には、到達した時の版が引き続き適用されます。案件ごとに、理由を付けて切り替えることもできます。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Checks</name>
    <message>
        <source>The fee has been set and asked for</source>
        <translation>手数料は確定し、案内済みです</translation>
    </message>
    <message>
        <source>The fee has come in</source>
        <translation>手数料は入金済みです</translation>
    </message>
    <message>
        <source>Every request is decided</source>
        <translation>すべての請求事項が決定済みです</translation>
    </message>
    <message>
        <source>Identity is confirmed</source>
        <translation>本人確認は済んでいます</translation>
    </message>
    <message>
        <source>What was decided has been carried out</source>
        <translation>決定した内容は実施済みです</translation>
    </message>
    <message>
        <source>The fee is settled, or this letter needs none</source>
        <translation>手数料は精算済みか、この通知書には不要です</translation>
    </message>
    <message>
        <source>Item {number} has no English version: {what}. Decide it anew.</source>
        <translation>請求事項{number}に英語の文言がありません（{what}）。再決定して入力してください。</translation>
    </message>
    <message>
        <source>The company&apos;s particulars are complete</source>
        <translation>会社情報はそろっています</translation>
    </message>
    <message>
        <source>There is an address to send it to</source>
        <translation>送付先が登録されています</translation>
    </message>
    <message>
        <source>All characters can be printed</source>
        <translation>すべての文字を印字できます</translation>
    </message>
    <message>
        <source>The address fits the window of the envelope</source>
        <translation>宛名は封筒の窓に収まっています</translation>
    </message>
    <message>
        <source>Not checked yet: {check}</source>
        <translation>未確認：{check}</translation>
    </message>
    <message>
        <source>The English letter needs an English name for each enclosure.</source>
        <translation>英語の通知書には、同封物ごとに英語の名称が必要です。</translation>
    </message>
</context>
<context>
    <name>ChecksCard</name>
    <message>
        <source>Before it leaves</source>
        <translation>送付前の確認</translation>
    </message>
    <message>
        <source>right</source>
        <translation>問題なし</translation>
    </message>
    <message>
        <source>to be settled</source>
        <translation>要対応</translation>
    </message>
    <message>
        <source>to be considered</source>
        <translation>要検討</translation>
    </message>
    <message>
        <source>not checked yet</source>
        <translation>未確認</translation>
    </message>
</context>
<context>
    <name>CloseDialog</name>
    <message>
        <source>Close the case</source>
        <translation>案件を完了にする</translation>
    </message>
    <message>
        <source>&amp;Close the case</source>
        <translation>完了にする(&amp;C)</translation>
    </message>
    <message>
        <source>Closing note</source>
        <translation>完了時のメモ</translation>
    </message>
    <message>
        <source>Everything has been decided, done and posted. It can be reopened later.</source>
        <translation>決定、実施、発送がすべて済みました。完了後に再開することもできます。</translation>
    </message>
</context>
<context>
    <name>CloseMatterDialog</name>
    <message>
        <source>How the matter ended</source>
        <translation>苦情・訴訟等の終結</translation>
    </message>
    <message>
        <source>&amp;Record its end</source>
        <translation>終結を記録する(&amp;R)</translation>
    </message>
    <message>
        <source>Matter</source>
        <translation>事案</translation>
    </message>
    <message>
        <source>Ended on</source>
        <translation>終結日</translation>
    </message>
    <message>
        <source>How it ended</source>
        <translation>終結の内容</translation>
    </message>
</context>
<context>
    <name>ClosingDays</name>
    <message>
        <source>New closing day</source>
        <translation>追加する休業日</translation>
    </message>
    <message>
        <source>every year</source>
        <translation>毎年</translation>
    </message>
    <message>
        <source>we work on this day</source>
        <translation>営業日とする</translation>
    </message>
    <message>
        <source>For a day that the program&apos;s table of holidays has wrongly, or that you work.</source>
        <translation>プログラムの祝日表に誤りがある日や、祝日でも営業する日に選びます。</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>追加</translation>
    </message>
    <message>
        <source>Add the closing day</source>
        <translation>休業日を追加</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Remove {day}</source>
        <translation>{day}を削除</translation>
    </message>
    <message>
        <source>{day}, every year</source>
        <translation>毎年{day}</translation>
    </message>
    <message>
        <source>{day}: we work</source>
        <translation>{day}（営業日）</translation>
    </message>
</context>
<context>
    <name>ClosingWindow</name>
    <message>
        <source>Backing up before closing</source>
        <translation>閉じる前のバックアップ</translation>
    </message>
    <message>
        <source>Work is going on</source>
        <translation>処理中</translation>
    </message>
    <message>
        <source>Stop the backup</source>
        <translation>バックアップを中止</translation>
    </message>
    <message>
        <source>The vault has changed since the last backup. It is locked as soon as the backup is done, or stopped. Nothing that was entered is lost either way.</source>
        <translation>前回のバックアップの後に保管庫が変更されています。バックアップが完了または中止されると、保管庫を施錠します。どちらの場合も、入力した内容は失われません。</translation>
    </message>
    <message>
        <source>Checking the copy…</source>
        <translation>写しを検証しています…</translation>
    </message>
    <message>
        <source>Copying the vault: {percent} %</source>
        <translation>保管庫をコピーしています：{percent}%</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>中止しています…</translation>
    </message>
</context>
<context>
    <name>CompanyPage</name>
    <message>
        <source>Your company</source>
        <translation>会社情報</translation>
    </message>
    <message>
        <source>The privacy policy does not say these things, and letters need them. You can also enter them later under Settings; until then no letter can be issued. Another company&apos;s policy is loaded there, too.</source>
        <translation>次の事項はプライバシーポリシーに記載がありませんが、通知書に必要です。後から「設定」で入力することもできます。入力するまで通知書は発行できません。別の会社のポリシーも「設定」で読み込めます。</translation>
    </message>
    <message>
        <source>Save and begin</source>
        <translation>保存して始める</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>後で入力</translation>
    </message>
    <message>
        <source>Policy of {company}</source>
        <translation>{company}のポリシー</translation>
    </message>
    <message>
        <source>Still missing: {fields}. Until they are filled in, here or under Settings, no letter can be issued.</source>
        <translation>未入力の項目があります: {fields}。ここまたは「設定」で入力するまで、通知書は発行できません。</translation>
    </message>
    <message>
        <source>Begin without them</source>
        <translation>入力せずに始める</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>保存しています…</translation>
    </message>
</context>
<context>
    <name>ConcludeDialog</name>
    <message>
        <source>End the investigation</source>
        <translation>調査を終了</translation>
    </message>
    <message>
        <source>&amp;End the investigation</source>
        <translation>調査を終了する(&amp;E)</translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies) found.</source>
        <translation>
            <numerusform>該当するデータは%n件です。</numerusform>
        </translation>
    </message>
    <message>
        <source>I looked through them for &amp;data about other persons (Article 33(2)(i))</source>
        <translation>第三者の情報が含まれていないか確認しました（法33条2項1号）(&amp;D)</translation>
    </message>
    <message>
        <source>Other persons</source>
        <translation>本人以外の者</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>メモ</translation>
    </message>
</context>
<context>
    <name>CopyDialog</name>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
</context>
<context>
    <name>CopyOutDialog</name>
    <message>
        <source>Save a copy outside the vault</source>
        <translation>保管庫の外に写しを保存</translation>
    </message>
    <message>
        <source>&amp;Choose a place …</source>
        <translation>保存先を選ぶ(&amp;C)…</translation>
    </message>
    <message>
        <source>Personal data leaves the vault with it: outside it is not encrypted, and whoever can use this computer or the medium can read it. The log notes the copy.</source>
        <translation>個人データが保管庫の外に出ます。外では暗号化されず、このコンピューターや媒体を使える人は誰でも読めます。写しの保存は記録に残ります。</translation>
    </message>
    <message>
        <source>not looked at</source>
        <translation>種類は未確認</translation>
    </message>
    <message>
        <source>File</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>Open the copy with care, best on a computer without other data.</source>
        <translation>写しを開くときは注意し、できればほかのデータのないコンピューターで開いてください。</translation>
    </message>
    <message>
        <source>I need it outside, and delete the copy as soon as I do not</source>
        <translation>外で必要なため保存し、不要になり次第写しを削除します</translation>
    </message>
    <message>
        <source>Is being written: {done} of {size}</source>
        <translation>書き出しています：{size}中{done}</translation>
    </message>
    <message>
        <source>Stopped. Nothing was written.</source>
        <translation>中止しました。何も書き出していません。</translation>
    </message>
</context>
<context>
    <name>CorrectPostingDialog</name>
    <message>
        <source>Correct the posting</source>
        <translation>発送の記録を訂正</translation>
    </message>
    <message>
        <source>&amp;Correct</source>
        <translation>訂正(&amp;C)</translation>
    </message>
    <message>
        <source>For a number, a way or a day that was recorded wrongly. The person counts as notified from the corrected day. What was recorded stays in the history.</source>
        <translation>番号、方法又は日付を誤って記録したときに使います。訂正後の日に通知したものとして扱います。元の記録は経過に残ります。</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>通知書</translation>
    </message>
    <message>
        <source>Way</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>引受番号</translation>
    </message>
    <message>
        <source>Posted on</source>
        <translation>発送日</translation>
    </message>
    <message>
        <source>It was recorded as sent without paper. On paper it counts as posted with the code at the foot of its sheets, after the number.</source>
        <translation>紙を使わずに送付したと記録されています。紙で送付したものに訂正するには、用紙の下端の番号の後にあるコードが必要です。</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>What was recorded wrongly, and what shows it</source>
        <translation>誤りの内容と、それを示すもの</translation>
    </message>
    <message>
        <source>Went in the same envelope and is corrected with it: {letters}</source>
        <translation>同封のため併せて訂正：{letters}</translation>
    </message>
</context>
<context>
    <name>CorrectionsTable</name>
    <message>
        <source>Category</source>
        <translation>項目</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>訂正等の前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>訂正等の後</translation>
    </message>
</context>
<context>
    <name>CountTable</name>
    <message>
        <source>Asked for</source>
        <translation>請求の種類</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>件数</translation>
    </message>
    <message>
        <source>Median days to notice</source>
        <translation>通知までの日数（中央値）</translation>
    </message>
    <message>
        <source>Not decided yet</source>
        <translation>未決定</translation>
    </message>
</context>
<context>
    <name>CountingDialog</name>
    <message>
        <source>How this date is counted</source>
        <translation>期限の数え方</translation>
    </message>
    <message numerus="yes">
        <source>%n business day(s) after the start. Closed days and days of waiting do not count. This is the company&apos;s own target, not a deadline of the Act.</source>
        <translation>
            <numerusform>起算日から%n営業日です。休業日と保留中の日は数えません。法律上の期限ではなく、会社が自ら定めた目標です。</numerusform>
        </translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日付</translation>
    </message>
    <message>
        <source>Which date</source>
        <translation>表示する期限</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>日数</translation>
    </message>
    <message>
        <source>What this clock has done</source>
        <translation>この期限の経過</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Article 39: no lawsuit before two weeks have passed since arrival, unless the request is refused before. Every day counts; nothing makes the time longer.</source>
        <translation>法39条により、請求の到達から2週間を経過するまでは、会社が先に請求を拒んだ場合を除き、訴えを提起できません。休日も含めて数え、延長されることはありません。</translation>
    </message>
    <message numerus="yes">
        <source>%n business day(s)</source>
        <translation>
            <numerusform>%n営業日</numerusform>
        </translation>
    </message>
    <message>
        <source>wait: {reason}</source>
        <translation>保留：{reason}</translation>
    </message>
    <message numerus="yes">
        <source>Extended by %n business day(s).</source>
        <translation>
            <numerusform>%n営業日延長しました。</numerusform>
        </translation>
    </message>
    <message>
        <source>waiting; the count stands still</source>
        <translation>保留中（日数は進みません）</translation>
    </message>
    <message numerus="yes">
        <source>+ %n month(s)</source>
        <translation>
            <numerusform>＋%nか月</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>+ %n day(s)</source>
        <translation>
            <numerusform>＋%n日</numerusform>
        </translation>
    </message>
    <message>
        <source>received; this day itself does not count</source>
        <translation>到達（当日は数えません）</translation>
    </message>
    <message>
        <source>end of the time</source>
        <translation>期間の満了</translation>
    </message>
    <message>
        <source>the month has no such day; its last day stands for it</source>
        <translation>応当日がないため、その月の末日</translation>
    </message>
    <message>
        <source>end of the extended time</source>
        <translation>延長後の期間の満了</translation>
    </message>
    <message>
        <source>a lawsuit is possible from here on</source>
        <translation>この日から訴えの提起が可能</translation>
    </message>
    <message>
        <source>refused: a lawsuit is possible since then</source>
        <translation>請求の拒否（この日から訴えの提起が可能）</translation>
    </message>
    <message>
        <source>extended: {why}</source>
        <translation>延長：{why}</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>閉じる(&amp;C)</translation>
    </message>
</context>
<context>
    <name>CreatePage</name>
    <message>
        <source>Create a vault</source>
        <translation>保管庫を作成</translation>
    </message>
    <message>
        <source>The vault is an encrypted folder. Without its pass phrase or its recovery key nobody can read it, and nobody can bring it back.</source>
        <translation>保管庫は暗号化されたフォルダーです。パスフレーズも復旧キーも失うと、誰も中身を読めず、元に戻すこともできません。</translation>
    </message>
    <message>
        <source>Create the vault</source>
        <translation>保管庫を作成</translation>
    </message>
    <message>
        <source>Where to put the vault</source>
        <translation>保管庫の場所</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>フォルダー</translation>
    </message>
    <message>
        <source>A new or an empty folder, best on this computer&apos;s own disk.</source>
        <translation>新しいフォルダー又は空のフォルダー。このパソコンの内蔵ディスクをお勧めします。</translation>
    </message>
    <message>
        <source>Next you will get the recovery key: a sheet for the safe that opens the vault when the pass phrase is lost.</source>
        <translation>次に、復旧キーの控えをお渡しします。パスフレーズが分からなくなったときに保管庫を開くための用紙で、金庫に保管します。</translation>
    </message>
    <message>
        <source>Making the key and the vault. This takes a few seconds…</source>
        <translation>鍵と保管庫を作成しています。数秒かかります…</translation>
    </message>
</context>
<context>
    <name>DateField</name>
    <message>
        <source>YYYY-MM-DD</source>
        <translation>年-月-日</translation>
    </message>
    <message>
        <source>Open the calendar</source>
        <translation>カレンダーを開く</translation>
    </message>
</context>
<context>
    <name>DatesCard</name>
    <message>
        <source>Dates</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Also ahead</source>
        <translation>その他の期限</translation>
    </message>
    <message>
        <source>The Act sets no deadline for the answer: “without delay”.</source>
        <translation>法律上の回答期限はありません（遅滞なく回答）。</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>到達</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目標</translation>
    </message>
    <message>
        <source>How it is &amp;counted</source>
        <translation>数え方を見る(&amp;D)</translation>
    </message>
    <message>
        <source>Lawsuit</source>
        <translation>訴え可能</translation>
    </message>
    <message>
        <source>none: outside the Act</source>
        <translation>なし（法の対象外）</translation>
    </message>
    <message>
        <source>no reason: everything was granted</source>
        <translation>理由なし（すべて応じたため）</translation>
    </message>
    <message>
        <source>no waiting time (Art. 39)</source>
        <translation>法39条の対象外</translation>
    </message>
    <message>
        <source>possible from {date} (Art. 39)</source>
        <translation>{date}から（法39条）</translation>
    </message>
    <message>
        <source>possible since the refusal of {date} (Art. 39)</source>
        <translation>{date}から（請求の拒否・法39条）</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>ポリシー</translation>
    </message>
    <message>
        <source>edition {version}</source>
        <translation>{version}版</translation>
    </message>
    <message numerus="yes">
        <source>answers of %n source(s)</source>
        <translation>
            <numerusform>調査先の回答（%n件）</numerusform>
        </translation>
    </message>
    <message>
        <source>{what} (late)</source>
        <translation>{what}・超過</translation>
    </message>
    <message>
        <source>answer of {source}</source>
        <translation>{source}の回答</translation>
    </message>
    <message>
        <source>answer asked for: {reason}</source>
        <translation>ご本人の回答（{reason}）</translation>
    </message>
</context>
<context>
    <name>DecideDialog</name>
    <message>
        <source>Decide: {0}</source>
        <translation>決定：{0}</translation>
    </message>
    <message>
        <source>&amp;Decide</source>
        <translation>決定する(&amp;D)</translation>
    </message>
    <message>
        <source>Asked for: {0}</source>
        <translation>お申出の趣旨：{0}</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>決定の内容</translation>
    </message>
    <message>
        <source>Please choose</source>
        <translation>選択してください</translation>
    </message>
    <message>
        <source>Decided on</source>
        <translation>決定日</translation>
    </message>
    <message>
        <source>Exception</source>
        <translation>例外事由</translation>
    </message>
    <message>
        <source>Choose the exception</source>
        <translation>例外事由を選択</translation>
    </message>
    <message>
        <source>What shows it</source>
        <translation>根拠となる事実</translation>
    </message>
    <message>
        <source>Dates, numbers, documents. Stays in the file. Never printed.</source>
        <translation>日付、件数、資料など。社内の記録にだけ残り、通知書には印字されません。</translation>
    </message>
    <message>
        <source>Asked before</source>
        <translation>過去の請求</translation>
    </message>
    <message>
        <source>undecided</source>
        <translation>未決定</translation>
    </message>
    <message>
        <source>No earlier request of this person for the same is in the vault.</source>
        <translation>同じ方からの同種の請求は、この保管庫に記録されていません。</translation>
    </message>
    <message>
        <source>Left out of the annex</source>
        <translation>開示しない項目</translation>
    </message>
    <message>
        <source>Purposes of this person&apos;s data</source>
        <translation>ご本人のデータの利用目的</translation>
    </message>
    <message>
        <source>What was corrected</source>
        <translation>訂正等の内容</translation>
    </message>
    <message>
        <source>Printed in the letter (Article 34(3))</source>
        <translation>通知書に印字されます（法34条3項）。</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>措置の内容</translation>
    </message>
    <message>
        <source>Printed in the letter: what is done, never why</source>
        <translation>通知書に印字されます。行う内容だけを書き、理由は書かないでください。</translation>
    </message>
    <message>
        <source>Measure, in English</source>
        <translation>措置の内容（英語）</translation>
    </message>
    <message>
        <source>Printed in a letter in English in its place</source>
        <translation>英語の通知書には、こちらが印字されます。</translation>
    </message>
    <message>
        <source>Promised by</source>
        <translation>約束する期日</translation>
    </message>
    <message>
        <source>Printed. Until that day it is a task, even when the case is closed.</source>
        <translation>通知書に印字されます。その日までは、案件の完了後もタスクとして残ります。</translation>
    </message>
    <message>
        <source>Reason in the letter</source>
        <translation>通知書の理由</translation>
    </message>
    <message>
        <source>None: policy 6(2) says that reasons are not disclosed.</source>
        <translation>記載しません。ポリシー6条2項により、理由は開示しないこととしています。</translation>
    </message>
    <message>
        <source>Printed. Article 36 asks to try to explain.</source>
        <translation>通知書に印字されます。法36条は、理由の説明に努めることを求めています。</translation>
    </message>
    <message>
        <source>Reason, in English</source>
        <translation>通知書の理由（英語）</translation>
    </message>
    <message>
        <source>Words for the English letter …</source>
        <translation>英語の通知書の文言を入力…</translation>
    </message>
    <message>
        <source>Also explain</source>
        <translation>併せて説明する事項</translation>
    </message>
    <message>
        <source>Stays in the file. Never printed.</source>
        <translation>社内の記録にだけ残り、通知書には印字されません。</translation>
    </message>
    <message>
        <source>How it protects the person</source>
        <translation>ご本人の保護</translation>
    </message>
    <message>
        <source>Internal reason</source>
        <translation>内部の理由</translation>
    </message>
    <message>
        <source>Legal reference</source>
        <translation>根拠条文</translation>
    </message>
    <message>
        <source>Art. {0}: {1}</source>
        <translation>法{0}：{1}</translation>
    </message>
    <message>
        <source>Policy {0}: {1}</source>
        <translation>ポリシー{0}：{1}</translation>
    </message>
    <message>
        <source>Only data outside the rights was found: it is not disclosed, and the letter must not tell that it exists.</source>
        <translation>見つかったのは、請求の対象とならないデータだけです。開示せず、通知書でもその存在に触れないでください。</translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s) are blacked out: the disclosure is one in part.</source>
        <translation>
            <numerusform>墨消しした箇所が%n件あるため、一部の開示になります。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s) are blacked out already. More can be left out altogether.</source>
        <translation>
            <numerusform>すでに%n件を墨消ししています。さらに、項目ごと開示しないこともできます。</numerusform>
        </translation>
    </message>
    <message>
        <source>The policy (6(4)) allows another measure here, the Act does not: Article 34 has no such proviso. Ask a lawyer, and say in the file why.</source>
        <translation>ポリシー6条4項はここで代替措置を認めていますが、法34条にはそのようなただし書がありません。弁護士に相談し、理由を社内の記録に残してください。</translation>
    </message>
</context>
<context>
    <name>DecisionDialog</name>
    <message>
        <source>Decision: {0}</source>
        <translation>決定の記録：{0}</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>閉じる(&amp;C)</translation>
    </message>
    <message>
        <source>Internal: this record stays in the file and is never put into a letter. A letter says the outcome in words of its own, and what stands under “Printed in the letter”.</source>
        <translation>社内の記録です。ファイルに残るだけで、この記録が通知書に載ることはありません。通知書に記載されるのは、所定の文言による決定の内容と「通知書に印字される項目」だけです。</translation>
    </message>
    <message>
        <source>No decision is in force: what was decided was undone.</source>
        <translation>現在有効な決定はありません。下記の決定は取り消されています。</translation>
    </message>
    <message>
        <source>Decision in force</source>
        <translation>現在の決定</translation>
    </message>
    <message>
        <source>Earlier decision</source>
        <translation>以前の決定</translation>
    </message>
    <message>
        <source>Recorded at</source>
        <translation>記録日時</translation>
    </message>
    <message>
        <source>Number of the other case</source>
        <translation>別の案件の受付番号</translation>
    </message>
    <message>
        <source>Printed in the letter</source>
        <translation>通知書に印字される項目</translation>
    </message>
    <message>
        <source>{what}: {before} → {after}</source>
        <translation>{what}：{before} → {after}</translation>
    </message>
</context>
<context>
    <name>Dialog</name>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>破棄</translation>
    </message>
    <message>
        <source>Keep writing</source>
        <translation>入力を続ける</translation>
    </message>
    <message>
        <source>Discard what you typed?</source>
        <translation>入力した内容を破棄しますか？</translation>
    </message>
</context>
<context>
    <name>Differences</name>
    <message>
        <source>Where</source>
        <translation>箇所</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>変更前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>変更後</translation>
    </message>
</context>
<context>
    <name>DismissDialog</name>
    <message>
        <source>End an item early</source>
        <translation>調査せずに請求事項を終了</translation>
    </message>
    <message>
        <source>&amp;End the item</source>
        <translation>終了する(&amp;E)</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>請求事項</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>取扱い</translation>
    </message>
    <message>
        <source>Please choose</source>
        <translation>選択してください</translation>
    </message>
    <message>
        <source>Nobody is told of it and no letter is made. It stays in the file and in the log; its number is not used again.</source>
        <translation>誰にも通知せず、通知書も作成しません。記録とログには残り、番号は再び使われません。</translation>
    </message>
    <message>
        <source>Number of the other case</source>
        <translation>別の案件の受付番号</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Stays in the file. Never printed.</source>
        <translation>社内の記録にだけ残り、通知書には印字されません。</translation>
    </message>
</context>
<context>
    <name>DoubtPage</name>
    <message>
        <source>Is this the newest copy of the vault?</source>
        <translation>これは最新の保管庫ですか</translation>
    </message>
    <message>
        <source>The vault is open, but nobody works in it before you have decided.</source>
        <translation>保管庫は開いていますが、対応を選ぶまで作業は始まりません。</translation>
    </message>
    <message>
        <source>Close it and look for a newer copy</source>
        <translation>閉じて、新しいコピーを探す</translation>
    </message>
    <message>
        <source>Restore from a backup…</source>
        <translation>バックアップから復元…</translation>
    </message>
    <message>
        <source>Go on with this one</source>
        <translation>この保管庫で続ける</translation>
    </message>
    <message>
        <source>What may have happened</source>
        <translation>考えられる原因</translation>
    </message>
    <message>
        <source>What to do now, in this order</source>
        <translation>次の順に対処してください</translation>
    </message>
    <message>
        <source>2. If you find none, look whether a backup is newer than this copy:</source>
        <translation>2. 見つからないときは、このコピーより新しいバックアップがないか確かめてください。</translation>
    </message>
    <message>
        <source>What would come back and what would be lost is shown first. It is restored into a new folder; this copy stays as it is.</source>
        <translation>戻るものと失われるものを先に表示します。復元先は新しいフォルダーで、このコピーはそのまま残ります。</translation>
    </message>
    <message>
        <source>3. Only if there is no backup either, go on with this copy:</source>
        <translation>3. バックアップもない場合に限り、このコピーで続けてください。</translation>
    </message>
    <message>
        <source>What is missing stays missing: enter it again, from the requests on paper and the letters you sent, which bear their number and that of the log at their foot. Until then the numbers of cases and letters may be given a second time. The log keeps that you went on, and from where.</source>
        <translation>失われた分は戻りません。書面の請求や発送済みの通知書をもとに、もう一度入力してください。通知書の下部には、通知書の番号と記録の番号があります。入力し終えるまでは、案件や通知書の番号が重複するおそれがあります。どこから続けたかは記録に残ります。</translation>
    </message>
    <message>
        <source>A file that belongs to another vault, or to a copy of another day, lay in the folder of this one. It was put aside as {file}, and nothing of it was taken over. The file of this vault that held the last entries is gone: what was entered last may be missing. The newest entry of the log here is number {seq}, of {at}.</source>
        <translation>この保管庫のフォルダーに、別の保管庫または別の日のコピーのファイルが入っていました。{file} として退避し、その内容は取り込んでいません。最後の入力を収めていた、この保管庫のファイルがないため、最後に入力した内容が失われている可能性があります。ここの最新の記録は {at} の {seq} 番です。</translation>
    </message>
    <message numerus="yes">
        <source>This copy of the vault is older than the one you had. On {at} the log on this computer had {seen} entries; here it has {seq}. The newest %n entry(ies) are missing, and with them any case, decision or letter that was recorded then.</source>
        <translation>
            <numerusform>この保管庫は、前に使っていたものより古いコピーです。{at} の時点で、このコンピューターの記録は {seen} 件ありましたが、ここには {seq} 件しかありません。最新の %n 件が失われており、そのとき記録した案件・決定・通知書があれば、それもここにはありません。</numerusform>
        </translation>
    </message>
    <message>
        <source>This is another copy of the vault than the one you had. Both begin alike, but entry number {seen} of the log, seen on this computer on {at}, is another one here. The log here ends with number {seq}. What was recorded in the copy you had may be missing in this one.</source>
        <translation>この保管庫は、前に使っていたものとは別のコピーです。途中までは同じですが、このコンピューターで {at} に確認した記録 {seen} 番が、ここでは異なります。ここの記録は {seq} 番までです。前のコピーで記録した内容が、ここにはない可能性があります。</translation>
    </message>
    <message>
        <source>· Somebody, a repair or a program that keeps folders in step put an older copy of the folder back.
· A backup was opened in place of the vault.
· A file of the vault was deleted, cut off or not copied along, and the end of the log with it.</source>
        <translation>・人の操作、修理、または同期プログラムにより、フォルダーが古いコピーに戻された。
・保管庫の代わりにバックアップが開かれた。
・保管庫のファイルの削除・破損・コピー漏れにより、記録の末尾が失われた。</translation>
    </message>
    <message>
        <source>· Files of two vaults, or of one vault on two days, were copied into one folder.
· A program that keeps folders in step mixed them.</source>
        <translation>・二つの保管庫、または同じ保管庫の別々の日のファイルが、一つのフォルダーにコピーされた。
・同期プログラムがファイルを混在させた。</translation>
    </message>
    <message>
        <source>· There are two copies of the vault, and work went on in both.
· An older copy was put back, and somebody worked in it.</source>
        <translation>・保管庫のコピーが二つあり、両方で作業が進んだ。
・古いコピーに戻され、そこで作業が行われた。</translation>
    </message>
    <message>
        <source>1. Look for the newer vault: in another folder, on another disk, on the computer used before; ask whoever looks after this computer. Then press “Close it and look for a newer copy” below, and open that one.</source>
        <translation>1. 新しい保管庫を探してください。別のフォルダー、別のディスク、前に使っていたコンピューターを確かめ、このコンピューターの管理者にも尋ねてください。見つかったら、下の「閉じて、新しいコピーを探す」を押し、その保管庫を開いてください。</translation>
    </message>
    <message>
        <source>1. Look for the folder from which this one was copied. Press “Close it and look for a newer copy” below, and open the vault there, or copy that whole folder anew.</source>
        <translation>1. コピー元のフォルダーを探してください。下の「閉じて、新しいコピーを探す」を押し、そのフォルダーの保管庫を開くか、フォルダー全体をコピーし直してください。</translation>
    </message>
    <message>
        <source>1. Find out in which copy you worked last. If it is not this one, press “Close it and look for a newer copy” below, and open that one. Put the other away, so that nobody goes on working in it.</source>
        <translation>1. 最後にどちらのコピーで作業したかを確かめてください。このコピーでない場合は、下の「閉じて、新しいコピーを探す」を押し、そちらを開いてください。もう一方は、だれも作業を続けないように片づけてください。</translation>
    </message>
    <message>
        <source>Writing it into the log…</source>
        <translation>記録しています…</translation>
    </message>
</context>
<context>
    <name>DrillDialog</name>
    <message>
        <source>Pass phrase of the deputy</source>
        <translation>代理者パスフレーズ</translation>
    </message>
    <message>
        <source>Typed by the deputy, from memory or from where the deputy keeps it.</source>
        <translation>代理者が、記憶又はご自身の控えから入力してください。</translation>
    </message>
    <message>
        <source>Can the deputy open it?</source>
        <translation>代理者が開けるか確認</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>確認する</translation>
    </message>
    <message>
        <source>Nothing is opened or changed: the pass phrase is tried for real, and whether it opens the vault is noted in the log with the date.</source>
        <translation>何も開かず、何も変更しません。パスフレーズを実際に試し、保管庫を開けるかどうかを日付とともに記録に残します。</translation>
    </message>
    <message>
        <source>Trying…</source>
        <translation>確認しています…</translation>
    </message>
    <message>
        <source>The deputy can open the vault. It is noted in the log.</source>
        <translation>代理者は保管庫を開けます。結果を記録に残しました。</translation>
    </message>
    <message>
        <source>This is not the deputy&apos;s pass phrase; that is noted in the log. Try again, or shut the deputy out and add the deputy anew.</source>
        <translation>代理者のパスフレーズではありません（記録に残しました）。もう一度入力するか、代理者を解除して登録し直してください。</translation>
    </message>
</context>
<context>
    <name>DropDeputyDialog</name>
    <message>
        <source>Shut the deputy out</source>
        <translation>代理者を解除</translation>
    </message>
    <message>
        <source>The data key is changed: the whole vault is copied under a new key, checked, and put in the place of the old one. Then the deputy&apos;s pass phrase opens neither the vault nor any backup made from now on. Backups made while the deputy had access still open with it: lock them away, or destroy them once a new one is made.</source>
        <translation>データの鍵を変更します。保管庫全体を新しい鍵でコピーし、検証した上で元のものと置き換えます。以後、代理者のパスフレーズでは、保管庫も今後のバックアップも開けません。代理者が登録されていた間に作成したバックアップは引き続き開けますので、施錠して保管するか、新しいバックアップの作成後に廃棄してください。</translation>
    </message>
    <message>
        <source>The deputy is shut out and the data key is changed. Make a backup now: those made while the deputy had access still open with the deputy&apos;s pass phrase.</source>
        <translation>代理者を解除し、データの鍵を変更しました。代理者が登録されていた間に作成したバックアップは代理者のパスフレーズで開けますので、新しいバックアップを作成してください。</translation>
    </message>
</context>
<context>
    <name>DueModel</name>
    <message>
        <source>Case</source>
        <translation>案件</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Term over</source>
        <translation>満了日</translation>
    </message>
    <message>
        <source>What is there</source>
        <translation>残っているもの</translation>
    </message>
    <message>
        <source>Held because of</source>
        <translation>消去できない理由</translation>
    </message>
    <message>
        <source>erased before</source>
        <translation>以前に消去</translation>
    </message>
</context>
<context>
    <name>Editions</name>
    <message>
        <source>Editions</source>
        <translation>版の履歴</translation>
    </message>
    <message>
        <source>Open cases under another edition</source>
        <translation>別の版が適用されている進行中の案件</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>現行</translation>
    </message>
    <message>
        <source>What changed up to now…</source>
        <translation>現行版との違い…</translation>
    </message>
    <message>
        <source>None: all follow the edition in force.</source>
        <translation>ありません。すべての案件に現行の版が適用されています。</translation>
    </message>
    <message>
        <source>arrived under {version}</source>
        <translation>{version}版で到達</translation>
    </message>
    <message>
        <source>can be moved</source>
        <translation>切替え可</translation>
    </message>
    <message>
        <source>stays</source>
        <translation>切替え不可</translation>
    </message>
</context>
<context>
    <name>EnvelopeDialog</name>
    <message>
        <source>New envelope</source>
        <translation>新しい封筒</translation>
    </message>
    <message>
        <source>Measures of an envelope</source>
        <translation>封筒の寸法</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>All lengths in millimetres, from the left and the top edge of the envelope as it lies when the address in its window is read.</source>
        <translation>長さはすべてミリメートルです。窓の宛先を読む向きに置いた封筒の、左端と上端から測ります。</translation>
    </message>
    <message>
        <source>Name in Japanese</source>
        <translation>名称（日本語）</translation>
    </message>
    <message>
        <source>Name in English</source>
        <translation>名称（英語）</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>幅</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>高さ</translation>
    </message>
    <message>
        <source>not folded</source>
        <translation>折らない</translation>
    </message>
    <message>
        <source>folded once</source>
        <translation>二つ折り（1回折る）</translation>
    </message>
    <message>
        <source>folded twice</source>
        <translation>三つ折り（2回折る）</translation>
    </message>
    <message>
        <source>folded three times</source>
        <translation>四つ折り（3回折る）</translation>
    </message>
    <message>
        <source>The part above the first fold faces the window.</source>
        <translation>最初の折り目より上の部分が窓に向きます。</translation>
    </message>
    <message>
        <source>The A4 sheet</source>
        <translation>A4用紙</translation>
    </message>
    <message>
        <source>First fold</source>
        <translation>1番目の折り目</translation>
    </message>
    <message>
        <source>Second fold</source>
        <translation>2番目の折り目</translation>
    </message>
    <message>
        <source>Third fold</source>
        <translation>3番目の折り目</translation>
    </message>
    <message>
        <source>From the top of the sheet</source>
        <translation>用紙の上端から</translation>
    </message>
    <message>
        <source>It has a window</source>
        <translation>窓がある</translation>
    </message>
    <message>
        <source>Window from the left</source>
        <translation>窓の左端まで</translation>
    </message>
    <message>
        <source>Window from the top</source>
        <translation>窓の上端まで</translation>
    </message>
    <message>
        <source>Window’s width</source>
        <translation>窓の幅</translation>
    </message>
    <message>
        <source>Window’s height</source>
        <translation>窓の高さ</translation>
    </message>
    <message>
        <source>The sheet can slide as far as there is room</source>
        <translation>用紙は封筒の余裕の分だけ動く</translation>
    </message>
    <message>
        <source>It slides sideways by</source>
        <translation>横に動く幅</translation>
    </message>
    <message>
        <source>It slides down by</source>
        <translation>縦に動く幅</translation>
    </message>
    <message>
        <source>The sender stands in one line in the window, above the address</source>
        <translation>窓の中、宛先の上に差出人を1行で入れる</translation>
    </message>
</context>
<context>
    <name>EnvelopePicture</name>
    <message>
        <source>{width} × {height} mm</source>
        <translation>{width} × {height} mm</translation>
    </message>
    <message>
        <source>no window</source>
        <translation>窓なし</translation>
    </message>
    <message>
        <source>window {width} × {height} mm, {left} mm from the left, {top} mm down</source>
        <translation>窓 {width} × {height} mm（左から {left} mm、上から {top} mm）</translation>
    </message>
    <message>
        <source>always visible {width} × {height} mm</source>
        <translation>常に見える範囲 {width} × {height} mm</translation>
    </message>
    <message>
        <source>Picture of the envelope</source>
        <translation>封筒の図</translation>
    </message>
</context>
<context>
    <name>EraseDialog</name>
    <message>
        <source>Erase</source>
        <translation>消去</translation>
    </message>
    <message>
        <source>ERASE</source>
        <translation>消去</translation>
    </message>
    <message>
        <source>Type {word}</source>
        <translation>「{word}」と入力</translation>
    </message>
    <message>
        <source>It cannot be undone.</source>
        <translation>取り消せません。</translation>
    </message>
    <message>
        <source>Erase for good</source>
        <translation>完全に消去する</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Delete backups…</source>
        <translation>バックアップを削除…</translation>
    </message>
    <message>
        <source>No folder for backups is chosen, or it cannot be read now. Backups made before still hold it.</source>
        <translation>バックアップのフォルダーが未選択か、今は読み取れません。以前に作ったバックアップには残ります。</translation>
    </message>
    <message>
        <source>There is no backup in the folder for backups.</source>
        <translation>バックアップのフォルダーには、バックアップがありません。</translation>
    </message>
    <message numerus="yes">
        <source>%n backup(s) made before may still hold it. They are listed afterwards and can be deleted there.</source>
        <translation>
            <numerusform>以前に作った%n個のバックアップに残っている可能性があります。消去後に一覧を表示し、そこで削除できます。</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopping after this case…</source>
        <translation>この案件のあとで停止します…</translation>
    </message>
    <message>
        <source>Erasing: {percent} %</source>
        <translation>消去しています：{percent} %</translation>
    </message>
    <message>
        <source>Writing the vault&apos;s file anew: {percent} %</source>
        <translation>保管庫のファイルを書き直しています：{percent} %</translation>
    </message>
    <message>
        <source>Nothing was erased.</source>
        <translation>何も消去していません。</translation>
    </message>
    <message>
        <source>Stopped; the rest is as it was.</source>
        <translation>停止しました。残りは元のままです。</translation>
    </message>
    <message>
        <source>The file could not be written anew: {why} Lock and open the vault.</source>
        <translation>ファイルを書き直せませんでした：{why} 保管庫をロックし、もう一度開いてください。</translation>
    </message>
    <message>
        <source>Erased for good</source>
        <translation>消去しました</translation>
    </message>
    <message>
        <source>Nothing was erased</source>
        <translation>何も消去していません</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message numerus="yes">
        <source>%n case(s)</source>
        <translation>
            <numerusform>%n件</numerusform>
        </translation>
    </message>
    <message>
        <source>{cases}: {numbers}</source>
        <translation>{cases}（{numbers}）</translation>
    </message>
    <message>
        <source>Erased · {what} · {cases}</source>
        <translation>消去済み・{what}・{cases}</translation>
    </message>
    <message>
        <source>Backups made before still hold it, and cannot be looked at now: no folder for backups is chosen, or it cannot be read. Connect or choose it, and delete them under “Keeping and erasing”; copies elsewhere are unknown to the program.</source>
        <translation>以前に作ったバックアップには残っていますが、バックアップのフォルダーが未選択か読み取れないため、今は確認できません。媒体を接続するかフォルダーを選び、「保存と消去」でバックアップを削除してください。ほかの場所の写しは、プログラムには分かりません。</translation>
    </message>
    <message>
        <source>No backup in the folder for backups holds it. Copies elsewhere are unknown to the program: delete those, too.</source>
        <translation>バックアップのフォルダーには、消去したものを含むバックアップはありません。ほかの場所の写しはプログラムには分かりません。それらも削除してください。</translation>
    </message>
    <message numerus="yes">
        <source>%n backup(s) in the folder for backups still hold it. It is gone for good only when these are deleted, too: here, later under “Keeping and erasing”, or by themselves when backups are thinned out. Copies elsewhere are unknown to the program.</source>
        <translation>
            <numerusform>バックアップのフォルダーにある%n個のバックアップには、まだ残っています。これらも削除して初めて完全になくなります。ここで、または後から「保存と消去」で削除できます。古いバックアップの整理のときにも削除されます。ほかの場所の写しは、プログラムには分かりません。</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
</context>
<context>
    <name>ErasedModel</name>
    <message>
        <source>When</source>
        <translation>日時</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>案件</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>担当</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>バックアップ</translation>
    </message>
</context>
<context>
    <name>ErasedPage</name>
    <message>
        <source>Keeping and erasing</source>
        <translation>保存と消去</translation>
    </message>
    <message>
        <source>What is left</source>
        <translation>残っているもの</translation>
    </message>
    <message>
        <source>What was erased</source>
        <translation>消去したもの</translation>
    </message>
    <message>
        <source>{number}: erased</source>
        <translation>{number}：消去済み</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>台帳</translation>
    </message>
    <message>
        <source>Nothing but entries of the log.</source>
        <translation>ログの記載だけが残っています。</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>番号</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>受付日</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>終了日</translation>
    </message>
    <message>
        <source>{type}: {outcome}</source>
        <translation>{type}：{outcome}</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>請求の内容</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>手数料</translation>
    </message>
    <message>
        <source>{what} {amount} yen</source>
        <translation>{what}{amount}円</translation>
    </message>
</context>
<context>
    <name>ExplanationsField</name>
    <message>
        <source>Choose prepared answers …</source>
        <translation>定型の説明を選択…</translation>
    </message>
    <message>
        <source>Printed: {text}</source>
        <translation>印字される文面：{text}</translation>
    </message>
    <message>
        <source>Why it is outside (Art. {article}): {why}</source>
        <translation>請求の対象とならない理由（法{article}）：{why}</translation>
    </message>
</context>
<context>
    <name>ExtendDialog</name>
    <message>
        <source>Give a date more time</source>
        <translation>期限を延長</translation>
    </message>
    <message>
        <source>&amp;Extend</source>
        <translation>延長する(&amp;E)</translation>
    </message>
    <message>
        <source>The two weeks of Article 39 cannot be extended. The reason stays in the file.</source>
        <translation>法39条の2週間は延長できません。理由は社内の記録にだけ残ります。</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>延長する期限</translation>
    </message>
    <message>
        <source>Business days more</source>
        <translation>延長する営業日数</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>理由</translation>
    </message>
</context>
<context>
    <name>FailIdentityDialog</name>
    <message>
        <source>Identity cannot be confirmed</source>
        <translation>本人確認の打切り</translation>
    </message>
    <message>
        <source>&amp;End all items as unverified</source>
        <translation>本人確認不可で終了する(&amp;E)</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Every item without a decision ends as unverified. The letter will neither confirm nor deny that data is held.</source>
        <translation>未決定の請求事項は、すべて「本人確認不可」で終了します。通知書では、データを保有しているか否かに触れません。</translation>
    </message>
    <message>
        <source>Requests for papers sent so far: {sent}; the policy foresees {expected}.</source>
        <translation>これまでに本人確認書類のお願いを送った回数は{sent}回です（ポリシーの定めは{expected}回）。</translation>
    </message>
</context>
<context>
    <name>FateCard</name>
    <message>
        <source>Posted</source>
        <translation>発送済み</translation>
    </message>
    <message>
        <source>On</source>
        <translation>日付</translation>
    </message>
    <message>
        <source>Way</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>引受番号</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>取消し</translation>
    </message>
    <message>
        <source>Because</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Came back</source>
        <translation>返送</translation>
    </message>
</context>
<context>
    <name>FeeCard</name>
    <message>
        <source>Fee</source>
        <translation>手数料</translation>
    </message>
    <message>
        <source>&amp;Receipt …</source>
        <translation>領収書を作成(&amp;R)…</translation>
    </message>
    <message>
        <source>{amount} yen</source>
        <translation>{amount}円</translation>
    </message>
    <message>
        <source>Nothing asked for may be charged (policy 6(1), Act Art. 38).</source>
        <translation>手数料の対象となる請求事項はありません（ポリシー6条1項、法38条）。</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) may be charged, {amount} yen each.</source>
        <translation>
            <numerusform>手数料の対象は%n件です（1件につき{amount}円）。</numerusform>
        </translation>
    </message>
    <message>
        <source>asked for {date}</source>
        <translation>{date}案内</translation>
    </message>
    <message>
        <source>paid {date}</source>
        <translation>{date}入金</translation>
    </message>
    <message>
        <source>receipt made {date}</source>
        <translation>{date}領収書発行</translation>
    </message>
    <message>
        <source>waived {date}</source>
        <translation>{date}免除</translation>
    </message>
    <message>
        <source>returned {date}</source>
        <translation>{date}返金</translation>
    </message>
    <message>
        <source>the person does not know of it yet</source>
        <translation>ご本人に未案内</translation>
    </message>
</context>
<context>
    <name>FieldsCard</name>
    <message>
        <source>Fields</source>
        <translation>項目</translation>
    </message>
    <message>
        <source>A click puts the field where the cursor stands. “If there is one” makes the marked words stand only in letters in which the field has a value.</source>
        <translation>クリックすると、カーソルの位置に項目が入ります。「値があるとき」は、選択した文を、値がある通知書にだけ印字するようにします。</translation>
    </message>
    <message>
        <source>{meaning} – not entered yet</source>
        <translation>{meaning}（未入力）</translation>
    </message>
    <message>
        <source>Otherwise</source>
        <translation>それ以外のとき</translation>
    </message>
    <message>
        <source>If there is one</source>
        <translation>値があるとき</translation>
    </message>
    <message>
        <source>{meaning}: if there is one</source>
        <translation>{meaning}：値があるとき</translation>
    </message>
</context>
<context>
    <name>FileField</name>
    <message>
        <source>&amp;Choose a file …</source>
        <translation>ファイルを選択(&amp;C)…</translation>
    </message>
    <message>
        <source>none chosen</source>
        <translation>未選択</translation>
    </message>
    <message>
        <source>A file for the case</source>
        <translation>案件に追加するファイル</translation>
    </message>
</context>
<context>
    <name>FileRow</name>
    <message>
        <source>Waits to be looked through …</source>
        <translation>確認を待っています…</translation>
    </message>
    <message>
        <source>I have looked at it: keep it all the same</source>
        <translation>確認しました。このまま保管します</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>外す</translation>
    </message>
    <message>
        <source>Is being looked through: {size}</source>
        <translation>確認しています：{size}</translation>
    </message>
    <message>
        <source>{kind} · {size}</source>
        <translation>{kind}・{size}</translation>
    </message>
    <message>
        <source>Found: {numbers}</source>
        <translation>見つかったもの：{numbers}</translation>
    </message>
    <message>
        <source>Kept as {number}.</source>
        <translation>{number}として保管しました。</translation>
    </message>
    <message>
        <source>Tick this, or leave the file out.</source>
        <translation>チェックを入れるか、このファイルを外してください。</translation>
    </message>
</context>
<context>
    <name>FileRows</name>
    <message>
        <source>&amp;Choose files …</source>
        <translation>ファイルを選ぶ(&amp;C)…</translation>
    </message>
    <message>
        <source>or drop them here. {left} of {limit} are left for this case.</source>
        <translation>またはここにドロップ。この案件の残りは{limit}中{left}です。</translation>
    </message>
    <message>
        <source>Files for the case</source>
        <translation>案件に追加するファイル</translation>
    </message>
</context>
<context>
    <name>FilesCard</name>
    <message>
        <source>Files</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>File</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>Belongs to</source>
        <translation>関連先</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>追加日</translation>
    </message>
    <message>
        <source>Add files …</source>
        <translation>ファイルを追加…</translation>
    </message>
    <message>
        <source>Kept encrypted in the vault, {held} of {limit}. The program opens none of them; a copy that you save outside is not encrypted.</source>
        <translation>暗号化して保管しています（{limit}中{held}）。このプログラムがファイルを開くことはありません。外に保存した写しは暗号化されません。</translation>
    </message>
    <message>
        <source>{id}: erased, its term of keeping is over</source>
        <translation>{id}：保存期間の満了により消去済み</translation>
    </message>
    <message>
        <source>Check sum</source>
        <translation>ハッシュ値</translation>
    </message>
    <message>
        <source>the case</source>
        <translation>案件全体</translation>
    </message>
    <message>
        <source>Save a copy …</source>
        <translation>写しを保存…</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Phase</source>
        <translation>段階</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>請求の種類</translation>
    </message>
    <message>
        <source>Remove the filter {name}</source>
        <translation>絞り込み「{name}」を解除</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>進行中</translation>
    </message>
    <message>
        <source>Due in 5 days</source>
        <translation>5日以内に期限</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>期限超過</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>保留中</translation>
    </message>
    <message>
        <source>Printed, not posted</source>
        <translation>未発送あり</translation>
    </message>
    <message>
        <source>All</source>
        <translation>すべて</translation>
    </message>
</context>
<context>
    <name>FindingsTable</name>
    <message>
        <source>Category</source>
        <translation>項目</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Counts as</source>
        <translation>取扱い</translation>
    </message>
</context>
<context>
    <name>FinishTaskDialog</name>
    <message>
        <source>Record a task as done</source>
        <translation>タスクの実施を記録</translation>
    </message>
    <message>
        <source>&amp;Record as done</source>
        <translation>実施を記録する(&amp;R)</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>タスク</translation>
    </message>
    <message>
        <source>Done on</source>
        <translation>実施日</translation>
    </message>
    <message>
        <source>What shows it</source>
        <translation>証跡</translation>
    </message>
    <message>
        <source>Ticket, line of the log, who covered or returned the paper</source>
        <translation>チケット番号、ログの該当行、番号を隠した又は書類を返送した担当者など</translation>
    </message>
    <message>
        <source>{kind}, by {date}:
{text}</source>
        <translation>種類：{kind}、期限：{date}
{text}</translation>
    </message>
    <message>
        <source>There is no open task.</source>
        <translation>未実施のタスクはありません。</translation>
    </message>
</context>
<context>
    <name>FlagRegimeDialog</name>
    <message>
        <source>Another law is invoked</source>
        <translation>他の法令の主張を記録</translation>
    </message>
    <message>
        <source>&amp;Note it</source>
        <translation>記録する(&amp;N)</translation>
    </message>
    <message>
        <source>A second clock runs beside the case under the Act, which goes on all the same. Whether that law applies to the company is for counsel to say.</source>
        <translation>個人情報保護法に基づく案件はそのまま進め、並行してその法令の期限も管理します。その法令が会社に適用されるかどうかは、弁護士に確認してください。</translation>
    </message>
    <message>
        <source>Law</source>
        <translation>法令</translation>
    </message>
    <message>
        <source>Time runs from</source>
        <translation>起算日</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>メモ</translation>
    </message>
    <message>
        <source>All laws that are known here are noted already.</source>
        <translation>登録されている法令は、すべて記録済みです。</translation>
    </message>
</context>
<context>
    <name>FolderField</name>
    <message>
        <source>Choose…</source>
        <translation>選択…</translation>
    </message>
    <message>
        <source>This folder is on another computer. A vault can lose work there when the network fails. Keep it on this computer&apos;s own disk, and put backups on the network.</source>
        <translation>このフォルダーは別のコンピューターにあります。ネットワークに障害が起きると、保管庫の作業内容が失われることがあります。保管庫はこのコンピューターのディスクに置き、ネットワークにはバックアップを置いてください。</translation>
    </message>
    <message>
        <source>{name} keeps this folder in step with other computers. It may copy a vault half-written, or put an older one back. Keep the vault in a folder of this computer alone, and put backups here.</source>
        <translation>このフォルダーは {name} によって他のコンピューターと同期されています。書き込み途中の保管庫がコピーされたり、古いものに戻されたりすることがあります。保管庫はこのコンピューターだけのフォルダーに置き、ここにはバックアップを置いてください。</translation>
    </message>
</context>
<context>
    <name>Form</name>
    <message>
        <source>{label}, required</source>
        <translation>{label}（必須）</translation>
    </message>
    <message>
        <source>This is no date. Write it like 2026-11-08 or 11/8.</source>
        <translation>日付として読み取れません。2026-11-08や11/8のように入力してください。</translation>
    </message>
    <message>
        <source>Please fill this in.</source>
        <translation>入力してください。</translation>
    </message>
</context>
<context>
    <name>FormDialog</name>
    <message>
        <source>Blank, for whoever asks for it.</source>
        <translation>記入前の様式です。求めに応じてお渡しください。</translation>
    </message>
    <message>
        <source>It bears the number of the case and what the person wrote, and nothing else of the case.</source>
        <translation>案件の受付番号と本人が記入した内容だけを印字し、案件のほかの情報は載せません。</translation>
    </message>
    <message>
        <source>The saved file can also be filled in on screen.</source>
        <translation>保存したファイルは、画面上でも記入できます。</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>言語</translation>
    </message>
    <message>
        <source>Request form</source>
        <translation>請求書</translation>
    </message>
    <message>
        <source>Power of attorney</source>
        <translation>委任状</translation>
    </message>
</context>
<context>
    <name>HandOverDialog</name>
    <message>
        <source>Back</source>
        <translation>戻る</translation>
    </message>
    <message>
        <source>1. Whoever hands over confirms it with the own pass phrase.</source>
        <translation>1. 引き継ぐ側が、ご自身のパスフレーズで引継ぎを確認します。</translation>
    </message>
    <message>
        <source>2. The successor sets a pass phrase that only the successor knows, and presses “Hand over now”. The whole vault is copied under a new data key, and the copy is checked. Then the pass phrase of the manager until now opens it no longer, and the log says that the office was handed over. This takes from seconds to a few minutes.</source>
        <translation>2. 後任者が、後任者だけが知るパスフレーズを設定し、「引き継ぐ」を押します。保管庫全体を新しいデータの鍵でコピーし、検証します。その後、前任の責任者のパスフレーズでは保管庫を開けなくなり、引継ぎが記録に残ります。数秒から数分かかります。</translation>
    </message>
    <message>
        <source>3. The hand-over book is printed: open cases, promises, unposted letters, fees and papers. Both sign it.</source>
        <translation>3. 業務引継書（進行中の案件、約束、未発送の文書、手数料、書類）を印刷し、双方が署名します。</translation>
    </message>
    <message>
        <source>The recovery sheet and the deputy&apos;s pass phrase stay as they are. Until “Hand over now” is pressed you can close this at any time, and nothing has changed.</source>
        <translation>復旧キーの控えと代理者のパスフレーズは変わりません。「引き継ぐ」を押す前であれば、いつ閉じても何も変更されません。</translation>
    </message>
    <message>
        <source>Hand-over book</source>
        <translation>業務引継書</translation>
    </message>
    <message>
        <source>What the successor should do now</source>
        <translation>後任者が次に行うこと</translation>
    </message>
    <message>
        <source>Make a backup. Older ones open with the predecessor&apos;s pass phrase: lock them away, or destroy them once the new one is made.</source>
        <translation>バックアップを作成してください。これまでのバックアップは前任者のパスフレーズで開けますので、施錠して保管するか、新しいバックアップの作成後に廃棄してください。</translation>
    </message>
    <message>
        <source>The predecessor may know the recovery key: make a new sheet and shred the old one.</source>
        <translation>前任者が復旧キーを知っている可能性があります。新しい控えを作成し、古い控えは裁断してください。</translation>
    </message>
    <message>
        <source>A deputy, where there is one, can still open the vault. Somebody else should be deputy? Shut the present one out and add the new one.</source>
        <translation>代理者がいる場合、その代理者は引き続き保管庫を開けます。代理者を替える場合は、現在の代理者を解除し、新しい代理者を登録してください。</translation>
    </message>
    <message>
        <source>Where letters name the information manager, change that under Settings.</source>
        <translation>通知書に情報管理責任者名を記載している場合は、「設定」で変更してください。</translation>
    </message>
    <message>
        <source>New recovery sheet…</source>
        <translation>復旧キーの控えを新しく作成…</translation>
    </message>
    <message>
        <source>Hand over to a successor ({number} of {of})</source>
        <translation>後任者への引継ぎ（{number} ／ {of}）</translation>
    </message>
    <message>
        <source>Hand over to a successor</source>
        <translation>後任者への引継ぎ</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>次へ</translation>
    </message>
    <message>
        <source>Whoever hands over confirms it. Nothing is changed yet.</source>
        <translation>引き継ぐ側が確認します。まだ何も変更されません。</translation>
    </message>
    <message>
        <source>Now the successor sits down and sets a pass phrase. It is never shown to anybody else, and nobody can read it out again.</source>
        <translation>ここで後任者に交代し、後任者がパスフレーズを設定します。ほかの人に表示されることはなく、後から読み出すこともできません。</translation>
    </message>
    <message>
        <source>Hand over now</source>
        <translation>引き継ぐ</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>The office is handed over. From now on the vault opens with the successor&apos;s pass phrase.</source>
        <translation>引継ぎが完了しました。今後、保管庫は後任者のパスフレーズで開きます。</translation>
    </message>
    <message>
        <source>Trying the pass phrase…</source>
        <translation>パスフレーズを確認しています…</translation>
    </message>
    <message>
        <source>Making the new key…</source>
        <translation>新しい鍵を作成しています…</translation>
    </message>
    <message>
        <source>Nothing was handed over; nothing has changed.</source>
        <translation>引継ぎは行われていません。何も変更されていません。</translation>
    </message>
    <message>
        <source>The office is handed over.</source>
        <translation>引継ぎが完了しました。</translation>
    </message>
    <message>
        <source>The office is handed over. The hand-over book was not printed yet; that can be done here at any time.</source>
        <translation>引継ぎが完了しました。業務引継書はまだ印刷されていません。この画面でいつでも印刷できます。</translation>
    </message>
</context>
<context>
    <name>Happened</name>
    <message>
        <source>Particulars corrected</source>
        <translation>氏名・連絡先を変更</translation>
    </message>
    <message>
        <source>Added: {0}</source>
        <translation>請求事項を追加：{0}</translation>
    </message>
    <message>
        <source>Identity could not be confirmed</source>
        <translation>本人確認を打切り</translation>
    </message>
    <message>
        <source>Wait ended: {0}</source>
        <translation>保留を解除：{0}</translation>
    </message>
    <message>
        <source>Fee asked: {0} yen</source>
        <translation>手数料を案内：{0}円</translation>
    </message>
    <message>
        <source>Fee waived</source>
        <translation>手数料を免除</translation>
    </message>
    <message>
        <source>Fee given back</source>
        <translation>手数料を返金</translation>
    </message>
    <message>
        <source>Added to the checklist: {0}</source>
        <translation>調査先を追加：{0}</translation>
    </message>
    <message>
        <source>Investigation ended</source>
        <translation>調査を終了</translation>
    </message>
    <message>
        <source>Investigation taken up again</source>
        <translation>調査を再開</translation>
    </message>
    <message>
        <source>Letter taken back: {0}</source>
        <translation>通知書を取消し：{0}</translation>
    </message>
    <message>
        <source>Letter came back: {0}</source>
        <translation>通知書が返送：{0}</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>Reopened</source>
        <translation>案件を再開</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>メモ</translation>
    </message>
    <message>
        <source>Moved to policy {0}</source>
        <translation>ポリシー{0}版に切替え</translation>
    </message>
    <message>
        <source>Blacked out: {0}, entry {1}</source>
        <translation>墨消し：{0}（{1}件目）</translation>
    </message>
    <message>
        <source>Attached: {0}</source>
        <translation>ファイルを追加：{0}</translation>
    </message>
    <message>
        <source>Told: {0}</source>
        <translation>提供先へ連絡：{0}</translation>
    </message>
    <message>
        <source>Replied: {0}</source>
        <translation>提供先から回答：{0}</translation>
    </message>
    <message>
        <source>Another law invoked: {0}</source>
        <translation>他の法令の主張：{0}</translation>
    </message>
    <message>
        <source>To be done by {0}</source>
        <translation>タスクを追加（期限{0}）</translation>
    </message>
    <message>
        <source>Done: {0}</source>
        <translation>タスクを実施：{0}</translation>
    </message>
    <message>
        <source>Ended: {0}</source>
        <translation>終結：{0}</translation>
    </message>
    <message>
        <source>Connected: {0}</source>
        <translation>案件を関連付け：{0}</translation>
    </message>
    <message>
        <source>Legal hold: nothing may be erased</source>
        <translation>リーガルホールド：消去できません</translation>
    </message>
    <message>
        <source>Legal hold lifted</source>
        <translation>リーガルホールドを解除</translation>
    </message>
    <message>
        <source>Arrived: {0}</source>
        <translation>到達（{0}）</translation>
    </message>
    <message>
        <source>acts from now on as: {0}</source>
        <translation>以後の立場：{0}</translation>
    </message>
    <message>
        <source>letters from now on in: {0}</source>
        <translation>今後の通知書の言語：{0}</translation>
    </message>
    <message>
        <source>More time: {0}</source>
        <translation>期限を延長：{0}</translation>
    </message>
    <message numerus="yes">
        <source>%n business day(s)</source>
        <translation>
            <numerusform>%n営業日</numerusform>
        </translation>
    </message>
    <message>
        <source>Taken up</source>
        <translation>受付</translation>
    </message>
    <message numerus="yes">
        <source>%n source(s) on the checklist</source>
        <translation>
            <numerusform>調査先%n件</numerusform>
        </translation>
    </message>
    <message>
        <source>Confirmed: {0}</source>
        <translation>{0}：確認済み</translation>
    </message>
    <message>
        <source>Not confirmed: {0}</source>
        <translation>{0}：不十分</translation>
    </message>
    <message>
        <source>Waiting: {0}</source>
        <translation>保留：{0}</translation>
    </message>
    <message>
        <source>answer by {0}</source>
        <translation>回答期限{0}</translation>
    </message>
    <message>
        <source>Given back: {0} yen</source>
        <translation>返金：{0}円</translation>
    </message>
    <message>
        <source>Fee received: {0} yen</source>
        <translation>手数料の入金：{0}円</translation>
    </message>
    <message numerus="yes">
        <source>%n source(s) asked</source>
        <translation>
            <numerusform>調査を依頼（%n件）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>found: %n entry(ies)</source>
        <translation>
            <numerusform>該当あり %n件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n source(s) answered</source>
        <translation>
            <numerusform>調査先%n件</numerusform>
        </translation>
    </message>
    <message>
        <source>{source}: {answer}</source>
        <translation>{source}：{answer}</translation>
    </message>
    <message>
        <source>Decided: {0}. {1}</source>
        <translation>決定：{0}. {1}</translation>
    </message>
    <message>
        <source>Taken back by the person</source>
        <translation>ご本人が取下げ</translation>
    </message>
    <message>
        <source>Posting corrected: {0}</source>
        <translation>発送の記録を訂正：{0}</translation>
    </message>
    <message>
        <source>Carried out: {0}. {1}</source>
        <translation>実施：{0}. {1}</translation>
    </message>
    <message>
        <source>Letter made: {0}</source>
        <translation>発行：{0}</translation>
    </message>
    <message>
        <source>Letter posted: {0}</source>
        <translation>発送：{0}</translation>
    </message>
</context>
<context>
    <name>HelpPanel</name>
    <message>
        <source>Help</source>
        <translation>ヘルプ</translation>
    </message>
    <message>
        <source>What may I do here?</source>
        <translation>ここでできること</translation>
    </message>
    <message>
        <source>Close the help</source>
        <translation>ヘルプを閉じる</translation>
    </message>
    <message>
        <source>Close the help (F1)</source>
        <translation>ヘルプを閉じる（F1）</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>検索</translation>
    </message>
    <message>
        <source>New case</source>
        <translation>新規案件</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>印刷</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>ロック</translation>
    </message>
    <message>
        <source>Places on the left</source>
        <translation>左のメニュー</translation>
    </message>
    <message>
        <source>Open, or take the next step</source>
        <translation>開く・次の手続へ進む</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>最新の状態に更新</translation>
    </message>
    <message>
        <source>This help</source>
        <translation>このヘルプ</translation>
    </message>
</context>
<context>
    <name>HoldDialog</name>
    <message>
        <source>Wait for the person</source>
        <translation>ご本人の対応を待つ</translation>
    </message>
    <message>
        <source>&amp;Wait</source>
        <translation>保留する(&amp;W)</translation>
    </message>
    <message>
        <source>The company&apos;s own target stands still meanwhile. The two weeks of Article 39 run on.</source>
        <translation>保留の間、社内目標の日数は進みません。法39条の2週間は、保留の間も進みます。</translation>
    </message>
    <message>
        <source>Waiting for</source>
        <translation>保留の理由</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>開始日</translation>
    </message>
    <message>
        <source>Answer asked for by</source>
        <translation>回答期限</translation>
    </message>
    <message>
        <source>Stands among the dates of the case, so that a reminder can go out</source>
        <translation>案件の期限に表示され、督促の目安になります。</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>メモ</translation>
    </message>
</context>
<context>
    <name>IdentityCard</name>
    <message>
        <source>Identity</source>
        <translation>本人確認</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>確認事項</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>Seen and compared</source>
        <translation>確認した書類・項目</translation>
    </message>
    <message>
        <source>Identity is confirmed. The dates of the papers and the remarks have served their purpose, and their term of keeping is over.</source>
        <translation>本人確認が済みました。書類の日付とメモは役目を終え、保存期間が満了しています。</translation>
    </message>
    <message>
        <source>Erase these notes…</source>
        <translation>この記録を消去…</translation>
    </message>
    <message>
        <source>&amp;Give identity up</source>
        <translation>本人確認を打ち切る(&amp;G)</translation>
    </message>
    <message>
        <source>Record again</source>
        <translation>再度記録</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>記録する</translation>
    </message>
    <message>
        <source>open</source>
        <translation>未実施</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>確認済</translation>
    </message>
    <message>
        <source>not sufficient</source>
        <translation>不十分</translation>
    </message>
    <message>
        <source>covers: {0}</source>
        <translation>委任の範囲：{0}</translation>
    </message>
    <message>
        <source>{0} (number not covered)</source>
        <translation>{0}（番号の隠しなし）</translation>
    </message>
</context>
<context>
    <name>ImageCard</name>
    <message>
        <source>Seal</source>
        <translation>照合値</translation>
    </message>
    <message>
        <source>Logo</source>
        <translation>ロゴ</translation>
    </message>
    <message>
        <source>Printed over the end of the sender’s name, as a stamp would be.</source>
        <translation>押印と同じく、差出人名の末尾に重ねて印刷します。</translation>
    </message>
    <message>
        <source>Printed above the sender’s name.</source>
        <translation>差出人名の上に印刷します。</translation>
    </message>
    <message>
        <source>From {least} to {most} mm</source>
        <translation>{least}〜{most} mm</translation>
    </message>
    <message>
        <source>Width on paper</source>
        <translation>印刷する幅</translation>
    </message>
    <message>
        <source>Read aloud, Japanese</source>
        <translation>読み上げ（日本語）</translation>
    </message>
    <message>
        <source>Screen readers say this instead of the image; nothing: it is decoration.</source>
        <translation>読み上げソフトが画像の代わりに読む言葉です。空欄なら飾りとして扱います。</translation>
    </message>
    <message>
        <source>Read aloud, English</source>
        <translation>読み上げ（英語）</translation>
    </message>
    <message>
        <source>Without an image, leave a place on Japanese letters to stamp them by hand</source>
        <translation>画像がない場合、日本語の文書に押印欄を設ける（手で押印する場合）</translation>
    </message>
    <message>
        <source>Choose an image…</source>
        <translation>画像を選ぶ…</translation>
    </message>
    <message>
        <source>Take it away</source>
        <translation>取り除く</translation>
    </message>
    <message>
        <source>PNG, about 600 dots to the inch: 567 for 24 mm. Best with nothing behind it.</source>
        <translation>PNG形式、600dpi程度（24 mmで567画素）。背景は透明が適しています。</translation>
    </message>
    <message>
        <source>None</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>No image</source>
        <translation>画像なし</translation>
    </message>
    <message>
        <source>Choose an image</source>
        <translation>画像の選択</translation>
    </message>
    <message>
        <source>Image (*.png)</source>
        <translation>画像（*.png）</translation>
    </message>
    <message>
        <source>The image is kept. The next letter bears it.</source>
        <translation>画像を保存しました。次の通知書から印刷されます。</translation>
    </message>
    <message>
        <source>The image was taken away. Letters already issued keep it.</source>
        <translation>画像を取り除きました。発行済みの通知書には残ります。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
</context>
<context>
    <name>IssueCard</name>
    <message>
        <source>Issue</source>
        <translation>発行</translation>
    </message>
    <message>
        <source>{language} (the person&apos;s)</source>
        <translation>{language}（ご本人の言語）</translation>
    </message>
    <message>
        <source>Both, as two letters</source>
        <translation>両方（通知書2通）</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>言語</translation>
    </message>
    <message>
        <source>Reply by</source>
        <translation>提出期限</translation>
    </message>
    <message>
        <source>Printed in the letter; may be left empty</source>
        <translation>通知書に印字されます（省略可）。</translation>
    </message>
    <message>
        <source>Made out to</source>
        <translation>領収書の宛名</translation>
    </message>
    <message>
        <source>The name the person wants on it</source>
        <translation>請求者が希望する名義</translation>
    </message>
    <message>
        <source>Enclosures</source>
        <translation>同封物</translation>
    </message>
    <message>
        <source>What goes into the envelope with it, one thing a line</source>
        <translation>封筒に同封するものを、1行に一つずつ</translation>
    </message>
    <message>
        <source>In English</source>
        <translation>英語名</translation>
    </message>
    <message>
        <source>The same things for the English letter, in the same lines</source>
        <translation>英語の通知書に載せる名称を、上と同じ行の順に</translation>
    </message>
    <message>
        <source>It then bears its number and can no longer be changed, only taken back.</source>
        <translation>発行すると文書番号が付き、以後は変更できません。取消しだけができます。</translation>
    </message>
    <message>
        <source>What is marked ● above comes first.</source>
        <translation>上の●の項目を先に済ませてください。</translation>
    </message>
    <message numerus="yes">
        <source>As many lines as above are needed: %n.</source>
        <translation>
            <numerusform>上と同じ行数（%n行）が必要です。</numerusform>
        </translation>
    </message>
    <message>
        <source>Issue letter</source>
        <translation>通知書を発行</translation>
    </message>
</context>
<context>
    <name>ItemForm</name>
    <message>
        <source>Please choose</source>
        <translation>選択してください</translation>
    </message>
    <message>
        <source>None stated</source>
        <translation>理由の記載なし</translation>
    </message>
    <message>
        <source>Not said</source>
        <translation>希望なし</translation>
    </message>
    <message>
        <source>Which data, of which service, since when</source>
        <translation>どのサービスの、いつからの、どのデータか</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>請求の種類</translation>
    </message>
    <message>
        <source>Ground</source>
        <translation>請求の理由</translation>
    </message>
    <message>
        <source>Reference of the leak</source>
        <translation>漏えい等の管理番号</translation>
    </message>
    <message>
        <source>The company&apos;s own; whether the person is concerned is then looked up</source>
        <translation>社内の管理番号。ご本人が該当するかどうかは、調査で確認します。</translation>
    </message>
    <message>
        <source>In their words</source>
        <translation>お申出の趣旨</translation>
    </message>
    <message>
        <source>Answer wanted as</source>
        <translation>希望する方法</translation>
    </message>
    <message>
        <source>Art. {0}: {1}</source>
        <translation>法{0}：{1}</translation>
    </message>
    <message>
        <source>{0} (not in the policy text)</source>
        <translation>{0}（ポリシーに記載なし）</translation>
    </message>
</context>
<context>
    <name>ItemList</name>
    <message>
        <source>What is asked for</source>
        <translation>請求の内容</translation>
    </message>
    <message>
        <source>&amp;Add another</source>
        <translation>請求を追加(&amp;A)</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>削除</translation>
    </message>
</context>
<context>
    <name>ItemsCard</name>
    <message>
        <source>Requested items</source>
        <translation>請求事項</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>請求</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>根拠</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>手数料</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>決定</translation>
    </message>
    <message>
        <source>Add an &amp;item</source>
        <translation>請求事項を追加(&amp;I)</translation>
    </message>
    <message>
        <source>Not to be decided yet. {why}</source>
        <translation>まだ決定できません。{why}</translation>
    </message>
    <message>
        <source>leak: {0}</source>
        <translation>漏えい等：{0}</translation>
    </message>
    <message>
        <source>outside the Act</source>
        <translation>法の対象外</translation>
    </message>
    <message>
        <source>answered voluntarily</source>
        <translation>任意の回答</translation>
    </message>
    <message>
        <source>Act {article}</source>
        <translation>法{article}</translation>
    </message>
    <message>
        <source>Policy {paragraph}</source>
        <translation>ポリシー{paragraph}</translation>
    </message>
    <message>
        <source>not in the policy text</source>
        <translation>ポリシーに記載なし</translation>
    </message>
    <message>
        <source>none</source>
        <translation>不要</translation>
    </message>
    <message>
        <source>waived</source>
        <translation>免除</translation>
    </message>
    <message>
        <source>{amount} yen</source>
        <translation>{amount}円</translation>
    </message>
    <message>
        <source>undecided</source>
        <translation>未決定</translation>
    </message>
    <message>
        <source>carried out {date}</source>
        <translation>{date}実施</translation>
    </message>
    <message>
        <source>to be carried out</source>
        <translation>未実施</translation>
    </message>
    <message>
        <source>nobody is told</source>
        <translation>通知の相手なし</translation>
    </message>
    <message>
        <source>told by letter</source>
        <translation>通知済み</translation>
    </message>
    <message>
        <source>done in {done} of {all} places</source>
        <translation>{all}か所中{done}か所で実施</translation>
    </message>
    <message>
        <source>possible from {date}</source>
        <translation>{date}から実施可能</translation>
    </message>
    <message>
        <source>told: {told}, answered: {answered}</source>
        <translation>連絡：{told}、回答：{answered}</translation>
    </message>
    <message numerus="yes">
        <source>%n recipient(s) not told yet</source>
        <translation>
            <numerusform>未連絡の提供先%n件</numerusform>
        </translation>
    </message>
    <message>
        <source>Decide anew</source>
        <translation>再決定</translation>
    </message>
    <message>
        <source>Show the decision…</source>
        <translation>決定の記録を表示…</translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>Progress</source>
        <translation>進行状況</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>The one you opened the vault with; the recovery key will do as well.</source>
        <translation>保管庫を開いたときのパスフレーズです。復旧キーも使えます。</translation>
    </message>
    <message>
        <source>Your own pass phrase</source>
        <translation>自分のパスフレーズ</translation>
    </message>
    <message>
        <source>Stopped. Nothing has changed.</source>
        <translation>中止しました。何も変更されていません。</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>中止しています…</translation>
    </message>
    <message>
        <source>Checking the copy…</source>
        <translation>写しを検証しています…</translation>
    </message>
    <message>
        <source>Copying the vault under a new key: {percent} %</source>
        <translation>新しい鍵で保管庫をコピーしています：{percent}%</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
</context>
<context>
    <name>KeysPage</name>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Keys and hand-over</source>
        <translation>鍵と引継ぎ</translation>
    </message>
    <message>
        <source>Ways into the vault</source>
        <translation>保管庫を開ける方法</translation>
    </message>
    <message>
        <source>Manager&apos;s pass phrase</source>
        <translation>責任者のパスフレーズ</translation>
    </message>
    <message>
        <source>Only the manager knows it. It is kept nowhere.</source>
        <translation>責任者だけが知っています。どこにも保存されません。</translation>
    </message>
    <message>
        <source>Change your own…</source>
        <translation>自分のパスフレーズを変更…</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation>復旧キー</translation>
    </message>
    <message>
        <source>Printed on the sheet in the safe, for when a pass phrase is lost.</source>
        <translation>金庫の控えに印刷されています。パスフレーズが分からなくなったときに使います。</translation>
    </message>
    <message>
        <source>New recovery sheet…</source>
        <translation>復旧キーの控えを新しく作成…</translation>
    </message>
    <message>
        <source>Deputy&apos;s pass phrase</source>
        <translation>代理者のパスフレーズ</translation>
    </message>
    <message>
        <source>Opens the vault when the manager is away. Only the deputy knows it.</source>
        <translation>責任者の不在時に保管庫を開けます。代理者だけが知っています。</translation>
    </message>
    <message>
        <source>Add a deputy…</source>
        <translation>代理者を登録…</translation>
    </message>
    <message>
        <source>Can the deputy open it?</source>
        <translation>代理者が開けるか確認</translation>
    </message>
    <message>
        <source>Shut the deputy out…</source>
        <translation>代理者を解除…</translation>
    </message>
    <message>
        <source>Change of office</source>
        <translation>責任者の交代</translation>
    </message>
    <message>
        <source>The successor sets a pass phrase; the one of the manager until now then opens the vault no longer, and the data key is changed. Both must be here.</source>
        <translation>後任者がパスフレーズを設定します。前任の責任者のパスフレーズでは保管庫を開けなくなり、データの鍵も変更されます。双方の立会いが必要です。</translation>
    </message>
    <message>
        <source>Hand over to a successor…</source>
        <translation>後任者に引き継ぐ…</translation>
    </message>
    <message>
        <source>Hand-over book</source>
        <translation>業務引継書</translation>
    </message>
    <message>
        <source>Open cases by what is next, promises, unposted letters, fees and papers: for a change of office, or for the deputy before a leave. It names people: keep it locked.</source>
        <translation>進行中の案件と次の作業、約束、未発送の文書、手数料、書類の一覧です。責任者の交代時や、休暇前の代理者への引継ぎに使います。個人名が含まれますので、施錠して保管してください。</translation>
    </message>
    <message>
        <source>Data key</source>
        <translation>データの鍵</translation>
    </message>
    <message>
        <source>The key the whole vault is under. Change it when a copy of the vault and a pass phrase may have come into wrong hands. Pass phrases and recovery key stay.</source>
        <translation>保管庫全体を暗号化している鍵です。保管庫の写しとパスフレーズが第三者の手に渡ったおそれがあるときに変更してください。パスフレーズと復旧キーは変わりません。</translation>
    </message>
    <message>
        <source>Change the data key…</source>
        <translation>データの鍵を変更…</translation>
    </message>
    <message>
        <source>Who can open the vault</source>
        <translation>保管庫を開ける人</translation>
    </message>
    <message>
        <source>Everybody with the vault&apos;s folder and one of these secrets. There is no other way, also not for the makers of this program.</source>
        <translation>保管庫のフォルダーと、これらの秘密のいずれかを持つ人です。ほかに開ける方法はなく、このプログラムの作成者にも開けません。</translation>
    </message>
    <message>
        <source>Old backups</source>
        <translation>以前のバックアップ</translation>
    </message>
    <message>
        <source>A backup opens with the pass phrases and the recovery key that were in force when it was made, whatever is changed here later. Lock old backups away, or destroy them once a new one is made.</source>
        <translation>バックアップは、後でここで何を変更しても、作成当時のパスフレーズと復旧キーで開きます。以前のバックアップは施錠して保管するか、新しいバックアップの作成後に廃棄してください。</translation>
    </message>
    <message>
        <source>Stopping in the middle</source>
        <translation>途中での中止</translation>
    </message>
    <message>
        <source>Whatever is changed here is changed as a whole or not at all, also when the computer is switched off in the middle.</source>
        <translation>ここでの変更は、途中でパソコンの電源が切れた場合も含め、すべて行われるか、まったく行われないかのどちらかです。</translation>
    </message>
    <message>
        <source>The new pass phrase is in force.</source>
        <translation>新しいパスフレーズに変更しました。</translation>
    </message>
</context>
<context>
    <name>LabelDialog</name>
    <message numerus="yes">
        <source>For %n letter(s): {letters}</source>
        <translation>
            <numerusform>%n通の通知書：{letters}</numerusform>
        </translation>
    </message>
    <message>
        <source>Address labels</source>
        <translation>宛名ラベル</translation>
    </message>
    <message>
        <source>Print at 100 %; try it on plain paper first.</source>
        <translation>100％で印刷してください。まず普通紙で試すことをお勧めします。</translation>
    </message>
    <message>
        <source>Sheet of labels</source>
        <translation>ラベル用紙</translation>
    </message>
    <message>
        <source>Counted from left to right, row by row.</source>
        <translation>左から右へ、段ごとに数えます。</translation>
    </message>
    <message>
        <source>First free label</source>
        <translation>最初の空きラベル</translation>
    </message>
    <message>
        <source>The address does not fit such a label. Choose larger ones.</source>
        <translation>このラベルには宛先が収まりません。大きいラベルを選んでください。</translation>
    </message>
</context>
<context>
    <name>LedgerCard</name>
    <message>
        <source>Fee ledger</source>
        <translation>手数料台帳</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月</translation>
    </message>
    <message>
        <source>Excel (.xlsx)</source>
        <translation>Excel（.xlsx）</translation>
    </message>
    <message>
        <source>CSV (.csv)</source>
        <translation>CSV（.csv）</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>形式</translation>
    </message>
    <message>
        <source>Save the &amp;ledger…</source>
        <translation>台帳を保存(&amp;L)…</translation>
    </message>
    <message>
        <source>All months</source>
        <translation>すべての月</translation>
    </message>
    <message>
        <source>No fee has been asked for or paid yet.</source>
        <translation>案内又は入金の済んだ手数料はまだありません。</translation>
    </message>
    <message>
        <source>{what} {amount} yen</source>
        <translation>{what}{amount}円</translation>
    </message>
    <message>
        <source>Saved as {file}</source>
        <translation>{file} に保存しました</translation>
    </message>
    <message>
        <source>Save the fee ledger</source>
        <translation>手数料台帳を保存</translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <source>window</source>
        <translation>窓</translation>
    </message>
    <message>
        <source>always visible: the address stands here</source>
        <translation>常に見える範囲（宛先を印字）</translation>
    </message>
    <message>
        <source>sometimes visible: nothing else stands here</source>
        <translation>見えることがある範囲（ほかは印字しない）</translation>
    </message>
</context>
<context>
    <name>LetterHead</name>
    <message>
        <source>Save as PDF…</source>
        <translation>PDFで保存…</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>印刷</translation>
    </message>
    <message>
        <source>M&amp;ore</source>
        <translation>その他(&amp;O)</translation>
    </message>
    <message>
        <source>Back to the case</source>
        <translation>案件に戻る</translation>
    </message>
    <message>
        <source>Preview: {language}</source>
        <translation>プレビュー：{language}</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>下書き</translation>
    </message>
    <message>
        <source>Replaced by {letter}</source>
        <translation>{letter} に差替え済み</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>取消し</translation>
    </message>
    <message>
        <source>Posted {date}</source>
        <translation>{date}発送</translation>
    </message>
    <message>
        <source>Came back, to be posted again</source>
        <translation>返送・要再発送</translation>
    </message>
    <message>
        <source>Printed, not posted</source>
        <translation>印刷済・未発送</translation>
    </message>
    <message>
        <source>To print and post</source>
        <translation>印刷・発送待ち</translation>
    </message>
</context>
<context>
    <name>LetterPage</name>
    <message>
        <source>Letter</source>
        <translation>通知書</translation>
    </message>
    <message>
        <source>There is no preview yet.

{why}</source>
        <translation>プレビューはまだ表示できません。

{why}</translation>
    </message>
    <message>
        <source>Take this letter back…</source>
        <translation>この通知書を取り消す…</translation>
    </message>
    <message>
        <source>The post brought it back…</source>
        <translation>返送を記録…</translation>
    </message>
    <message>
        <source>Correct the posting…</source>
        <translation>発送の記録を訂正…</translation>
    </message>
    <message>
        <source>The person counts as notified from the day a decision letter is posted. Ways that give a number need it: it is the proof. Letters of the same case can be marked together when they share an envelope. Each code is read from the paper in your hand, so that no sheet goes into another person’s envelope.</source>
        <translation>決定の通知書を発送した日から、ご本人に通知したものとして扱います。引受番号のある方法では、番号が証拠になるため入力が必要です。同じ封筒に入れる同じ案件の通知書は、まとめて発送済みにできます。照合コードは、用紙が別の方の封筒に入ることのないよう、お手元の紙から読み取ってください。</translation>
    </message>
    <message>
        <source>Issuing</source>
        <translation>発行</translation>
    </message>
    <message>
        <source>An issued letter has its number and is kept exactly as it is. Nothing in it can be changed afterwards; it can be taken back until it is posted.</source>
        <translation>発行した通知書には文書番号が付き、そのままの形で保存されます。後から内容を変えることはできませんが、発送するまでは取り消せます。</translation>
    </message>
    <message>
        <source>Posting</source>
        <translation>発送</translation>
    </message>
    <message>
        <source>When something has changed</source>
        <translation>内容が変わったとき</translation>
    </message>
    <message>
        <source>A letter that would say something else now says so at its top. A corrected letter takes its place: one that has not left the house is taken back, one that was posted stays in the file and is named in the new one.</source>
        <translation>発行後に内容が変わった通知書には、上部にその旨が表示されます。差替えの通知書を発行すると、未発送の元の通知書は取り消され、発送済みの元の通知書は記録に残り、新しい通知書にその番号が記載されます。</translation>
    </message>
    <message>
        <source>When the post brings it back</source>
        <translation>返送されたとき</translation>
    </message>
    <message>
        <source>The person then counts as not notified. Post the letter again, or correct the address in the case and issue a new one.</source>
        <translation>ご本人にはまだ通知していないものとして扱います。もう一度発送するか、案件で送付先を直して新しい通知書を発行してください。</translation>
    </message>
    <message numerus="yes">
        <source>Issued as %n letter(s): {numbers}</source>
        <translation>
            <numerusform>通知書%n通を発行しました：{numbers}</numerusform>
        </translation>
    </message>
    <message>
        <source>Only an issued letter is printed: issue this one first.</source>
        <translation>印刷できるのは発行した通知書だけです。先に発行してください。</translation>
    </message>
    <message>
        <source>This letter was taken back; it is not printed any more.</source>
        <translation>この通知書は取り消されたため、印刷できません。</translation>
    </message>
</context>
<context>
    <name>LettersCard</name>
    <message>
        <source>Letters</source>
        <translation>通知書</translation>
    </message>
    <message>
        <source>New &amp;letter</source>
        <translation>通知書を作成(&amp;L)</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>通知書</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Posted</source>
        <translation>発送</translation>
    </message>
    <message>
        <source>No letter has been made yet.</source>
        <translation>通知書はまだありません。</translation>
    </message>
    <message>
        <source>{kind}: {why}</source>
        <translation>{kind}：{why}</translation>
    </message>
    <message>
        <source>replaced by {letter}</source>
        <translation>{letter} に差替え</translation>
    </message>
    <message>
        <source>not posted</source>
        <translation>未発送</translation>
    </message>
    <message>
        <source>posted</source>
        <translation>発送済</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>取消し</translation>
    </message>
    <message>
        <source>came back</source>
        <translation>返送</translation>
    </message>
    <message>
        <source>made {date}</source>
        <translation>{date}発行</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>取り消す</translation>
    </message>
    <message>
        <source>Came back</source>
        <translation>返送を記録</translation>
    </message>
</context>
<context>
    <name>LiftLegalHoldDialog</name>
    <message>
        <source>Lift the legal hold</source>
        <translation>リーガルホールドを解除</translation>
    </message>
    <message>
        <source>&amp;Lift the hold</source>
        <translation>解除する(&amp;L)</translation>
    </message>
    <message>
        <source>From then on the terms of keeping hold again. What is over by then can be erased at once; nothing goes by itself.</source>
        <translation>解除後は保存期間が再び適用されます。満了しているものはすぐに消去できますが、自動では消去されません。</translation>
    </message>
    <message>
        <source>Lifted on</source>
        <translation>解除日</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>理由</translation>
    </message>
</context>
<context>
    <name>LinesTable</name>
    <message>
        <source>Add a &amp;line</source>
        <translation>行を追加(&amp;L)</translation>
    </message>
    <message>
        <source>Remo&amp;ve the line</source>
        <translation>行を削除(&amp;V)</translation>
    </message>
</context>
<context>
    <name>LinkDialog</name>
    <message>
        <source>Connect another case</source>
        <translation>別の案件を関連付け</translation>
    </message>
    <message>
        <source>&amp;Connect</source>
        <translation>関連付ける(&amp;C)</translation>
    </message>
    <message>
        <source>Of the same person: {cases}</source>
        <translation>同じ方の案件：{cases}</translation>
    </message>
    <message>
        <source>Number of the other case</source>
        <translation>別の案件の受付番号</translation>
    </message>
    <message>
        <source>It is</source>
        <translation>関係</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>メモ</translation>
    </message>
</context>
<context>
    <name>ListDialog</name>
    <message>
        <source>Print</source>
        <translation>印刷</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>PDFで保存…</translation>
    </message>
</context>
<context>
    <name>LoadDialog</name>
    <message>
        <source>Load another policy</source>
        <translation>別のポリシーを読み込む</translation>
    </message>
    <message>
        <source>Put this policy into force?</source>
        <translation>このポリシーを適用しますか</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>File</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>会社</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>ポリシー</translation>
    </message>
    <message>
        <source>In force until now</source>
        <translation>現在適用中</translation>
    </message>
    <message>
        <source>Nothing: it says the same</source>
        <translation>なし（内容は同じです）</translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>変更の内容</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more change(s), not listed here</source>
        <translation>
            <numerusform>ほかに%n件の変更があります（ここには表示していません）</numerusform>
        </translation>
    </message>
    <message>
        <source>Letters of new cases name the company as “{company}”.</source>
        <translation>新しい案件の通知書には、会社名として「{company}」が印字されます。</translation>
    </message>
    <message>
        <source>Letters name the company as “{company}”. These are your own entries and stay as they are, whatever the policy says: {fields}. Look whether they are this company’s.</source>
        <translation>通知書には、会社名として「{company}」が印字されます。次の項目は設定で入力された内容で、ポリシーの記載にかかわらずそのまま使われます：{fields}。この会社のものか確認してください。</translation>
    </message>
</context>
<context>
    <name>LockDialog</name>
    <message>
        <source>Locked copy of letter {letter}</source>
        <translation>文書 {letter} の暗号化した写し</translation>
    </message>
    <message>
        <source>Save the locked copy…</source>
        <translation>暗号化した写しを保存…</translation>
    </message>
    <message>
        <source>The copy is encrypted (AES-256) and opens only with a pass phrase made for it. The phrase stands on a sheet of its own and nowhere else.</source>
        <translation>写しは暗号化（AES-256）され、専用のパスフレーズでのみ開きます。パスフレーズは別の用紙だけに印字され、ほかには残りません。</translation>
    </message>
    <message>
        <source>Sheet in</source>
        <translation>用紙の言語</translation>
    </message>
    <message>
        <source>Send the sheet another way than the letter: the copy by e-mail, the sheet by post or handed over. Who gets hold of both can read the letter.</source>
        <translation>用紙は、文書とは別の経路で届けてください（写しは電子メール、用紙は郵送または手渡しなど）。両方を手に入れた人は文書を読むことができます。</translation>
    </message>
    <message>
        <source>Save the sheet…</source>
        <translation>用紙を保存…</translation>
    </message>
    <message>
        <source>The sheet with the pass phrase is not printed or saved yet. Without it nobody can open the copy, and a new one must be made.</source>
        <translation>パスフレーズの用紙が、まだ印刷も保存もされていません。用紙がなければ誰も写しを開けず、写しを作り直すことになります。</translation>
    </message>
    <message>
        <source>Close all the same</source>
        <translation>このまま閉じる</translation>
    </message>
    <message>
        <source>Print the sheet</source>
        <translation>用紙を印刷</translation>
    </message>
</context>
<context>
    <name>LockingCard</name>
    <message>
        <source>Locking</source>
        <translation>ロック</translation>
    </message>
    <message numerus="yes">
        <source>after %n minute(s)</source>
        <translation>
            <numerusform>%n分後</numerusform>
        </translation>
    </message>
    <message>
        <source>Untouched</source>
        <translation>無操作時</translation>
    </message>
    <message>
        <source>Without keyboard or mouse for so long, the vault is locked.</source>
        <translation>この時間キーボードもマウスも操作しないと、保管庫をロックします。</translation>
    </message>
    <message>
        <source>Also when the window is minimised</source>
        <translation>ウィンドウを最小化したときもロックする</translation>
    </message>
    <message>
        <source>It is also locked when the screen is locked and before the computer sleeps. What you were typing is kept inside the vault and given back.</source>
        <translation>画面がロックされたときと、コンピューターがスリープする前にもロックします。入力途中の内容は保管庫の中に保存し、元に戻します。</translation>
    </message>
</context>
<context>
    <name>LogModel</name>
    <message>
        <source>No.</source>
        <translation>番号</translation>
    </message>
    <message>
        <source>When</source>
        <translation>日時</translation>
    </message>
    <message>
        <source>What</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>About</source>
        <translation>対象</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>操作者</translation>
    </message>
    <message>
        <source>Seal</source>
        <translation>照合値</translation>
    </message>
</context>
<context>
    <name>LogPage</name>
    <message>
        <source>Verify now</source>
        <translation>今すぐ検証</translation>
    </message>
    <message>
        <source>Stop the check</source>
        <translation>検証を中止</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>記録</translation>
    </message>
    <message>
        <source>Holds no personal data; no entry can be changed or taken out unnoticed.</source>
        <translation>個人データは含みません。記録の変更や削除は検証で分かります。</translation>
    </message>
    <message>
        <source>Log entries, newest first</source>
        <translation>記録（新しい順）</translation>
    </message>
    <message>
        <source>What the log shows</source>
        <translation>記録について</translation>
    </message>
    <message>
        <source>Every step, when it was recorded. Each entry&apos;s seal is computed from the one before: whoever changes an entry breaks all later seals. The newest seal stands at the foot of the window and small on every letter.</source>
        <translation>すべての操作を、記録した日時とともに残します。照合値は一つ前の記録の照合値から計算されるため、記録を一つでも変えると、以後の照合値がすべて合わなくなります。最新の照合値は、画面の左下と各通知書に小さく表示されます。</translation>
    </message>
    <message>
        <source>Reads the whole vault and checks every page, letter and link of the log. Do it before a backup, and whenever something seems wrong. It also says where the computer&apos;s clock was set back.</source>
        <translation>保管庫全体を読み込み、すべてのページ、文書、記録のつながりを確認します。バックアップの前や、何かおかしいと感じたときに行ってください。コンピューターの時計が戻された箇所も示します。</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>中止しています…</translation>
    </message>
    <message>
        <source>Checking the whole vault: {percent} %</source>
        <translation>保管庫全体を検証しています：{percent} %</translation>
    </message>
    <message>
        <source>Pages, log, letters and rules are as they were written, but:</source>
        <translation>ページ、記録、文書、規則は書き込まれたとおりです。ただし、次の点にご注意ください。</translation>
    </message>
    <message>
        <source>This may not be the newest copy of the vault.</source>
        <translation>この保管庫は最新のコピーではない可能性があります。</translation>
    </message>
    <message>
        <source>The clock was set back before these entries: {entries}. Their order is certain, their times are not.</source>
        <translation>次の記録の前に時計が戻されています：{entries}。順序は確かですが、時刻は確かではありません。</translation>
    </message>
    <message>
        <source>All is well: pages, log, letters and rules are as they were written.</source>
        <translation>異常はありません。データ、記録、通知書、ポリシーは、いずれも保存した時のままです。</translation>
    </message>
    <message>
        <source>The vault is damaged: {faults}. Stop working, restore the last backup.</source>
        <translation>保管庫が破損しています（{faults}）。作業を中止し、直近のバックアップから復元してください。</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Nothing on this page is printed. Open a letter to print it.</source>
        <translation>この画面に印刷するものはありません。印刷する通知書を開いてください。</translation>
    </message>
</context>
<context>
    <name>MarkPosted</name>
    <message numerus="yes">
        <source>%n letter(s) marked as posted</source>
        <translation>
            <numerusform>通知書%n通を発送済みにしました</numerusform>
        </translation>
    </message>
    <message>
        <source>In this program, {letters} was neither printed nor saved; the code tells that there is a sheet.</source>
        <translation>{letters} は、このプログラムでは印刷も保存もされていません。照合コードにより用紙があるものとして記録しました。</translation>
    </message>
</context>
<context>
    <name>MeasuresCard</name>
    <message>
        <source>Measures</source>
        <translation>封筒の寸法</translation>
    </message>
    <message>
        <source>Envelope that is shown</source>
        <translation>表示する封筒</translation>
    </message>
    <message>
        <source>Change the measures…</source>
        <translation>寸法を変更…</translation>
    </message>
    <message>
        <source>Copy…</source>
        <translation>複製…</translation>
    </message>
    <message>
        <source>Shift on your printer</source>
        <translation>プリンターの補正</translation>
    </message>
    <message>
        <source>Print the calibration sheet at 100 %, put it into the envelope (or print it on a plain one) and read the scales. The sheet tells how a reading becomes the new shift.</source>
        <translation>調整用紙を100％で印刷し、封筒に入れて（窓のない封筒には直接印刷して）目盛を読んでください。読んだ値から新しい補正を求める方法は、用紙に書かれています。</translation>
    </message>
    <message>
        <source>Print the calibration sheet</source>
        <translation>調整用紙を印刷</translation>
    </message>
    <message>
        <source>Save it as PDF…</source>
        <translation>PDFで保存…</translation>
    </message>
    <message>
        <source>To the right</source>
        <translation>右へ</translation>
    </message>
    <message>
        <source>Below 0: to the left, or up.</source>
        <translation>0より小さい値は、左へ、または上への補正です。</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>下へ</translation>
    </message>
    <message>
        <source>Your own measures are one file in the vault. It can be taken to another vault, or written by hand in the form of the envelopes that come with the program.</source>
        <translation>自社の寸法は、保管庫内の一つのファイルです。別の保管庫へ移したり、付属の封筒ファイルと同じ形式で手書きしたりできます。</translation>
    </message>
    <message>
        <source>Load a file…</source>
        <translation>ファイルを読み込む…</translation>
    </message>
    <message>
        <source>Save the file…</source>
        <translation>ファイルを保存…</translation>
    </message>
    <message>
        <source>as shipped</source>
        <translation>標準</translation>
    </message>
    <message>
        <source>your measures</source>
        <translation>自社の寸法</translation>
    </message>
    <message>
        <source>your own</source>
        <translation>自社の封筒</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Back to the shipped measures</source>
        <translation>標準の寸法に戻す</translation>
    </message>
    <message>
        <source>The measures are kept. The next letter follows them.</source>
        <translation>寸法を保存しました。次の通知書から使われます。</translation>
    </message>
    <message>
        <source>Deleted: {name}</source>
        <translation>削除しました：{name}</translation>
    </message>
    <message>
        <source>As shipped again: {name}</source>
        <translation>標準に戻しました：{name}</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>The shift is kept. The next letter follows it.</source>
        <translation>補正を保存しました。次の通知書から使われます。</translation>
    </message>
    <message>
        <source>Load envelopes</source>
        <translation>封筒の読み込み</translation>
    </message>
    <message>
        <source>Envelopes (*.toml)</source>
        <translation>封筒（*.toml）</translation>
    </message>
    <message>
        <source>The envelopes of the file {file} are in force.</source>
        <translation>ファイル {file} の封筒を使います。</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Message</source>
        <translation>メッセージ</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>このメッセージを閉じる</translation>
    </message>
    <message>
        <source>Still to be filled in or put right: {fields}</source>
        <translation>未入力または訂正が必要な項目: {fields}</translation>
    </message>
</context>
<context>
    <name>MoreMenu</name>
    <message>
        <source>Not possible now, and why</source>
        <translation>今はできない操作とその理由</translation>
    </message>
    <message>
        <source>Request form…</source>
        <translation>請求書の様式…</translation>
    </message>
    <message>
        <source>Power of attorney…</source>
        <translation>委任状の様式…</translation>
    </message>
    <message>
        <source>{action}: {why}</source>
        <translation>{action}：{why}</translation>
    </message>
    <message>
        <source>Envelope…</source>
        <translation>封筒…</translation>
    </message>
    <message>
        <source>Label…</source>
        <translation>宛名ラベル…</translation>
    </message>
    <message>
        <source>Locked copy for e-mail…</source>
        <translation>メール用の暗号化した写し…</translation>
    </message>
    <message>
        <source>Signed copy…</source>
        <translation>電子署名した写し…</translation>
    </message>
    <message>
        <source>Stamp an enclosure…</source>
        <translation>同封物への番号の印字…</translation>
    </message>
    <message>
        <source>Issue a corrected letter…</source>
        <translation>差替えの通知書を発行…</translation>
    </message>
</context>
<context>
    <name>NeverPrintedDialog</name>
    <message>
        <source>Never printed nor saved here</source>
        <translation>印刷・保存の記録がありません</translation>
    </message>
    <message>
        <source>It has left the house</source>
        <translation>発送済みにする</translation>
    </message>
    <message>
        <source>In this program, {letters} was neither printed nor saved as a file, so there should be nothing to post. Did it leave the house all the same?</source>
        <translation>{letters} は、このプログラムでは印刷もファイルへの保存もされていないため、発送するものがないはずです。それでも発送済みですか。</translation>
    </message>
</context>
<context>
    <name>NewCaseDialog</name>
    <message>
        <source>New case</source>
        <translation>新規案件</translation>
    </message>
    <message>
        <source>&amp;Take in the case</source>
        <translation>登録する(&amp;T)</translation>
    </message>
    <message>
        <source>Arrival</source>
        <translation>到達</translation>
    </message>
    <message>
        <source>Who asks</source>
        <translation>請求者</translation>
    </message>
    <message>
        <source>Acts as</source>
        <translation>請求者の立場</translation>
    </message>
    <message>
        <source>Person concerned</source>
        <translation>ご本人</translation>
    </message>
    <message>
        <source>Whose data it is. The letter goes to the one who asks.</source>
        <translation>データの本人です。通知書は請求者に送ります。</translation>
    </message>
    <message>
        <source>Text of the request</source>
        <translation>請求の原文</translation>
    </message>
    <message>
        <source>Word for word, if it came in writing (may stay empty)</source>
        <translation>書面や電子メールで届いた文面をそのまま記録（省略可）</translation>
    </message>
    <message>
        <source>Their words</source>
        <translation>請求者の記載</translation>
    </message>
    <message>
        <source>Also invokes</source>
        <translation>併せて主張する法令</translation>
    </message>
    <message>
        <source>A second clock then runs beside the case under the Act</source>
        <translation>個人情報保護法に基づく案件と並行して、その法令の期限も管理します。</translation>
    </message>
    <message>
        <source>Arrived on</source>
        <translation>到達日</translation>
    </message>
    <message>
        <source>The day it reached the company. The two weeks of Article 39 run from it.</source>
        <translation>請求が会社に届いた日です。法39条の2週間は、この日から数えます。</translation>
    </message>
    <message>
        <source>Came by</source>
        <translation>到達方法</translation>
    </message>
    <message>
        <source>Letters in</source>
        <translation>通知書の言語</translation>
    </message>
</context>
<context>
    <name>NewPassphrase</name>
    <message>
        <source>Pass phrase</source>
        <translation>新しいパスフレーズ</translation>
    </message>
    <message>
        <source>12 characters or more. Several words that do not belong together are best.</source>
        <translation>12文字以上。互いに関係のない言葉をいくつか並べるのが最適です。</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>確認のため再入力</translation>
    </message>
    <message>
        <source>Strength of the pass phrase</source>
        <translation>パスフレーズの強さ</translation>
    </message>
    <message>
        <source>Suggest one</source>
        <translation>候補を作成</translation>
    </message>
    <message>
        <source>This differs from the first one.</source>
        <translation>上の欄と一致しません。</translation>
    </message>
</context>
<context>
    <name>NewSheetDialog</name>
    <message>
        <source>Show the sheet again</source>
        <translation>控えをもう一度表示</translation>
    </message>
    <message>
        <source>New recovery sheet</source>
        <translation>復旧キーの控えを新しく作成</translation>
    </message>
    <message>
        <source>Make the sheet</source>
        <translation>控えを作成</translation>
    </message>
    <message>
        <source>A new recovery key is made and printed. It takes the place of the old one only when you have typed two groups from the paper; close this before, and the old sheet stays in force.</source>
        <translation>新しい復旧キーを作成し、印刷します。紙を見て2組を入力したときに初めて、古い復旧キーと入れ替わります。その前に閉じた場合は、古い控えがそのまま有効です。</translation>
    </message>
    <message>
        <source>The sheet with the recovery key</source>
        <translation>復旧キーの控え</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>印刷…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>PDFで保存…</translation>
    </message>
    <message>
        <source>No printer is installed.</source>
        <translation>プリンターが設定されていません。</translation>
    </message>
    <message>
        <source>1. Print it, or save it on a stick and print it elsewhere.</source>
        <translation>1. 控えを印刷します。USBメモリーに保存し、別のパソコンで印刷することもできます。</translation>
    </message>
    <message>
        <source>Put the sheet into an envelope and the envelope into the safe. Do not keep the file on this computer.</source>
        <translation>控えは封筒に入れて金庫に保管してください。ファイルをこのパソコンに残さないでください。</translation>
    </message>
    <message>
        <source>2. Then go on: two groups are asked from the sheet.</source>
        <translation>2. 「次へ」を押し、控えを見ながら2組を入力します。</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>組</translation>
    </message>
    <message>
        <source>Making the sheet…</source>
        <translation>控えを作成しています…</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>次へ</translation>
    </message>
    <message>
        <source>It is shown now and never again. The old sheet is still in force.</source>
        <translation>表示は今回限りです。この時点では、まだ古い控えが有効です。</translation>
    </message>
    <message>
        <source>Print or save the sheet first: nobody can make it again later.</source>
        <translation>先に控えを印刷するか保存してください。後から作り直すことはできません。</translation>
    </message>
    <message>
        <source>Group {number}</source>
        <translation>第{number}組</translation>
    </message>
    <message>
        <source>Put the new sheet in force</source>
        <translation>新しい控えを有効にする</translation>
    </message>
    <message>
        <source>Type these groups from the paper, so that it is certain that it can be read.</source>
        <translation>控えを確実に読み取れるよう、紙を見て次の組を入力してください。</translation>
    </message>
    <message>
        <source>Trying the key…</source>
        <translation>復旧キーを確認しています…</translation>
    </message>
    <message>
        <source>The new recovery sheet is in force. Shred the old one: it opens old backups.</source>
        <translation>新しい控えが有効になりました。古い控えは以前のバックアップを開けますので、裁断してください。</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation>復旧キー</translation>
    </message>
    <message>
        <source>The sheet was not printed. Is the printer ready?</source>
        <translation>控えを印刷できませんでした。プリンターの状態を確認してください。</translation>
    </message>
    <message>
        <source>recovery-key-{name}.pdf</source>
        <translation>復旧キー-{name}.pdf</translation>
    </message>
    <message>
        <source>Save the sheet</source>
        <translation>控えを保存</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF（*.pdf）</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>保存しています…</translation>
    </message>
    <message>
        <source>Saved. Print it, then delete the file.</source>
        <translation>保存しました。印刷した後、ファイルを削除してください。</translation>
    </message>
</context>
<context>
    <name>NextCard</name>
    <message>
        <source>Next step</source>
        <translation>次にすること</translation>
    </message>
    <message>
        <source>What comes next</source>
        <translation>次にすること</translation>
    </message>
    <message>
        <source>This case is closed</source>
        <translation>この案件は完了しました</translation>
    </message>
    <message numerus="yes">
        <source>Closed on {date}. %n task(s) or matter(s) are still open.</source>
        <translation>
            <numerusform>{date}に完了しました。タスク又は苦情等が%n件残っています。</numerusform>
        </translation>
    </message>
    <message>
        <source>Closed on {date}. Nothing is left to do.</source>
        <translation>{date}に完了しました。残っている作業はありません。</translation>
    </message>
    <message>
        <source>Open the letter</source>
        <translation>通知書を開く</translation>
    </message>
</context>
<context>
    <name>NoteDialog</name>
    <message>
        <source>Add a note</source>
        <translation>メモを追加</translation>
    </message>
    <message>
        <source>&amp;Add the note</source>
        <translation>メモを追加する(&amp;A)</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>メモ</translation>
    </message>
    <message>
        <source>Notes stay in the file and never stand in a letter. They are personal data of the requester: a later request for disclosure reaches them.</source>
        <translation>メモは社内の記録にだけ残り、通知書には載りません。ただし、請求者の個人データに当たるため、後日の開示請求の対象になります。</translation>
    </message>
    <message>
        <source>Letter {letter} was right when it left the house.</source>
        <translation>通知書 {letter} は、発送した時点では正しい内容であった。</translation>
    </message>
</context>
<context>
    <name>NotesCard</name>
    <message>
        <source>Notes</source>
        <translation>メモ</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>This will be the corrected form of letter {letter}, and says so: that one was posted on {date} and stays in the file.</source>
        <translation>通知書 {letter}（{date}発送）に代わる差替えの通知書で、その旨が記載されます。元の通知書は記録に残ります。</translation>
    </message>
    <message>
        <source>This will be the corrected form of letter {letter}, which has not left the house and is taken back when this one is issued.</source>
        <translation>通知書 {letter} に代わる差替えの通知書です。元の通知書は未発送のため、これを発行すると取り消されます。</translation>
    </message>
    <message>
        <source>Letter {letter} has taken the place of this one.</source>
        <translation>この通知書は {letter} に差し替えられています。</translation>
    </message>
    <message>
        <source>What this letter says has changed since: {parts}.</source>
        <translation>この通知書の発行後に、次の内容が変わりました：{parts}。</translation>
    </message>
    <message>
        <source>If it was right when it left the house, nothing needs to be done.</source>
        <translation>発送した時点で正しければ、対応は不要です。</translation>
    </message>
    <message>
        <source>Issue a corrected letter…</source>
        <translation>差替えの通知書を発行…</translation>
    </message>
    <message>
        <source>Open {letter}</source>
        <translation>{letter} を開く</translation>
    </message>
</context>
<context>
    <name>OpenMatterDialog</name>
    <message>
        <source>A complaint, inquiry or lawsuit</source>
        <translation>苦情・照会・訴訟を記録</translation>
    </message>
    <message>
        <source>&amp;Record</source>
        <translation>記録する(&amp;R)</translation>
    </message>
    <message>
        <source>It runs beside the request and changes none of its steps.</source>
        <translation>請求への対応と並行して扱い、その手順には影響しません。</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>From now on nothing of this case may be destroyed. Tell counsel.</source>
        <translation>以後、この案件に関するものは一切廃棄できません。弁護士に連絡してください。</translation>
    </message>
    <message>
        <source>Came in on</source>
        <translation>受領日</translation>
    </message>
    <message>
        <source>What it is about</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>事件番号など</translation>
    </message>
    <message>
        <source>Of the authority or the court, if any</source>
        <translation>官公庁又は裁判所の番号があれば入力します。</translation>
    </message>
    <message>
        <source>To be answered by</source>
        <translation>回答期限</translation>
    </message>
</context>
<context>
    <name>OtherCasesCard</name>
    <message>
        <source>Other cases</source>
        <translation>ほかの案件</translation>
    </message>
    <message>
        <source>names this case: {kind}</source>
        <translation>この案件を関連付け：{kind}</translation>
    </message>
    <message>
        <source>{type}: {outcome}</source>
        <translation>{type}：{outcome}</translation>
    </message>
    <message>
        <source>undecided</source>
        <translation>未決定</translation>
    </message>
    <message>
        <source>same person, arrived {date}</source>
        <translation>同じ方、{date}到達</translation>
    </message>
    <message>
        <source>Open this case</source>
        <translation>この案件を開く</translation>
    </message>
</context>
<context>
    <name>Output</name>
    <message>
        <source>No printer is set up on this computer. Save a PDF file and print it where there is one.</source>
        <translation>このパソコンにはプリンターが設定されていません。PDFで保存し、プリンターのあるパソコンで印刷してください。</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>PDFで保存…</translation>
    </message>
    <message>
        <source>Printing has stopped before the last page. Look at the printer, destroy what came out, and print again.</source>
        <translation>最後のページの前に印刷が止まりました。プリンターを確認し、出てきた用紙を破棄してから、もう一度印刷してください。</translation>
    </message>
    <message>
        <source>Sent to the printer: {name}</source>
        <translation>プリンターに送りました：{name}</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Envelopes (*.toml)</source>
        <translation>封筒（*.toml）</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Saved as {file}. Outside the vault it is not encrypted.</source>
        <translation>{file} に保存しました。保管庫の外では暗号化されません。</translation>
    </message>
    <message>
        <source>Saved as {file}.</source>
        <translation>{file} に保存しました。</translation>
    </message>
</context>
<context>
    <name>PaperRow</name>
    <message>
        <source>{0} (with photograph)</source>
        <translation>{0}（顔写真付き）</translation>
    </message>
    <message>
        <source>{0} (arrived; must not be kept)</source>
        <translation>{0}（届いた場合・保管不可）</translation>
    </message>
    <message>
        <source>Issued on</source>
        <translation>発行日</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>有効期限</translation>
    </message>
    <message>
        <source>It arrived with a number that should be covered</source>
        <translation>隠すべき番号が見える状態で届いた</translation>
    </message>
    <message>
        <source>A task is set for today: cover it, or return the paper</source>
        <translation>番号を隠すか書類を返送するタスクが、本日を期限として追加されます</translation>
    </message>
</context>
<context>
    <name>ParticularsForm</name>
    <message>
        <source>Account and how to pay; stands in the notice of the fee.</source>
        <translation>振込先とお支払方法。手数料のご案内に印字されます。</translation>
    </message>
    <message>
        <source>When the desk can be reached, such as 10:00–17:00 on business days.</source>
        <translation>窓口の受付時間。例：営業日の10:00～17:00</translation>
    </message>
    <message>
        <source>Title and name. Whoever asks must be able to learn it (Act 32(1)(i)); letters print it only where your own wording names it.</source>
        <translation>肩書と氏名です。本人の知り得る状態に置くべき事項です（法第32条第1項第1号）。通知書に印字されるのは、自社の文面に差し込んだ場合に限ります。</translation>
    </message>
    <message>
        <source>As people are to write to it, such as “Privacy desk”.</source>
        <translation>宛名に書いていただく窓口の名称。例：個人情報お問い合わせ窓口</translation>
    </message>
    <message>
        <source>{field} (Japanese)</source>
        <translation>{field}（日本語）</translation>
    </message>
    <message>
        <source>{field} (English)</source>
        <translation>{field}（英語）</translation>
    </message>
</context>
<context>
    <name>PartyForm</name>
    <message>
        <source>Name</source>
        <translation>氏名</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>よみ</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>メールアドレス</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>電話番号</translation>
    </message>
    <message>
        <source>Postal code</source>
        <translation>郵便番号</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>送付先</translation>
    </message>
    <message>
        <source>As it shall stand on the envelope</source>
        <translation>封筒の宛名のとおりに改行してください。</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>国</translation>
    </message>
    <message>
        <source>English name; empty within Japan</source>
        <translation>英語名。国内の場合は空欄</translation>
    </message>
    <message>
        <source>Member number</source>
        <translation>会員番号</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>勤務先・団体</translation>
    </message>
    <message>
        <source>Name in letters</source>
        <translation>印字用の氏名</translation>
    </message>
    <message>
        <source>Only if a character of the name cannot be printed</source>
        <translation>印字できない文字が氏名に含まれる場合だけ入力します。</translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation>生年月日</translation>
    </message>
    <message>
        <source>Only for a minor: the parent&apos;s authority ends when the minor comes of age</source>
        <translation>未成年者の場合だけ入力します。成年に達すると、親権者の代理権は終わります。</translation>
    </message>
</context>
<context>
    <name>PassphraseDialog</name>
    <message>
        <source>Change the pass phrase</source>
        <translation>パスフレーズを変更</translation>
    </message>
    <message>
        <source>Present pass phrase</source>
        <translation>現在のパスフレーズ</translation>
    </message>
    <message>
        <source>Change it</source>
        <translation>変更する</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Making the new key. This takes a few seconds…</source>
        <translation>新しい鍵を作成しています。数秒かかります…</translation>
    </message>
</context>
<context>
    <name>PayFeeDialog</name>
    <message>
        <source>Fee received</source>
        <translation>手数料の入金</translation>
    </message>
    <message>
        <source>&amp;Record the payment</source>
        <translation>入金を記録する(&amp;R)</translation>
    </message>
    <message>
        <source>Amount (yen)</source>
        <translation>金額（円）</translation>
    </message>
    <message>
        <source>Paid by</source>
        <translation>支払方法</translation>
    </message>
    <message>
        <source>Received on</source>
        <translation>入金日</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>確認資料</translation>
    </message>
    <message>
        <source>Line of the account, number of the order</source>
        <translation>入出金明細の該当行、小為替の番号など</translation>
    </message>
</context>
<context>
    <name>PersonCard</name>
    <message>
        <source>Change</source>
        <translation>変更</translation>
    </message>
    <message>
        <source>Letters in</source>
        <translation>通知の言語</translation>
    </message>
    <message>
        <source>Came by</source>
        <translation>到達方法</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>氏名</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>よみ</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>生年月日</translation>
    </message>
    <message>
        <source>In letters</source>
        <translation>印字氏名</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>会員番号</translation>
    </message>
    <message>
        <source>Works at</source>
        <translation>勤務先</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>メール</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>電話</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>送付先</translation>
    </message>
</context>
<context>
    <name>PlainEnvelopeDialog</name>
    <message>
        <source>Envelope for letter {letter}</source>
        <translation>通知書 {letter} の封筒</translation>
    </message>
    <message>
        <source>For an envelope without a window. It bears the name and address that are printed on the letter.</source>
        <translation>窓のない封筒用です。通知書に印字された氏名と住所を印刷します。</translation>
    </message>
    <message>
        <source>Print at 100 %, on paper of this size.</source>
        <translation>100％で、この大きさの封筒に印刷してください。</translation>
    </message>
    <message>
        <source>Print the company’s address, too</source>
        <translation>差出人（会社）の住所も印刷する</translation>
    </message>
    <message>
        <source>Envelope</source>
        <translation>封筒</translation>
    </message>
</context>
<context>
    <name>PolicyEditor</name>
    <message>
        <source>Edit the policy</source>
        <translation>ポリシーを編集</translation>
    </message>
    <message>
        <source>Parts of the policy</source>
        <translation>ポリシーの各部</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>追加…</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Check and show the changes…</source>
        <translation>検査して変更を表示…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Changes make a new edition. Cases that are open keep the edition under which they arrived; new cases get the new one (policy Article 11).</source>
        <translation>変更すると新しい版になります。進行中の案件には到達した時の版が、新しい案件には新しい版が適用されます（ポリシー11条）。</translation>
    </message>
    <message>
        <source>Choose an entry of this list.</source>
        <translation>この一覧の項目を選んでください。</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>はい</translation>
    </message>
    <message>
        <source>not said</source>
        <translation>記載なし</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>変更%n件</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing changed yet</source>
        <translation>変更はまだありません</translation>
    </message>
    <message>
        <source>Add an entry</source>
        <translation>項目を追加</translation>
    </message>
    <message>
        <source>Short name, not used yet (letters without accents, digits, _ or -):</source>
        <translation>識別子（半角の英数字、_、-。使用済みのものは使えません）：</translation>
    </message>
    <message>
        <source>This short name cannot be used, or it is there.</source>
        <translation>この識別子は使えないか、すでに使われています。</translation>
    </message>
    <message>
        <source>The new edition needs another name than the one it comes from.</source>
        <translation>新しい版には、元の版と異なる名称を付けてください。</translation>
    </message>
</context>
<context>
    <name>PolicyPage</name>
    <message>
        <source>Policy</source>
        <translation>ポリシー</translation>
    </message>
    <message>
        <source>Forms</source>
        <translation>様式</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>編集…</translation>
    </message>
    <message>
        <source>Parts of the policy</source>
        <translation>ポリシーの各部</translation>
    </message>
    <message>
        <source>Request form…</source>
        <translation>請求書の様式…</translation>
    </message>
    <message>
        <source>Power of attorney…</source>
        <translation>委任状の様式…</translation>
    </message>
    <message>
        <source>What this page shows</source>
        <translation>この画面について</translation>
    </message>
    <message>
        <source>The policy now in force, as data. A case keeps the edition under which it arrived. “Edit…” makes a new edition; a whole file is loaded under Settings.</source>
        <translation>現在のポリシーをデータとして表示しています。案件には、到達した時の版が引き続き適用されます。「編集…」で新しい版を作成できます。ファイル全体は「設定」で読み込みます。</translation>
    </message>
    <message>
        <source>“Not in the policy text”</source>
        <translation>「ポリシーに記載なし」とは</translation>
    </message>
    <message>
        <source>The Act gives this ground although the policy does not mention it. A policy cannot take away what the Act gives, so it counts.</source>
        <translation>ポリシーに記載はなくても、法律が認めている理由です。法律上の権利をポリシーで制限することはできないため、有効な理由として扱います。</translation>
    </message>
    <message>
        <source>The new edition is in force for new cases.</source>
        <translation>新しい版を、新しい案件から適用します。</translation>
    </message>
    <message>
        <source>{title} · edition {version} · {sha}…</source>
        <translation>{title} · {version}版 · {sha}…</translation>
    </message>
    <message>
        <source>in force since {date}</source>
        <translation>{date}施行</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>請求の種類</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>データ項目</translation>
    </message>
    <message>
        <source>Recipients</source>
        <translation>提供先</translation>
    </message>
    <message>
        <source>Identity and fee</source>
        <translation>本人確認・手数料</translation>
    </message>
    <message>
        <source>Editions</source>
        <translation>版の履歴</translation>
    </message>
    <message>
        <source>Article {article} of the Act</source>
        <translation>法{article}</translation>
    </message>
    <message>
        <source> · policy {ref}</source>
        <translation> · ポリシー{ref}</translation>
    </message>
    <message>
        <source>Where it stands</source>
        <translation>根拠</translation>
    </message>
    <message>
        <source>{amount} yen per request</source>
        <translation>1件につき{amount}円</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>手数料</translation>
    </message>
    <message>
        <source>none</source>
        <translation>不要</translation>
    </message>
    <message>
        <source>Reasons in letters</source>
        <translation>通知書の理由</translation>
    </message>
    <message>
        <source>possible</source>
        <translation>可</translation>
    </message>
    <message>
        <source> (the policy says so, the Act does not)</source>
        <translation>（ポリシーによる。法律には定めなし）</translation>
    </message>
    <message>
        <source>Another measure</source>
        <translation>代替措置</translation>
    </message>
    <message>
        <source>Methods</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>Grounds of the request</source>
        <translation>請求の理由</translation>
    </message>
    <message>
        <source>Exceptions</source>
        <translation>例外事由</translation>
    </message>
    <message>
        <source>Not in the policy text</source>
        <translation>ポリシーに記載なし</translation>
    </message>
    <message>
        <source>Art. {article}</source>
        <translation>法{article}</translation>
    </message>
    <message>
        <source>Purposes of use</source>
        <translation>利用目的</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>役割</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>国</translation>
    </message>
    <message>
        <source>Receives</source>
        <translation>提供する項目</translation>
    </message>
    <message>
        <source>Measures there</source>
        <translation>提供先の保護措置</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>提供の根拠</translation>
    </message>
    <message>
        <source>the policy does not say</source>
        <translation>ポリシーに記載なし</translation>
    </message>
    <message>
        <source>On the law there</source>
        <translation>その国の制度</translation>
    </message>
    <message>
        <source>Joint use</source>
        <translation>共同利用</translation>
    </message>
    <message>
        <source>Among</source>
        <translation>共同利用者の範囲</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>管理責任者</translation>
    </message>
    <message>
        <source>How identity is confirmed</source>
        <translation>本人確認の方法</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>必要な書類</translation>
    </message>
    <message>
        <source>with a photograph: {photo}, or without: {plain}</source>
        <translation>顔写真のあるもの{photo}点、又は顔写真のないもの{plain}点</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>書類の発行日</translation>
    </message>
    <message numerus="yes">
        <source>within the last %n month(s)</source>
        <translation>
            <numerusform>%nか月以内</numerusform>
        </translation>
    </message>
    <message>
        <source>Ways</source>
        <translation>確認方法</translation>
    </message>
    <message>
        <source>Compared</source>
        <translation>照合する項目</translation>
    </message>
    <message>
        <source>Fee and target</source>
        <translation>手数料と社内目標</translation>
    </message>
    <message>
        <source>Paid by</source>
        <translation>支払方法</translation>
    </message>
    <message>
        <source>Own target</source>
        <translation>社内目標</translation>
    </message>
    <message numerus="yes">
        <source>%n business day(s)</source>
        <translation>
            <numerusform>%n営業日</numerusform>
        </translation>
    </message>
    <message>
        <source>the request arrives</source>
        <translation>請求の到達</translation>
    </message>
    <message>
        <source>identity is confirmed</source>
        <translation>本人確認の完了</translation>
    </message>
    <message>
        <source>Runs from when</source>
        <translation>起算</translation>
    </message>
</context>
<context>
    <name>PostCard</name>
    <message>
        <source>Posting</source>
        <translation>発送</translation>
    </message>
    <message>
        <source>Came back on {date}.</source>
        <translation>{date}に返送されました。</translation>
    </message>
    <message>
        <source>Way</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>引受番号</translation>
    </message>
    <message>
        <source>Needed: it is the proof of posting</source>
        <translation>発送の証拠となるため必要です。</translation>
    </message>
    <message>
        <source>Posted on</source>
        <translation>発送日</translation>
    </message>
    <message>
        <source>Also in the same envelope</source>
        <translation>同じ封筒に入れる通知書</translation>
    </message>
    <message>
        <source>No number is needed with this way.</source>
        <translation>この方法では引受番号は不要です。</translation>
    </message>
    <message>
        <source>Mark as posted</source>
        <translation>発送済みにする</translation>
    </message>
</context>
<context>
    <name>PostingsModel</name>
    <message>
        <source>Way</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>通知書</translation>
    </message>
    <message>
        <source>Addressee</source>
        <translation>宛名</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>宛先地域</translation>
    </message>
    <message>
        <source>Tracking number</source>
        <translation>追跡番号</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>Pages of the letter</source>
        <translation>通知書のページ</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>縮小</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>拡大</translation>
    </message>
    <message>
        <source>Fit width</source>
        <translation>幅に合わせる</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>{page} / {pages} ページ</translation>
    </message>
</context>
<context>
    <name>PrintProgress</name>
    <message>
        <source>Printing the letter…</source>
        <translation>通知書を印刷しています…</translation>
    </message>
    <message>
        <source>Stop printing</source>
        <translation>印刷を中止</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Rights requests</source>
        <translation>開示等請求</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>案件</translation>
    </message>
    <message>
        <source>Dates ahead</source>
        <translation>今後の期限</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>通知書・発送</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>集計・出力</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>ポリシー</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>記録</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>SAMPLE VAULT</source>
        <translation>体験用の保管庫</translation>
    </message>
    <message>
        <source>Everybody in this vault is invented.</source>
        <translation>この保管庫の人物は、すべて架空です。</translation>
    </message>
    <message>
        <source>Vault: {name}</source>
        <translation>保管庫：{name}</translation>
    </message>
    <message>
        <source>Newest entry of the log, and the start of its seal</source>
        <translation>最新の記録の番号と、照合値の先頭</translation>
    </message>
    <message numerus="yes">
        <source>Locks after %n minute(s)</source>
        <translation>
            <numerusform>%n分で自動ロック</numerusform>
        </translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>ロック</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>ヘルプ</translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) overdue</source>
        <translation>
            <numerusform>期限超過%n件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) open</source>
        <translation>
            <numerusform>進行中%n件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) with letters to post</source>
        <translation>
            <numerusform>未発送の通知書がある案件%n件</numerusform>
        </translation>
    </message>
    <message>
        <source>Log {number} · {seal}</source>
        <translation>記録 {number} · {seal}</translation>
    </message>
</context>
<context>
    <name>ReadOnlyStrip</name>
    <message>
        <source>Read only: nothing can be written in {folder}, so nothing can be changed. To work in this vault, copy its folder to the computer&apos;s own disk, or ask for permission to write, and open it again.</source>
        <translation>読み取り専用：{folder} には書き込めないため、何も変更できません。この保管庫で作業するには、フォルダーをこのコンピューターのディスクにコピーするか、書き込みの許可を得てから、開き直してください。</translation>
    </message>
    <message>
        <source>Read only: {folder} is a backup and stays as it is. To work with what is in it, choose Settings › Backups › Restore…: it is restored into a new folder, and that one is opened then.</source>
        <translation>読み取り専用：{folder} はバックアップのため、変更されません。この内容で作業するには、［設定］›［バックアップ］›［復元…］を選んで新しいフォルダーに復元し、そのフォルダーを開いてください。</translation>
    </message>
    <message>
        <source>No new pass phrase could be set here: open the other one with the recovery key.</source>
        <translation>ここでは新しいパスフレーズを設定できません。もう一方の保管庫は復旧キーで開いてください。</translation>
    </message>
</context>
<context>
    <name>RecordIdentityDialog</name>
    <message>
        <source>Record an identity check</source>
        <translation>本人確認を記録</translation>
    </message>
    <message>
        <source>&amp;Record</source>
        <translation>記録する(&amp;R)</translation>
    </message>
    <message>
        <source>Check of</source>
        <translation>確認の対象</translation>
    </message>
    <message>
        <source>How</source>
        <translation>確認方法</translation>
    </message>
    <message>
        <source>Papers seen</source>
        <translation>確認した書類</translation>
    </message>
    <message>
        <source>Kind and dates only. Numbers and copies are not kept.</source>
        <translation>記録するのは書類の種類と日付だけです。番号や写しは残しません。</translation>
    </message>
    <message>
        <source>The mandate covers</source>
        <translation>委任の範囲</translation>
    </message>
    <message>
        <source>As the paper says. What it does not cover cannot be decided for this agent.</source>
        <translation>書面の記載のとおりに選びます。範囲外の請求は、この代理人について決定できません。</translation>
    </message>
    <message>
        <source>Agrees with what is held</source>
        <translation>保有情報との一致</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>確認できた</translation>
    </message>
    <message>
        <source>Not sufficient, something is missing</source>
        <translation>不十分（追加の確認が必要）</translation>
    </message>
    <message>
        <source>Checked on</source>
        <translation>確認日</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>メモ</translation>
    </message>
    <message>
        <source>Never the number of a paper</source>
        <translation>書類の番号は記入しないでください。</translation>
    </message>
    <message>
        <source>Old paper accepted because</source>
        <translation>古い書類を認める理由</translation>
    </message>
    <message numerus="yes">
        <source>Only for a paper issued more than %n month(s) before</source>
        <translation>
            <numerusform>発行から%nか月を超える書類を認める場合だけ記入します。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RecordsForm</name>
    <message>
        <source>Records</source>
        <translation>第三者提供記録</translation>
    </message>
    <message>
        <source>&amp;Fill in from the policy</source>
        <translation>ポリシーから入力(&amp;F)</translation>
    </message>
    <message>
        <source>Add a re&amp;cord</source>
        <translation>記録を追加(&amp;C)</translation>
    </message>
    <message>
        <source>Remove the record</source>
        <translation>記録を削除</translation>
    </message>
    <message>
        <source>As the basis says</source>
        <translation>提供の根拠による</translation>
    </message>
    <message>
        <source>The policy does not say</source>
        <translation>ポリシーに記載なし</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>提供の根拠</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>Other party</source>
        <translation>相手方</translation>
    </message>
    <message>
        <source>A name, not a role</source>
        <translation>役割ではなく、氏名又は名称</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>住所</translation>
    </message>
    <message>
        <source>Representative</source>
        <translation>代表者</translation>
    </message>
    <message>
        <source>Of a person who has none: the own name again</source>
        <translation>代表者のない個人の場合は、本人の氏名</translation>
    </message>
    <message>
        <source>Items of data</source>
        <translation>データの項目</translation>
    </message>
    <message>
        <source>How obtained</source>
        <translation>取得の経緯</translation>
    </message>
    <message>
        <source>By whoever gave it (30(1))</source>
        <translation>提供元による取得の経緯（法30条1項）</translation>
    </message>
    <message>
        <source>Provided on</source>
        <translation>提供年月日</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>記録の作成方法</translation>
    </message>
    <message>
        <source>Made or last on</source>
        <translation>作成日・最終提供日</translation>
    </message>
    <message>
        <source>From then the time for keeping runs; empty: still kept</source>
        <translation>保存期間の起算日。空欄の場合は保存中として扱います。</translation>
    </message>
    <message>
        <source>(no name)</source>
        <translation>（名称なし）</translation>
    </message>
    <message>
        <source>no duty to record</source>
        <translation>記録義務なし</translation>
    </message>
    <message>
        <source>missing: {0}</source>
        <translation>不足：{0}</translation>
    </message>
    <message>
        <source>The policy has no record to fill in here: nothing was provided in a way that must be recorded, or it stands above already.</source>
        <translation>ポリシーから入力できる記録はありません。記録を要する提供がないか、すでに上に入力されています。</translation>
    </message>
    <message>
        <source>On this basis no record has to be kept (Article 29(1)); so it is no record of provision and is not disclosed as one.</source>
        <translation>この根拠による提供に記録義務はなく（法29条1項）、第三者提供記録に当たらないため、その開示の対象になりません。</translation>
    </message>
    <message>
        <source>Statutory items of this kind (Rules 20, 24): {0}.</source>
        <translation>この種類の法定記録事項（規則20条・24条）：{0}。</translation>
    </message>
    <message>
        <source>Kept until {0}.</source>
        <translation>保存期限：{0}。</translation>
    </message>
</context>
<context>
    <name>RecoverPage</name>
    <message>
        <source>Open with the recovery key</source>
        <translation>復旧キーで開く</translation>
    </message>
    <message>
        <source>Type the key from the sheet, with or without hyphens, and choose a new pass phrase. The recovery key stays as it is: put the sheet back into the safe.</source>
        <translation>控えのとおりに復旧キーを入力し（ハイフンは省略できます）、新しいパスフレーズを決めてください。復旧キーは変わりませんので、控えは金庫に戻してください。</translation>
    </message>
    <message>
        <source>Open and set the pass phrase</source>
        <translation>開いてパスフレーズを変更</translation>
    </message>
    <message>
        <source>Choose the vault&apos;s folder</source>
        <translation>保管庫のフォルダーを選択</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>フォルダー</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation>復旧キー</translation>
    </message>
    <message>
        <source>13 groups of five characters</source>
        <translation>5文字ずつ13組</translation>
    </message>
    <message>
        <source>Opening, and making the new key. This takes a few seconds…</source>
        <translation>保管庫を開き、新しい鍵を作成しています。数秒かかります…</translation>
    </message>
</context>
<context>
    <name>RecoveryPage</name>
    <message>
        <source>Put the recovery key in the safe</source>
        <translation>復旧キーを金庫に保管</translation>
    </message>
    <message>
        <source>When the pass phrase is lost, this sheet is the only way into the vault. It is shown now and never again.</source>
        <translation>パスフレーズが分からなくなると、保管庫を開けるのはこの控えだけです。表示は今回限りです。</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>次へ</translation>
    </message>
    <message>
        <source>The sheet with the recovery key</source>
        <translation>復旧キーの控え</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>印刷…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>PDFで保存…</translation>
    </message>
    <message>
        <source>1. Print it, or save it on a stick and print it elsewhere.</source>
        <translation>1. 控えを印刷します。USBメモリーに保存し、別のパソコンで印刷することもできます。</translation>
    </message>
    <message>
        <source>Put the sheet into an envelope and the envelope into the safe. Do not keep the file on this computer.</source>
        <translation>控えは封筒に入れて金庫に保管してください。ファイルをこのパソコンに残さないでください。</translation>
    </message>
    <message>
        <source>2. Then go on: two groups are asked from the sheet.</source>
        <translation>2. 「次へ」を押し、控えを見ながら2組を入力します。</translation>
    </message>
    <message>
        <source>Type these groups from the sheet:</source>
        <translation>控えを見て、次の組を入力してください。</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>組</translation>
    </message>
    <message>
        <source>Show the sheet again</source>
        <translation>控えをもう一度表示</translation>
    </message>
    <message>
        <source>Making the sheet…</source>
        <translation>控えを作成しています…</translation>
    </message>
    <message>
        <source>No printer is installed.</source>
        <translation>プリンターが設定されていません。</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation>復旧キー</translation>
    </message>
    <message>
        <source>The sheet was not printed. Is the printer ready?</source>
        <translation>控えを印刷できませんでした。プリンターの状態を確認してください。</translation>
    </message>
    <message>
        <source>recovery-key-{name}.pdf</source>
        <translation>復旧キー-{name}.pdf</translation>
    </message>
    <message>
        <source>Save the sheet</source>
        <translation>控えを保存</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Saved. Print it, then delete the file.</source>
        <translation>保存しました。印刷した後、ファイルを削除してください。</translation>
    </message>
    <message>
        <source>Opening the vault with what you typed…</source>
        <translation>入力された内容で保管庫を開いています…</translation>
    </message>
    <message>
        <source>This is not what stands on the sheet. Please look again.</source>
        <translation>控えと一致しません。もう一度確認してください。</translation>
    </message>
    <message>
        <source>Print or save the sheet first: nobody can make it again later.</source>
        <translation>先に控えを印刷するか保存してください。後から作り直すことはできません。</translation>
    </message>
    <message>
        <source>Group {number}</source>
        <translation>第{number}組</translation>
    </message>
</context>
<context>
    <name>RedactDialog</name>
    <message>
        <source>Black out what concerns others</source>
        <translation>第三者の情報を墨消し</translation>
    </message>
    <message>
        <source>&amp;Black out</source>
        <translation>墨消しする(&amp;B)</translation>
    </message>
    <message>
        <source>The letter prints what stands here; the finding itself stays in the file. What is blacked out is withheld, so the disclosure is one in part (Article 33(2)(i)).</source>
        <translation>通知書には、ここに表示された内容が印字されます。元の内容は社内の記録に残ります。墨消しした部分は不開示となるため、一部の開示になります（法33条2項1号）。</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>該当するデータ</translation>
    </message>
    <message>
        <source>As held</source>
        <translation>保有する内容</translation>
    </message>
    <message>
        <source>As shown</source>
        <translation>開示する内容</translation>
    </message>
    <message>
        <source>Mark a part and black it out, or type. Left empty, all of it is held back.</source>
        <translation>範囲を選択して墨消しするか、直接入力します。空欄にすると、全部が不開示になります。</translation>
    </message>
    <message>
        <source>Black out what is &amp;marked</source>
        <translation>選択範囲を墨消し(&amp;M)</translation>
    </message>
    <message>
        <source>Whose data, and why</source>
        <translation>誰の情報か、理由</translation>
    </message>
    <message>
        <source>Stays in the file. Never printed.</source>
        <translation>社内の記録にだけ残り、通知書には印字されません。</translation>
    </message>
    <message>
        <source>Nothing has been found that a letter would print.</source>
        <translation>通知書に印字されるデータは見つかっていません。</translation>
    </message>
</context>
<context>
    <name>RefundFeeDialog</name>
    <message>
        <source>Give the fee back</source>
        <translation>手数料を返金</translation>
    </message>
    <message>
        <source>&amp;Record the refund</source>
        <translation>返金を記録する(&amp;R)</translation>
    </message>
    <message>
        <source>Amount (yen)</source>
        <translation>金額（円）</translation>
    </message>
    <message>
        <source>All, or what one of the requests cost</source>
        <translation>全額、又は請求1件分の額</translation>
    </message>
    <message>
        <source>Given back on</source>
        <translation>返金日</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>理由</translation>
    </message>
</context>
<context>
    <name>RegisterDialog</name>
    <message>
        <source>Register of the day</source>
        <translation>発送簿（1日分）</translation>
    </message>
    <message>
        <source>What left the house on a day: the list that goes to the post office with the letters, and what was sent or handed over.</source>
        <translation>その日に発送したものの一覧です。郵便局に持参する一覧と、電子送付・手渡しの控えを兼ねます。</translation>
    </message>
    <message>
        <source>What left the house</source>
        <translation>発送したもの</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日付</translation>
    </message>
    <message>
        <source>Printed in</source>
        <translation>印刷する言語</translation>
    </message>
    <message>
        <source>Up and down go on and back by a day.</source>
        <translation>上下の矢印キーで1日ずつ移動します。</translation>
    </message>
    <message>
        <source>The day before</source>
        <translation>前の日</translation>
    </message>
    <message>
        <source>The day after</source>
        <translation>次の日</translation>
    </message>
    <message numerus="yes">
        <source>%n envelope(s)</source>
        <translation>
            <numerusform>%n件</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing left the house on this day.</source>
        <translation>この日に発送したものはありません。</translation>
    </message>
</context>
<context>
    <name>ReleaseDialog</name>
    <message>
        <source>Go on with the case</source>
        <translation>保留を解除</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>解除する(&amp;G)</translation>
    </message>
    <message>
        <source>Waiting for</source>
        <translation>保留の理由</translation>
    </message>
    <message>
        <source>{0}, since {1}</source>
        <translation>{0}（{1}から）</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>終了日</translation>
    </message>
</context>
<context>
    <name>ReopenDialog</name>
    <message>
        <source>Reopen the case</source>
        <translation>案件を再開</translation>
    </message>
    <message>
        <source>&amp;Reopen</source>
        <translation>再開する(&amp;R)</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>What was decided and posted stays as it is, and may be decided anew.</source>
        <translation>これまでの決定と発送はそのまま残り、必要に応じて改めて決定できます。</translation>
    </message>
</context>
<context>
    <name>ReopenInvestigationDialog</name>
    <message>
        <source>Look something up again</source>
        <translation>調査を再開</translation>
    </message>
    <message>
        <source>&amp;Take up again</source>
        <translation>再開する(&amp;T)</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>The checklist opens again. Decisions already made stay until replaced.</source>
        <translation>調査先リストを再び編集できるようになります。すでに行った決定は、改めて決定するまで有効です。</translation>
    </message>
</context>
<context>
    <name>RepinDialog</name>
    <message>
        <source>Move to the policy now in force</source>
        <translation>現行ポリシーに切替え</translation>
    </message>
    <message>
        <source>&amp;Move the case</source>
        <translation>切り替える(&amp;M)</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>A case keeps the policy in force when it arrived. Fee, grounds and letters will follow the new edition from now on.</source>
        <translation>案件には、到達した時のポリシーが適用されています。切り替えると、以後の手数料、請求の理由、通知書は新しい版に従います。</translation>
    </message>
</context>
<context>
    <name>ReplyDialog</name>
    <message>
        <source>A reply: {0}</source>
        <translation>提供先の回答：{0}</translation>
    </message>
    <message>
        <source>&amp;Record the reply</source>
        <translation>回答を記録する(&amp;R)</translation>
    </message>
    <message>
        <source>From</source>
        <translation>回答した提供先</translation>
    </message>
    <message>
        <source>Answered on</source>
        <translation>回答日</translation>
    </message>
    <message>
        <source>What they did</source>
        <translation>先方の対応</translation>
    </message>
    <message>
        <source>Nobody has been told of it yet.</source>
        <translation>まだどの提供先にも連絡していません。</translation>
    </message>
</context>
<context>
    <name>ReportsPage</name>
    <message>
        <source>Reports</source>
        <translation>集計・出力</translation>
    </message>
    <message>
        <source>Case summary</source>
        <translation>案件一覧</translation>
    </message>
    <message>
        <source>Fee ledger</source>
        <translation>手数料台帳</translation>
    </message>
    <message>
        <source>Case summary as a file</source>
        <translation>案件一覧のファイル出力</translation>
    </message>
    <message>
        <source>One row for each thing asked for: dates, outcome, fee and days taken. Internal reasons are never in it.</source>
        <translation>請求事項1件を1行として、日付、結果、手数料、所要日数を出力します。内部の理由は出力されません。</translation>
    </message>
    <message>
        <source>Arrived from</source>
        <translation>到達日（始め）</translation>
    </message>
    <message>
        <source>Arrived until</source>
        <translation>到達日（終わり）</translation>
    </message>
    <message>
        <source>Both may stay empty: then all cases</source>
        <translation>どちらも空欄なら、すべての案件が対象です。</translation>
    </message>
    <message>
        <source>Excel workbook (.xlsx)</source>
        <translation>Excelブック（.xlsx）</translation>
    </message>
    <message>
        <source>CSV, UTF-8 (.csv)</source>
        <translation>CSV（UTF-8、.csv）</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>形式</translation>
    </message>
    <message>
        <source>With names of the people</source>
        <translation>氏名を含める</translation>
    </message>
    <message>
        <source>● The file will hold personal data and is not encrypted. Keep it only as long as it is needed.</source>
        <translation>● ファイルに個人データが含まれ、暗号化されません。必要な期間だけ保管してください。</translation>
    </message>
    <message>
        <source>Writing the file</source>
        <translation>ファイルを出力しています</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>保存…</translation>
    </message>
    <message>
        <source>What is in it</source>
        <translation>集計</translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) with the number, the year and the day the file was erased, and nothing else</source>
        <translation>
            <numerusform>番号・年・記録の消去日のみを記載する案件: %n件</numerusform>
        </translation>
    </message>
    <message>
        <source>No request arrived in this period.</source>
        <translation>この期間に到達した請求はありません。</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) asked for</source>
        <translation>
            <numerusform>請求事項%n件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s)</source>
        <translation>
            <numerusform>案件%n件</numerusform>
        </translation>
    </message>
    <message>
        <source>fees paid: {amount} yen</source>
        <translation>手数料の入金 {amount}円</translation>
    </message>
    <message numerus="yes">
        <source>Saved %n row(s) as {file}</source>
        <translation>
            <numerusform>%n行を {file} に保存しました</numerusform>
        </translation>
    </message>
    <message>
        <source>Save the case summary</source>
        <translation>案件一覧を保存</translation>
    </message>
</context>
<context>
    <name>Rescue</name>
    <message>
        <source>Restore from a backup…</source>
        <translation>バックアップから復元…</translation>
    </message>
    <message>
        <source>Folder with backups</source>
        <translation>バックアップのあるフォルダー</translation>
    </message>
    <message>
        <source>To restore this vault, choose the folder its backups are in.</source>
        <translation>この保管庫を復元するには、バックアップのあるフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>Looking for the newest backup…</source>
        <translation>最新のバックアップを探しています…</translation>
    </message>
    <message>
        <source>There is no backup of this vault in {folder}.</source>
        <translation>{folder} に、この保管庫のバックアップはありません。</translation>
    </message>
    <message>
        <source>Another folder…</source>
        <translation>別のフォルダー…</translation>
    </message>
    <message>
        <source>The newest backup does not open with what is typed above. A backup opens with the pass phrases and the recovery key that were in force when it was made.</source>
        <translation>最新のバックアップは、上に入力したものでは開けません。バックアップは、作成した時点で有効だったパスフレーズと復旧キーで開きます。</translation>
    </message>
    <message>
        <source>Every backup in {folder} is damaged.</source>
        <translation>{folder} のバックアップはすべて破損しています。</translation>
    </message>
</context>
<context>
    <name>RestoreDialog</name>
    <message>
        <source>Restore from a backup</source>
        <translation>バックアップから復元</translation>
    </message>
    <message>
        <source>Another folder…</source>
        <translation>別のフォルダー…</translation>
    </message>
    <message>
        <source>casemgr-vault-restored</source>
        <translation>casemgr保管庫-復元</translation>
    </message>
    <message>
        <source>Folder for the restored vault</source>
        <translation>復元する保管庫のフォルダー</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>バックアップ</translation>
    </message>
    <message>
        <source>New folder</source>
        <translation>新しいフォルダー</translation>
    </message>
    <message>
        <source>It must not be there yet, or be empty.</source>
        <translation>まだ存在しないフォルダー又は空のフォルダーを指定してください。</translation>
    </message>
    <message>
        <source>Restore into the new folder</source>
        <translation>新しいフォルダーに復元</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>The backup becomes a vault of its own in a new folder. The damaged vault is left as it is.</source>
        <translation>バックアップは、新しいフォルダーに別の保管庫として復元されます。破損した保管庫は変わりません。</translation>
    </message>
    <message>
        <source>The backup becomes a vault of its own in a new folder. The vault that is open now is left as it is.</source>
        <translation>バックアップは、新しいフォルダーに別の保管庫として復元されます。現在開いている保管庫は変わりません。</translation>
    </message>
    <message>
        <source>Folder with backups</source>
        <translation>バックアップのあるフォルダー</translation>
    </message>
    <message>
        <source>There is no backup of this vault in {folder}.</source>
        <translation>{folder} に、この保管庫のバックアップはありません。</translation>
    </message>
    <message>
        <source>Choose the folder the backups are in.</source>
        <translation>バックアップのあるフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>Comparing the backup with the vault…</source>
        <translation>バックアップを保管庫と比較しています…</translation>
    </message>
    <message>
        <source>In the backup: cases {cases}, letters {letters}</source>
        <translation>バックアップの内容：案件{cases}件、通知書{letters}通</translation>
    </message>
    <message>
        <source>Its last log entry: {moment}</source>
        <translation>最後の記録：{moment}</translation>
    </message>
    <message>
        <source>What was done after that is not in it.</source>
        <translation>それより後に行ったことは含まれていません。</translation>
    </message>
    <message>
        <source>Compared with the newest backup:</source>
        <translation>最新のバックアップと比べると：</translation>
    </message>
    <message numerus="yes">
        <source>Would be lost: %n event(s) of {cases}</source>
        <translation>
            <numerusform>失われるもの：{cases}の経過%n件</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing that happened to a case would be lost.</source>
        <translation>失われる案件の経過はありません。</translation>
    </message>
    <message>
        <source>Not in the backup at all: {cases}</source>
        <translation>バックアップにない案件：{cases}</translation>
    </message>
    <message numerus="yes">
        <source>Not in the backup: %n issued letter(s)</source>
        <translation>
            <numerusform>バックアップにない発行済みの通知書：%n通</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n erasure(s) would be undone: what was erased since is still in the backup. The restored vault lists it under “Keeping and erasing”, to be erased again.</source>
        <translation>
            <numerusform>%n件の消去が元に戻ります。その後に消去したものがバックアップに残っているためです。復元した保管庫の「保存と消去」に表示されるので、もう一度消去してください。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n log entry(ies) of the backup are not in the open vault: the backup is newer, or the two have gone separate ways.</source>
        <translation>
            <numerusform>開いている保管庫にない記録がバックアップに%n件あります。バックアップのほうが新しいか、両者が別々に使用されていました。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{cases} and %n more</source>
        <translation>
            <numerusform>{cases}ほか%n件</numerusform>
        </translation>
    </message>
    <message>
        <source>This backup is damaged and cannot be used. Choose another one.</source>
        <translation>このバックアップは破損しているため使用できません。別のものを選んでください。</translation>
    </message>
    <message>
        <source>Checking the restored vault…</source>
        <translation>復元した保管庫を検証しています…</translation>
    </message>
    <message>
        <source>Copying the backup: {percent} %</source>
        <translation>バックアップをコピーしています：{percent}%</translation>
    </message>
    <message>
        <source>The vault is restored and checked: {folder}. The open one has not changed. To go on with the restored one, lock (Ctrl+L) and open that folder with the same pass phrase.</source>
        <translation>保管庫を復元し、検証しました：{folder}。現在開いている保管庫は変わっていません。復元した保管庫を使うには、ロック（Ctrl+L）してから、そのフォルダーを同じパスフレーズで開いてください。</translation>
    </message>
    <message>
        <source>The vault is restored and checked: {folder}. Close this: its pass phrase, the same one, is asked for next.</source>
        <translation>保管庫を復元し、検証しました：{folder}。この画面を閉じると、続けて同じパスフレーズの入力を求めます。</translation>
    </message>
    <message>
        <source>The vault is restored and checked: {folder}. Close this, and open it with what opened the backup.</source>
        <translation>保管庫を復元し、検証しました：{folder}。この画面を閉じ、バックアップを開いたのと同じパスフレーズまたは復旧キーで開いてください。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
</context>
<context>
    <name>RetentionPage</name>
    <message>
        <source>What is due for erasure, and what will be</source>
        <translation>消去の時期が来たもの、これから来るもの</translation>
    </message>
    <message>
        <source>Keeping and erasing</source>
        <translation>保存と消去</translation>
    </message>
    <message>
        <source>Tick all that is due</source>
        <translation>満了したものをすべて選ぶ</translation>
    </message>
    <message>
        <source>&amp;Erase…</source>
        <translation>消去…(&amp;E)</translation>
    </message>
    <message>
        <source>Change the terms…</source>
        <translation>期間を変える…</translation>
    </message>
    <message>
        <source>Erased so far</source>
        <translation>これまでの消去</translation>
    </message>
    <message>
        <source>Delete backups…</source>
        <translation>バックアップを削除…</translation>
    </message>
    <message>
        <source>What was erased, newest first</source>
        <translation>消去したもの（新しい順）</translation>
    </message>
    <message>
        <source>What is erased</source>
        <translation>消去されるもの</translation>
    </message>
    <message>
        <source>What is ticked, and nothing by itself. Each case is erased whole or not at all; afterwards the file of the vault is written anew, so that no trace is left in it. A legal hold, an open complaint, inquiry or lawsuit, a task to be done and an unposted letter keep it.</source>
        <translation>選んだものだけを消去し、自動では何も消去しません。案件ごとに、すべて消去するか何もしないかのどちらかです。その後、痕跡が残らないよう保管庫のファイルを書き直します。リーガルホールド、終わっていない苦情・照会・訴訟、終わっていない予定、未発送の通知書があるものは消去しません。</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>バックアップ</translation>
    </message>
    <message>
        <source>A backup made before still holds what was erased. It goes when backups are thinned out, or when you delete it here. Copies elsewhere are unknown to the program.</source>
        <translation>以前に作ったバックアップには、消去したものが残っています。古いバックアップの整理のとき、またはここで削除したときになくなります。ほかの場所の写しは、プログラムには分かりません。</translation>
    </message>
    <message>
        <source>The vault is busy, please wait: what is due will stand here.</source>
        <translation>保管庫は処理中です。しばらくお待ちください。消去の対象はここに表示されます。</translation>
    </message>
    <message>
        <source>What is due could not be read.</source>
        <translation>消去の対象を読み込めませんでした。</translation>
    </message>
    <message>
        <source>The new edition is in force. Its terms of keeping are for all cases.</source>
        <translation>新しい版を適用しました。保存期間はすべての案件に適用されます。</translation>
    </message>
    <message>
        <source>{due} can be erased now · {held} held · {later} within {days} days</source>
        <translation>消去できるもの{due}件・停止中{held}件・{days}日以内{later}件</translation>
    </message>
    <message>
        <source>No folder for backups is chosen, or it cannot be read: what they hold is unknown.</source>
        <translation>バックアップのフォルダーが未選択か、読み取れないため、何が残っているか分かりません。</translation>
    </message>
    <message numerus="yes">
        <source>%n backup(s) still hold some of it, until you delete them or they are thinned out.</source>
        <translation>
            <numerusform>%n個のバックアップに一部が残っています。削除するか、古いバックアップの整理でなくなるまで残ります。</numerusform>
        </translation>
    </message>
    <message>
        <source>No backup in the folder holds any of it.</source>
        <translation>フォルダーのどのバックアップにも残っていません。</translation>
    </message>
    <message>
        <source>Choose a line to see exactly what would be erased.</source>
        <translation>行を選ぶと、何が消去されるかを表示します。</translation>
    </message>
    <message>
        <source>No term of keeping is over now or soon.</source>
        <translation>満了した、または近く満了する保存期間はありません。</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Erase %n…</source>
        <translation>
            <numerusform>%n件を消去…(&amp;E)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReturnDialog</name>
    <message>
        <source>Letter {letter} came back</source>
        <translation>通知書 {letter} の返送</translation>
    </message>
    <message>
        <source>Record return</source>
        <translation>返送を記録</translation>
    </message>
    <message>
        <source>Until it is posted again, the person counts as not notified. If the address was wrong, correct it in the case and issue the letter anew.</source>
        <translation>再び発送するまで、ご本人には通知していないものとして扱います。送付先に誤りがあった場合は、案件で直してから通知書を新しく発行してください。</translation>
    </message>
    <message>
        <source>Unknown at this address</source>
        <translation>例：あて所に尋ねあたりません</translation>
    </message>
    <message>
        <source>Came back on</source>
        <translation>返送日</translation>
    </message>
    <message>
        <source>What the post says</source>
        <translation>返送の理由</translation>
    </message>
</context>
<context>
    <name>ReturnLetterDialog</name>
    <message>
        <source>A letter came back</source>
        <translation>通知書の返送を記録</translation>
    </message>
    <message>
        <source>&amp;Record</source>
        <translation>記録する(&amp;R)</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>通知書</translation>
    </message>
    <message>
        <source>Came back on</source>
        <translation>返送日</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>As the post wrote it: moved, not collected …</source>
        <translation>郵便局の表示のとおりに記入。例：転居先不明、保管期間経過</translation>
    </message>
</context>
<context>
    <name>RotateDialog</name>
    <message>
        <source>Change the data key</source>
        <translation>データの鍵を変更</translation>
    </message>
    <message>
        <source>The whole vault is copied under a new key; the copy is checked and takes the place of the old one. All pass phrases and the recovery key stay. Backups made before keep the old key: lock them away or destroy them.</source>
        <translation>保管庫全体を新しい鍵でコピーし、検証した上で元のものと置き換えます。パスフレーズと復旧キーは変わりません。これまでのバックアップには古い鍵が残りますので、施錠して保管するか廃棄してください。</translation>
    </message>
    <message>
        <source>Making the new key…</source>
        <translation>新しい鍵を作成しています…</translation>
    </message>
    <message>
        <source>The data key is changed. Make a backup: older ones are under the old key.</source>
        <translation>データの鍵を変更しました。これまでのバックアップは古い鍵のままですので、新しいバックアップを作成してください。</translation>
    </message>
</context>
<context>
    <name>SamplePage</name>
    <message>
        <source>Try the sample vault</source>
        <translation>体験用の保管庫を試す</translation>
    </message>
    <message>
        <source>Invented people ask an existing policy for their rights; cases stand at every stage. Every letter is marked as a sample, so none can be sent by mistake.</source>
        <translation>実在のポリシーに基づき、架空の人物からの請求を収めています。さまざまな段階の案件があります。通知書にはすべて「見本」と印字されるため、誤って発送するおそれはありません。</translation>
    </message>
    <message>
        <source>Make the sample vault</source>
        <translation>体験用の保管庫を作成</translation>
    </message>
    <message>
        <source>Where to put it</source>
        <translation>作成する場所</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>フォルダー</translation>
    </message>
    <message>
        <source>To open it again later</source>
        <translation>後でもう一度開くには</translation>
    </message>
    <message>
        <source>Pass phrase</source>
        <translation>パスフレーズ</translation>
    </message>
    <message>
        <source>Delete the folder when you are done with it.</source>
        <translation>不要になったら、フォルダーごと削除してください。</translation>
    </message>
    <message>
        <source>Making the vault and living through its cases. This takes a while…</source>
        <translation>保管庫と案件を作成しています。しばらくお待ちください…</translation>
    </message>
</context>
<context>
    <name>SecretField</name>
    <message>
        <source>Show or hide the pass phrase</source>
        <translation>パスフレーズの表示・非表示</translation>
    </message>
</context>
<context>
    <name>SetLegalHoldDialog</name>
    <message>
        <source>Set a legal hold</source>
        <translation>リーガルホールドを設定</translation>
    </message>
    <message>
        <source>&amp;Set the hold</source>
        <translation>設定する(&amp;S)</translation>
    </message>
    <message>
        <source>While it is in force nothing of this case can be erased, whatever its terms of keeping say. Set it when a lawsuit or an inquiry is to be expected.</source>
        <translation>有効な間は、保存期間にかかわらず、この案件からは何も消去できません。訴訟や照会が見込まれるときに設定してください。</translation>
    </message>
    <message>
        <source>From</source>
        <translation>開始日</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>理由</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>What is kept where</source>
        <translation>設定の保存先</translation>
    </message>
    <message>
        <source>The company&apos;s particulars, its closing days and the policy are part of the vault and go with it. Language and colours belong to this computer.</source>
        <translation>会社情報、休業日、ポリシーは保管庫に保存され、保管庫とともに移動します。言語と配色は、このパソコンに保存されます。</translation>
    </message>
    <message>
        <source>Another policy</source>
        <translation>ポリシーの読込み</translation>
    </message>
    <message>
        <source>New cases follow the policy loaded last. Cases already open keep theirs (Article 11 of the policy); each can be moved on its own page.</source>
        <translation>新しい案件には、最後に読み込んだポリシーが適用されます。進行中の案件には元のポリシーが引き続き適用されますが（ポリシー11条）、案件ごとに切り替えることもできます。</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>会社情報</translation>
    </message>
    <message>
        <source>Letters print these. What the policy says itself is already filled in; what you enter here takes its place.</source>
        <translation>通知書に印字されます。ポリシーに記載のある事項は入力済みで、ここで入力した内容が優先されます。</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>未保存</translation>
    </message>
    <message>
        <source>Save the particulars</source>
        <translation>会社情報を保存</translation>
    </message>
    <message>
        <source>Saved. The next letter prints them.</source>
        <translation>保存しました。次の通知書から印字されます。</translation>
    </message>
    <message>
        <source>This window</source>
        <translation>画面表示</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>言語</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>システムに合わせる</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>ライト</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>ダーク</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>配色</translation>
    </message>
    <message>
        <source>Closing days</source>
        <translation>休業日</translation>
    </message>
    <message>
        <source>Days on which the company is closed besides weekends and public holidays. They do not count towards the target.</source>
        <translation>土日と祝日のほかに会社が休業する日です。社内目標の日数に数えません。</translation>
    </message>
    <message>
        <source>The closing days are saved; due dates follow them.</source>
        <translation>休業日を保存し、期限に反映しました。</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>ポリシー</translation>
    </message>
    <message>
        <source>Load another policy…</source>
        <translation>別のポリシーを読み込む…</translation>
    </message>
    <message>
        <source>Load another policy</source>
        <translation>別のポリシーを読み込む</translation>
    </message>
    <message>
        <source>Policy (*.toml)</source>
        <translation>ポリシー (*.toml)</translation>
    </message>
    <message>
        <source>The policy is loaded. New cases follow it.</source>
        <translation>ポリシーを読み込みました。新しい案件から適用されます。</translation>
    </message>
    <message>
        <source>See the company’s particulars</source>
        <translation>会社情報を確認する</translation>
    </message>
    <message>
        <source>Letters and envelopes</source>
        <translation>通知書と封筒</translation>
    </message>
    <message>
        <source>Envelopes and their windows, the seal, the logo, and how years are said.</source>
        <translation>封筒と窓の寸法、公印、ロゴ、年の表記を設定します。</translation>
    </message>
    <message>
        <source>Set them up…</source>
        <translation>設定する…</translation>
    </message>
    <message>
        <source>Wording of letters</source>
        <translation>通知書の文面</translation>
    </message>
    <message>
        <source>Greeting, closing and contact in letters are yours to write.</source>
        <translation>通知書のあいさつ、結び、お問い合わせ先は、自由に書くことができます。</translation>
    </message>
    <message>
        <source>Write your texts…</source>
        <translation>文を書く…</translation>
    </message>
    <message>
        <source>Keeping and erasing</source>
        <translation>保存と消去</translation>
    </message>
    <message>
        <source>What is due for erasure by the policy&apos;s terms, and what was erased.</source>
        <translation>方針の期間により消去の時期が来たものと、消去したものを確認します。</translation>
    </message>
    <message>
        <source>See what is due…</source>
        <translation>確認する…</translation>
    </message>
    <message>
        <source>Vault</source>
        <translation>保管庫</translation>
    </message>
    <message>
        <source>Keys and hand-over…</source>
        <translation>鍵と引継ぎ…</translation>
    </message>
    <message>
        <source>{title}, in force here since {date}</source>
        <translation>{title}（{date}から適用中）</translation>
    </message>
    <message>
        <source>Edition {version} ({sha}…)</source>
        <translation>版 {version}（{sha}…）</translation>
    </message>
</context>
<context>
    <name>SheetCodes</name>
    <message>
        <source>At the foot, after the number. Read it from the paper in your hand.</source>
        <translation>用紙の下端、文書番号の後にあります。お手元の紙からお読みください。</translation>
    </message>
    <message>
        <source>Code of {letter}</source>
        <translation>{letter}のコード</translation>
    </message>
    <message>
        <source>Please fill this in.</source>
        <translation>入力してください。</translation>
    </message>
    <message>
        <source>This is the code of {other}. Take the sheet of {letter} in hand.</source>
        <translation>これは{other}のコードです。{letter}の用紙をお手元に取ってください。</translation>
    </message>
    <message>
        <source>This is the code of another sheet, or it was mistyped. At the foot of the right sheet stands {letter}.</source>
        <translation>別の用紙のコードか、入力の誤りです。正しい用紙の下端には{letter}とあります。</translation>
    </message>
</context>
<context>
    <name>SheetDialog</name>
    <message>
        <source>Print</source>
        <translation>印刷</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>PDFで保存…</translation>
    </message>
</context>
<context>
    <name>SignDialog</name>
    <message>
        <source>Signed copy of letter {letter}</source>
        <translation>文書 {letter} の署名付きの写し</translation>
    </message>
    <message>
        <source>Sign and save…</source>
        <translation>署名して保存…</translation>
    </message>
    <message>
        <source>The signature shows that nothing was changed since, and who signed, as far as the reader trusts the certificate. Key and pass phrase are used once and not kept; the log names the certificate&apos;s serial number.</source>
        <translation>署名により、その後変更されていないことと、（受取人が証明書を信頼する限りで）署名者が分かります。鍵とパスフレーズは今回だけ使い、保存しません。記録には証明書のシリアル番号だけが残ります。</translation>
    </message>
    <message>
        <source>The key file</source>
        <translation>鍵ファイル</translation>
    </message>
    <message>
        <source>Key files (*.p12 *.pfx)</source>
        <translation>鍵ファイル (*.p12 *.pfx)</translation>
    </message>
    <message>
        <source>Key file</source>
        <translation>鍵ファイル</translation>
    </message>
    <message>
        <source>PKCS#12, with the certificate; its name ends in .p12 or .pfx.</source>
        <translation>証明書を含むPKCS#12形式。名前は .p12 または .pfx で終わります。</translation>
    </message>
    <message>
        <source>Its pass phrase</source>
        <translation>パスフレーズ</translation>
    </message>
    <message>
        <source>Sign all the same</source>
        <translation>このまま署名する</translation>
    </message>
    <message>
        <source>Signed as {name}, certificate {serial}, valid until {date}.</source>
        <translation>署名者：{name}（証明書 {serial}、{date}まで有効）</translation>
    </message>
</context>
<context>
    <name>SourcesCard</name>
    <message>
        <source>Source</source>
        <translation>調査先</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>依頼</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>回答期限</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>The checklist is drawn up from the policy when the request is taken up.</source>
        <translation>請求を受け付けると、ポリシーに基づいて調査先リストが作成されます。</translation>
    </message>
    <message>
        <source>Blacked out for the letter (Article 33(2)(i))</source>
        <translation>通知書での墨消し（法33条2項1号）</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>該当するデータ</translation>
    </message>
    <message>
        <source>Shown as</source>
        <translation>開示する内容</translation>
    </message>
    <message>
        <source>Because</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>On</source>
        <translation>日付</translation>
    </message>
    <message>
        <source>Show the checklist</source>
        <translation>調査先リストを表示</translation>
    </message>
    <message>
        <source>A&amp;sk …</source>
        <translation>依頼を記録(&amp;S)…</translation>
    </message>
    <message>
        <source>Record an &amp;answer …</source>
        <translation>回答を記録(&amp;A)…</translation>
    </message>
    <message>
        <source>Add a so&amp;urce …</source>
        <translation>調査先を追加(&amp;U)…</translation>
    </message>
    <message>
        <source>&amp;End the investigation …</source>
        <translation>調査を終了する(&amp;E)…</translation>
    </message>
    <message>
        <source>Investigation</source>
        <translation>調査</translation>
    </message>
    <message>
        <source>Fold the checklist away</source>
        <translation>調査先リストを閉じる</translation>
    </message>
    <message>
        <source>Ended {date}</source>
        <translation>{date}終了</translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies) found</source>
        <translation>
            <numerusform>該当データ%n件</numerusform>
        </translation>
    </message>
    <message>
        <source>looked through for other persons&apos; data</source>
        <translation>第三者の情報を確認済み</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) blacked out</source>
        <translation>
            <numerusform>墨消し%nか所</numerusform>
        </translation>
    </message>
    <message>
        <source>{date}, late</source>
        <translation>{date} 超過</translation>
    </message>
    <message numerus="yes">
        <source>found: %n entry(ies)</source>
        <translation>
            <numerusform>該当あり %n件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n kept out of the rights</source>
        <translation>
            <numerusform>対象外%n件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n blacked out</source>
        <translation>
            <numerusform>墨消し%n件</numerusform>
        </translation>
    </message>
    <message>
        <source>Black out …</source>
        <translation>墨消し…</translation>
    </message>
    <message>
        <source>undone or replaced since</source>
        <translation>その後、取消し又は変更</translation>
    </message>
    <message>
        <source>nothing of it</source>
        <translation>全部不開示</translation>
    </message>
</context>
<context>
    <name>StampDialog</name>
    <message>
        <source>Stamp an enclosure of letter {letter}</source>
        <translation>文書 {letter} の同封物に番号を印字</translation>
    </message>
    <message>
        <source>Stamp and save…</source>
        <translation>印字して保存…</translation>
    </message>
    <message>
        <source>Every page gets a small line at its foot: the letter&apos;s number, the recipient&apos;s initials, the number of the enclosure and of the page. So each sheet can be told from those of others. The file itself stays as it is.</source>
        <translation>各ページの下に、文書番号、宛名の頭文字、同封物の番号、ページ番号を小さく印字します。これにより、ほかの方の書類と取り違えるのを防ぎます。元のファイルは変わりません。</translation>
    </message>
    <message>
        <source>A file on this computer</source>
        <translation>このパソコンのファイル</translation>
    </message>
    <message>
        <source>The enclosure</source>
        <translation>同封するファイル</translation>
    </message>
    <message>
        <source>PDF and pictures (*.pdf *.png *.jpg *.jpeg)</source>
        <translation>PDFと画像 (*.pdf *.png *.jpg *.jpeg)</translation>
    </message>
    <message>
        <source>Enclosure</source>
        <translation>同封物</translation>
    </message>
    <message>
        <source>File</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>PDF, or a picture (PNG, JPEG), which becomes a sheet of A4.</source>
        <translation>PDF、または画像（PNG・JPEG）。画像はA4の1枚になります。</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>番号</translation>
    </message>
    <message>
        <source>The letter lists no enclosures.</source>
        <translation>この文書には同封物の記載がありません。</translation>
    </message>
    <message>
        <source>In the letter:</source>
        <translation>文書の記載：</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Back</source>
        <translation>戻る</translation>
    </message>
    <message>
        <source>Work is going on</source>
        <translation>処理中</translation>
    </message>
    <message numerus="yes">
        <source>Wrong several times. Waiting %n second(s)…</source>
        <translation>
            <numerusform>何度か間違えたため、%n秒待っています…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StartWindow</name>
    <message>
        <source>1  Folder and pass phrase</source>
        <translation>1  フォルダーとパスフレーズ</translation>
    </message>
    <message>
        <source>2  Recovery key</source>
        <translation>2  復旧キー</translation>
    </message>
    <message>
        <source>3  Your company</source>
        <translation>3  会社情報</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>言語</translation>
    </message>
    <message>
        <source>Requests about personal information, from arrival to posted letter.</source>
        <translation>個人情報の開示等の請求を、到達から通知書の発送まで。</translation>
    </message>
</context>
<context>
    <name>StationeryPage</name>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Letters and envelopes</source>
        <translation>通知書と封筒</translation>
    </message>
    <message>
        <source>Wording of letters</source>
        <translation>通知書の文面</translation>
    </message>
    <message>
        <source>An invented letter</source>
        <translation>架空の通知書</translation>
    </message>
    <message>
        <source>Within Japan</source>
        <translation>国内あて</translation>
    </message>
    <message>
        <source>Abroad</source>
        <translation>海外あて</translation>
    </message>
    <message>
        <source>What a window shows</source>
        <translation>窓から見えるもの</translation>
    </message>
    <message>
        <source>A folded sheet slides in its envelope. The address stands where the window shows it in every position; nothing else stands where the window could show it in any. A letter that would break this is not made.</source>
        <translation>折った用紙は封筒の中で動きます。宛先は、用紙がどの位置にあっても窓から見える場所に印字し、それ以外のものは、どの位置でも窓から見えない場所に印字します。これを守れない通知書は作成されません。</translation>
    </message>
    <message>
        <source>Measuring your own envelope</source>
        <translation>自社の封筒を測るには</translation>
    </message>
    <message>
        <source>Makers place windows differently. Copy the envelope that is most like yours, enter what a ruler says, then print the calibration sheet and correct the shift until the scales agree.</source>
        <translation>窓の位置はメーカーにより異なります。最も近い封筒を複製し、定規で測った値を入力してから、調整用紙を印刷し、目盛が合うまで補正してください。</translation>
    </message>
    <message>
        <source>From when it holds</source>
        <translation>いつから有効か</translation>
    </message>
    <message>
        <source>Everything here holds from the next letter on. Letters that were issued stay as they are.</source>
        <translation>ここでの設定は次に作成する通知書から有効です。発行済みの通知書は変わりません。</translation>
    </message>
</context>
<context>
    <name>Stepper</name>
    <message>
        <source>Step {number} of {total}: {phase}</source>
        <translation>全{total}段階の{number}：{phase}</translation>
    </message>
</context>
<context>
    <name>TasksCard</name>
    <message>
        <source>Tasks and matters</source>
        <translation>タスク・苦情等</translation>
    </message>
    <message>
        <source>Record as done</source>
        <translation>実施を記録</translation>
    </message>
    <message>
        <source>since {date}</source>
        <translation>{date}から</translation>
    </message>
    <message>
        <source>Record its end</source>
        <translation>終結を記録</translation>
    </message>
</context>
<context>
    <name>TellDialog</name>
    <message>
        <source>Told of it: {0}</source>
        <translation>提供先への連絡：{0}</translation>
    </message>
    <message>
        <source>&amp;Record as told</source>
        <translation>連絡を記録する(&amp;R)</translation>
    </message>
    <message>
        <source>The Act does not ask for it, but whoever hears nothing goes on using what was wrong. Those that hold something and were not told yet are ticked.</source>
        <translation>法律上の義務ではありませんが、連絡を受けない提供先は、元のデータを使い続けるおそれがあります。データを保有し、まだ連絡していない提供先を選択してあります。</translation>
    </message>
    <message>
        <source>Told</source>
        <translation>連絡した提供先</translation>
    </message>
    <message>
        <source>Told on</source>
        <translation>連絡日</translation>
    </message>
    <message>
        <source>How</source>
        <translation>連絡方法</translation>
    </message>
    <message>
        <source>E-mail, telephone, their portal</source>
        <translation>電子メール、電話、先方の専用サイトなど</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>メモ</translation>
    </message>
    <message>
        <source>Told already: {0}.</source>
        <translation>連絡済み：{0}。</translation>
    </message>
</context>
<context>
    <name>TextsCard</name>
    <message>
        <source>The letter, from top to bottom</source>
        <translation>通知書の上から下まで</translation>
    </message>
    <message>
        <source>What stands in grey is fixed: it says what the law wants said. The other texts are yours.</source>
        <translation>灰色の文は固定で、法が求めることを述べています。ほかの文は自由に書くことができます。</translation>
    </message>
</context>
<context>
    <name>TickAll</name>
    <message>
        <source>Untick all</source>
        <translation>すべての選択を解除</translation>
    </message>
    <message numerus="yes">
        <source>Tick all %n without an answer</source>
        <translation>
            <numerusform>未回答の%n件をすべて選択</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TimelineCard</name>
    <message>
        <source>History</source>
        <translation>経過</translation>
    </message>
    <message>
        <source>Add a no&amp;te</source>
        <translation>メモを追加(&amp;T)</translation>
    </message>
    <message>
        <source>Show less</source>
        <translation>一部だけ表示</translation>
    </message>
    <message numerus="yes">
        <source>Show all %n entry(ies)</source>
        <translation>
            <numerusform>すべて表示（%n件）</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Unfinished</name>
    <message>
        <source>Unfinished entries of {moment} are kept.</source>
        <translation>{moment}の未完了の入力が保存されています。</translation>
    </message>
    <message>
        <source>Put them in</source>
        <translation>入力欄に戻す</translation>
    </message>
    <message>
        <source>Your unfinished entries of {moment} were restored.</source>
        <translation>{moment}の未完了の入力を元に戻しました。</translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies) with what looks like the number of a paper were not kept.</source>
        <translation>
            <numerusform>証明書等の番号と思われるものを含む入力（%n件）は保存していません。</numerusform>
        </translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>破棄</translation>
    </message>
</context>
<context>
    <name>UnlockPage</name>
    <message>
        <source>Unlock the vault</source>
        <translation>保管庫を開く</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>Choose the vault&apos;s folder</source>
        <translation>保管庫のフォルダーを選択</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>フォルダー</translation>
    </message>
    <message>
        <source>Pass phrase</source>
        <translation>パスフレーズ</translation>
    </message>
    <message>
        <source>Pass phrase lost? Use the recovery key</source>
        <translation>パスフレーズが分からないときは復旧キーで開く</translation>
    </message>
    <message>
        <source>Unlocking…</source>
        <translation>保管庫を開いています…</translation>
    </message>
</context>
<context>
    <name>UseCard</name>
    <message>
        <source>Letters are made for</source>
        <translation>通知書を入れる封筒</translation>
    </message>
    <message>
        <source>Western years (2026年)</source>
        <translation>西暦（2026年）</translation>
    </message>
    <message>
        <source>Japanese eras (令和8年)</source>
        <translation>元号（令和8年）</translation>
    </message>
    <message>
        <source>Envelope in Japan</source>
        <translation>国内用の封筒</translation>
    </message>
    <message>
        <source>Envelope abroad</source>
        <translation>海外用の封筒</translation>
    </message>
    <message>
        <source>Years in Japanese</source>
        <translation>日本語通知書の年</translation>
    </message>
    <message>
        <source>Looking through the window…</source>
        <translation>窓から見える範囲を確認しています…</translation>
    </message>
    <message>
        <source>○ No window. Address the envelope itself or a label: “More” on the letter’s page.</source>
        <translation>○ 窓がありません。封筒またはラベルに宛先を印刷してください（通知書の画面の「その他」）。</translation>
    </message>
    <message numerus="yes">
        <source>✓ The window always shows the address, up to %n line(s) of it, and never anything else.</source>
        <translation>
            <numerusform>✓ 窓から宛先（%n行まで）が常に見え、それ以外のものは見えません。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>● The window always shows no more than %n line(s) of an address; a usual one has five. Measure the envelope again, or choose one with a larger window or none.</source>
        <translation>
            <numerusform>● 窓から常に見える宛先は%n行までです（通常は5行必要です）。封筒を測り直すか、窓の大きい封筒または窓のない封筒を選んでください。</numerusform>
        </translation>
    </message>
    <message>
        <source>● The window could show something else than the address. Measure the envelope again, or choose another one.</source>
        <translation>● 窓から宛先以外のものが見えるおそれがあります。封筒を測り直すか、別の封筒を選んでください。</translation>
    </message>
    <message>
        <source>● Not checked: {why}</source>
        <translation>● 確認できませんでした：{why}</translation>
    </message>
    <message>
        <source>Kept. The next letter is made for it.</source>
        <translation>保存しました。次の通知書から使われます。</translation>
    </message>
</context>
<context>
    <name>VersionsCard</name>
    <message>
        <source>Versions</source>
        <translation>版</translation>
    </message>
    <message>
        <source>As shipped</source>
        <translation>出荷時のまま</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>使用中</translation>
    </message>
    <message>
        <source>Back to the shipped texts</source>
        <translation>すべて出荷時の文に戻す</translation>
    </message>
</context>
<context>
    <name>VoidDialog</name>
    <message>
        <source>Take back letter {letter}</source>
        <translation>通知書 {letter} の取消し</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>取り消す</translation>
    </message>
    <message>
        <source>Destroy what is printed. The letter stays in the file, marked as taken back; its number is not used again, and a new letter can be issued.</source>
        <translation>印刷したものは破棄してください。通知書は取消しの印を付けて記録に残り、文書番号は再使用されません。新しい通知書を発行できます。</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
</context>
<context>
    <name>VoidLetterDialog</name>
    <message>
        <source>Take back letter {0}</source>
        <translation>通知書 {0} の取消し</translation>
    </message>
    <message>
        <source>&amp;Take back</source>
        <translation>取り消す(&amp;T)</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>The letter stays in the file, marked as taken back. Its number is not reused.</source>
        <translation>通知書は取消しの印を付けて記録に残ります。文書番号は再使用されません。</translation>
    </message>
</context>
<context>
    <name>Waiting</name>
    <message>
        <source>How far it is</source>
        <translation>進み具合</translation>
    </message>
</context>
<context>
    <name>WaitingModel</name>
    <message>
        <source>Letter</source>
        <translation>文書番号</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>言語</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>ご本人</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>発行日</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>経過</translation>
    </message>
    <message>
        <source>● came back on {date}</source>
        <translation>● {date}返送</translation>
    </message>
    <message>
        <source>since today</source>
        <translation>本日から</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n日</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WaitingPage</name>
    <message>
        <source>Letters to print and post</source>
        <translation>印刷・発送待ちの通知書</translation>
    </message>
    <message>
        <source>Open letter</source>
        <translation>通知書を開く</translation>
    </message>
    <message>
        <source>Nothing waits to be posted</source>
        <translation>発送待ちの通知書はありません</translation>
    </message>
    <message>
        <source>A letter comes here when it is issued in its case, and leaves when it is marked as posted. One that the post brings back returns to this list.</source>
        <translation>案件で発行した通知書がここに並び、発送済みにすると一覧から消えます。返送された通知書は、この一覧に戻ります。</translation>
    </message>
    <message>
        <source>Print selected…</source>
        <translation>選択分を印刷…</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>すべて選択</translation>
    </message>
    <message>
        <source>Address labels…</source>
        <translation>宛名ラベル…</translation>
    </message>
    <message>
        <source>Register of the day…</source>
        <translation>発送簿…</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>通知書・発送</translation>
    </message>
    <message>
        <source>Many letters at once</source>
        <translation>まとめて印刷する</translation>
    </message>
    <message>
        <source>Select rows with Ctrl or Shift, or all with Ctrl+A, and press Ctrl+P. What cannot be printed is left out and listed with the reason. Printing posts nothing: each letter is marked as posted on its own page, with the code on its sheet.</source>
        <translation>CtrlキーまたはShiftキーで行を選択し（すべて選択はCtrl+A）、Ctrl+Pを押します。印刷できないものは対象から外し、理由を一覧に示します。印刷しても発送済みにはなりません。発送の記録は、用紙の照合コードを使って通知書ごとの画面で行います。</translation>
    </message>
    <message>
        <source>Register of the day</source>
        <translation>発送簿（1日分）</translation>
    </message>
    <message>
        <source>What left the house on a day, by way. The first pages are for the post office, which stamps them; what went by e-mail or was handed over stands on a page of its own.</source>
        <translation>その日に発送したものを方法別に示します。前半は郵便局に提出して受付印を受けるもので、メールで送付したものや手渡ししたものは別のページに記載されます。</translation>
    </message>
    <message numerus="yes">
        <source>{count} of %n letter(s) selected</source>
        <translation>
            <numerusform>%n通中{count}通を選択</numerusform>
        </translation>
    </message>
    <message>
        <source>Select the letters first: with Ctrl or Shift, or all of them.</source>
        <translation>先に通知書を選択してください（CtrlキーかShiftキーで複数、または「すべて選択」）。</translation>
    </message>
</context>
<context>
    <name>WaiveFeeDialog</name>
    <message>
        <source>Waive the fee</source>
        <translation>手数料を免除</translation>
    </message>
    <message>
        <source>&amp;Waive</source>
        <translation>免除する(&amp;W)</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>The company does without the fee.</source>
        <translation>手数料を受け取らないこととします。</translation>
    </message>
    <message>
        <source>The wait for the fee ends today.</source>
        <translation>手数料待ちの保留は本日で終わります。</translation>
    </message>
</context>
<context>
    <name>WayBlock</name>
    <message>
        <source>None.</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>Since the vault was made</source>
        <translation>保管庫の作成時から</translation>
    </message>
    <message>
        <source>Since {moment}</source>
        <translation>{moment}から</translation>
    </message>
    <message>
        <source>not used or tried yet</source>
        <translation>まだ使用・確認されていません</translation>
    </message>
    <message>
        <source>last used or tried {moment}</source>
        <translation>最後に使用・確認：{moment}</translation>
    </message>
    <message>
        <source>Sign {mark}</source>
        <translation>記号 {mark}</translation>
    </message>
    <message>
        <source>So the log names it; the recovery sheet bears it too.</source>
        <translation>記録での呼び名です。復旧キーの控えにも印刷されています。</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>What would you like to do?</source>
        <translation>何をしますか</translation>
    </message>
    <message>
        <source>Unlock “{name}”</source>
        <translation>「{name}」を開く</translation>
    </message>
    <message>
        <source>The vault of last time, in {folder}</source>
        <translation>前回の保管庫（{folder}）</translation>
    </message>
    <message>
        <source>Create a vault</source>
        <translation>保管庫を作成</translation>
    </message>
    <message>
        <source>An encrypted folder on this computer for the requests of your company.</source>
        <translation>貴社への請求を収める暗号化フォルダーを、このパソコンに作成します。</translation>
    </message>
    <message>
        <source>Open a vault</source>
        <translation>既存の保管庫を開く</translation>
    </message>
    <message>
        <source>One that exists already, with its pass phrase or its recovery key.</source>
        <translation>作成済みの保管庫を、パスフレーズ又は復旧キーで開きます。</translation>
    </message>
    <message>
        <source>Try the sample vault</source>
        <translation>体験用の保管庫を試す</translation>
    </message>
    <message>
        <source>Invented people, cases at every stage. Nothing in it can go wrong.</source>
        <translation>架空の人物の、さまざまな段階の案件です。自由に操作できます。</translation>
    </message>
    <message>
        <source>Everything stays on this computer: casemgr never connects to a network.</source>
        <translation>すべてのデータはこのパソコンの中に留まります。casemgrがネットワークに接続することはありません。</translation>
    </message>
</context>
<context>
    <name>WithdrawDialog</name>
    <message>
        <source>The person takes items back</source>
        <translation>請求の取下げ</translation>
    </message>
    <message>
        <source>&amp;Record</source>
        <translation>記録する(&amp;R)</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>取り下げる事項</translation>
    </message>
    <message>
        <source>Told on</source>
        <translation>申出日</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>メモ</translation>
    </message>
</context>
<context>
    <name>WordingPage</name>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Wording of letters</source>
        <translation>通知書の文面</translation>
    </message>
    <message>
        <source>Kind of letter</source>
        <translation>通知書の種類</translation>
    </message>
    <message>
        <source>Letters in: {language}</source>
        <translation>通知書の言語：{language}</translation>
    </message>
    <message>
        <source>For all kinds of letters</source>
        <translation>すべての種類の通知書に</translation>
    </message>
    <message>
        <source>Keep these texts for every kind of letter that has a place for them.</source>
        <translation>この文を置く場所のあるすべての種類の通知書に保存します。</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>An invented letter</source>
        <translation>架空の通知書</translation>
    </message>
    <message>
        <source>Answer to an heir</source>
        <translation>相続人への回答</translation>
    </message>
    <message>
        <source>Two layers</source>
        <translation>二つの層</translation>
    </message>
    <message>
        <source>The fixed text of a letter says what the law wants said; it comes with the program. Greeting, closing and contact are yours, for each kind of letter and each language. Each letter notes which versions of both it was made from.</source>
        <translation>通知書の固定の文は、法が求めることを述べるもので、プログラムに付属しています。あいさつ、結び、お問い合わせ先は、通知書の種類と言語ごとに自由に書くことができます。各通知書には、両方のどの版から作成したかが記録されます。</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>項目</translation>
    </message>
    <message>
        <source>((name)) stands for a value, ((name??text)) for a text that stands only where there is a value, ((!name??text)) for one that stands only where there is none. A field without a value is marked in the sample; a letter in which one is left is not issued.</source>
        <translation>((name)) は値に置き換わります。((name??文)) の文は値があるときだけ、((!name??文)) の文は値がないときだけ印字されます。値のない項目は見本に印が付き、そのままでは通知書を発行できません。</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>版</translation>
    </message>
    <message>
        <source>Saving makes a new version; no version is ever lost. Letters that were issued stay as they are.</source>
        <translation>保存すると新しい版になります。以前の版が失われることはありません。発行済みの通知書は変わりません。</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>未保存</translation>
    </message>
    <message>
        <source>Version {number}</source>
        <translation>第{number}版</translation>
    </message>
    <message>
        <source>As shipped</source>
        <translation>出荷時のまま</translation>
    </message>
    <message>
        <source>The texts are in the fields. Save to use them again.</source>
        <translation>欄に文を戻しました。保存すると、再び使用されます。</translation>
    </message>
    <message>
        <source>Saved. Letters issued from now on have these texts.</source>
        <translation>保存しました。今後発行する通知書に使用されます。</translation>
    </message>
</context>
<context>
    <name>_Lines</name>
    <message>
        <source>Date</source>
        <translation>日付</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>受付番号</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Yen</source>
        <translation>金額（円）</translation>
    </message>
    <message>
        <source>Paid by</source>
        <translation>支払方法</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>確認資料</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>残高</translation>
    </message>
    <message numerus="yes">
        <source>%n earlier line(s) are in the file only.</source>
        <translation>
            <numerusform>これより前の%n行は、保存したファイルでご覧ください。</numerusform>
        </translation>
    </message>
    <message>
        <source>balance</source>
        <translation>残高</translation>
    </message>
</context>
<context>
    <name>_Row</name>
    <message>
        <source>Version {number}</source>
        <translation>第{number}版</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>使用中</translation>
    </message>
    <message>
        <source>What it changed</source>
        <translation>変更点</translation>
    </message>
    <message>
        <source>{version}: what it changed</source>
        <translation>{version}：変更点</translation>
    </message>
    <message>
        <source>Use again</source>
        <translation>再び使用</translation>
    </message>
    <message>
        <source>{version}: use again</source>
        <translation>{version}：再び使用</translation>
    </message>
    <message>
        <source>{time}, {person}</source>
        <translation>{time}、{person}</translation>
    </message>
</context>
<context>
    <name>_Text</name>
    <message>
        <source>Back to the shipped text</source>
        <translation>出荷時の文に戻す</translation>
    </message>
    <message>
        <source>{text}: back to the shipped text</source>
        <translation>{text}：出荷時の文に戻す</translation>
    </message>
</context>
<context>
    <name>action</name>
    <message>
        <source>Take up the request</source>
        <translation>請求を受け付ける</translation>
    </message>
    <message>
        <source>Change the person&apos;s particulars</source>
        <translation>氏名・連絡先を変更する</translation>
    </message>
    <message>
        <source>Add a requested item</source>
        <translation>請求事項を追加する</translation>
    </message>
    <message>
        <source>Check identity</source>
        <translation>本人確認をする</translation>
    </message>
    <message>
        <source>Give identity up</source>
        <translation>本人確認を打ち切る</translation>
    </message>
    <message>
        <source>Let the case wait</source>
        <translation>案件を保留する</translation>
    </message>
    <message>
        <source>End the wait</source>
        <translation>保留を解除する</translation>
    </message>
    <message>
        <source>Ask for the fee</source>
        <translation>手数料を案内する</translation>
    </message>
    <message>
        <source>Record the payment</source>
        <translation>入金を記録する</translation>
    </message>
    <message>
        <source>Waive the fee</source>
        <translation>手数料を免除する</translation>
    </message>
    <message>
        <source>Return the fee</source>
        <translation>手数料を返金する</translation>
    </message>
    <message>
        <source>Add a source</source>
        <translation>調査先を追加する</translation>
    </message>
    <message>
        <source>Ask a source</source>
        <translation>調査を依頼する</translation>
    </message>
    <message>
        <source>Record an answer</source>
        <translation>回答を記録する</translation>
    </message>
    <message>
        <source>End the investigation</source>
        <translation>調査を終了</translation>
    </message>
    <message>
        <source>Reopen the investigation</source>
        <translation>調査を再開する</translation>
    </message>
    <message>
        <source>Decide an item</source>
        <translation>請求事項を決定する</translation>
    </message>
    <message>
        <source>End an item without looking into it</source>
        <translation>調査せずに請求事項を終了する</translation>
    </message>
    <message>
        <source>Record that items are withdrawn</source>
        <translation>取下げを記録する</translation>
    </message>
    <message>
        <source>Carry out a decision</source>
        <translation>決定を実施する</translation>
    </message>
    <message>
        <source>Issue a letter</source>
        <translation>通知書を発行する</translation>
    </message>
    <message>
        <source>Take back an unposted letter</source>
        <translation>未発送の通知書を取り消す</translation>
    </message>
    <message>
        <source>Post the letter</source>
        <translation>通知書を発送する</translation>
    </message>
    <message>
        <source>Record a returned letter</source>
        <translation>通知書の返送を記録する</translation>
    </message>
    <message>
        <source>Correct the record of a posting</source>
        <translation>発送の記録を訂正する</translation>
    </message>
    <message>
        <source>Close the case</source>
        <translation>案件を完了にする</translation>
    </message>
    <message>
        <source>Reopen the case</source>
        <translation>案件を再開する</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>メモを追加する</translation>
    </message>
    <message>
        <source>Move the case to the present policy</source>
        <translation>現行ポリシーに切り替える</translation>
    </message>
    <message>
        <source>Black out what concerns other persons</source>
        <translation>第三者の情報を墨消しする</translation>
    </message>
    <message>
        <source>Attach a file</source>
        <translation>ファイルを追加する</translation>
    </message>
    <message>
        <source>Tell recipients of what was carried out</source>
        <translation>実施した内容を提供先に連絡する</translation>
    </message>
    <message>
        <source>Record a recipient&apos;s reply</source>
        <translation>提供先の回答を記録する</translation>
    </message>
    <message>
        <source>Give a date more time</source>
        <translation>期限を延長する</translation>
    </message>
    <message>
        <source>Note that another law is invoked</source>
        <translation>他の法令の主張を記録する</translation>
    </message>
    <message>
        <source>Set something to be done by a day</source>
        <translation>タスクを追加する</translation>
    </message>
    <message>
        <source>Record a task as done</source>
        <translation>タスクの実施を記録する</translation>
    </message>
    <message>
        <source>Record a complaint, inquiry or lawsuit</source>
        <translation>苦情・照会・訴訟を記録する</translation>
    </message>
    <message>
        <source>Record how a complaint, inquiry or lawsuit ended</source>
        <translation>苦情・照会・訴訟の終結を記録する</translation>
    </message>
    <message>
        <source>Connect another case</source>
        <translation>別の案件を関連付ける</translation>
    </message>
    <message>
        <source>Set a legal hold: nothing is erased</source>
        <translation>リーガルホールドを設定する（消去を止める）</translation>
    </message>
    <message>
        <source>Lift the legal hold</source>
        <translation>リーガルホールドを解除</translation>
    </message>
</context>
<context>
    <name>actor</name>
    <message>
        <source>Manager</source>
        <translation>情報管理責任者</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation>復旧キー</translation>
    </message>
    <message>
        <source>Deputy</source>
        <translation>代理者</translation>
    </message>
</context>
<context>
    <name>answer</name>
    <message>
        <source>Yes</source>
        <translation>はい</translation>
    </message>
    <message>
        <source>No</source>
        <translation>いいえ</translation>
    </message>
</context>
<context>
    <name>backups</name>
    <message>
        <source>Backups…</source>
        <translation>バックアップ…</translation>
    </message>
    <message>
        <source>The computer&apos;s clock is behind: the newest entry of the log bears {moment}, which has not come yet. Either the clock is wrong now, or it was ahead then.
1. Compare date and time of the computer with another clock.
2. If they are wrong: lock the vault, set them right and open it again before you enter anything. Else arrivals, letters and due dates get a wrong day.
3. If they are right: what was recorded while the clock was ahead bears a wrong day. Look at the newest entries of the log.</source>
        <translation>コンピューターの時計が遅れています。最新の記録は {moment} のもので、まだ来ていない時刻です。今の時計が誤っているか、記録したときの時計が進んでいました。
1. コンピューターの日付と時刻を、ほかの時計と見比べてください。
2. 誤っている場合は、保管庫をロックし、時計を合わせ、開き直してから入力してください。そのまま続けると、受付・通知書・期限の日付が誤ります。
3. 正しい場合は、時計が進んでいた間に記録したものの日付が誤っています。最新の記録を確かめてください。</translation>
    </message>
    <message>
        <source>This vault was made by an older casemgr and has been converted. As it was before, it is kept in {folder}.</source>
        <translation>この保管庫は以前の casemgr で作られたため、新しい形式に変換しました。変換前の状態は {folder} に保存してあります。</translation>
    </message>
    <message>
        <source>The last backup failed. {reason}</source>
        <translation>前回のバックアップに失敗しました。{reason}</translation>
    </message>
    <message>
        <source>No backup of this vault has been made yet.</source>
        <translation>この保管庫のバックアップはまだありません。</translation>
    </message>
    <message>
        <source>The last backup, of {moment}, is not in {folder}. Make a new one.</source>
        <translation>{moment} に作成した最新のバックアップが {folder} にありません。新しいバックアップを作成してください。</translation>
    </message>
    <message>
        <source>The last backup is old: {moment}.</source>
        <translation>前回のバックアップから日数がたっています（{moment}）。</translation>
    </message>
    <message>
        <source>The vault itself may be damaged: check it under “Log”.</source>
        <translation>保管庫そのものが破損しているおそれがあります。「記録」で検証してください。</translation>
    </message>
    <message>
        <source>Nothing could be written to {folder}.</source>
        <translation>{folder} に書き込めませんでした。</translation>
    </message>
</context>
<context>
    <name>basis</name>
    <message>
        <source>Law (Art. 27(1))</source>
        <translation>法令等（27条1項各号）</translation>
    </message>
    <message>
        <source>On behalf of the person</source>
        <translation>本人に代わる提供</translation>
    </message>
    <message>
        <source>Consent (Art. 27(1))</source>
        <translation>本人の同意（27条1項）</translation>
    </message>
    <message>
        <source>Consent to provision abroad (Art. 28(1))</source>
        <translation>外国への提供の同意（28条1項）</translation>
    </message>
    <message>
        <source>Equivalent measures (Art. 28(1))</source>
        <translation>相当措置（28条1項）</translation>
    </message>
    <message>
        <source>Opt-out (Art. 27(2))</source>
        <translation>オプトアウト（27条2項）</translation>
    </message>
    <message>
        <source>Entrusted (Art. 27(5)(i))</source>
        <translation>委託（27条5項1号）</translation>
    </message>
    <message>
        <source>Succession (Art. 27(5)(ii))</source>
        <translation>事業承継（27条5項2号）</translation>
    </message>
</context>
<context>
    <name>button</name>
    <message>
        <source>Take up the request</source>
        <translation>請求を受け付ける</translation>
    </message>
    <message>
        <source>Change particulars</source>
        <translation>連絡先等を変更</translation>
    </message>
    <message>
        <source>Add an item</source>
        <translation>請求事項を追加</translation>
    </message>
    <message>
        <source>Record identity check</source>
        <translation>本人確認を記録</translation>
    </message>
    <message>
        <source>Give identity up</source>
        <translation>本人確認を打切り</translation>
    </message>
    <message>
        <source>Let it wait</source>
        <translation>保留する</translation>
    </message>
    <message>
        <source>End the wait</source>
        <translation>保留を解除</translation>
    </message>
    <message>
        <source>Ask for the fee</source>
        <translation>手数料を案内</translation>
    </message>
    <message>
        <source>Record payment</source>
        <translation>入金を記録</translation>
    </message>
    <message>
        <source>Waive the fee</source>
        <translation>手数料を免除</translation>
    </message>
    <message>
        <source>Return the fee</source>
        <translation>手数料を返金</translation>
    </message>
    <message>
        <source>Add a source</source>
        <translation>調査先を追加</translation>
    </message>
    <message>
        <source>Record the question</source>
        <translation>依頼を記録</translation>
    </message>
    <message>
        <source>Record the answer</source>
        <translation>回答を記録</translation>
    </message>
    <message>
        <source>End the investigation</source>
        <translation>調査を終了</translation>
    </message>
    <message>
        <source>Look it up again</source>
        <translation>調査を再開</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>決定する</translation>
    </message>
    <message>
        <source>End without decision</source>
        <translation>調査せずに終了</translation>
    </message>
    <message>
        <source>Record withdrawal</source>
        <translation>取下げを記録</translation>
    </message>
    <message>
        <source>Record as done</source>
        <translation>実施を記録</translation>
    </message>
    <message>
        <source>Prepare the letter</source>
        <translation>通知書を作成</translation>
    </message>
    <message>
        <source>Take the letter back</source>
        <translation>通知書を取消し</translation>
    </message>
    <message>
        <source>Record posting</source>
        <translation>発送を記録</translation>
    </message>
    <message>
        <source>Record return</source>
        <translation>返送を記録</translation>
    </message>
    <message>
        <source>Correct the posting</source>
        <translation>発送の記録を訂正</translation>
    </message>
    <message>
        <source>Close the case</source>
        <translation>案件を完了</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>案件を再開</translation>
    </message>
    <message>
        <source>Add a note</source>
        <translation>メモを追加</translation>
    </message>
    <message>
        <source>Move to the present policy</source>
        <translation>現行ポリシーに切替え</translation>
    </message>
    <message>
        <source>Black out</source>
        <translation>墨消し</translation>
    </message>
    <message>
        <source>Attach a file</source>
        <translation>ファイルを追加</translation>
    </message>
    <message>
        <source>Record telling</source>
        <translation>連絡を記録</translation>
    </message>
    <message>
        <source>Record the reply</source>
        <translation>提供先の回答を記録</translation>
    </message>
    <message>
        <source>Give more time</source>
        <translation>期限を延長</translation>
    </message>
    <message>
        <source>Note another law</source>
        <translation>他の法令を記録</translation>
    </message>
    <message>
        <source>Add a task</source>
        <translation>タスクを追加</translation>
    </message>
    <message>
        <source>Add a matter</source>
        <translation>苦情・訴訟等を記録</translation>
    </message>
    <message>
        <source>Record its end</source>
        <translation>終結を記録</translation>
    </message>
    <message>
        <source>Connect a case</source>
        <translation>案件を関連付け</translation>
    </message>
    <message>
        <source>Set a legal hold</source>
        <translation>リーガルホールドを設定</translation>
    </message>
    <message>
        <source>Lift the legal hold</source>
        <translation>リーガルホールドを解除</translation>
    </message>
</context>
<context>
    <name>capacity</name>
    <message>
        <source>The person themselves</source>
        <translation>本人</translation>
    </message>
    <message>
        <source>Parent of a minor</source>
        <translation>未成年者の親権者</translation>
    </message>
    <message>
        <source>Guardian</source>
        <translation>成年後見人</translation>
    </message>
    <message>
        <source>Agent with a power of attorney</source>
        <translation>委任による代理人</translation>
    </message>
    <message>
        <source>Lawyer</source>
        <translation>弁護士</translation>
    </message>
    <message>
        <source>Heir of a person who has died</source>
        <translation>亡くなった方の相続人</translation>
    </message>
</context>
<context>
    <name>channel</name>
    <message>
        <source>Post</source>
        <translation>郵送</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>電子メール</translation>
    </message>
    <message>
        <source>Web form</source>
        <translation>ウェブフォーム</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>電話</translation>
    </message>
    <message>
        <source>In person</source>
        <translation>窓口</translation>
    </message>
    <message>
        <source>Through a store</source>
        <translation>店舗経由</translation>
    </message>
    <message>
        <source>Through a group company</source>
        <translation>グループ会社経由</translation>
    </message>
</context>
<context>
    <name>check_role</name>
    <message>
        <source>Identity of the requester</source>
        <translation>請求者の本人確認</translation>
    </message>
    <message>
        <source>Identity of the person concerned</source>
        <translation>ご本人の確認</translation>
    </message>
    <message>
        <source>Authority to act</source>
        <translation>代理権の確認</translation>
    </message>
</context>
<context>
    <name>clock</name>
    <message>
        <source>Own target</source>
        <translation>社内目標</translation>
    </message>
    <message>
        <source>Lawsuit possible (Art. 39)</source>
        <translation>訴え可能（法39条）</translation>
    </message>
</context>
<context>
    <name>clock_did</name>
    <message>
        <source>started</source>
        <translation>開始</translation>
    </message>
    <message>
        <source>stood still</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>ran on</source>
        <translation>再開</translation>
    </message>
    <message>
        <source>extended</source>
        <translation>延長</translation>
    </message>
    <message>
        <source>ran out</source>
        <translation>満了</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>終了</translation>
    </message>
</context>
<context>
    <name>clock_starts</name>
    <message>
        <source>the request arrives</source>
        <translation>請求の到達</translation>
    </message>
    <message>
        <source>identity is confirmed</source>
        <translation>本人確認の完了</translation>
    </message>
</context>
<context>
    <name>clock_why</name>
    <message>
        <source>the request arrived</source>
        <translation>請求の到達</translation>
    </message>
    <message>
        <source>by the check of identity</source>
        <translation>本人確認の結果</translation>
    </message>
    <message>
        <source>the request was received</source>
        <translation>請求の受領</translation>
    </message>
    <message>
        <source>the person was told of every item</source>
        <translation>すべての請求事項を通知</translation>
    </message>
    <message>
        <source>the case was closed</source>
        <translation>案件の完了</translation>
    </message>
    <message>
        <source>the case goes on</source>
        <translation>案件の継続</translation>
    </message>
    <message>
        <source>nothing with this clock is asked for any more</source>
        <translation>この期限のある請求事項がなくなった</translation>
    </message>
    <message>
        <source>a refusal was sent</source>
        <translation>請求に応じない旨の通知を発送</translation>
    </message>
    <message>
        <source>two weeks have passed</source>
        <translation>2週間の経過</translation>
    </message>
    <message>
        <source>the refusal came back</source>
        <translation>応じない旨の通知の返送</translation>
    </message>
</context>
<context>
    <name>code</name>
    <message>
        <source>The case is closed. Reopen it to go on working on it.</source>
        <translation>この案件は完了しています。作業を続けるには、案件を再開してください。</translation>
    </message>
    <message>
        <source>The case is still open.</source>
        <translation>この案件はまだ完了していません。</translation>
    </message>
    <message>
        <source>The request has not been taken up yet. Take it up first.</source>
        <translation>請求がまだ受け付けられていません。先に受け付けてください。</translation>
    </message>
    <message>
        <source>The request has already been taken up.</source>
        <translation>請求はすでに受け付けられています。</translation>
    </message>
    <message>
        <source>Nothing is asked for yet. Add what the person asks for.</source>
        <translation>請求事項がありません。請求の内容を追加してください。</translation>
    </message>
    <message>
        <source>Not confirmed yet: {missing}. Record the check before going on.</source>
        <translation>{missing}が済んでいません。先に確認の結果を記録してください。</translation>
    </message>
    <message>
        <source>Identity is already confirmed.</source>
        <translation>本人確認はすでに済んでいます。</translation>
    </message>
    <message>
        <source>These papers are not enough. The policy asks for papers with a photograph: {photo}, or else papers without: {plain}.</source>
        <translation>書類が足りません。ポリシーでは、顔写真のあるもの{photo}点、又は顔写真のないもの{plain}点が必要です。</translation>
    </message>
    <message>
        <source>Nothing was compared. Tick what you compared with the data the company holds.</source>
        <translation>照合した項目がありません。会社の保有情報と照合した項目を選んでください。</translation>
    </message>
    <message>
        <source>No paper seen shows an address, so it was not compared with one. Take the tick away, or ask for a paper that shows the address.</source>
        <translation>確認した書類に住所の記載がないため、住所は照合できていません。チェックを外すか、住所が記載された書類を求めてください。</translation>
    </message>
    <message>
        <source>This check is not needed for this requester: {role}.</source>
        <translation>この請求者には不要な確認です（{role}）。</translation>
    </message>
    <message>
        <source>No paper shows that the agent may act. Add the paper you have seen.</source>
        <translation>代理権を証する書類がありません。確認した書類を選んでください。</translation>
    </message>
    <message>
        <source>This paper does not show this kind of authority: {paper}. Ask for another one.</source>
        <translation>この書類では、この種の代理権を確認できません（{paper}）。別の書類を求めてください。</translation>
    </message>
    <message>
        <source>This paper was issued more than {months} months ago: {paper}. Ask for a newer one, or write down why it is good enough.</source>
        <translation>発行から{months}か月を超えた書類です（{paper}）。新しい書類を求めるか、認める理由を記入してください。</translation>
    </message>
    <message>
        <source>This paper has expired: {paper}. Ask for a valid one.</source>
        <translation>有効期限が切れた書類です（{paper}）。有効な書類を求めてください。</translation>
    </message>
    <message>
        <source>The case already waits for this reason: {reason}.</source>
        <translation>この案件は、すでに同じ理由で保留しています（{reason}）。</translation>
    </message>
    <message>
        <source>The case does not wait for this reason.</source>
        <translation>この案件は、その理由では保留していません。</translation>
    </message>
    <message>
        <source>The case waits for the fee. That ends by itself when the fee is paid or waived.</source>
        <translation>手数料待ちの保留です。入金又は免除を記録すると自動的に解除されます。</translation>
    </message>
    <message>
        <source>Nothing that is asked for costs a fee.</source>
        <translation>手数料の対象となる請求事項はありません。</translation>
    </message>
    <message>
        <source>The fee has already been asked for.</source>
        <translation>手数料はすでに案内済みです。</translation>
    </message>
    <message>
        <source>The fee has not been asked for yet. Ask for it first.</source>
        <translation>手数料がまだ案内されていません。先に案内してください。</translation>
    </message>
    <message>
        <source>The fee has not been paid. Record the payment, or waive it.</source>
        <translation>手数料が入金されていません。入金を記録するか、免除してください。</translation>
    </message>
    <message>
        <source>The fee is already settled.</source>
        <translation>手数料はすでに精算済みです。</translation>
    </message>
    <message>
        <source>{amount} yen is not the fee, which is {expected} yen{or_}. Check the amount; if too much came in, return the difference and record the fee.</source>
        <translation>{amount}円は手数料の額と違います。手数料は{expected}円です{or_}。金額を確認し、過大な入金であれば差額を返金して手数料を記録してください。</translation>
    </message>
    <message>
        <source>“{category}” is not a category that can stand here. {expected}</source>
        <translation>「{category}」という項目はここでは選べません。{expected}</translation>
    </message>
    <message>
        <source>The investigation has not been ended. End it first.</source>
        <translation>調査が終了していません。先に調査を終了してください。</translation>
    </message>
    <message>
        <source>The investigation has been ended. Reopen it to look something up again.</source>
        <translation>調査は終了しています。改めて調べるには、調査を再開してください。</translation>
    </message>
    <message>
        <source>Item {item} has already ended. Close the case, then reopen it with a reason to change that.</source>
        <translation>請求{item}はすでに終了しています。変更するには、案件を終了してから、理由を付けて再開してください。</translation>
    </message>
    <message>
        <source>Letter {letter} about this is already made. Take it back while it is in the house; once it is posted, close the case, then reopen it with a reason.</source>
        <translation>これについての通知書{letter}はすでに作成されています。発送前であれば取り消してください。発送後は、案件を終了してから、理由を付けて再開してください。</translation>
    </message>
    <message>
        <source>The two letters do not say the same: {what}. Nothing was issued. Bring what was typed for each language in line (decision, enclosures, particulars and wording of the company, policy), or issue the letters one after the other.</source>
        <translation>2通の通知書の内容が一致しません：{what}。何も発行していません。言語ごとに入力した文章（決定、同封書類、会社の情報と文面、ポリシー）をそろえるか、1通ずつ発行してください。</translation>
    </message>
    <message>
        <source>A reason is missing. Write down why.</source>
        <translation>理由がありません。理由を書いてください。</translation>
    </message>
    <message>
        <source>This vault already has another edition called “{version}”. Give this one a version of its own (in a file: “version” under [policy]), so that the two can be told apart.</source>
        <translation>この保管庫には、すでに別の内容の「{version}」版があります。区別できるように、別の版名を付けてください（ファイルでは [policy] の version）。</translation>
    </message>
    <message>
        <source>The policy announces nothing on which this kind of request could rest: {type}. Choose another kind, or take it in as disclosure. {expected}</source>
        <translation>ポリシーには、この種類の請求の前提となる公表がありません：{type}。別の種類を選ぶか、開示として受け付けてください。{expected}</translation>
    </message>
    <message>
        <source>This source is not on the checklist: {source}.</source>
        <translation>調査先リストにない調査先です（{source}）。</translation>
    </message>
    <message>
        <source>This source cannot give an answer now: {source}. Look at its row again.</source>
        <translation>この調査先には、今は回答を記録できません（{source}）。リストの行を確認してください。</translation>
    </message>
    <message>
        <source>This source is already on the checklist: {source}.</source>
        <translation>すでに調査先リストにある調査先です（{source}）。</translation>
    </message>
    <message>
        <source>Data was found at {source}, but none is written down. Enter what was found.</source>
        <translation>{source}を「該当あり」とするには、保有しているデータの入力が必要です。該当するデータを入力してください。</translation>
    </message>
    <message>
        <source>“{category}” is never written out. Record only that it is held, without the value.</source>
        <translation>「{category}」の内容は記録できません。内容を書かず、保有していることだけを記録してください。</translation>
    </message>
    <message>
        <source>The case has no item {item}.</source>
        <translation>この案件に請求事項{item}はありません。</translation>
    </message>
    <message>
        <source>This ground does not belong to this kind of request: {ground}. Choose another one, or none. {expected}</source>
        <translation>この理由は、この種類の請求では使えません：{ground}。別の理由を選ぶか、空欄にしてください。{expected}</translation>
    </message>
    <message>
        <source>This exception does not belong to this kind of request: {exception}. Choose another one. {expected}</source>
        <translation>この例外は、この種類の請求では使えません：{exception}。別の例外を選んでください。{expected}</translation>
    </message>
    <message>
        <source>The policy does not offer this method: {method}. Choose another one, or none. {expected}</source>
        <translation>ポリシーではこの方法を用意していません：{method}。別の方法を選ぶか、空欄にしてください。{expected}</translation>
    </message>
    <message>
        <source>This outcome cannot be chosen here: {outcome}. {step} {expected}</source>
        <translation>この結果はここでは選べません：{outcome}。{step}{expected}</translation>
    </message>
    <message>
        <source>The policy has no purpose “{purpose}”. {expected}</source>
        <translation>ポリシーに「{purpose}」という利用目的はありません。{expected}</translation>
    </message>
    <message>
        <source>This exception cannot be set against the ground that was stated. Choose another one, or none.</source>
        <translation>申出のあった請求の理由に対しては、この例外事由を選べません。別の例外事由を選ぶか、選択を外してください。</translation>
    </message>
    <message>
        <source>It was taken in by mistake: nobody asked, so nobody is told. Close the case.</source>
        <translation>誤って受け付けたもので、請求者はいません。通知は不要です。案件を完了にしてください。</translation>
    </message>
    <message>
        <source>This is what is recorded already. Enter how and when it was posted in fact.</source>
        <translation>すでに記録されている内容と同じです。実際の発送方法と発送日を入力してください。</translation>
    </message>
    <message>
        <source>Letter {letter} was taken back. Issue a new one if it is still needed.</source>
        <translation>通知書 {letter} は取り消されています。まだ必要な場合は、新しく発行してください。</translation>
    </message>
    <message>
        <source>Letter {letter} was replaced by {by}. Use that one instead.</source>
        <translation>通知書 {letter} は {by} に差し替えられています。{by} をお使いください。</translation>
    </message>
    <message>
        <source>Letter {letter} is of another kind: {kind}. Its corrected form must be of the same kind.</source>
        <translation>通知書 {letter} の種類は「{kind}」です。差替えの通知書も同じ種類にしてください。</translation>
    </message>
    <message>
        <source>Letter {letter} is in another language: {language}. Choose that language for its corrected form, or both.</source>
        <translation>通知書 {letter} の言語は{language}です。差替えの通知書にも、その言語または両方の言語を選んでください。</translation>
    </message>
    <message>
        <source>Item {item} was decided anew since letter {letter}, so that letter cannot be corrected. Issue a notice of decision in the usual way; it says which decision it changes.</source>
        <translation>通知書 {letter} の後に請求 {item} が改めて決定されたため、この通知書は差し替えられません。通常の手順で決定の通知書を発行してください。どの決定を変更するかは、その通知書に記載されます。</translation>
    </message>
    <message>
        <source>Enter the code of letter {letter}. It stands at the foot of its sheets, after the number; read it from the paper in your hand.</source>
        <translation>通知書{letter}の照合コードを入力してください。各用紙の下端、文書番号の後にあります。お手元の紙からお読みください。</translation>
    </message>
    <message>
        <source>“{typed}” is the code of another sheet, or it was mistyped. Look whether the sheets in your hand are those of this envelope, and enter the code at the foot of each letter.</source>
        <translation>「{typed}」は別の用紙の照合コードか、入力の誤りです。お手元の用紙がこの封筒に入れるものかどうかを確かめ、各通知書の下端にあるコードを入力してください。</translation>
    </message>
    <message>
        <source>The letter’s address is abroad, and this way exists within Japan only: {way}. Choose registered mail or EMS, each with its international number, or ordinary mail.</source>
        <translation>通知書の宛先は国外ですが、この送付方法は国内専用です：{way}。国際郵便の番号が付く国際書留若しくはEMS、又は普通郵便を選んでください。</translation>
    </message>
    <message>
        <source>The mandate does not cover this kind of request: {type}. Record a wider mandate as a new check of authority, or end the item.</source>
        <translation>この種類の請求は委任の範囲に含まれていません（{type}）。範囲の広い委任を代理権の確認として記録し直すか、請求事項を終了してください。</translation>
    </message>
    <message>
        <source>The person concerned came of age ({age}) on {date}, so the statutory agent&apos;s authority has ended. Change the particulars: the person asks alone, or gives a mandate.</source>
        <translation>ご本人が{date}に成年（{age}歳）に達したため、法定代理人の代理権は終わっています。氏名・連絡先の変更で、ご本人による請求又は委任による代理に改めてください。</translation>
    </message>
    <message>
        <source>This paper must not be accepted or kept: {paper}. Return it or cover the number, record the check as not sufficient, and ask for another paper.</source>
        <translation>「{paper}」は、受け取ることも保管することもできません。返送するか番号を隠し、確認の結果を「不十分」と記録して、別の書類を求めてください。</translation>
    </message>
    <message>
        <source>This looks like the number of a paper or a card: {field}. Such numbers are never kept. Cover it (●●●●) or leave it out. If it is the number of something else, write what it is before it, such as 会員番号.</source>
        <translation>書類又はカードの番号とみられます: {field}。このような番号は保管できません。●●●●のように伏せるか、記載しないでください。ほかの番号である場合は、「会員番号」のように何の番号かを直前に記載してください。</translation>
    </message>
    <message>
        <source>This exception needs evidence. Write down what shows it, such as the earlier requests and what they cost.</source>
        <translation>この例外事由には根拠となる事実が必要です。過去の請求とその対応の負担など、根拠を記入してください。</translation>
    </message>
    <message>
        <source>There is no prepared explanation of this kind: {explanation}. Choose another one.</source>
        <translation>定型の説明「{explanation}」はありません。別のものを選んでください。</translation>
    </message>
    <message>
        <source>The English letter would hold Japanese text: {field}. Write its English text into the decision.</source>
        <translation>英語の通知書に日本語の文言が残ります。決定に「{field}」を入力してください。</translation>
    </message>
    <message>
        <source>Something of the findings is blacked out, so it cannot be granted in full. Choose “granted in part” and the exception.</source>
        <translation>墨消しした箇所があるため、「全部に応じる」は選べません。「一部に応じる」と例外事由を選んでください。</translation>
    </message>
    <message>
        <source>{source} has given no entry number {finding}. Look at its answer again.</source>
        <translation>{source}の回答に{finding}件目のデータはありません。回答を確認してください。</translation>
    </message>
    <message>
        <source>The record of provision to {recipient} lacks what Rule 20 or 24 asks for: {field}. Enter it.</source>
        <translation>第三者提供記録（相手方：{recipient}）に、規則20条又は24条の記録事項が足りません（{field}）。入力してください。</translation>
    </message>
    <message>
        <source>The Act asks for no records of provision here: {source}. Record the answer without them and explain it to the person.</source>
        <translation>法律上、第三者提供記録の作成を要しない提供です（{source}）。記録を付けずに回答を記録し、ご本人に説明してください。</translation>
    </message>
    <message>
        <source>The policy&apos;s time between decision and deletion runs still. Carry it out on {date} or later.</source>
        <translation>決定から消去までの、ポリシーの定める期間が経過していません。{date}以降に実施してください。</translation>
    </message>
    <message>
        <source>Nothing of this item is to be carried out there: {system}. Choose another place.</source>
        <translation>この請求事項の実施先ではありません（{system}）。別の実施先を選んでください。</translation>
    </message>
    <message>
        <source>No such clock runs in this case: {clock}. Note the other law first.</source>
        <translation>この案件に期限「{clock}」はありません。先に他の法令の主張を記録してください。</translation>
    </message>
    <message>
        <source>The first time of {clock} ended on {date}. It can be extended only before that day is over; ask counsel.</source>
        <translation>{clock}の当初の期限は{date}に終わりました。延長できるのはその日までです。弁護士に相談してください。</translation>
    </message>
    <message>
        <source>The Act fixes the day from which the person may go to court (Article 39). The company cannot extend it.</source>
        <translation>本人が訴えを提起できる日は法律で決まっており（39条）、会社が延ばすことはできません。</translation>
    </message>
    <message>
        <source>This time has already been extended once: {clock}. It ends on the day shown.</source>
        <translation>期限「{clock}」は、すでに一度延長されています。再度の延長はできません。</translation>
    </message>
    <message>
        <source>It is already noted that the requester invokes this law: {regime}.</source>
        <translation>「{regime}」の主張は、すでに記録されています。</translation>
    </message>
    <message>
        <source>The case has no open task {task}. Look at its tasks again.</source>
        <translation>この案件に未実施のタスク{task}はありません。タスクを確認してください。</translation>
    </message>
    <message>
        <source>The case has no open matter {matter}. Look at its matters again.</source>
        <translation>この案件に継続中の事案{matter}はありません。苦情・訴訟等を確認してください。</translation>
    </message>
    <message>
        <source>Case {case} is already connected with this one.</source>
        <translation>案件 {case} はすでに関連付けられています。</translation>
    </message>
    <message>
        <source>The file “{file}” is larger than {limit}. Attach a smaller one, or its parts.</source>
        <translation>ファイル「{file}」は{limit}を超えています。小さいファイルにするか、分割して追加してください。</translation>
    </message>
    <message>
        <source>The file “{file}” is empty. Choose another one.</source>
        <translation>ファイル「{file}」は空です。別のファイルを選んでください。</translation>
    </message>
    <message numerus="yes">
        <source>%n paper(s) still show a number that must be covered. Cover or return them, and record it under tasks.</source>
        <translation>
            <numerusform>隠すべき番号が見えたままの書類が%n件あります。番号を隠すか返送し、タスクの実施を記録してください。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recipient(s) of the data have not been told of what was carried out. The Act does not ask for it; it is good practice.</source>
        <translation>
            <numerusform>実施した内容を連絡していない提供先が%n件あります。法律上の義務ではありませんが、連絡が望まれます。</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose the exception the refusal rests on.</source>
        <translation>請求に応じない根拠となる例外事由を選んでください。</translation>
    </message>
    <message>
        <source>Write down the reason for the file. It never reaches the letter.</source>
        <translation>内部の理由を記入してください。通知書には載りません。</translation>
    </message>
    <message>
        <source>The policy does not let this letter say why (6(2)). Keep the reason in the file only.</source>
        <translation>ポリシー6条2項により、この通知書に理由は記載できません。理由は内部の理由にだけ記入してください。</translation>
    </message>
    <message>
        <source>The text of the letter repeats words of the internal reason: {words}. Put it another way.</source>
        <translation>通知書の文面に、内部の理由と同じ語句があります（{words}）。別の表現にしてください。</translation>
    </message>
    <message>
        <source>Write down how the other measure protects the person&apos;s interests (6(4)).</source>
        <translation>代替措置がご本人の権利利益をどのように保護するかを記入してください（ポリシー6条4項）。</translation>
    </message>
    <message>
        <source>Write down what is done instead, or to what extent.</source>
        <translation>代わりに行う措置、又は応じる範囲を記入してください。</translation>
    </message>
    <message>
        <source>Write down what was corrected: before and after.</source>
        <translation>訂正等の内容を、前と後に分けて記入してください。</translation>
    </message>
    <message>
        <source>Choose the purposes the person is told.</source>
        <translation>ご本人に通知する利用目的を選んでください。</translation>
    </message>
    <message>
        <source>Data was found, so “not held” cannot be right. Check the findings.</source>
        <translation>該当するデータがあるため、「不存在」は選べません。調査の結果を確認してください。</translation>
    </message>
    <message>
        <source>What was found is outside the rights. Only an answer that nothing is held does not give it away.</source>
        <translation>見つかったデータは請求の対象外です。その存在を明らかにしないためには、「保有していない」と回答するほかありません。</translation>
    </message>
    <message>
        <source>The investigation says that this person&apos;s data was not in the incident, so the ground is not made out.</source>
        <translation>調査では、本人のデータは漏えい等に含まれていませんでした。そのため、請求の理由が認められません。</translation>
    </message>
    <message>
        <source>Check the findings for data of other people, and confirm that you have.</source>
        <translation>該当するデータに第三者の情報が含まれていないかを確認し、確認欄にチェックを入れてください。</translation>
    </message>
    <message>
        <source>Choose the data that is left out.</source>
        <translation>開示しない項目を選んでください。</translation>
    </message>
    <message>
        <source>Nothing was found that could be disclosed. Choose “not held”, or look again.</source>
        <translation>開示できるデータが見つかっていません。「不存在」を選ぶか、調査を再開してください。</translation>
    </message>
    <message>
        <source>Give the number of the other case.</source>
        <translation>別の案件の受付番号を入力してください。</translation>
    </message>
    <message>
        <source>This decision changes no data, so nothing is to be done.</source>
        <translation>データを変更しない決定のため、実施することはありません。</translation>
    </message>
    <message>
        <source>This decision has already been carried out.</source>
        <translation>この決定はすでに実施済みです。</translation>
    </message>
    <message>
        <source>Say what shows that it was done, such as a ticket number.</source>
        <translation>チケット番号など、実施したことが分かる証跡を記入してください。</translation>
    </message>
    <message>
        <source>There is no letter of this kind: {kind}.</source>
        <translation>この種類の通知書はありません（{kind}）。</translation>
    </message>
    <message>
        <source>There is no letter {letter}.</source>
        <translation>通知書 {letter} はありません。</translation>
    </message>
    <message>
        <source>Letter {letter} has already left the house.</source>
        <translation>通知書 {letter} はすでに発送済みです。</translation>
    </message>
    <message>
        <source>No letter waits to be posted. Issue one first.</source>
        <translation>発送待ちの通知書がありません。先に発行してください。</translation>
    </message>
    <message>
        <source>No letter has been posted yet.</source>
        <translation>発送した通知書はまだありません。</translation>
    </message>
    <message>
        <source>Enter the tracking number. {way} has one; it is the proof.</source>
        <translation>引受番号を入力してください。{way}では、番号が発送の証拠になります。</translation>
    </message>
    <message>
        <source>Write something into the note.</source>
        <translation>メモを入力してください。</translation>
    </message>
    <message>
        <source>The {what} ({date}) lies before {limit}. Check the date.</source>
        <translation>{what}（{date}）が{limit}より前になっています。日付を確認してください。</translation>
    </message>
    <message>
        <source>The {what} ({date}) lies in the future. Check the date.</source>
        <translation>{what}（{date}）が未来の日付になっています。日付を確認してください。</translation>
    </message>
    <message>
        <source>Enter the name.</source>
        <translation>氏名を入力してください。</translation>
    </message>
    <message>
        <source>Enter the person concerned: an agent asks for someone else.</source>
        <translation>代理人による請求です。ご本人の氏名を入力してください。</translation>
    </message>
    <message>
        <source>Enter the address: the letter goes there.</source>
        <translation>通知書の送付先が登録されていません。送付先を入力してください。</translation>
    </message>
    <message>
        <source>The case is already judged by the present policy.</source>
        <translation>この案件には、すでに現行ポリシーが適用されています。</translation>
    </message>
    <message>
        <source>Letters need these particulars of the company: {fields}. Enter them under Settings.</source>
        <translation>通知書に必要な会社情報が未入力です（{fields}）。「設定」で入力してください。</translation>
    </message>
    <message>
        <source>No font of the letters can print {characters}. Enter another spelling for letters in the person&apos;s particulars.</source>
        <translation>通知書の書体で印字できない文字があります（{characters}）。氏名・連絡先の「印字用の氏名」に、別の表記を入力してください。</translation>
    </message>
    <message>
        <source>The wording file {file} cannot be used, at “{key}”: {reason}. Restore the file.</source>
        <translation>文面ファイル {file} の「{key}」に誤りがあり、使用できません（{reason}）。ファイルを元に戻してください。</translation>
    </message>
    <message>
        <source>The policy allows another measure here, the Act does not (Article 34). Ask a lawyer.</source>
        <translation>ここでの代替措置はポリシーに定めがありますが、法律（34条）にはありません。弁護士に相談してください。</translation>
    </message>
    <message>
        <source>The ground of item {item} is in the Act but not in the policy&apos;s text. It counts all the same.</source>
        <translation>請求事項{item}の理由はポリシーに記載がありませんが、法律が認めているため有効です。</translation>
    </message>
    <message>
        <source>The same person has other cases: {cases}.</source>
        <translation>同じ方の案件がほかにもあります（{cases}）。</translation>
    </message>
    <message>
        <source>A newer policy ({version}) is in force. This case keeps the one it arrived under.</source>
        <translation>新しいポリシー（{version}版）が施行されています。この案件には、到達した時の版が適用されます。</translation>
    </message>
    <message>
        <source>The Act asks the company to explain refusals (Article 36). The letter gives no reason.</source>
        <translation>法36条は、請求に応じない理由の説明に努めることを求めています。通知書に理由の記載がありません。</translation>
    </message>
    <message>
        <source>An English letter would quote what item {item} asks for in Japanese. Add the item anew in English, and end this one early as entered by mistake.</source>
        <translation>英語の通知書に、請求事項{item}の内容が日本語のまま引用されます。英語で請求事項を追加し直し、この請求事項は「誤って受け付けたもの」として終了してください。</translation>
    </message>
    <message>
        <source>From {date} on the person may go to court (Article 39), and has no answer yet.</source>
        <translation>ご本人は{date}から訴えを提起できますが（法39条）、会社からの回答が済んでいません。</translation>
    </message>
    <message>
        <source>This is no request under the Act: it is about a person who has died (Article 2(1)). The company answers voluntarily, without fee and without the clock of Article 39. If the heir asks about data on themselves, take in a request of their own.</source>
        <translation>亡くなった方についての請求は、法に基づく請求ではありません（法2条1項）。会社が任意に回答するもので、手数料も法39条の期間もありません。相続人自身のデータについての請求は、本人の請求として別に受け付けてください。</translation>
    </message>
    <message>
        <source>The person concerned came of age ({age}) on {date}: the statutory agent&apos;s authority has ended. Ask the person for a mandate, or let the person ask alone, and change the particulars.</source>
        <translation>ご本人が{date}に成年（{age}歳）に達したため、法定代理人の代理権は終わっています。委任状を求めるか、ご本人による請求に改め、氏名・連絡先を変更してください。</translation>
    </message>
    <message>
        <source>No paper seen shows the address the letter goes to. Compare it with what the company holds, or ask for a paper that shows it.</source>
        <translation>通知書の送付先の住所を示す書類が確認されていません。会社の保有情報と照合するか、住所の分かる書類を求めてください。</translation>
    </message>
    <message>
        <source>Identity rests on the account alone, and sensitive data would be disclosed: {categories}. Consider a second means.</source>
        <translation>本人確認がアカウントだけによるもので、慎重な取扱いを要するデータを開示することになります（{categories}）。別の方法による追加の確認を検討してください。</translation>
    </message>
    <message>
        <source>Identity was given up after {count} of {expected} requests for papers. Note why that was enough.</source>
        <translation>本人確認書類のお願いが{expected}回のうち{count}回で、本人確認が打ち切られています。それで足りるとした理由を記録してください。</translation>
    </message>
    <message>
        <source>The same has been asked for before: {cases}. A repetition alone is no reason to refuse.</source>
        <translation>同じ内容の請求が以前にもあります（{cases}）。繰返しであることだけでは、請求を拒む理由になりません。</translation>
    </message>
    <message>
        <source>Item {item} says that nothing is held, but the investigation found data. That is right only when the data asked about is not among it.</source>
        <translation>請求事項{item}は「不存在」ですが、調査では該当するデータが見つかっています。求められたデータがその中にない場合に限り、正しい決定です。</translation>
    </message>
    <message>
        <source>The decision on item {item} speaks of data, but the investigation found none. Read the answers of the sources again, or decide that nothing is held.</source>
        <translation>請求{item}の決定はデータがあることを前提としていますが、調査では見つかっていません。照会先の回答を読み直すか、「保有していない」と決定してください。</translation>
    </message>
    <message>
        <source>Item {item} says that nothing is held, while another item of this case shows data. Read both as the person will read them.</source>
        <translation>請求事項{item}は「不存在」ですが、この案件の別の請求事項ではデータが示されます。ご本人が両方を読むことを踏まえて確認してください。</translation>
    </message>
    <message>
        <source>The requester invokes another law: {regime}. Its time ends on {date}. Ask counsel whether it applies; the case under the Act goes on.</source>
        <translation>請求者が「{regime}」を主張しています。その期限は{date}です。適用の有無を弁護士に確認してください。個人情報保護法に基づく案件はそのまま進めます。</translation>
    </message>
    <message>
        <source>A lawsuit is announced or pending: nothing of this case may be destroyed. Ask counsel before deleting data and before answering.</source>
        <translation>訴訟が予告され又は係属しているため、この案件に関するものは一切廃棄できません。データの消去や回答の前に、弁護士に相談してください。</translation>
    </message>
    <message>
        <source>To be done by {date}: {task}.</source>
        <translation>{date}までに行うタスクがあります（{task}）。</translation>
    </message>
    <message>
        <source>Item {item} is referred to the joint manager, who has not been told yet. Pass the request on and record it.</source>
        <translation>請求{item}は共同利用の管理責任者に引き継ぐことになっていますが、まだ連絡していません。請求を引き継ぎ、記録してください。</translation>
    </message>
    <message>
        <source>Item {item} was ended as a duplicate of {case}, which is another person&apos;s case. The letter does not name that case.</source>
        <translation>請求{item}は{case}との重複として終了しましたが、{case}は別の人の案件です。通知書にその案件番号は記載されません。</translation>
    </message>
    <message>
        <source>The person was given until {date} to send the papers. Identity was given up before that day was over.</source>
        <translation>本人には書類の提出期限を{date}と伝えています。その日が終わる前に本人確認を打ち切りました。</translation>
    </message>
    <message>
        <source>Letter {letter} would say something else now: {fields}. Issue a corrected letter; if it was right when it left the house, note that and leave it.</source>
        <translation>通知書 {letter} は、いま作成すると内容が変わります：{fields}。差替えの通知書を発行してください。発送した時点で正しかった場合は、その旨をメモに残し、そのままで構いません。</translation>
    </message>
    <message>
        <source>The certificate expired on {date}. The reader&apos;s program will call the signature invalid; get a new certificate, or sign all the same to show that nothing was changed.</source>
        <translation>証明書は{date}に有効期限が切れています。受取人の画面では署名が無効と表示されます。新しい証明書を取得するか、変更されていないことを示すためにそのまま署名してください。</translation>
    </message>
    <message>
        <source>The certificate is valid from {date} only. Until then the reader&apos;s program will call the signature invalid.</source>
        <translation>証明書は{date}から有効です。それまでは、受取人の画面で署名が無効と表示されます。</translation>
    </message>
    <message>
        <source>{amount} yen were paid for what has been withdrawn. Give them back, or note why they are kept.</source>
        <translation>取り下げられた請求について{amount}円が支払われています。返金するか、返金しない理由をメモに残してください。</translation>
    </message>
    <message>
        <source>Name and address do not fit the window of the envelope: shorten them to {lines} lines, or choose an envelope without a window.</source>
        <translation>氏名と住所が封筒の窓に収まりません。{lines}行に短縮するか、窓のない封筒を選んでください。</translation>
    </message>
    <message>
        <source>Letters are made for this envelope, so it cannot be deleted. Choose another one for them first.</source>
        <translation>この封筒は通知書に使われているため削除できません。先に別の封筒を選んでください。</translation>
    </message>
    <message>
        <source>The company&apos;s own text cannot be used. {kind} ({language}), {key}: {reason}{detail}. Change it under Settings › Wording of letters.</source>
        <translation>会社独自の文を使用できません。{kind}（{language}）、{key}：{reason}{detail}。「設定」›「通知書の文面」で変更してください。</translation>
    </message>
    <message>
        <source>“{file}” cannot be stamped: {reason}.</source>
        <translation>「{file}」には印字できません。{reason}。</translation>
    </message>
    <message>
        <source>This file cannot be signed with: {reason}.</source>
        <translation>このファイルでは署名できません。{reason}。</translation>
    </message>
    <message>
        <source>This is not the pass phrase of the key file. Check Caps Lock and the keyboard&apos;s language.</source>
        <translation>鍵ファイルのパスフレーズが違います。Caps Lock と入力言語をご確認ください。</translation>
    </message>
    <message>
        <source>Something is missing: {field}. Enter it.</source>
        <translation>入力が足りません：{field}。入力してください。</translation>
    </message>
    <message>
        <source>This field is not known: {field}.</source>
        <translation>不明な項目です（{field}）。</translation>
    </message>
    <message>
        <source>“{value}” cannot stand here: {field}. {expected}</source>
        <translation>{field}に「{value}」は使えません。{expected}</translation>
    </message>
    <message>
        <source>The file {file} is not there.</source>
        <translation>ファイル {file} が見つかりません。</translation>
    </message>
    <message>
        <source>The file “{file}” cannot be read, line {line}: {reason}</source>
        <translation>ファイル「{file}」の{line}行目を読み取れません：{reason}</translation>
    </message>
    <message>
        <source>The file “{file}” is not accepted. At {key}: {reason}</source>
        <translation>ファイル「{file}」は使用できません。{key}：{reason}</translation>
    </message>
    <message>
        <source>There is no case {case}.</source>
        <translation>案件 {case} はありません。</translation>
    </message>
    <message>
        <source>Case {case} has changed meanwhile. Look at it again and repeat the step.</source>
        <translation>案件 {case} は、その間に変更されました。内容を確認し、操作をやり直してください。</translation>
    </message>
    <message>
        <source>This could not be written: {path} ({reason}). Nothing has changed.</source>
        <translation>{path} に書き込めませんでした（{reason}）。何も変更されていません。</translation>
    </message>
    <message>
        <source>There is already something in {path}. Choose a new or an empty folder.</source>
        <translation>{path} にはすでに別のものがあります。新しいフォルダー又は空のフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>There is no folder {path}. Is a drive not connected?</source>
        <translation>フォルダー {path} が見つかりません。ドライブが接続されているか確認してください。</translation>
    </message>
    <message>
        <source>The folder {path} holds no vault. Choose another folder.</source>
        <translation>フォルダー {path} に保管庫はありません。別のフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>This is not the pass phrase. Check Caps Lock and the keyboard&apos;s language.</source>
        <translation>パスフレーズが違います。Caps Lockと入力モードを確認してください。</translation>
    </message>
    <message>
        <source>The recovery key is written correctly, but it belongs to another vault.</source>
        <translation>復旧キーの形式は正しいですが、別の保管庫のものです。控えの保管庫名を確認してください。</translation>
    </message>
    <message>
        <source>Group {group} of the recovery key is mistyped. Compare it with the sheet.</source>
        <translation>復旧キーの第{group}組に入力の誤りがあります。控えと見比べてください。</translation>
    </message>
    <message>
        <source>The vault is damaged ({part}). Do not work on it. Unlock the folder of the last backup instead: from there it is restored.</source>
        <translation>保管庫が破損しています（{part}）。この保管庫では作業しないでください。代わりに、最新のバックアップのフォルダーを開いてください。そこから復元できます。</translation>
    </message>
    <message>
        <source>This vault needs casemgr {needed} (format {format}; known here: {known}). Install that version or a newer one, then open it again. Nothing has changed.</source>
        <translation>この保管庫を開くには casemgr {needed} が必要です（形式 {format}、このプログラムが扱えるのは {known} まで）。そのバージョン以降をインストールしてから、もう一度開いてください。何も変更されていません。</translation>
    </message>
    <message>
        <source>Case {case} holds something that this casemgr does not know ({event}): a newer one has recorded it. Work on this case with the newer one; all others are not concerned. If there never was a newer one, check the vault under Settings.</source>
        <translation>案件 {case} には、この casemgr が知らない記録（{event}）があります。より新しい版の casemgr が記録したものです。この案件は新しい版で処理してください。ほかの案件には影響しません。新しい版を使ったことがない場合は、「設定」で保管庫を検査してください。</translation>
    </message>
    <message>
        <source>This vault was made by an older casemgr and must be converted. The backup that is made first failed in {path}: {reason}. Nothing has changed. Make room there, or let it be written, then open the vault again.</source>
        <translation>この保管庫は以前の casemgr で作られたもので、変換が必要です。変換の前に行うバックアップが {path} でできませんでした（{reason}）。何も変更されていません。空き容量を増やすか、書き込めるようにしてから、もう一度開いてください。</translation>
    </message>
    <message>
        <source>This vault is open to read: nothing can be written in {path}, so nothing can be changed.</source>
        <translation>この保管庫は読み取り専用で開かれています。{path} には書き込めないため、何も変更できません。</translation>
    </message>
    <message>
        <source>Checking a pass phrase needs {needed} MB of free memory. Close other programs, then try again.</source>
        <translation>パスフレーズの確認には{needed}MBの空きメモリが必要です。ほかのプログラムを終了してから、もう一度お試しください。</translation>
    </message>
    <message>
        <source>{path} lies in a vault or in a backup. Choose a folder outside of it.</source>
        <translation>{path} は保管庫またはバックアップの中にあります。その外のフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>{path} is a file. Choose a folder.</source>
        <translation>{path} はファイルです。フォルダーを選んでください。</translation>
    </message>
    <message>
        <source>The backup was stopped. Nothing is left of it; earlier backups are as they were.</source>
        <translation>バックアップを中止しました。途中のものは残っていません。以前のバックアップはそのままです。</translation>
    </message>
    <message>
        <source>The check was stopped before its end. Nothing was found out: the vault may be whole or damaged.</source>
        <translation>検証は途中で中止されました。何も確かめられていません。保管庫が正常か破損しているかは分かりません。</translation>
    </message>
    <message>
        <source>This pass phrase is too long. Take {maximum} characters or fewer.</source>
        <translation>このパスフレーズは長すぎます。{maximum} 文字以内にしてください。</translation>
    </message>
    <message>
        <source>This pass phrase opens the vault already. Each person needs one of their own: choose another.</source>
        <translation>このパスフレーズは、すでにこの保管庫を開くために使われています。一人ひとりに別のパスフレーズが必要です。ほかのものを選んでください。</translation>
    </message>
    <message>
        <source>There is a deputy already. Shut that one out first.</source>
        <translation>代理者はすでに登録されています。先にその代理者の登録を外してください。</translation>
    </message>
    <message>
        <source>No deputy has a way into this vault.</source>
        <translation>この保管庫に代理者は登録されていません。</translation>
    </message>
    <message>
        <source>No new recovery key is waiting to be put in force. Make one and print its sheet.</source>
        <translation>有効にする新しい復旧キーがありません。新しい復旧キーを作成し、控えを印刷してください。</translation>
    </message>
    <message>
        <source>The vault is open in another window or on another computer. Close it there first.</source>
        <translation>保管庫は別のウィンドウ又は別のパソコンで開かれています。先にそちらを閉じてください。</translation>
    </message>
    <message>
        <source>The disk is full. Nothing has changed. Make room, then try again.</source>
        <translation>ディスクの空きがありません。何も変更されていません。空きを作ってから、もう一度お試しください。</translation>
    </message>
    <message>
        <source>The change is made and in force, but the vault could not be opened again just now. Lock it, then unlock it with the pass phrase that is valid from now on.</source>
        <translation>変更は完了し、有効になっていますが、保管庫を開き直すことができませんでした。いったんロックし、これから有効なパスフレーズで解除してください。</translation>
    </message>
    <message>
        <source>The disk is full, and this was not saved. The vault has given up its reserve of 16 MB, so that it can still be backed up and locked. Make room before you go on.</source>
        <translation>ディスクに空きがないため、保存できませんでした。バックアップとロックができるよう、保管庫が確保していた予備の 16 MB を解放しました。空きを作ってから続けてください。</translation>
    </message>
    <message>
        <source>{path} must not be written. Ask for write permission, or move the vault.</source>
        <translation>{path} に書き込む権限がありません。書込み権限を得るか、保管庫を移動してください。</translation>
    </message>
    <message>
        <source>This pass phrase is too easy to guess. Take {minimum} characters or more: several words that do not belong together are best.</source>
        <translation>推測されやすいパスフレーズです。{minimum}文字以上で、互いに関係のない言葉をいくつか並べてください。</translation>
    </message>
    <message>
        <source>The encrypted database cannot be used here ({found}). Reinstall casemgr.</source>
        <translation>暗号化データベースを使用できません（{found}）。casemgrを再インストールしてください。</translation>
    </message>
    <message numerus="yes">
        <source>%n source(s) have not answered yet. Record their answers.</source>
        <translation>
            <numerusform>未回答の調査先が%n件あります。回答を記録してください。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) have no decision yet. Decide them first.</source>
        <translation>
            <numerusform>未決定の請求事項が%n件あります。先に決定してください。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s) have not been carried out. Record when it is done.</source>
        <translation>
            <numerusform>未実施の決定が%n件あります。実施したら記録してください。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s) have not been posted. Post them or take them back.</source>
        <translation>
            <numerusform>未発送の通知書が%n通あります。発送するか、取り消してください。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The person has not been told about %n item(s). Post the decision.</source>
        <translation>
            <numerusform>ご本人に未通知の請求事項が%n件あります。決定の通知書を発送してください。</numerusform>
        </translation>
    </message>
    <message>
        <source>“{file}” has {size}; this case has files of {held}, and {limit} is the most for one case. Add the parts that matter, or a smaller copy.</source>
        <translation>「{file}」は{size}です。この案件には{held}のファイルがあり、一つの案件には合計{limit}まで入れられます。必要な部分だけ、または小さくした写しを追加してください。</translation>
    </message>
    <message>
        <source>“{file}” is not taken: {reason}.</source>
        <translation>「{file}」は追加できません。{reason}。</translation>
    </message>
    <message>
        <source>Read what is said about “{file}” and tick that it is kept all the same.</source>
        <translation>「{file}」についての注意を読み、それでも保管する場合はチェックを入れてください。</translation>
    </message>
    <message>
        <source>“{file}” carries what looks like this: {numbers}. Such numbers are never kept. Make a copy in which the number is blackened so that it is gone, and add that.</source>
        <translation>「{file}」には次のものと見られる番号が含まれています：{numbers}。このような番号は保管しません。番号を復元できないように黒塗りした写しを作り、それを追加してください。</translation>
    </message>
    <message>
        <source>“{file}” could not be read to its end; {seconds} seconds are allowed for it. Copy it from a slow or distant drive to this computer, and add that copy.</source>
        <translation>「{file}」を最後まで読み取れませんでした（制限時間は{seconds}秒です）。遅いドライブやネットワーク上にある場合は、このコンピューターにコピーしてから追加してください。</translation>
    </message>
    <message>
        <source>“{file}” has changed since it was looked at. Nothing was kept. Close it in the program that has it open, and add it again.</source>
        <translation>「{file}」は確認した後に変更されています。何も保管していません。開いているプログラムで閉じてから、もう一度追加してください。</translation>
    </message>
    <message>
        <source>A legal hold is in force since {date}. Lift it before you set another.</source>
        <translation>{date}からリーガルホールドが有効です。別のものを設定する前に解除してください。</translation>
    </message>
    <message>
        <source>No legal hold is in force.</source>
        <translation>有効なリーガルホールドはありません。</translation>
    </message>
    <message>
        <source>Nothing of {case} may be erased now: {held_by}. Settle that first.</source>
        <translation>{case}は今は消去できません：{held_by}。先にそれを解決してください。</translation>
    </message>
    <message>
        <source>The term of keeping is not over, or it is erased already: {case}.</source>
        <translation>保存期間が終わっていないか、既に消去されています：{case}</translation>
    </message>
    <message>
        <source>{what} was erased when its term of keeping was over. It cannot be brought back.</source>
        <translation>{what}は保存期間の満了により消去されました。元に戻すことはできません。</translation>
    </message>
    <message>
        <source>The file of {case} was erased on {date}, when its term of keeping was over. A line in the register is left: see “Keeping and erasing” in the settings.</source>
        <translation>{case}の記録は、保存期間の満了により{date}に消去されました。台帳の記載は残っています。設定の「保存と消去」をご覧ください。</translation>
    </message>
</context>
<context>
    <name>column</name>
    <message>
        <source>Number</source>
        <translation>受付番号</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>ご本人</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>請求の種類</translation>
    </message>
    <message>
        <source>Where it stands</source>
        <translation>進行状況</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>次にすること</translation>
    </message>
</context>
<context>
    <name>compared</name>
    <message>
        <source>Name</source>
        <translation>氏名</translation>
    </message>
    <message>
        <source>E-mail address</source>
        <translation>メールアドレス</translation>
    </message>
    <message>
        <source>Telephone number</source>
        <translation>電話番号</translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation>生年月日</translation>
    </message>
    <message>
        <source>Member number</source>
        <translation>会員番号</translation>
    </message>
    <message>
        <source>Area of residence</source>
        <translation>居住エリア</translation>
    </message>
    <message>
        <source>Address on the paper</source>
        <translation>書類の住所</translation>
    </message>
</context>
<context>
    <name>copies</name>
    <message>
        <source>Saved as {file}. Outside the vault it is not encrypted: delete it there when it is not needed any more.</source>
        <translation>{file} に保存しました。保管庫の外では暗号化されません。不要になったら削除してください。</translation>
    </message>
</context>
<context>
    <name>counting</name>
    <message numerus="yes">
        <source>%n month(s) from receipt</source>
        <translation>
            <numerusform>受領から%nか月</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) from receipt</source>
        <translation>
            <numerusform>受領から%n日</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>may be extended once by %n month(s)</source>
        <translation>
            <numerusform>一度に限り%nか月延長可</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>may be extended once by %n day(s)</source>
        <translation>
            <numerusform>一度に限り%n日延長可</numerusform>
        </translation>
    </message>
    <message>
        <source>{time}, {more}</source>
        <translation>{time}、{more}</translation>
    </message>
</context>
<context>
    <name>dates</name>
    <message>
        <source>closed</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>paused since {date}</source>
        <translation>{date}から停止中</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>回答済み</translation>
    </message>
    <message>
        <source>no target</source>
        <translation>目標日なし</translation>
    </message>
    <message>
        <source>due today</source>
        <translation>本日期限</translation>
    </message>
    <message>
        <source>due tomorrow · {date}</source>
        <translation>明日期限 · {date}</translation>
    </message>
    <message numerus="yes">
        <source>in %n day(s) · {date}</source>
        <translation>
            <numerusform>あと%n日 · {date}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) overdue · {date}</source>
        <translation>
            <numerusform>%n日超過 · {date}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>day_kind</name>
    <message>
        <source>counted</source>
        <translation>算入</translation>
    </message>
    <message>
        <source>not a business day</source>
        <translation>営業日以外</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>保留</translation>
    </message>
</context>
<context>
    <name>day_why</name>
    <message>
        <source>weekend</source>
        <translation>土日</translation>
    </message>
    <message>
        <source>closing day of the company</source>
        <translation>会社の休業日</translation>
    </message>
</context>
<context>
    <name>deadline</name>
    <message>
        <source>Own target</source>
        <translation>社内目標</translation>
    </message>
    <message>
        <source>Lawsuit possible (Art. 39)</source>
        <translation>訴え可能（法39条）</translation>
    </message>
    <message>
        <source>Another law</source>
        <translation>他の法令</translation>
    </message>
    <message>
        <source>Answer of a source</source>
        <translation>調査先の回答</translation>
    </message>
    <message>
        <source>Answer of the person</source>
        <translation>ご本人の回答</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>タスク</translation>
    </message>
    <message>
        <source>Complaint, inquiry, lawsuit</source>
        <translation>苦情・照会・訴訟</translation>
    </message>
</context>
<context>
    <name>disclosure</name>
    <message>
        <source>disclosed as held</source>
        <translation>保有する内容を開示</translation>
    </message>
    <message>
        <source>only whether it is held</source>
        <translation>保有の有無だけを開示</translation>
    </message>
    <message>
        <source>masked</source>
        <translation>一部を伏せて開示</translation>
    </message>
</context>
<context>
    <name>effect</name>
    <message>
        <source>Tells the person something</source>
        <translation>ご本人への通知・開示</translation>
    </message>
    <message>
        <source>Changes the data</source>
        <translation>データの変更</translation>
    </message>
</context>
<context>
    <name>enclosure_fault</name>
    <message>
        <source>it is no PDF file and no PNG or JPEG picture. Save it as PDF in the program it comes from, and choose that</source>
        <translation>PDFファイルでも、PNG・JPEGの画像でもありません。作成したソフトでPDFとして保存し、それを選んでください</translation>
    </message>
    <message>
        <source>it is damaged. Open it in a PDF reader, print it into a new PDF file, and choose that</source>
        <translation>ファイルが壊れています。PDF閲覧ソフトで開き、新しいPDFファイルに印刷して、それを選んでください</translation>
    </message>
    <message>
        <source>it is protected by a pass phrase. Save a copy without protection in a PDF program, and choose that</source>
        <translation>パスフレーズで保護されています。PDFソフトで保護のない写しを保存し、それを選んでください</translation>
    </message>
    <message>
        <source>it bears an electronic signature, which a stamp would break. Send it as it is with the letter, or print it into a new PDF file and choose that</source>
        <translation>電子署名があり、印字すると署名が無効になります。そのまま文書に添えて送るか、新しいPDFファイルに印刷して、それを選んでください</translation>
    </message>
    <message>
        <source>it is a form whose pages are made only when it is opened (XFA). Print it into a new PDF file, and choose that</source>
        <translation>開いたときに初めてページが作られる形式のフォーム（XFA）です。新しいPDFファイルに印刷して、それを選んでください</translation>
    </message>
    <message>
        <source>the picture has too many pixels. Make it smaller, and choose that</source>
        <translation>画像の画素数が多すぎます。小さくして、それを選んでください</translation>
    </message>
    <message>
        <source>it has very many pages, or very much is drawn on them. Divide it, or print it into a new PDF file, and choose that</source>
        <translation>ページ数または描画内容が非常に多いファイルです。分割するか、新しいPDFファイルに印刷し直して、それを選んでください</translation>
    </message>
</context>
<context>
    <name>event</name>
    <message>
        <source>Request received</source>
        <translation>請求の到達</translation>
    </message>
    <message>
        <source>Particulars changed</source>
        <translation>氏名・連絡先の変更</translation>
    </message>
    <message>
        <source>Item added</source>
        <translation>請求事項の追加</translation>
    </message>
    <message>
        <source>Request taken up</source>
        <translation>請求の受付</translation>
    </message>
    <message>
        <source>Identity check recorded</source>
        <translation>本人確認の記録</translation>
    </message>
    <message>
        <source>Identity given up</source>
        <translation>本人確認の打切り</translation>
    </message>
    <message>
        <source>Waiting began</source>
        <translation>保留の開始</translation>
    </message>
    <message>
        <source>Waiting ended</source>
        <translation>保留の解除</translation>
    </message>
    <message>
        <source>Fee asked for</source>
        <translation>手数料の案内</translation>
    </message>
    <message>
        <source>Fee paid</source>
        <translation>手数料の入金</translation>
    </message>
    <message>
        <source>Fee waived</source>
        <translation>手数料の免除</translation>
    </message>
    <message>
        <source>Fee returned</source>
        <translation>手数料の返金</translation>
    </message>
    <message>
        <source>Source added</source>
        <translation>調査先の追加</translation>
    </message>
    <message>
        <source>Source asked</source>
        <translation>調査の依頼</translation>
    </message>
    <message>
        <source>Source answered</source>
        <translation>調査先の回答</translation>
    </message>
    <message>
        <source>Investigation ended</source>
        <translation>調査を終了</translation>
    </message>
    <message>
        <source>Investigation reopened</source>
        <translation>調査の再開</translation>
    </message>
    <message>
        <source>Item decided</source>
        <translation>請求事項の決定</translation>
    </message>
    <message>
        <source>Item withdrawn</source>
        <translation>請求事項の取下げ</translation>
    </message>
    <message>
        <source>Decision carried out</source>
        <translation>決定の実施</translation>
    </message>
    <message>
        <source>Letter issued</source>
        <translation>通知書の発行</translation>
    </message>
    <message>
        <source>Letter taken back</source>
        <translation>通知書の取消し</translation>
    </message>
    <message>
        <source>Letter posted</source>
        <translation>通知書の発送</translation>
    </message>
    <message>
        <source>Letter came back</source>
        <translation>通知書の返送</translation>
    </message>
    <message>
        <source>Posting corrected</source>
        <translation>発送の記録を訂正</translation>
    </message>
    <message>
        <source>Case closed</source>
        <translation>案件の完了</translation>
    </message>
    <message>
        <source>Case reopened</source>
        <translation>案件の再開</translation>
    </message>
    <message>
        <source>Note added</source>
        <translation>メモの追加</translation>
    </message>
    <message>
        <source>Moved to another policy</source>
        <translation>ポリシーの切替え</translation>
    </message>
    <message>
        <source>Finding blacked out</source>
        <translation>データの墨消し</translation>
    </message>
    <message>
        <source>File attached</source>
        <translation>ファイルの追加</translation>
    </message>
    <message>
        <source>Carried out in one system</source>
        <translation>実施先ごとの実施</translation>
    </message>
    <message>
        <source>Recipient told</source>
        <translation>提供先への連絡</translation>
    </message>
    <message>
        <source>Recipient replied</source>
        <translation>提供先の回答</translation>
    </message>
    <message>
        <source>Time extended</source>
        <translation>期限の延長</translation>
    </message>
    <message>
        <source>Another law invoked</source>
        <translation>他の法令の主張</translation>
    </message>
    <message>
        <source>Task set</source>
        <translation>タスクの追加</translation>
    </message>
    <message>
        <source>Task done</source>
        <translation>タスクの実施</translation>
    </message>
    <message>
        <source>Matter opened</source>
        <translation>苦情・訴訟等の発生</translation>
    </message>
    <message>
        <source>Matter ended</source>
        <translation>苦情・訴訟等の終結</translation>
    </message>
    <message>
        <source>Case connected</source>
        <translation>案件の関連付け</translation>
    </message>
    <message>
        <source>Legal hold set</source>
        <translation>リーガルホールドを設定</translation>
    </message>
    <message>
        <source>Legal hold lifted</source>
        <translation>リーガルホールドを解除</translation>
    </message>
    <message>
        <source>Setting changed</source>
        <translation>設定の変更</translation>
    </message>
    <message>
        <source>Erased</source>
        <translation>消去</translation>
    </message>
    <message>
        <source>Backup deleted</source>
        <translation>バックアップを削除</translation>
    </message>
    <message>
        <source>Backup made</source>
        <translation>バックアップの作成</translation>
    </message>
    <message>
        <source>Backup failed</source>
        <translation>バックアップの失敗</translation>
    </message>
    <message>
        <source>Backup stopped</source>
        <translation>バックアップを中止</translation>
    </message>
    <message>
        <source>Gone on although newer entries were seen</source>
        <translation>より新しい記録があることを承知で続行</translation>
    </message>
    <message>
        <source>Vault converted for a newer casemgr</source>
        <translation>保管庫を新しい casemgr の形式に変換</translation>
    </message>
    <message>
        <source>Vault opened</source>
        <translation>保管庫の解錠</translation>
    </message>
    <message>
        <source>Pass phrase changed</source>
        <translation>パスフレーズの変更</translation>
    </message>
    <message>
        <source>Deputy let in</source>
        <translation>代理者の登録</translation>
    </message>
    <message>
        <source>Deputy shut out</source>
        <translation>代理者の登録抹消</translation>
    </message>
    <message>
        <source>Deputy&apos;s pass phrase tried: it opens</source>
        <translation>代理者のパスフレーズの確認：開くことができる</translation>
    </message>
    <message>
        <source>Deputy&apos;s pass phrase tried: it is wrong</source>
        <translation>代理者のパスフレーズの確認：誤り</translation>
    </message>
    <message>
        <source>New recovery key in force</source>
        <translation>新しい復旧キーの有効化</translation>
    </message>
    <message>
        <source>Recovery key tried: it opens</source>
        <translation>復旧キーの確認：開くことができる</translation>
    </message>
    <message>
        <source>Data key changed</source>
        <translation>データ鍵の変更</translation>
    </message>
    <message>
        <source>Office handed over</source>
        <translation>引継ぎの実施</translation>
    </message>
    <message>
        <source>Locked copy of a letter made</source>
        <translation>通知書のパスワード付きコピーを作成</translation>
    </message>
    <message>
        <source>Signed copy of a letter made</source>
        <translation>文書の署名付きの写しを作成</translation>
    </message>
    <message>
        <source>Enclosure stamped</source>
        <translation>同封物に番号を印字</translation>
    </message>
    <message>
        <source>Vault restored from a backup</source>
        <translation>バックアップからの復元</translation>
    </message>
    <message>
        <source>Exported</source>
        <translation>ファイル出力</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>印刷</translation>
    </message>
</context>
<context>
    <name>expected</name>
    <message>
        <source>another file than this one</source>
        <translation>別のファイル</translation>
    </message>
    <message>
        <source>a short name not used yet</source>
        <translation>未使用の識別子</translation>
    </message>
    <message>
        <source>a case that an earlier step receives</source>
        <translation>前の手順で受け付けた案件</translation>
    </message>
    <message>
        <source>a person that stands under [persons]</source>
        <translation>[persons]に登録した人物</translation>
    </message>
    <message>
        <source>either file or content, not both</source>
        <translation>fileとcontentのどちらか一方</translation>
    </message>
    <message>
        <source>at least one [[step]]</source>
        <translation>[[step]]を1つ以上</translation>
    </message>
    <message>
        <source>a date</source>
        <translation>日付</translation>
    </message>
    <message>
        <source>a moment with its zone</source>
        <translation>時差を付けた日時</translation>
    </message>
    <message>
        <source>11 digits, of which the last fits the others, such as 123-45-67890-3</source>
        <translation>11桁の数字（末尾の数字は検算に合うもの。例 123-45-67890-3）</translation>
    </message>
    <message>
        <source>abroad, 2 letters, 9 digits and 2 letters, such as EJ123456785JP</source>
        <translation>外国あては英字2字・数字9桁・英字2字（例 EJ123456785JP）</translation>
    </message>
    <message>
        <source>abroad, 2 letters, 9 digits and 2 letters, such as RR123456785JP</source>
        <translation>外国あては英字2字・数字9桁・英字2字（例 RR123456785JP）</translation>
    </message>
    <message>
        <source>7 digits, such as 150-0031</source>
        <translation>数字7桁（例: 150-0031）</translation>
    </message>
    <message>
        <source>an address such as name@example.jp</source>
        <translation>name@example.jp のような形式のアドレス</translation>
    </message>
    <message>
        <source>a number such as 03-0000-0000</source>
        <translation>03-0000-0000 のような番号</translation>
    </message>
    <message>
        <source>a date, or none</source>
        <translation>日付又は空欄</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>文字列</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>整数</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true又はfalse</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>リスト</translation>
    </message>
    <message>
        <source>a time such as 3 days, 2 business days or 1 week, without “at”</source>
        <translation>3 days、2 business days、1 weekなどの期間（「at」なし）</translation>
    </message>
</context>
<context>
    <name>fault</name>
    <message>
        <source>pages of the file do not match their seals</source>
        <translation>データのページが照合値と一致しない</translation>
    </message>
    <message>
        <source>the structure of the database is broken</source>
        <translation>データベースの構造が壊れている</translation>
    </message>
    <message>
        <source>tables are not as this program makes them</source>
        <translation>表の構成が正しくない</translation>
    </message>
    <message>
        <source>the chain of the log is broken</source>
        <translation>記録のつながりが切れている</translation>
    </message>
    <message>
        <source>the case list does not fit the cases</source>
        <translation>案件一覧が案件と合っていません</translation>
    </message>
    <message>
        <source>events of cases do not match the log</source>
        <translation>案件の経過が記録と一致しない</translation>
    </message>
    <message>
        <source>a setting is not the one that was last made</source>
        <translation>設定が最後に保存したものと異なる</translation>
    </message>
    <message>
        <source>a letter is missing, or is not the one that was issued</source>
        <translation>通知書がないか、発行したものと異なる</translation>
    </message>
    <message>
        <source>a policy or law file is not the one adopted</source>
        <translation>ポリシー又は法令のデータが採用時のものと異なる</translation>
    </message>
    <message>
        <source>a file put into a case is missing or changed</source>
        <translation>案件に追加したファイルが失われたか、変更されている</translation>
    </message>
</context>
<context>
    <name>fee_basis</name>
    <message>
        <source>For each item asked for</source>
        <translation>請求事項ごと</translation>
    </message>
    <message>
        <source>Once for the whole request</source>
        <translation>請求全体で1件</translation>
    </message>
</context>
<context>
    <name>fee_line</name>
    <message>
        <source>asked for</source>
        <translation>案内</translation>
    </message>
    <message>
        <source>paid</source>
        <translation>入金</translation>
    </message>
    <message>
        <source>waived</source>
        <translation>免除</translation>
    </message>
    <message>
        <source>returned</source>
        <translation>返金</translation>
    </message>
    <message>
        <source>carried over</source>
        <translation>繰越</translation>
    </message>
    <message>
        <source>total</source>
        <translation>合計</translation>
    </message>
</context>
<context>
    <name>fee_method</name>
    <message>
        <source>Bank transfer</source>
        <translation>銀行振込</translation>
    </message>
    <message>
        <source>Postal money order</source>
        <translation>定額小為替</translation>
    </message>
    <message>
        <source>Postage stamps</source>
        <translation>郵便切手</translation>
    </message>
    <message>
        <source>Cash</source>
        <translation>現金</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>カード</translation>
    </message>
</context>
<context>
    <name>fee_state</name>
    <message>
        <source>No fee</source>
        <translation>不要</translation>
    </message>
    <message>
        <source>Not yet asked for</source>
        <translation>未案内</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>案内済</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>入金済</translation>
    </message>
    <message>
        <source>Waived</source>
        <translation>免除</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>返金済</translation>
    </message>
</context>
<context>
    <name>field</name>
    <message>
        <source>name</source>
        <translation>氏名</translation>
    </message>
    <message>
        <source>address</source>
        <translation>送付先</translation>
    </message>
    <message>
        <source>postal code</source>
        <translation>郵便番号</translation>
    </message>
    <message>
        <source>e-mail address</source>
        <translation>メールアドレス</translation>
    </message>
    <message>
        <source>telephone number</source>
        <translation>電話番号</translation>
    </message>
    <message>
        <source>requester</source>
        <translation>請求者</translation>
    </message>
    <message>
        <source>person concerned</source>
        <translation>ご本人</translation>
    </message>
    <message>
        <source>identifier</source>
        <translation>識別子</translation>
    </message>
    <message>
        <source>sources</source>
        <translation>調査先</translation>
    </message>
    <message>
        <source>source</source>
        <translation>調査先</translation>
    </message>
    <message>
        <source>papers</source>
        <translation>書類</translation>
    </message>
    <message>
        <source>paper</source>
        <translation>書類</translation>
    </message>
    <message>
        <source>method</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>answer</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>date</source>
        <translation>日付</translation>
    </message>
    <message>
        <source>day of arrival</source>
        <translation>到達日</translation>
    </message>
    <message>
        <source>day of the decision</source>
        <translation>決定日</translation>
    </message>
    <message>
        <source>promised day</source>
        <translation>約束する期日</translation>
    </message>
    <message>
        <source>day to answer by</source>
        <translation>回答期限</translation>
    </message>
    <message>
        <source>day to reply by</source>
        <translation>提出期限</translation>
    </message>
    <message>
        <source>day by which it is to be done</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>day from which the time runs</source>
        <translation>起算日</translation>
    </message>
    <message>
        <source>day of the last provision</source>
        <translation>最終提供日</translation>
    </message>
    <message>
        <source>date of birth</source>
        <translation>生年月日</translation>
    </message>
    <message>
        <source>end of validity</source>
        <translation>有効期限</translation>
    </message>
    <message>
        <source>reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>internal reason</source>
        <translation>内部の理由</translation>
    </message>
    <message>
        <source>internal legal reference</source>
        <translation>根拠条文</translation>
    </message>
    <message>
        <source>reason in the letter</source>
        <translation>通知書の理由</translation>
    </message>
    <message>
        <source>reason in the English letter</source>
        <translation>通知書の理由（英語）</translation>
    </message>
    <message>
        <source>enclosures</source>
        <translation>同封物</translation>
    </message>
    <message>
        <source>letter that is corrected</source>
        <translation>差し替える通知書</translation>
    </message>
    <message>
        <source>enclosures of the English letter</source>
        <translation>英文通知書の同封物</translation>
    </message>
    <message>
        <source>envelope within Japan</source>
        <translation>国内用の封筒</translation>
    </message>
    <message>
        <source>envelope for abroad</source>
        <translation>海外用の封筒</translation>
    </message>
    <message>
        <source>envelope</source>
        <translation>封筒</translation>
    </message>
    <message>
        <source>name in Japanese</source>
        <translation>名称（日本語）</translation>
    </message>
    <message>
        <source>name in English</source>
        <translation>名称（英語）</translation>
    </message>
    <message>
        <source>width (mm)</source>
        <translation>幅（mm）</translation>
    </message>
    <message>
        <source>height (mm)</source>
        <translation>高さ（mm）</translation>
    </message>
    <message>
        <source>folds from the top (mm)</source>
        <translation>上端から折り目まで（mm）</translation>
    </message>
    <message>
        <source>window from the left (mm)</source>
        <translation>窓の左端まで（mm）</translation>
    </message>
    <message>
        <source>window from the top (mm)</source>
        <translation>窓の上端まで（mm）</translation>
    </message>
    <message>
        <source>width of the window (mm)</source>
        <translation>窓の幅（mm）</translation>
    </message>
    <message>
        <source>height of the window (mm)</source>
        <translation>窓の高さ（mm）</translation>
    </message>
    <message>
        <source>play sideways (mm)</source>
        <translation>横に動く幅（mm）</translation>
    </message>
    <message>
        <source>play downwards (mm)</source>
        <translation>縦に動く幅（mm）</translation>
    </message>
    <message>
        <source>shift to the right (mm)</source>
        <translation>右への補正（mm）</translation>
    </message>
    <message>
        <source>shift down (mm)</source>
        <translation>下への補正（mm）</translation>
    </message>
    <message>
        <source>sheet of labels</source>
        <translation>ラベル用紙</translation>
    </message>
    <message>
        <source>first label</source>
        <translation>最初のラベル</translation>
    </message>
    <message>
        <source>width of the seal</source>
        <translation>印影の幅</translation>
    </message>
    <message>
        <source>width of the logo</source>
        <translation>ロゴの幅</translation>
    </message>
    <message>
        <source>image</source>
        <translation>画像</translation>
    </message>
    <message>
        <source>measure</source>
        <translation>措置の内容</translation>
    </message>
    <message>
        <source>measure in the English letter</source>
        <translation>措置の内容（英語）</translation>
    </message>
    <message>
        <source>protection of the person&apos;s interests</source>
        <translation>ご本人の保護</translation>
    </message>
    <message>
        <source>evidence</source>
        <translation>根拠となる資料</translation>
    </message>
    <message>
        <source>corrections</source>
        <translation>訂正等の内容</translation>
    </message>
    <message>
        <source>purposes</source>
        <translation>利用目的</translation>
    </message>
    <message>
        <source>explanations</source>
        <translation>定型の説明</translation>
    </message>
    <message>
        <source>exception</source>
        <translation>例外事由</translation>
    </message>
    <message>
        <source>outcome</source>
        <translation>決定の内容</translation>
    </message>
    <message>
        <source>note</source>
        <translation>メモ</translation>
    </message>
    <message>
        <source>reason for accepting an old paper</source>
        <translation>古い書類を認める理由</translation>
    </message>
    <message>
        <source>text</source>
        <translation>文面</translation>
    </message>
    <message>
        <source>content</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>amount</source>
        <translation>金額</translation>
    </message>
    <message>
        <source>basis</source>
        <translation>根拠</translation>
    </message>
    <message>
        <source>number of days</source>
        <translation>日数</translation>
    </message>
    <message>
        <source>day of issue</source>
        <translation>発行日</translation>
    </message>
    <message>
        <source>recipient</source>
        <translation>提供先</translation>
    </message>
    <message>
        <source>representative</source>
        <translation>代表者</translation>
    </message>
    <message>
        <source>day of provision</source>
        <translation>提供年月日</translation>
    </message>
    <message>
        <source>how the data was obtained</source>
        <translation>取得の経緯</translation>
    </message>
    <message>
        <source>things asked for</source>
        <translation>請求事項</translation>
    </message>
    <message>
        <source>item</source>
        <translation>請求事項</translation>
    </message>
    <message>
        <source>what was found</source>
        <translation>該当するデータ</translation>
    </message>
    <message>
        <source>entry</source>
        <translation>データの番号</translation>
    </message>
    <message>
        <source>text that may be shown</source>
        <translation>開示する内容</translation>
    </message>
    <message>
        <source>records of provision</source>
        <translation>第三者提供記録</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>case</source>
        <translation>案件</translation>
    </message>
    <message>
        <source>other case</source>
        <translation>別の案件</translation>
    </message>
    <message>
        <source>capacity</source>
        <translation>請求者の立場</translation>
    </message>
    <message>
        <source>way of arrival</source>
        <translation>到達方法</translation>
    </message>
    <message>
        <source>language</source>
        <translation>言語</translation>
    </message>
    <message>
        <source>languages</source>
        <translation>言語</translation>
    </message>
    <message>
        <source>check</source>
        <translation>確認の対象</translation>
    </message>
    <message>
        <source>result</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>what was compared</source>
        <translation>照合した項目</translation>
    </message>
    <message>
        <source>what the mandate covers</source>
        <translation>委任の範囲</translation>
    </message>
    <message>
        <source>check for other persons&apos; data</source>
        <translation>第三者の情報の確認</translation>
    </message>
    <message>
        <source>date to be extended</source>
        <translation>延長する期限</translation>
    </message>
    <message>
        <source>other law</source>
        <translation>他の法令</translation>
    </message>
    <message>
        <source>other laws</source>
        <translation>他の法令</translation>
    </message>
    <message>
        <source>task</source>
        <translation>タスク</translation>
    </message>
    <message>
        <source>matter</source>
        <translation>事案</translation>
    </message>
    <message>
        <source>reference</source>
        <translation>事件番号など</translation>
    </message>
    <message>
        <source>reference of the leak</source>
        <translation>漏えい等の管理番号</translation>
    </message>
    <message>
        <source>system</source>
        <translation>実施先</translation>
    </message>
    <message>
        <source>what was done</source>
        <translation>実施した内容</translation>
    </message>
    <message>
        <source>proof</source>
        <translation>証跡</translation>
    </message>
    <message>
        <source>letter</source>
        <translation>通知書</translation>
    </message>
    <message>
        <source>letters</source>
        <translation>通知書</translation>
    </message>
    <message>
        <source>name on the receipt</source>
        <translation>領収書の宛名</translation>
    </message>
    <message>
        <source>way</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>tracking number</source>
        <translation>引受番号</translation>
    </message>
    <message>
        <source>how the person was told</source>
        <translation>ご本人への案内方法</translation>
    </message>
    <message>
        <source>codes of the sheets</source>
        <translation>用紙の照合コード</translation>
    </message>
    <message>
        <source>remark</source>
        <translation>備考</translation>
    </message>
    <message>
        <source>what is asked for, in the person&apos;s words</source>
        <translation>お申出の趣旨</translation>
    </message>
    <message>
        <source>value found</source>
        <translation>該当するデータの値</translation>
    </message>
    <message>
        <source>reading of the name</source>
        <translation>氏名の読み</translation>
    </message>
    <message>
        <source>organisation</source>
        <translation>組織名</translation>
    </message>
    <message>
        <source>name in letters</source>
        <translation>通知書の氏名</translation>
    </message>
    <message>
        <source>country</source>
        <translation>国</translation>
    </message>
    <message>
        <source>kinds of data</source>
        <translation>データの項目</translation>
    </message>
    <message>
        <source>what stood there before</source>
        <translation>訂正前の内容</translation>
    </message>
    <message>
        <source>what stands there now</source>
        <translation>訂正後の内容</translation>
    </message>
    <message>
        <source>consent</source>
        <translation>同意</translation>
    </message>
    <message>
        <source>member number</source>
        <translation>会員番号</translation>
    </message>
    <message>
        <source>company</source>
        <translation>会社名</translation>
    </message>
    <message>
        <source>information manager</source>
        <translation>情報管理責任者</translation>
    </message>
    <message>
        <source>name of the desk</source>
        <translation>窓口の名称</translation>
    </message>
    <message>
        <source>office hours</source>
        <translation>受付時間</translation>
    </message>
    <message>
        <source>how the fee is paid</source>
        <translation>手数料のお支払方法</translation>
    </message>
    <message>
        <source>what is read instead of the seal</source>
        <translation>公印の代わりに読み上げる文</translation>
    </message>
    <message>
        <source>what is read instead of the logo</source>
        <translation>ロゴの代わりに読み上げる文</translation>
    </message>
    <message>
        <source>remark in the file</source>
        <translation>ファイル内の注記</translation>
    </message>
    <message>
        <source>name in the log</source>
        <translation>記録の名称</translation>
    </message>
    <message>
        <source>data left out</source>
        <translation>開示しない項目</translation>
    </message>
</context>
<context>
    <name>file_fault</name>
    <message>
        <source>it is a program or a disk image, whatever its name says. Programs do not belong into a case; ask the sender for a PDF or a picture</source>
        <translation>名前にかかわらず、中身はプログラムまたはディスクイメージです。プログラムは案件に入れられません。送り主にPDFか画像を求めてください</translation>
    </message>
    <message>
        <source>it is a script, or its name ends like one, so that a double click on a copy would run it. Ask the sender for a PDF or a text file</source>
        <translation>スクリプトであるか、名前の末尾がスクリプトのもので、写しをダブルクリックすると実行されます。送り主にPDFかテキストファイルを求めてください</translation>
    </message>
    <message>
        <source>there is a program or a script in it. Add the other files one by one</source>
        <translation>中にプログラムまたはスクリプトがあります。ほかのファイルを一つずつ追加してください</translation>
    </message>
    <message>
        <source>it would grow more than a hundredfold when it is unpacked, as traps do. Ask the sender for the files themselves</source>
        <translation>展開すると100倍を超える大きさになり、攻撃用のファイルのおそれがあります。送り主に中のファイルそのものを求めてください</translation>
    </message>
</context>
<context>
    <name>file_kind</name>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>テキスト</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>電子メール</translation>
    </message>
    <message>
        <source>Outlook message</source>
        <translation>Outlookメッセージ</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>Word</translation>
    </message>
    <message>
        <source>Excel</source>
        <translation>Excel</translation>
    </message>
    <message>
        <source>PowerPoint</source>
        <translation>PowerPoint</translation>
    </message>
    <message>
        <source>Word (old)</source>
        <translation>Word（旧形式）</translation>
    </message>
    <message>
        <source>Excel (old)</source>
        <translation>Excel（旧形式）</translation>
    </message>
    <message>
        <source>PowerPoint (old)</source>
        <translation>PowerPoint（旧形式）</translation>
    </message>
    <message>
        <source>Old office file</source>
        <translation>旧形式のOfficeファイル</translation>
    </message>
    <message>
        <source>OpenDocument text</source>
        <translation>OpenDocument文書</translation>
    </message>
    <message>
        <source>OpenDocument table</source>
        <translation>OpenDocument表計算</translation>
    </message>
    <message>
        <source>OpenDocument slides</source>
        <translation>OpenDocumentプレゼンテーション</translation>
    </message>
    <message>
        <source>RTF</source>
        <translation>RTF</translation>
    </message>
    <message>
        <source>JPEG picture</source>
        <translation>JPEG画像</translation>
    </message>
    <message>
        <source>PNG picture</source>
        <translation>PNG画像</translation>
    </message>
    <message>
        <source>TIFF picture</source>
        <translation>TIFF画像</translation>
    </message>
    <message>
        <source>GIF picture</source>
        <translation>GIF画像</translation>
    </message>
    <message>
        <source>BMP picture</source>
        <translation>BMP画像</translation>
    </message>
    <message>
        <source>WebP picture</source>
        <translation>WebP画像</translation>
    </message>
    <message>
        <source>HEIF picture</source>
        <translation>HEIF画像</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>音声</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>動画</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>ウェブページ</translation>
    </message>
    <message>
        <source>SVG picture</source>
        <translation>SVG画像</translation>
    </message>
    <message>
        <source>ZIP archive</source>
        <translation>ZIP圧縮ファイル</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>圧縮ファイル</translation>
    </message>
    <message>
        <source>Unknown kind</source>
        <translation>種類不明</translation>
    </message>
    <message>
        <source>Disk image</source>
        <translation>ディスクイメージ</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>プログラム</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>スクリプト</translation>
    </message>
</context>
<context>
    <name>file_looked</name>
    <message>
        <source>Looked through for numbers.</source>
        <translation>番号の有無を確認しました。</translation>
    </message>
    <message>
        <source>Its words were looked through. Look at its pictures yourself: no My Number, no symbol or number of an insurance.</source>
        <translation>文字は確認しました。画像はご自身で確認してください（マイナンバー、保険の記号・番号が写っていないこと）。</translation>
    </message>
    <message>
        <source>Not looked through, for it has no text. See to it yourself: of a My Number card only the front, of an insurance paper no symbol, number or QR code, of a pension book no number.</source>
        <translation>文字がないため確認していません。ご自身で確認してください。マイナンバーカードは表面のみ、保険の書類は記号・番号・QRコードなし、年金手帳は番号なしとしてください。</translation>
    </message>
    <message>
        <source>Not looked through to its end.</source>
        <translation>最後までは確認していません。</translation>
    </message>
</context>
<context>
    <name>file_told</name>
    <message>
        <source>not what its name says</source>
        <translation>名前と中身が不一致</translation>
    </message>
    <message>
        <source>not looked through</source>
        <translation>中は未確認</translation>
    </message>
    <message>
        <source>holds macros or scripts</source>
        <translation>マクロ・スクリプトあり</translation>
    </message>
    <message>
        <source>to be unpacked with care</source>
        <translation>展開は慎重に</translation>
    </message>
    <message>
        <source>archive within it</source>
        <translation>中に圧縮ファイルあり</translation>
    </message>
    <message>
        <source>needs its pass phrase</source>
        <translation>パスワードが必要</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>破損</translation>
    </message>
    <message>
        <source>partly looked through</source>
        <translation>一部のみ確認</translation>
    </message>
    <message>
        <source>carries numbers that were looked at</source>
        <translation>番号は担当者が確認済み</translation>
    </message>
    <message>
        <source>added again</source>
        <translation>再追加</translation>
    </message>
</context>
<context>
    <name>file_warning</name>
    <message>
        <source>Its name ends differently from what it is. Is it what you expect?</source>
        <translation>名前の末尾（拡張子）と中身が一致しません。予定していたファイルですか。</translation>
    </message>
    <message>
        <source>It is of no kind that is known here, and was not looked through.</source>
        <translation>種類が分からないため、中を確認していません。</translation>
    </message>
    <message>
        <source>It holds macros, scripts or files of its own, which may do harm.</source>
        <translation>マクロ、スクリプトまたは埋め込みファイルがあり、害を及ぼすおそれがあります。</translation>
    </message>
    <message>
        <source>It is an archive. Better add the files in it one by one.</source>
        <translation>圧縮ファイルです。中のファイルを一つずつ追加するほうが確実です。</translation>
    </message>
    <message>
        <source>There is an archive in it, which was not looked through.</source>
        <translation>中にさらに圧縮ファイルがあり、そこは確認していません。</translation>
    </message>
    <message>
        <source>It is protected by a pass phrase: it was not looked through, and nobody can read it later without that.</source>
        <translation>パスワードで保護されています。中を確認しておらず、後でもパスワードなしには誰も読めません。</translation>
    </message>
    <message>
        <source>It is damaged, or not made as it should be.</source>
        <translation>壊れているか、正しい形式ではありません。</translation>
    </message>
    <message>
        <source>Only a part of it could be looked through for numbers.</source>
        <translation>番号の有無は一部しか確認できませんでした。</translation>
    </message>
    <message>
        <source>It carries a number that may be one of those that must not be kept. Look at it: if it is, blacken it in a copy and add that.</source>
        <translation>保管してはならない番号かもしれないものが含まれています。ご確認のうえ、該当する場合は黒塗りした写しを追加してください。</translation>
    </message>
    <message>
        <source>This case has this very file already.</source>
        <translation>同じファイルがすでにこの案件にあります。</translation>
    </message>
</context>
<context>
    <name>held_by</name>
    <message>
        <source>legal hold</source>
        <translation>リーガルホールド（消去の停止）</translation>
    </message>
    <message>
        <source>open complaint, inquiry or lawsuit</source>
        <translation>終わっていない苦情・照会・訴訟</translation>
    </message>
    <message>
        <source>letter that was not posted</source>
        <translation>発送していない通知書</translation>
    </message>
    <message>
        <source>task still to be done</source>
        <translation>終わっていない予定</translation>
    </message>
    <message>
        <source>days before a lawsuit still run (Article 39)</source>
        <translation>訴え提起前の期間が経過していません（第39条）</translation>
    </message>
</context>
<context>
    <name>hold</name>
    <message>
        <source>Papers missing</source>
        <translation>書類待ち</translation>
    </message>
    <message>
        <source>Fee owing</source>
        <translation>手数料待ち</translation>
    </message>
    <message>
        <source>Clarification asked</source>
        <translation>内容確認待ち</translation>
    </message>
</context>
<context>
    <name>house_fault</name>
    <message>
        <source>this letter has no such text</source>
        <translation>この通知書にこの文はありません</translation>
    </message>
    <message>
        <source>the brackets of a field or a condition do not match</source>
        <translation>項目又は条件の括弧が対になっていません</translation>
    </message>
    <message>
        <source>there is no such field</source>
        <translation>この項目はありません</translation>
    </message>
    <message>
        <source>this field may not stand here: what was asked, decided and why is said by the fixed text alone</source>
        <translation>この項目はここでは使えません。請求、決定及び理由は、固定の文だけで述べます</translation>
    </message>
    <message>
        <source>this name can only be a condition, with ?? and a text</source>
        <translation>この名前は条件としてのみ使えます（??と文を続けます）</translation>
    </message>
    <message>
        <source>no font of the letters can print what stands here</source>
        <translation>通知書のフォントでは印字できない文字があります</translation>
    </message>
    <message>
        <source>it is too long; most characters</source>
        <translation>長すぎます。上限の文字数</translation>
    </message>
    <message>
        <source>it has too many lines; most lines</source>
        <translation>行が多すぎます。上限の行数</translation>
    </message>
    <message>
        <source>it names no way to reach the company: e-mail, telephone or address</source>
        <translation>連絡方法（メール、電話又は住所）がありません</translation>
    </message>
    <message>
        <source>opening word and closing word belong together: give both or none</source>
        <translation>頭語と結語は対になります。両方入れるか、両方空にしてください</translation>
    </message>
    <message>
        <source>this looks like the number of a paper or a card; such numbers are never kept or printed</source>
        <translation>書類またはカードの番号と思われます。このような番号は保存も印刷もしません</translation>
    </message>
    <message>
        <source>this field has no value in this letter; enter it under Settings, or make the words around it a condition</source>
        <translation>この通知書では項目の値がありません。設定で入力するか、前後の文を条件にしてください</translation>
    </message>
</context>
<context>
    <name>house_field</name>
    <message>
        <source>name of the company</source>
        <translation>会社名</translation>
    </message>
    <message>
        <source>name of the inquiry desk</source>
        <translation>お問い合わせ窓口の名称</translation>
    </message>
    <message>
        <source>information manager</source>
        <translation>情報管理責任者</translation>
    </message>
    <message>
        <source>representative</source>
        <translation>代表者</translation>
    </message>
    <message>
        <source>postal code of the company</source>
        <translation>会社の郵便番号</translation>
    </message>
    <message>
        <source>address of the company</source>
        <translation>会社の住所</translation>
    </message>
    <message>
        <source>e-mail address of the desk</source>
        <translation>窓口のメールアドレス</translation>
    </message>
    <message>
        <source>telephone of the desk</source>
        <translation>窓口の電話番号</translation>
    </message>
    <message>
        <source>hours of the desk</source>
        <translation>窓口の受付時間</translation>
    </message>
    <message>
        <source>title of the policy</source>
        <translation>ポリシーの名称</translation>
    </message>
    <message>
        <source>to whom the letter goes</source>
        <translation>宛名</translation>
    </message>
    <message>
        <source>number of the case</source>
        <translation>受付番号</translation>
    </message>
    <message>
        <source>number of the letter</source>
        <translation>文書番号</translation>
    </message>
    <message>
        <source>day the request arrived</source>
        <translation>請求の受付日</translation>
    </message>
    <message>
        <source>date of the letter</source>
        <translation>通知書の日付</translation>
    </message>
    <message>
        <source>only as a condition: the letter answers an heir, outside the Act</source>
        <translation>条件としてのみ使用：相続人への任意の回答（法の対象外）</translation>
    </message>
</context>
<context>
    <name>house_hint</name>
    <message>
        <source>It belongs to the closing word, as 拝復 belongs to 敬具.</source>
        <translation>拝復と敬具のように、結語と対になるものです。</translation>
    </message>
    <message>
        <source>It must not say that the reader is known here: the letter may have to tell that nothing is held.</source>
        <translation>相手を知っていることをうかがわせる文は避けてください。保有していないことをお伝えする場合もあります。</translation>
    </message>
    <message>
        <source>How to ask, and other closing sentences.</source>
        <translation>お問い合わせのご案内など、結びの文です。</translation>
    </message>
    <message>
        <source>The last word before the name.</source>
        <translation>文の最後に置く言葉です（英文では署名の前）。</translation>
    </message>
    <message>
        <source>One line for each way to reach the company; a line without words is left out.</source>
        <translation>連絡方法ごとに1行です。中身のない行は印字されません。</translation>
    </message>
</context>
<context>
    <name>house_text</name>
    <message>
        <source>Opening word</source>
        <translation>頭語</translation>
    </message>
    <message>
        <source>Greeting</source>
        <translation>あいさつ</translation>
    </message>
    <message>
        <source>Closing sentences</source>
        <translation>結びの文</translation>
    </message>
    <message>
        <source>Closing word</source>
        <translation>結語</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>お問い合わせ先</translation>
    </message>
</context>
<context>
    <name>investigate</name>
    <message>
        <source>the company&apos;s own places</source>
        <translation>社内の記録</translation>
    </message>
    <message>
        <source>recipients</source>
        <translation>提供先</translation>
    </message>
    <message>
        <source>the manager of the joint use</source>
        <translation>共同利用の管理責任者</translation>
    </message>
</context>
<context>
    <name>keep</name>
    <message>
        <source>Notes on papers</source>
        <translation>本人確認書類についての記録</translation>
    </message>
    <message>
        <source>Copies of what was disclosed</source>
        <translation>開示した内容の写し</translation>
    </message>
    <message>
        <source>The whole file</source>
        <translation>案件の記録全体</translation>
    </message>
    <message>
        <source>Line in the register</source>
        <translation>台帳の記載</translation>
    </message>
</context>
<context>
    <name>keep_goes</name>
    <message>
        <source>Erased: dates of the papers that were seen, and remarks on the checks.</source>
        <translation>消去するもの：確認した書類の日付、確認についてのメモ</translation>
    </message>
    <message>
        <source>Erased: what was found and to whom it went, the files, and the letters that disclose.</source>
        <translation>消去するもの：調査で見つかった内容と提供先、添付ファイル、開示の通知書</translation>
    </message>
    <message>
        <source>Erased: everything recorded, people, letters, files, drafts and search words.</source>
        <translation>消去するもの：記録のすべて（人、通知書、ファイル、下書き、検索語を含みます）</translation>
    </message>
    <message>
        <source>Erased: the last line that says there was such a case.</source>
        <translation>消去するもの：この案件があったことを示す最後の記載</translation>
    </message>
</context>
<context>
    <name>keep_stays</name>
    <message>
        <source>Stays: that, when and by whom identity was confirmed, and the kinds of papers.</source>
        <translation>残るもの：本人確認をした事実、日時と担当、書類の種類</translation>
    </message>
    <message>
        <source>Stays: who asked for what, what was decided and why, and which letters left when.</source>
        <translation>残るもの：誰が何を請求し、何をなぜ決定し、どの通知書をいつ発送したか</translation>
    </message>
    <message>
        <source>Stays: number, days, kinds of request, outcomes and the fee in the ledger; nothing that names a person.</source>
        <translation>残るもの：番号、日付、請求の種類と結果、手数料の出納（個人を特定するものは残りません）</translation>
    </message>
    <message>
        <source>Stays: entries of the log with the number, which is never given again.</source>
        <translation>残るもの：番号の入ったログの記載（番号は二度と使いません）</translation>
    </message>
</context>
<context>
    <name>kept_out</name>
    <message>
        <source>Retained personal data</source>
        <translation>保有個人データ</translation>
    </message>
    <message>
        <source>Existence not to be told (Order, Art. 5)</source>
        <translation>存否を明らかにしない（政令5条）</translation>
    </message>
    <message>
        <source>No retained personal data</source>
        <translation>保有個人データに当たらない</translation>
    </message>
</context>
<context>
    <name>key_fault</name>
    <message>
        <source>it is no PKCS#12 file. Choose the file that came with the certificate; its name ends in .p12 or .pfx</source>
        <translation>PKCS#12形式のファイルではありません。証明書とともに受け取った、名前が .p12 または .pfx で終わるファイルを選んでください</translation>
    </message>
    <message>
        <source>it holds no private key with its certificate. Export both together from where the certificate is kept</source>
        <translation>秘密鍵とその証明書がそろっていません。証明書の保管元から、両方を一緒に書き出してください</translation>
    </message>
    <message>
        <source>it is encrypted in a way that is not safe any more. Export it anew with AES-256</source>
        <translation>現在は安全でない方式で暗号化されています。AES-256で書き出し直してください</translation>
    </message>
    <message>
        <source>it is made so that opening it would take very long. Export it anew from where the certificate is kept</source>
        <translation>開くのに非常に長い時間がかかるように作られています。証明書の保管元から書き出し直してください</translation>
    </message>
    <message>
        <source>its certificate is not made for signatures. Ask the authority for one with the use “digital signature”</source>
        <translation>証明書が署名用ではありません。鍵用途が「デジタル署名」の証明書を認証局に請求してください</translation>
    </message>
    <message>
        <source>its key is too weak or of an unusual kind. Ask for RSA of 2048 bits or more, or for an elliptic curve</source>
        <translation>鍵の強度が足りないか、対応していない種類です。2048ビット以上のRSA、または楕円曲線の鍵を請求してください</translation>
    </message>
</context>
<context>
    <name>keys</name>
    <message>
        <source>The vault was opened with the recovery key. If others may have seen the sheet, make a new one; else put it back into the safe.</source>
        <translation>復旧キーで保管庫を開きました。控えをほかの人に見られたおそれがある場合は新しく作成し、そうでなければ金庫に戻してください。</translation>
    </message>
    <message>
        <source>Keys and hand-over…</source>
        <translation>鍵と引継ぎ…</translation>
    </message>
    <message>
        <source>There is no deputy: without you only the recovery sheet opens the vault.</source>
        <translation>代理者がいません。責任者のほかに保管庫を開けるのは、復旧キーの控えだけです。</translation>
    </message>
    <message>
        <source>Can the deputy still open the vault? It was last shown {moment}. Let the deputy try the pass phrase.</source>
        <translation>代理者は今も保管庫を開けますか。最後に確認したのは{moment}です。代理者にパスフレーズを試してもらってください。</translation>
    </message>
    <message>
        <source>Can the deputy still open the vault? It was never tried. Let the deputy try the pass phrase.</source>
        <translation>代理者は今も保管庫を開けますか。まだ一度も確認されていません。代理者にパスフレーズを試してもらってください。</translation>
    </message>
    <message>
        <source>The deputy can open the vault: shown {moment}.</source>
        <translation>代理者は保管庫を開けます（{moment}に確認）。</translation>
    </message>
    <message>
        <source>A deputy can open the vault since {moment}.</source>
        <translation>{moment}から代理者が保管庫を開けます。</translation>
    </message>
</context>
<context>
    <name>kit</name>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
</context>
<context>
    <name>labels</name>
    <message>
        <source>{kind}: {text}</source>
        <translation>{kind}：{text}</translation>
    </message>
    <message>
        <source>Person who has died</source>
        <translation>亡くなった方</translation>
    </message>
    <message>
        <source>Person concerned</source>
        <translation>ご本人</translation>
    </message>
    <message>
        <source>, or {amount} yen if asked once for the whole request</source>
        <translation>（請求全体で1件と数える場合は{amount}円）</translation>
    </message>
    <message>
        <source>Possible: {values}.</source>
        <translation>使える値：{values}</translation>
    </message>
    <message>
        <source>did you mean “{likely}”?</source>
        <translation>「{likely}」ではありませんか</translation>
    </message>
    <message numerus="yes">
        <source>and %n more fault(s)</source>
        <translation>
            <numerusform>ほか%n件</numerusform>
        </translation>
    </message>
    <message>
        <source>{kind} (…{tail})</source>
        <translation>{kind}（…{tail}）</translation>
    </message>
</context>
<context>
    <name>language</name>
    <message>
        <source>Japanese</source>
        <translation>日本語</translation>
    </message>
    <message>
        <source>English</source>
        <translation>英語</translation>
    </message>
</context>
<context>
    <name>letter_kind</name>
    <message>
        <source>Acknowledgement</source>
        <translation>受付のお知らせ</translation>
    </message>
    <message>
        <source>Request for papers</source>
        <translation>本人確認書類のお願い</translation>
    </message>
    <message>
        <source>Notice of the fee</source>
        <translation>手数料のご案内</translation>
    </message>
    <message>
        <source>Notice of decision</source>
        <translation>決定通知書</translation>
    </message>
    <message>
        <source>Receipt for the fee</source>
        <translation>手数料の領収書</translation>
    </message>
</context>
<context>
    <name>letter_part</name>
    <message>
        <source>name of the addressee</source>
        <translation>宛名</translation>
    </message>
    <message>
        <source>address</source>
        <translation>送付先</translation>
    </message>
    <message>
        <source>person concerned</source>
        <translation>ご本人</translation>
    </message>
    <message>
        <source>particulars of the company</source>
        <translation>会社の情報</translation>
    </message>
    <message>
        <source>name of the policy</source>
        <translation>ポリシーの名称</translation>
    </message>
    <message>
        <source>fee</source>
        <translation>手数料</translation>
    </message>
    <message>
        <source>papers asked for</source>
        <translation>求める書類</translation>
    </message>
    <message>
        <source>what it tells the person</source>
        <translation>通知の内容</translation>
    </message>
    <message>
        <source>request of item {n}</source>
        <translation>請求{n}の内容</translation>
    </message>
    <message>
        <source>decision of item {n}</source>
        <translation>請求{n}の決定</translation>
    </message>
    <message>
        <source>data disclosed with item {n}</source>
        <translation>請求{n}で開示するデータ</translation>
    </message>
    <message>
        <source>{value} (only in the {language} letter)</source>
        <translation>{value}（{language}の通知書だけ）</translation>
    </message>
    <message>
        <source>{value} yen (only in the {language} letter)</source>
        <translation>{value}円（{language}の通知書だけ）</translation>
    </message>
    <message>
        <source>annex {value} (only in the {language} letter)</source>
        <translation>別紙{value}（{language}の通知書だけ）</translation>
    </message>
    <message>
        <source>case {value} (only in the {language} letter)</source>
        <translation>案件 {value}（{language}の通知書だけ）</translation>
    </message>
    <message>
        <source>outcome of item {value}</source>
        <translation>請求{value}の結果</translation>
    </message>
    <message>
        <source>what is told of item {value} (missing in the {language} letter)</source>
        <translation>請求事項{value}についての記載（{language}の通知書にはありません）</translation>
    </message>
    <message>
        <source>what is told of the whole request (missing in the {language} letter)</source>
        <translation>請求全体についての記載（{language}の通知書にはありません）</translation>
    </message>
    <message>
        <source>Article {value} (cited only in the {language} letter)</source>
        <translation>{value}条の引用（{language}の通知書だけ）</translation>
    </message>
    <message>
        <source>record of provision {value} (only in the {language} letter)</source>
        <translation>第三者提供記録{value}（{language}の通知書だけ）</translation>
    </message>
    <message>
        <source>list of enclosures</source>
        <translation>同封書類の一覧</translation>
    </message>
    <message>
        <source>the number {value} in: {text} (only in the {language} letter)</source>
        <translation>{text}の数字「{value}」（{language}の通知書だけ）</translation>
    </message>
    <message>
        <source>reason of item {n}</source>
        <translation>請求{n}の理由</translation>
    </message>
    <message>
        <source>measure of item {n}</source>
        <translation>請求{n}の措置</translation>
    </message>
    <message>
        <source>enclosure {n}</source>
        <translation>同封書類{n}</translation>
    </message>
    <message>
        <source>address of the company</source>
        <translation>会社の住所</translation>
    </message>
    <message>
        <source>office hours</source>
        <translation>受付時間</translation>
    </message>
    <message>
        <source>how the fee is paid</source>
        <translation>手数料のお支払方法</translation>
    </message>
    <message>
        <source>texts of the policy</source>
        <translation>ポリシーの文章</translation>
    </message>
    <message>
        <source>the company’s own wording</source>
        <translation>会社独自の文面</translation>
    </message>
    <message>
        <source>Japanese</source>
        <translation>日本語</translation>
    </message>
    <message>
        <source>English</source>
        <translation>英語</translation>
    </message>
</context>
<context>
    <name>letter_state</name>
    <message>
        <source>Printed or to print, not posted</source>
        <translation>未発送</translation>
    </message>
    <message>
        <source>Posted</source>
        <translation>発送済</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>取消し</translation>
    </message>
    <message>
        <source>Came back</source>
        <translation>返送</translation>
    </message>
</context>
<context>
    <name>link_kind</name>
    <message>
        <source>Earlier case</source>
        <translation>先行の案件</translation>
    </message>
    <message>
        <source>Follow-up case</source>
        <translation>後続の案件</translation>
    </message>
    <message>
        <source>The same request again</source>
        <translation>同じ請求の重複</translation>
    </message>
    <message>
        <source>The same matter</source>
        <translation>同じ事案</translation>
    </message>
</context>
<context>
    <name>matter_kind</name>
    <message>
        <source>Complaint (Art. 40)</source>
        <translation>苦情（法40条）</translation>
    </message>
    <message>
        <source>Inquiry of the Commission or another authority</source>
        <translation>個人情報保護委員会その他の機関の照会</translation>
    </message>
    <message>
        <source>Lawsuit, announced or pending</source>
        <translation>訴訟（予告又は係属中）</translation>
    </message>
</context>
<context>
    <name>method</name>
    <message>
        <source>Papers</source>
        <translation>書類</translation>
    </message>
    <message>
        <source>Signed in to the service</source>
        <translation>サービスへのログイン</translation>
    </message>
    <message>
        <source>Call back by telephone</source>
        <translation>折返し電話</translation>
    </message>
    <message>
        <source>Seen in person</source>
        <translation>窓口での対面</translation>
    </message>
</context>
<context>
    <name>next</name>
    <message>
        <source>Ask {source}</source>
        <translation>{source}に調査を依頼する</translation>
    </message>
    <message>
        <source>Look up: {source}</source>
        <translation>{source}を調べる</translation>
    </message>
    <message>
        <source>Ask {source} again, the answer is late</source>
        <translation>{source}へ回答を督促する</translation>
    </message>
    <message>
        <source>Record the answer of {source}</source>
        <translation>{source}の回答を記録する</translation>
    </message>
    <message>
        <source>Decide item {number}: {type}</source>
        <translation>請求事項{number}（{type}）を決定する</translation>
    </message>
    <message>
        <source>Carry out item {number}: {type}</source>
        <translation>請求事項{number}（{type}）を実施する</translation>
    </message>
    <message>
        <source>Check: {role}</source>
        <translation>{role}をする</translation>
    </message>
    <message>
        <source>Issue the letter: {kind}</source>
        <translation>{kind}を発行する</translation>
    </message>
    <message>
        <source>Post letter {letter}</source>
        <translation>通知書を発送する：{letter}</translation>
    </message>
    <message>
        <source>Wait for the fee of {amount} yen, then record it</source>
        <translation>手数料{amount}円の入金を待って記録する</translation>
    </message>
    <message>
        <source>{step} (item {number})</source>
        <translation>{step}（事項{number}）</translation>
    </message>
    <message>
        <source>Issue: {kind}</source>
        <translation>{kind}を発行</translation>
    </message>
</context>
<context>
    <name>not_toml</name>
    <message>
        <source>it is not written as TOML.</source>
        <translation>TOMLの形式になっていません。</translation>
    </message>
    <message>
        <source>it is not UTF-8 text.</source>
        <translation>UTF-8のテキストではありません。</translation>
    </message>
    <message>
        <source>it is too large.</source>
        <translation>ファイルが大きすぎます。</translation>
    </message>
    <message>
        <source>it is nested too deeply.</source>
        <translation>入れ子が深すぎます。</translation>
    </message>
</context>
<context>
    <name>notice</name>
    <message>
        <source>Outside the Act: data of a person who has died gives no right to a request (Article 2(1)). The company answers voluntarily, without fee and without the clock of Article 39. On data about the heir, the heir asks as the person themselves.</source>
        <translation>亡くなった方のデータについては、法に基づく請求ができません（法2条1項）。会社が任意に回答するもので、手数料も法39条の期間もありません。相続人自身のデータについては、相続人が本人として請求します。</translation>
    </message>
</context>
<context>
    <name>number_kind</name>
    <message>
        <source>My Number</source>
        <translation>マイナンバー</translation>
    </message>
    <message>
        <source>card number</source>
        <translation>カード番号</translation>
    </message>
    <message>
        <source>insurer&apos;s number</source>
        <translation>保険者番号</translation>
    </message>
    <message>
        <source>insured person&apos;s symbol and number</source>
        <translation>被保険者等記号・番号</translation>
    </message>
    <message>
        <source>basic pension number</source>
        <translation>基礎年金番号</translation>
    </message>
</context>
<context>
    <name>outcome</name>
    <message>
        <source>Granted</source>
        <translation>全部に応じる</translation>
    </message>
    <message>
        <source>Granted in part</source>
        <translation>一部に応じる</translation>
    </message>
    <message>
        <source>Granted by another method</source>
        <translation>方法を変えて応じる</translation>
    </message>
    <message>
        <source>Another measure instead</source>
        <translation>代替措置</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>応じない</translation>
    </message>
    <message>
        <source>Not held</source>
        <translation>不存在</translation>
    </message>
    <message>
        <source>Existence not to be confirmed (Order, Art. 5)</source>
        <translation>存否を明らかにしない（政令5条）</translation>
    </message>
    <message>
        <source>Held, but not as retained personal data</source>
        <translation>保有個人データに当たらない</translation>
    </message>
    <message>
        <source>Referred to the manager of the joint use</source>
        <translation>共同利用の管理責任者へ転送</translation>
    </message>
    <message>
        <source>Withdrawn by the person</source>
        <translation>取下げ</translation>
    </message>
    <message>
        <source>Identity could not be confirmed</source>
        <translation>本人確認不可</translation>
    </message>
    <message>
        <source>Procedure not followed</source>
        <translation>手続不備</translation>
    </message>
    <message>
        <source>Already dealt with in another case</source>
        <translation>重複（別の案件で取扱い）</translation>
    </message>
    <message>
        <source>Taken in by mistake</source>
        <translation>誤って受け付けたもの</translation>
    </message>
</context>
<context>
    <name>outcome_step</name>
    <message>
        <source>It is no decision: record that the person withdraws the item.</source>
        <translation>これは決定ではありません。本人による取下げとして記録してください。</translation>
    </message>
    <message>
        <source>It is no decision: give identity up, and all open items end so.</source>
        <translation>これは決定ではありません。本人確認を打ち切ると、未了の請求はすべてこの結果で終了します。</translation>
    </message>
    <message>
        <source>It is no decision: end the item without looking into it (dismiss).</source>
        <translation>これは決定ではありません。内容を調べずに請求を終了する操作（dismiss）を使ってください。</translation>
    </message>
    <message>
        <source>It is no decision: end the item without looking into it (dismiss), with the number of the other case.</source>
        <translation>これは決定ではありません。内容を調べずに請求を終了する操作（dismiss）を使い、もう一方の案件番号を入力してください。</translation>
    </message>
</context>
<context>
    <name>particular</name>
    <message>
        <source>Company</source>
        <translation>会社名</translation>
    </message>
    <message>
        <source>Postal code</source>
        <translation>郵便番号</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>住所</translation>
    </message>
    <message>
        <source>Representative</source>
        <translation>代表者</translation>
    </message>
    <message>
        <source>Information manager</source>
        <translation>情報管理責任者</translation>
    </message>
    <message>
        <source>Name of the desk</source>
        <translation>窓口の名称</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>メールアドレス</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>電話番号</translation>
    </message>
    <message>
        <source>Office hours</source>
        <translation>受付時間</translation>
    </message>
    <message>
        <source>How the fee is paid</source>
        <translation>手数料の支払方法</translation>
    </message>
</context>
<context>
    <name>phase</name>
    <message>
        <source>Received</source>
        <translation>受付</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>本人確認</translation>
    </message>
    <message>
        <source>Investigation</source>
        <translation>調査</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>決定</translation>
    </message>
    <message>
        <source>Carrying out</source>
        <translation>実施</translation>
    </message>
    <message>
        <source>Notification</source>
        <translation>通知</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>完了</translation>
    </message>
</context>
<context>
    <name>policy_key</name>
    <message>
        <source>Name of the edition</source>
        <translation>版の名称</translation>
    </message>
    <message>
        <source>In force from</source>
        <translation>施行日</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>題名</translation>
    </message>
    <message>
        <source>Amount in yen</source>
        <translation>金額（円）</translation>
    </message>
    <message>
        <source>Ways</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>Business days</source>
        <translation>営業日数</translation>
    </message>
    <message>
        <source>Runs from when</source>
        <translation>起算</translation>
    </message>
    <message>
        <source>Days before an erasure</source>
        <translation>消去までに置く日数</translation>
    </message>
    <message>
        <source>Papers with a photograph</source>
        <translation>顔写真のある書類の点数</translation>
    </message>
    <message>
        <source>or papers without</source>
        <translation>又は顔写真のない書類</translation>
    </message>
    <message>
        <source>Issued within, months</source>
        <translation>発行後の月数の上限</translation>
    </message>
    <message>
        <source>Reminders</source>
        <translation>書類を求める回数</translation>
    </message>
    <message>
        <source>Compared</source>
        <translation>照合する項目</translation>
    </message>
    <message>
        <source>More than the account for</source>
        <translation>追加の確認を要する項目</translation>
    </message>
    <message>
        <source>Among</source>
        <translation>共同利用者の範囲</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>データの項目</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>管理責任者</translation>
    </message>
    <message>
        <source>Its representative</source>
        <translation>管理責任者の代表者</translation>
    </message>
    <message>
        <source>Its address</source>
        <translation>管理責任者の住所</translation>
    </message>
    <message>
        <source>Notes on papers after the check, days</source>
        <translation>本人確認書類の記録（確認後の日数）</translation>
    </message>
    <message>
        <source>Copies of what was disclosed, days</source>
        <translation>開示した内容の写し（完了後の日数）</translation>
    </message>
    <message>
        <source>File of a case, days</source>
        <translation>案件の記録（完了後の日数）</translation>
    </message>
    <message>
        <source>Register of cases, days</source>
        <translation>案件台帳（完了後の日数）</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Reasons in letters</source>
        <translation>通知書の理由</translation>
    </message>
    <message>
        <source>Another measure is possible</source>
        <translation>代替措置を認める</translation>
    </message>
    <message>
        <source>Grounds it names</source>
        <translation>記載のある請求の理由</translation>
    </message>
    <message>
        <source>Exceptions it names</source>
        <translation>記載のある例外事由</translation>
    </message>
    <message>
        <source>Looked up with</source>
        <translation>調査先</translation>
    </message>
    <message>
        <source>Held with</source>
        <translation>区分</translation>
    </message>
    <message>
        <source>In an answer</source>
        <translation>開示の範囲</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文面</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>役割</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>Basis of provision</source>
        <translation>提供の根拠</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>住所</translation>
    </message>
    <message>
        <source>Representative</source>
        <translation>代表者</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>国</translation>
    </message>
    <message>
        <source>A foreign country under Article 28</source>
        <translation>法28条の外国に当たる</translation>
    </message>
    <message>
        <source>On the law there</source>
        <translation>その国の制度</translation>
    </message>
    <message>
        <source>Measures there</source>
        <translation>提供先の保護措置</translation>
    </message>
    <message>
        <source>Rule 18(3): how the system was made</source>
        <translation>規則18条3項：体制の整備の方法</translation>
    </message>
    <message>
        <source>Rule 18(3): its measures</source>
        <translation>規則18条3項：相当措置の概要</translation>
    </message>
    <message>
        <source>Rule 18(3): how and when checked</source>
        <translation>規則18条3項：確認の頻度と方法</translation>
    </message>
    <message>
        <source>Rule 18(3): country</source>
        <translation>規則18条3項：外国の名称</translation>
    </message>
    <message>
        <source>Rule 18(3): the law there</source>
        <translation>規則18条3項：影響し得る制度</translation>
    </message>
    <message>
        <source>Rule 18(3): obstacles</source>
        <translation>規則18条3項：実施に関する支障</translation>
    </message>
    <message>
        <source>Rule 18(3): what is done about them</source>
        <translation>規則18条3項：支障への対応措置</translation>
    </message>
    <message>
        <source>What to cover</source>
        <translation>書類の注意書き</translation>
    </message>
    <message>
        <source>Has a photograph</source>
        <translation>顔写真付き</translation>
    </message>
    <message>
        <source>Proves the address</source>
        <translation>住所を確認できる</translation>
    </message>
    <message>
        <source>Bears a number to be covered</source>
        <translation>隠すべき番号がある</translation>
    </message>
    <message>
        <source>Paragraph of the policy</source>
        <translation>ポリシーの条項</translation>
    </message>
    <message>
        <source>Needs evidence</source>
        <translation>根拠の記録が必要</translation>
    </message>
    <message>
        <source>Short name</source>
        <translation>識別子</translation>
    </message>
    <message>
        <source>{name} ({language})</source>
        <translation>{name}（{language}）</translation>
    </message>
</context>
<context>
    <name>policy_table</name>
    <message>
        <source>The edition</source>
        <translation>版</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>手数料</translation>
    </message>
    <message>
        <source>Own target</source>
        <translation>社内目標</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>本人確認</translation>
    </message>
    <message>
        <source>Joint use</source>
        <translation>共同利用</translation>
    </message>
    <message>
        <source>Keeping of records</source>
        <translation>記録の保存</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>請求の種類</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>データ項目</translation>
    </message>
    <message>
        <source>Purposes of use</source>
        <translation>利用目的</translation>
    </message>
    <message>
        <source>Recipients</source>
        <translation>提供先</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>書類</translation>
    </message>
    <message>
        <source>Own words for grounds</source>
        <translation>請求の理由の文言</translation>
    </message>
    <message>
        <source>Own words for exceptions</source>
        <translation>例外事由の文言</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>会社</translation>
    </message>
    <message>
        <source>Inquiry desk</source>
        <translation>お問い合わせ窓口</translation>
    </message>
    <message>
        <source>Where data is held</source>
        <translation>情報の保管場所</translation>
    </message>
    <message>
        <source>Left for the company to enter</source>
        <translation>会社が入力する項目</translation>
    </message>
    <message>
        <source>Safety</source>
        <translation>安全管理</translation>
    </message>
    <message>
        <source>Provision to others</source>
        <translation>第三者提供</translation>
    </message>
    <message>
        <source>Provision without consent</source>
        <translation>同意を要しない提供</translation>
    </message>
    <message>
        <source>Behavioural data</source>
        <translation>行動履歴</translation>
    </message>
    <message>
        <source>Procedure</source>
        <translation>手続</translation>
    </message>
    <message>
        <source>Another measure instead</source>
        <translation>代替措置</translation>
    </message>
    <message>
        <source>Anonymised information</source>
        <translation>匿名加工情報</translation>
    </message>
    <message>
        <source>Pseudonymised information</source>
        <translation>仮名加工情報</translation>
    </message>
    <message>
        <source>Personal-related information</source>
        <translation>個人関連情報</translation>
    </message>
    <message>
        <source>Changes to the policy</source>
        <translation>ポリシーの変更</translation>
    </message>
</context>
<context>
    <name>post_way</name>
    <message>
        <source>Ordinary mail</source>
        <translation>普通郵便</translation>
    </message>
    <message>
        <source>Simplified registered mail</source>
        <translation>簡易書留</translation>
    </message>
    <message>
        <source>Registered mail</source>
        <translation>一般書留</translation>
    </message>
    <message>
        <source>International registered mail</source>
        <translation>国際書留</translation>
    </message>
    <message>
        <source>Personal receipt mail</source>
        <translation>本人限定受取郵便</translation>
    </message>
    <message>
        <source>Recorded delivery</source>
        <translation>特定記録郵便</translation>
    </message>
    <message>
        <source>EMS (abroad)</source>
        <translation>EMS（国際郵便）</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>電子メール</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>手渡し</translation>
    </message>
</context>
<context>
    <name>reasons</name>
    <message>
        <source>The letter must not say why</source>
        <translation>記載しない</translation>
    </message>
    <message>
        <source>The letter should say why (Art. 36)</source>
        <translation>説明に努める（法36条）</translation>
    </message>
</context>
<context>
    <name>recipient_kind</name>
    <message>
        <source>Third party</source>
        <translation>第三者</translation>
    </message>
    <message>
        <source>Tool</source>
        <translation>ツール</translation>
    </message>
    <message>
        <source>Third party abroad</source>
        <translation>外国にある第三者</translation>
    </message>
</context>
<context>
    <name>record_item</name>
    <message>
        <source>day of provision</source>
        <translation>提供年月日</translation>
    </message>
    <message>
        <source>that consent was obtained</source>
        <translation>本人の同意を得ている旨</translation>
    </message>
    <message>
        <source>name of the other party</source>
        <translation>相手方の氏名又は名称</translation>
    </message>
    <message>
        <source>address of the other party</source>
        <translation>相手方の住所</translation>
    </message>
    <message>
        <source>representative of the other party</source>
        <translation>相手方の代表者</translation>
    </message>
    <message>
        <source>how the other party had obtained the data</source>
        <translation>相手方による取得の経緯</translation>
    </message>
    <message>
        <source>what identifies the person</source>
        <translation>本人を特定するに足りる事項</translation>
    </message>
    <message>
        <source>items of the data</source>
        <translation>データの項目</translation>
    </message>
    <message>
        <source>that the Commission has published it</source>
        <translation>個人情報保護委員会により公表されている旨</translation>
    </message>
</context>
<context>
    <name>record_kept</name>
    <message>
        <source>Each time (3 years)</source>
        <translation>提供の都度作成（3年）</translation>
    </message>
    <message>
        <source>Together for repeated provision (3 years from the last)</source>
        <translation>反復提供を一括して作成（最後の提供から3年）</translation>
    </message>
    <message>
        <source>By a contract (1 year from the last)</source>
        <translation>契約書等で代替（最後の提供から1年）</translation>
    </message>
</context>
<context>
    <name>record_kind</name>
    <message>
        <source>Given, with consent</source>
        <translation>提供（同意）</translation>
    </message>
    <message>
        <source>Given, by opt-out</source>
        <translation>提供（オプトアウト）</translation>
    </message>
    <message>
        <source>Received, with consent</source>
        <translation>受領（同意）</translation>
    </message>
    <message>
        <source>Received, by opt-out</source>
        <translation>受領（オプトアウト）</translation>
    </message>
    <message>
        <source>Received as personal-related information</source>
        <translation>受領（個人関連情報）</translation>
    </message>
    <message>
        <source>Received from someone who is no operator</source>
        <translation>受領（個人情報取扱事業者以外から）</translation>
    </message>
</context>
<context>
    <name>report_column</name>
    <message>
        <source>Case</source>
        <translation>受付番号</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>事項番号</translation>
    </message>
    <message>
        <source>Person concerned</source>
        <translation>ご本人</translation>
    </message>
    <message>
        <source>Requester</source>
        <translation>請求者</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>請求の種類</translation>
    </message>
    <message>
        <source>Article of the Act</source>
        <translation>根拠条文</translation>
    </message>
    <message>
        <source>Came by</source>
        <translation>到達方法</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>通知書の言語</translation>
    </message>
    <message>
        <source>Capacity of the requester</source>
        <translation>請求者の立場</translation>
    </message>
    <message>
        <source>Where it stands</source>
        <translation>進行状況</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>到達日</translation>
    </message>
    <message>
        <source>Identity confirmed</source>
        <translation>本人確認日</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>決定日</translation>
    </message>
    <message>
        <source>Carried out</source>
        <translation>実施日</translation>
    </message>
    <message>
        <source>Notified</source>
        <translation>通知日</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>完了日</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>Exception</source>
        <translation>例外事由</translation>
    </message>
    <message>
        <source>Another measure</source>
        <translation>代替措置</translation>
    </message>
    <message>
        <source>Fee due (yen)</source>
        <translation>手数料（円）</translation>
    </message>
    <message>
        <source>Fee paid (yen)</source>
        <translation>入金額（円）</translation>
    </message>
    <message>
        <source>Fee waived (yen)</source>
        <translation>免除額（円）</translation>
    </message>
    <message>
        <source>Fee returned (yen)</source>
        <translation>返金額（円）</translation>
    </message>
    <message>
        <source>Days from arrival to notice</source>
        <translation>到達から通知までの日数</translation>
    </message>
    <message>
        <source>Days from identity to notice</source>
        <translation>本人確認から通知までの日数</translation>
    </message>
    <message>
        <source>Later than two weeks (Art. 39)</source>
        <translation>2週間の経過（法39条）</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>ポリシー</translation>
    </message>
    <message>
        <source>Year of arrival</source>
        <translation>到達年</translation>
    </message>
    <message>
        <source>File erased on</source>
        <translation>記録の消去日</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日付</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Fee asked for (yen)</source>
        <translation>案内額（円）</translation>
    </message>
    <message>
        <source>Paid by</source>
        <translation>支払方法</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>確認資料</translation>
    </message>
    <message>
        <source>Balance (yen)</source>
        <translation>残高（円）</translation>
    </message>
</context>
<context>
    <name>request_method</name>
    <message>
        <source>Electronic record</source>
        <translation>電磁的記録の提供</translation>
    </message>
    <message>
        <source>On paper</source>
        <translation>書面の交付</translation>
    </message>
    <message>
        <source>As the company decides</source>
        <translation>当社の定める方法</translation>
    </message>
</context>
<context>
    <name>retention</name>
    <message>
        <source>Terms of keeping are over: there is something to erase.</source>
        <translation>保存期間が満了し、消去できるものがあります。</translation>
    </message>
    <message>
        <source>Keeping and erasing…</source>
        <translation>保存と消去…</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>できごと%n件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>メモ%n件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>調査結果%n件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>ファイル%n件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s)</source>
        <translation>
            <numerusform>通知書%n通</numerusform>
        </translation>
    </message>
    <message>
        <source>{what}: without end</source>
        <translation>{what}：期限なし</translation>
    </message>
    <message numerus="yes">
        <source>{what}: %n day(s) after the check</source>
        <translation>
            <numerusform>{what}：確認から%n日</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{what}: %n day(s) after closing</source>
        <translation>
            <numerusform>{what}：終了から%n日</numerusform>
        </translation>
    </message>
    <message>
        <source>It was erased on {date}; the vault was restored from an older backup since.</source>
        <translation>{date}に消去しましたが、その後、古いバックアップから保管庫を復元しました。</translation>
    </message>
    <message>
        <source>It is not erased because of: {reasons}.</source>
        <translation>消去できない理由：{reasons}</translation>
    </message>
    <message>
        <source>It can be erased from {date} on.</source>
        <translation>{date}から消去できます。</translation>
    </message>
    <message>
        <source>backups could not be read</source>
        <translation>バックアップを読めません</translation>
    </message>
    <message>
        <source>in no backup of the folder</source>
        <translation>フォルダーのバックアップには残っていません</translation>
    </message>
    <message numerus="yes">
        <source>still in %n backup(s)</source>
        <translation>
            <numerusform>%n個のバックアップに残っています</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rules_fault</name>
    <message>
        <source>this key is not known</source>
        <translation>不明なキーです</translation>
    </message>
    <message>
        <source>this key is missing</source>
        <translation>キーがありません</translation>
    </message>
    <message>
        <source>the value is of the wrong kind</source>
        <translation>値の種類が違います</translation>
    </message>
    <message>
        <source>the text is missing</source>
        <translation>文言がありません</translation>
    </message>
    <message>
        <source>the text holds a character that cannot be shown</source>
        <translation>表示できない文字が含まれています</translation>
    </message>
    <message>
        <source>this id is used twice</source>
        <translation>IDが重複しています</translation>
    </message>
    <message>
        <source>this is no date</source>
        <translation>日付ではありません</translation>
    </message>
    <message>
        <source>a part would be kept for longer than the whole: copies and notes no longer than the case file, the case file no longer than the register</source>
        <translation>一部が全体より長く保存されることになります。写しと記録は案件の記録より、案件の記録は台帳より長くできません</translation>
    </message>
    <message>
        <source>the amount is below zero</source>
        <translation>金額が負の数です</translation>
    </message>
    <message>
        <source>the number is out of range</source>
        <translation>数値が範囲外です</translation>
    </message>
    <message>
        <source>this value is not known</source>
        <translation>不明な値です</translation>
    </message>
    <message>
        <source>this kind of request is not known</source>
        <translation>不明な請求の種類です</translation>
    </message>
    <message>
        <source>this ground is not known for this kind of request</source>
        <translation>この種類の請求にない理由です</translation>
    </message>
    <message>
        <source>this exception is not known for this kind of request</source>
        <translation>この種類の請求にない例外事由です</translation>
    </message>
    <message>
        <source>this category is not known</source>
        <translation>不明な項目です</translation>
    </message>
    <message>
        <source>this group is not known</source>
        <translation>不明な区分です</translation>
    </message>
    <message>
        <source>the Act has no such article here</source>
        <translation>法律に該当する条文がありません</translation>
    </message>
    <message>
        <source>this method is not known</source>
        <translation>不明な方法です</translation>
    </message>
    <message>
        <source>electronic records and paper must both be offered</source>
        <translation>電磁的記録の提供と書面の交付の両方が必要です</translation>
    </message>
    <message>
        <source>this kind of request has no choice of method</source>
        <translation>この種類の請求では方法を選べません</translation>
    </message>
    <message>
        <source>a right of the Act is missing</source>
        <translation>法律が認める請求の種類が欠けています</translation>
    </message>
    <message>
        <source>no paper could show an agent&apos;s authority</source>
        <translation>代理権を証する書類が定められていません</translation>
    </message>
    <message>
        <source>the Act allows no fee for this kind of request</source>
        <translation>この種類の請求に手数料を定めることは法律上できません</translation>
    </message>
    <message>
        <source>the checklist asks recipients the policy does not name</source>
        <translation>調査先に、ポリシーにない提供先が指定されています</translation>
    </message>
    <message>
        <source>no recipient has the basis on which this kind of request rests; take it out or correct the recipient&apos;s basis</source>
        <translation>この種類の請求の根拠となる提供先がありません（種類を削除するか、提供先の「提供の根拠」を直してください）</translation>
    </message>
    <message>
        <source>the Act&apos;s data has no entry for this day</source>
        <translation>この日に施行されている法令のデータがありません</translation>
    </message>
</context>
<context>
    <name>setting</name>
    <message>
        <source>Company&apos;s particulars</source>
        <translation>会社情報</translation>
    </message>
    <message>
        <source>Closing days</source>
        <translation>休業日</translation>
    </message>
    <message>
        <source>Data of the Act</source>
        <translation>法令のデータ</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>ポリシー</translation>
    </message>
    <message>
        <source>Editions of the policy</source>
        <translation>ポリシーの版</translation>
    </message>
    <message>
        <source>Folder for backups</source>
        <translation>バックアップ先のフォルダー</translation>
    </message>
    <message>
        <source>Company&apos;s own texts in letters</source>
        <translation>通知書の会社独自の文</translation>
    </message>
    <message>
        <source>List rebuilt</source>
        <translation>一覧の再作成</translation>
    </message>
</context>
<context>
    <name>source_kind</name>
    <message>
        <source>Own records</source>
        <translation>社内の記録</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>提供先</translation>
    </message>
    <message>
        <source>Joint use</source>
        <translation>共同利用</translation>
    </message>
</context>
<context>
    <name>source_status</name>
    <message>
        <source>Not asked yet</source>
        <translation>未依頼</translation>
    </message>
    <message>
        <source>Asked, no answer yet</source>
        <translation>未回答</translation>
    </message>
    <message>
        <source>Data found</source>
        <translation>該当あり</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>該当なし</translation>
    </message>
    <message>
        <source>Does not apply</source>
        <translation>対象外</translation>
    </message>
    <message>
        <source>Holds it, does not hand it over</source>
        <translation>保有・引渡し不可</translation>
    </message>
</context>
<context>
    <name>strength</name>
    <message>
        <source>Too easy to guess</source>
        <translation>推測されやすい</translation>
    </message>
    <message>
        <source>Just enough</source>
        <translation>最低限の強さ</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>良い</translation>
    </message>
    <message>
        <source>Strong</source>
        <translation>強い</translation>
    </message>
</context>
<context>
    <name>task_kind</name>
    <message>
        <source>Delete when the duty to keep ends</source>
        <translation>保存義務の終了後に消去</translation>
    </message>
    <message>
        <source>Cover a number, or return the paper</source>
        <translation>番号を隠すか書類を返送</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>その他</translation>
    </message>
</context>
<context>
    <name>type</name>
    <message>
        <source>Notice of purposes</source>
        <translation>利用目的の通知</translation>
    </message>
    <message>
        <source>Disclosure</source>
        <translation>開示</translation>
    </message>
    <message>
        <source>Records of provision</source>
        <translation>第三者提供記録の開示</translation>
    </message>
    <message>
        <source>Correction</source>
        <translation>訂正等</translation>
    </message>
    <message>
        <source>Stop of use</source>
        <translation>利用停止</translation>
    </message>
    <message>
        <source>Deletion</source>
        <translation>消去</translation>
    </message>
    <message>
        <source>Stop of provision</source>
        <translation>第三者提供の停止</translation>
    </message>
    <message>
        <source>Information on a recipient abroad</source>
        <translation>相当措置に関する情報の提供</translation>
    </message>
    <message>
        <source>Stop of opt-out provision</source>
        <translation>オプトアウトによる提供の停止</translation>
    </message>
</context>
<context>
    <name>unfinished</name>
    <message>
        <source>Unfinished entries are kept and come back where they were typed: {names}</source>
        <translation>未完了の入力が保存されています。入力した画面を開くと元に戻ります：{names}</translation>
    </message>
    <message>
        <source>Open the case</source>
        <translation>案件を開く</translation>
    </message>
</context>
<context>
    <name>wording_fault</name>
    <message>
        <source>it is not as it was shipped. Install the program again; who changes wordings on purpose renews their sums with packaging/wording</source>
        <translation>出荷時の内容と異なります。プログラムを再インストールしてください。意図して文面を変更した場合は、packaging/wording でハッシュ一覧を更新してください</translation>
    </message>
    <message>
        <source>the text is missing</source>
        <translation>文がありません</translation>
    </message>
</context>
</TS>
