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
        <source>%n business day(s) after the start. Closed days and days of waiting do not count. This is the company&apos;s own target, not a deadline of the Act.</source>
        <translation>
            <numerusform>%n business day after the start. Closed days and days of waiting do not count. This is the company&apos;s own target, not a deadline of the Act.</numerusform>
            <numerusform>%n business days after the start. Closed days and days of waiting do not count. This is the company&apos;s own target, not a deadline of the Act.</numerusform>
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
    <name>LetterPage</name>
    <message numerus="yes">
        <source>Issued as %n letter(s): {numbers}</source>
        <translation>
            <numerusform>Issued as %n letter: {numbers}</numerusform>
            <numerusform>Issued as %n letters: {numbers}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s) marked as posted</source>
        <translation>
            <numerusform>%n letter marked as posted</numerusform>
            <numerusform>%n letters marked as posted</numerusform>
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
    <name>ReportsPage</name>
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
    <name>SourcesCard</name>
    <message numerus="yes">
        <source>%n entry(ies) found</source>
        <translation>
            <numerusform>%n entry found</numerusform>
            <numerusform>%n entries found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>found: %n entry(ies)</source>
        <translation>
            <numerusform>found: %n entry</numerusform>
            <numerusform>found: %n entries</numerusform>
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
</TS>
