<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>AcceptDialog</name>
    <message numerus="yes">
        <source>The policy gives a checklist of %n source(s) to look through.</source>
        <translation>
            <numerusform>The policy gives a checklist of %n source to look through.</numerusform>
            <numerusform>The policy gives a checklist of %n sources to look through.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AheadModel</name>
    <message numerus="yes">
        <source>Answers of %n source(s)</source>
        <translation>
            <numerusform>Answer of %n source</numerusform>
            <numerusform>Answers of %n sources</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AnswerSourceDialog</name>
    <message numerus="yes">
        <source>A new answer undoes what was blacked out here (%n place(s)).</source>
        <translation>
            <numerusform>A new answer undoes what was blacked out here (%n place).</numerusform>
            <numerusform>A new answer undoes what was blacked out here (%n places).</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AskFeeDialog</name>
    <message numerus="yes">
        <source>%n thing(s) asked for: {0} yen</source>
        <translation>
            <numerusform>%n thing asked for: {0} yen</numerusform>
            <numerusform>%n things asked for: {0} yen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AttachDialog</name>
    <message numerus="yes">
        <source>{names} and %n more</source>
        <translation>
            <numerusform>{names} and %n more</numerusform>
            <numerusform>{names} and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) added.</source>
        <translation>
            <numerusform>%n file added.</numerusform>
            <numerusform>%n files added.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Banners</name>
    <message numerus="yes">
        <source>Show %n more remark(s)</source>
        <translation>
            <numerusform>Show %n more remark</numerusform>
            <numerusform>Show %n more remarks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BatchDialog</name>
    <message numerus="yes">
        <source>%n letter(s) selected</source>
        <translation>
            <numerusform>%n letter selected</numerusform>
            <numerusform>%n letters selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n printable</source>
        <translation>
            <numerusform>%n printable</numerusform>
            <numerusform>%n printable</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s) sent to the printer</source>
        <translation>
            <numerusform>%n letter sent to the printer</numerusform>
            <numerusform>%n letters sent to the printer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s) saved in one file</source>
        <translation>
            <numerusform>%n letter saved in one file</numerusform>
            <numerusform>%n letters saved in one file</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out: the list says why</source>
        <translation>
            <numerusform>%n left out: the list says why</numerusform>
            <numerusform>%n left out: the list says why</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CarryOutDialog</name>
    <message numerus="yes">
        <source>The policy waits %n day(s) before it erases: from {0} on.</source>
        <translation>
            <numerusform>The policy waits %n day before it erases: from {0} on.</numerusform>
            <numerusform>The policy waits %n days before it erases: from {0} on.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CaseListPage</name>
    <message numerus="yes">
        <source>%n case(s)</source>
        <translation>
            <numerusform>%n case</numerusform>
            <numerusform>%n cases</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChangesDialog</name>
    <message numerus="yes">
        <source>%n open case(s) keep the edition they arrived under. Each can be moved with a note.</source>
        <translation>
            <numerusform>%n open case keeps the edition it arrived under. It can be moved with a note.</numerusform>
            <numerusform>%n open cases keep the edition they arrived under. Each can be moved with a note.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConcludeDialog</name>
    <message numerus="yes">
        <source>%n entry(ies) found.</source>
        <translation>
            <numerusform>%n entry found.</numerusform>
            <numerusform>%n entries found.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CountingDialog</name>
    <message numerus="yes">
        <source>%n business day(s)</source>
        <translation>
            <numerusform>%n business day</numerusform>
            <numerusform>%n business days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n business day(s) after the start. Closed days and days of waiting do not count. This is the company&apos;s own target, not a deadline of the Act.</source>
        <translation>
            <numerusform>%n business day after the start. Closed days and days of waiting do not count. This is the company&apos;s own target, not a deadline of the Act.</numerusform>
            <numerusform>%n business days after the start. Closed days and days of waiting do not count. This is the company&apos;s own target, not a deadline of the Act.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Extended by %n business day(s).</source>
        <translation>
            <numerusform>Extended by %n business day.</numerusform>
            <numerusform>Extended by %n business days.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>+ %n month(s)</source>
        <translation>
            <numerusform>+ %n month</numerusform>
            <numerusform>+ %n months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>+ %n day(s)</source>
        <translation>
            <numerusform>+ %n day</numerusform>
            <numerusform>+ %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DatesCard</name>
    <message numerus="yes">
        <source>answers of %n source(s)</source>
        <translation>
            <numerusform>answer of %n source</numerusform>
            <numerusform>answers of %n sources</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DecideDialog</name>
    <message numerus="yes">
        <source>%n finding(s) are blacked out: the disclosure is one in part.</source>
        <translation>
            <numerusform>%n finding is blacked out: the disclosure is one in part.</numerusform>
            <numerusform>%n findings are blacked out: the disclosure is one in part.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s) are blacked out already. More can be left out altogether.</source>
        <translation>
            <numerusform>%n finding is blacked out already. More can be left out altogether.</numerusform>
            <numerusform>%n findings are blacked out already. More can be left out altogether.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DoubtPage</name>
    <message numerus="yes">
        <source>This copy of the vault is older than the one you had. On {at} the log on this computer had {seen} entries; here it has {seq}. The newest %n entry(ies) are missing, and with them any case, decision or letter that was recorded then.</source>
        <translation>
            <numerusform>This copy of the vault is older than the one you had. On {at} the log on this computer had {seen} entries; here it has {seq}. The newest %n entry is missing, and with it any case, decision or letter that was recorded then.</numerusform>
            <numerusform>This copy of the vault is older than the one you had. On {at} the log on this computer had {seen} entries; here it has {seq}. The newest %n entries are missing, and with them any case, decision or letter that was recorded then.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EraseDialog</name>
    <message numerus="yes">
        <source>%n backup(s) made before may still hold it. They are listed afterwards and can be deleted there.</source>
        <translation>
            <numerusform>%n backup made before may still hold it. It is listed afterwards and can be deleted there.</numerusform>
            <numerusform>%n backups made before may still hold it. They are listed afterwards and can be deleted there.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s)</source>
        <translation>
            <numerusform>%n case</numerusform>
            <numerusform>%n cases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n backup(s) in the folder for backups still hold it. It is gone for good only when these are deleted, too: here, later under “Keeping and erasing”, or by themselves when backups are thinned out. Copies elsewhere are unknown to the program.</source>
        <translation>
            <numerusform>%n backup in the folder for backups still holds it. It is gone for good only when this is deleted, too: here, later under “Keeping and erasing”, or by itself when backups are thinned out. Copies elsewhere are unknown to the program.</numerusform>
            <numerusform>%n backups in the folder for backups still hold it. It is gone for good only when these are deleted, too: here, later under “Keeping and erasing”, or by themselves when backups are thinned out. Copies elsewhere are unknown to the program.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FeeCard</name>
    <message numerus="yes">
        <source>%n item(s) may be charged, {amount} yen each.</source>
        <translation>
            <numerusform>%n item may be charged, {amount} yen each.</numerusform>
            <numerusform>%n items may be charged, {amount} yen each.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Happened</name>
    <message numerus="yes">
        <source>%n business day(s)</source>
        <translation>
            <numerusform>%n business day</numerusform>
            <numerusform>%n business days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n source(s) on the checklist</source>
        <translation>
            <numerusform>%n source on the checklist</numerusform>
            <numerusform>%n sources on the checklist</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n source(s) asked</source>
        <translation>
            <numerusform>%n source asked</numerusform>
            <numerusform>%n sources asked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>found: %n entry(ies)</source>
        <translation>
            <numerusform>found: %n entry</numerusform>
            <numerusform>found: %n entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n source(s) answered</source>
        <translation>
            <numerusform>%n source answered</numerusform>
            <numerusform>%n sources answered</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>IssueCard</name>
    <message numerus="yes">
        <source>As many lines as above are needed: %n.</source>
        <translation>
            <numerusform>As many lines as above are needed: %n.</numerusform>
            <numerusform>As many lines as above are needed: %n.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ItemsCard</name>
    <message numerus="yes">
        <source>%n recipient(s) not told yet</source>
        <translation>
            <numerusform>%n recipient not told yet</numerusform>
            <numerusform>%n recipients not told yet</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LabelDialog</name>
    <message numerus="yes">
        <source>For %n letter(s): {letters}</source>
        <translation>
            <numerusform>For the letter {letters}</numerusform>
            <numerusform>For %n letters: {letters}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LetterPage</name>
    <message numerus="yes">
        <source>Issued as %n letter(s): {numbers}</source>
        <translation>
            <numerusform>Issued as %n letter: {numbers}</numerusform>
            <numerusform>Issued as %n letters: {numbers}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LoadDialog</name>
    <message numerus="yes">
        <source>… and %n more change(s), not listed here</source>
        <translation>
            <numerusform>… and %n more change, not listed here</numerusform>
            <numerusform>… and %n more changes, not listed here</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LockingCard</name>
    <message numerus="yes">
        <source>after %n minute(s)</source>
        <translation>
            <numerusform>after %n minute</numerusform>
            <numerusform>after %n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MarkPosted</name>
    <message numerus="yes">
        <source>%n letter(s) marked as posted</source>
        <translation>
            <numerusform>%n letter marked as posted</numerusform>
            <numerusform>%n letters marked as posted</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NextCard</name>
    <message numerus="yes">
        <source>Closed on {date}. %n task(s) or matter(s) are still open.</source>
        <translation>
            <numerusform>Closed on {date}. %n task or matter is still open.</numerusform>
            <numerusform>Closed on {date}. %n tasks or matters are still open.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PolicyEditor</name>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n change</numerusform>
            <numerusform>%n changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PolicyPage</name>
    <message numerus="yes">
        <source>within the last %n month(s)</source>
        <translation>
            <numerusform>within the last %n month</numerusform>
            <numerusform>within the last %n months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n business day(s)</source>
        <translation>
            <numerusform>%n business day</numerusform>
            <numerusform>%n business days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message numerus="yes">
        <source>Locks after %n minute(s)</source>
        <translation>
            <numerusform>Locks after %n minute</numerusform>
            <numerusform>Locks after %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) overdue</source>
        <translation>
            <numerusform>%n case overdue</numerusform>
            <numerusform>%n cases overdue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) open</source>
        <translation>
            <numerusform>%n case open</numerusform>
            <numerusform>%n cases open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) with letters to post</source>
        <translation>
            <numerusform>%n case with letters to post</numerusform>
            <numerusform>%n cases with letters to post</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RecordIdentityDialog</name>
    <message numerus="yes">
        <source>Only for a paper issued more than %n month(s) before</source>
        <translation>
            <numerusform>Only for a paper issued more than %n month before</numerusform>
            <numerusform>Only for a paper issued more than %n months before</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RegisterDialog</name>
    <message numerus="yes">
        <source>%n envelope(s)</source>
        <translation>
            <numerusform>%n envelope</numerusform>
            <numerusform>%n envelopes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReportsPage</name>
    <message numerus="yes">
        <source>%n case(s) with the number, the year and the day the file was erased, and nothing else</source>
        <translation>
            <numerusform>%n case with the number, the year and the day the file was erased, and nothing else</numerusform>
            <numerusform>%n cases with the number, the year and the day the file was erased, and nothing else</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) asked for</source>
        <translation>
            <numerusform>%n thing asked for</numerusform>
            <numerusform>%n things asked for</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s)</source>
        <translation>
            <numerusform>%n case</numerusform>
            <numerusform>%n cases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Saved %n row(s) as {file}</source>
        <translation>
            <numerusform>Saved %n row as {file}</numerusform>
            <numerusform>Saved %n rows as {file}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RestoreDialog</name>
    <message numerus="yes">
        <source>Would be lost: %n event(s) of {cases}</source>
        <translation>
            <numerusform>Would be lost: %n event of {cases}</numerusform>
            <numerusform>Would be lost: %n events of {cases}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not in the backup: %n issued letter(s)</source>
        <translation>
            <numerusform>Not in the backup: %n issued letter</numerusform>
            <numerusform>Not in the backup: %n issued letters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n erasure(s) would be undone: what was erased since is still in the backup. The restored vault lists it under “Keeping and erasing”, to be erased again.</source>
        <translation>
            <numerusform>%n erasure would be undone: what was erased since is still in the backup. The restored vault lists it under “Keeping and erasing”, to be erased again.</numerusform>
            <numerusform>%n erasures would be undone: what was erased since is still in the backup. The restored vault lists it under “Keeping and erasing”, to be erased again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n log entry(ies) of the backup are not in the open vault: the backup is newer, or the two have gone separate ways.</source>
        <translation>
            <numerusform>%n log entry of the backup is not in the open vault: the backup is newer, or the two have gone separate ways.</numerusform>
            <numerusform>%n log entries of the backup are not in the open vault: the backup is newer, or the two have gone separate ways.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{cases} and %n more</source>
        <translation>
            <numerusform>{cases} and %n more</numerusform>
            <numerusform>{cases} and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RetentionPage</name>
    <message numerus="yes">
        <source>%n backup(s) still hold some of it, until you delete them or they are thinned out.</source>
        <translation>
            <numerusform>%n backup still holds some of it, until you delete it or it is thinned out.</numerusform>
            <numerusform>%n backups still hold some of it, until you delete them or they are thinned out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Erase %n…</source>
        <translation>
            <numerusform>&amp;Erase %n…</numerusform>
            <numerusform>&amp;Erase %n…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SourcesCard</name>
    <message numerus="yes">
        <source>%n entry(ies) found</source>
        <translation>
            <numerusform>%n entry found</numerusform>
            <numerusform>%n entries found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) blacked out</source>
        <translation>
            <numerusform>%n place blacked out</numerusform>
            <numerusform>%n places blacked out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>found: %n entry(ies)</source>
        <translation>
            <numerusform>found: %n entry</numerusform>
            <numerusform>found: %n entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n kept out of the rights</source>
        <translation>
            <numerusform>%n kept out of the rights</numerusform>
            <numerusform>%n kept out of the rights</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n blacked out</source>
        <translation>
            <numerusform>%n blacked out</numerusform>
            <numerusform>%n blacked out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message numerus="yes">
        <source>Wrong several times. Waiting %n second(s)…</source>
        <translation>
            <numerusform>Wrong several times. Waiting %n second…</numerusform>
            <numerusform>Wrong several times. Waiting %n seconds…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TickAll</name>
    <message numerus="yes">
        <source>Tick all %n without an answer</source>
        <translation>
            <numerusform>Tick all %n without an answer</numerusform>
            <numerusform>Tick all %n without an answer</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TimelineCard</name>
    <message numerus="yes">
        <source>Show all %n entry(ies)</source>
        <translation>
            <numerusform>Show all %n entry</numerusform>
            <numerusform>Show all %n entries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Unfinished</name>
    <message numerus="yes">
        <source>%n entry(ies) with what looks like the number of a paper were not kept.</source>
        <translation>
            <numerusform>%n entry with what looks like the number of a paper was not kept.</numerusform>
            <numerusform>%n entries with what looks like the number of a paper were not kept.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UseCard</name>
    <message numerus="yes">
        <source>✓ The window always shows the address, up to %n line(s) of it, and never anything else.</source>
        <translation>
            <numerusform>✓ The window always shows the address, up to %n line of it, and never anything else.</numerusform>
            <numerusform>✓ The window always shows the address, up to %n lines of it, and never anything else.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>● The window always shows no more than %n line(s) of an address; a usual one has five. Measure the envelope again, or choose one with a larger window or none.</source>
        <translation>
            <numerusform>● The window always shows no more than %n line of an address; a usual one has five. Measure the envelope again, or choose one with a larger window or none.</numerusform>
            <numerusform>● The window always shows no more than %n lines of an address; a usual one has five. Measure the envelope again, or choose one with a larger window or none.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WaitingModel</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WaitingPage</name>
    <message numerus="yes">
        <source>{count} of %n letter(s) selected</source>
        <translation>
            <numerusform>{count} of %n letter selected</numerusform>
            <numerusform>{count} of %n letters selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Lines</name>
    <message numerus="yes">
        <source>%n earlier line(s) are in the file only.</source>
        <translation>
            <numerusform>%n earlier line is in the file only.</numerusform>
            <numerusform>%n earlier lines are in the file only.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>code</name>
    <message numerus="yes">
        <source>%n source(s) have not answered yet. Record their answers.</source>
        <translation>
            <numerusform>%n source has not answered yet. Record its answer.</numerusform>
            <numerusform>%n sources have not answered yet. Record their answers.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) have no decision yet. Decide them first.</source>
        <translation>
            <numerusform>%n item has no decision yet. Decide it first.</numerusform>
            <numerusform>%n items have no decision yet. Decide them first.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s) have not been carried out. Record when it is done.</source>
        <translation>
            <numerusform>%n decision has not been carried out. Record when it is done.</numerusform>
            <numerusform>%n decisions have not been carried out. Record when it is done.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s) have not been posted. Post them or take them back.</source>
        <translation>
            <numerusform>%n letter has not been posted. Post it or take it back.</numerusform>
            <numerusform>%n letters have not been posted. Post them or take them back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The person has not been told about %n item(s). Post the decision.</source>
        <translation>
            <numerusform>The person has not been told about %n item. Post the decision.</numerusform>
            <numerusform>The person has not been told about %n items. Post the decision.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paper(s) still show a number that must be covered. Cover or return them, and record it under tasks.</source>
        <translation>
            <numerusform>%n paper still shows a number that must be covered. Cover or return it, and record it under tasks.</numerusform>
            <numerusform>%n papers still show a number that must be covered. Cover or return them, and record it under tasks.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recipient(s) of the data have not been told of what was carried out. The Act does not ask for it; it is good practice.</source>
        <translation>
            <numerusform>%n recipient of the data has not been told of what was carried out. The Act does not ask for it; it is good practice.</numerusform>
            <numerusform>%n recipients of the data have not been told of what was carried out. The Act does not ask for it; it is good practice.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>counting</name>
    <message numerus="yes">
        <source>%n month(s) from receipt</source>
        <translation>
            <numerusform>%n month from receipt</numerusform>
            <numerusform>%n months from receipt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) from receipt</source>
        <translation>
            <numerusform>%n day from receipt</numerusform>
            <numerusform>%n days from receipt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>may be extended once by %n month(s)</source>
        <translation>
            <numerusform>may be extended once by %n month</numerusform>
            <numerusform>may be extended once by %n months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>may be extended once by %n day(s)</source>
        <translation>
            <numerusform>may be extended once by %n day</numerusform>
            <numerusform>may be extended once by %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dates</name>
    <message numerus="yes">
        <source>in %n day(s) · {date}</source>
        <translation>
            <numerusform>in %n day · {date}</numerusform>
            <numerusform>in %n days · {date}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) overdue · {date}</source>
        <translation>
            <numerusform>%n day overdue · {date}</numerusform>
            <numerusform>%n days overdue · {date}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>labels</name>
    <message numerus="yes">
        <source>and %n more fault(s)</source>
        <translation>
            <numerusform>and %n more fault</numerusform>
            <numerusform>and %n more faults</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>retention</name>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n event</numerusform>
            <numerusform>%n events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%n finding</numerusform>
            <numerusform>%n findings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s)</source>
        <translation>
            <numerusform>%n letter</numerusform>
            <numerusform>%n letters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{what}: %n day(s) after the check</source>
        <translation>
            <numerusform>{what}: %n day after the check</numerusform>
            <numerusform>{what}: %n days after the check</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{what}: %n day(s) after closing</source>
        <translation>
            <numerusform>{what}: %n day after closing</numerusform>
            <numerusform>{what}: %n days after closing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>still in %n backup(s)</source>
        <translation>
            <numerusform>still in %n backup</numerusform>
            <numerusform>still in %n backups</numerusform>
        </translation>
    </message>
</context>
</TS>
