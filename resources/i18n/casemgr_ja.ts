<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja_JP">
<context>
    <name>AboutCard</name>
    <message>
        <source>This letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Issued</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Policy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other letters of this case</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AcceptDialog</name>
    <message>
        <source>Take the request up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Take up</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The policy gives a checklist of %n source(s) to look through.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>To be confirmed: {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AddItemDialog</name>
    <message>
        <source>Add a requested item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The investigation opens again for it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AddSourceDialog</name>
    <message>
        <source>Add a source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A store, a system, a department</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outside: it received data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Within the company</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to look for</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AnswerSourceDialog</name>
    <message>
        <source>Record an answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Record the answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A password is kept as present only, a card number masked, whatever is typed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Records of provision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answered on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AskFeeDialog</name>
    <message>
        <source>Ask for the fee</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Ask for the fee</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The policy charges per request, which may mean each thing asked for or the whole letter. The case waits until the fee is paid or waived.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) asked for: {0} yen</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>One letter of request: {0} yen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Charged for</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AskSourceDialog</name>
    <message>
        <source>Ask sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Record as asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer by</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Banners</name>
    <message>
        <source>Waiting since {date}: {reason}. The own target stands still.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go on with the case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open this case</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BugDialog</name>
    <message>
        <source>Something went wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong in the program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last step was not done; everything before it is safe in the vault. You can go on working. The report below names places in the program only and holds no personal data: send it to whoever looks after casemgr for you.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CarryOutDialog</name>
    <message>
        <source>Carried out: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Record as carried out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proof</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ticket, line of the log, screen</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CaseHeader</name>
    <message>
        <source>Cases ›</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>M&amp;ore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>identity {done} of {all}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unverified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>confirmed {date} · {how}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fee: {state}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>asked by {name} ({capacity})</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CaseList</name>
    <message>
        <source>by {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unverified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>closed {date}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CaseListModel</name>
    <message>
        <source>Number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where it stands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next step</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CaseListPage</name>
    <message>
        <source>Cases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name, reading, number, e-mail … Ctrl+F</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search cases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New case</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n case(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{total} · {shown} shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No case yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When a request arrives, by post, e-mail or telephone, take it in here: who asks, when it arrived and what is asked for. The program then says what comes next, up to the posted letter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take in the first case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No case matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing fits the search and the filters set above.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear search and filters</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CasePage</name>
    <message>
        <source>The request, word for word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Possible now.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CategoryTable</name>
    <message>
        <source>{0} (presence only)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} (masked)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Category</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChangePersonDialog</name>
    <message>
        <source>Particulars</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Person concerned</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Checks</name>
    <message>
        <source>The fee has been set and asked for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every request is decided</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Identity is confirmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was decided has been carried out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The fee is settled, or this letter needs none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The company&apos;s particulars are complete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is an address to send it to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All characters can be printed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address fits the window of the envelope</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not checked yet: {check}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChecksCard</name>
    <message>
        <source>Before it leaves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to be settled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to be considered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not checked yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CloseDialog</name>
    <message>
        <source>Close the case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close the case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closing note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything has been decided, done and posted. It can be reopened later.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ClosingDays</name>
    <message>
        <source>New closing day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>every year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the closing day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day}, every year</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CompanyPage</name>
    <message>
        <source>Your company</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The privacy policy does not say these things, and letters need them. You can also enter them later under Settings; until then no letter can be issued.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save and begin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Policy of {company}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConcludeDialog</name>
    <message>
        <source>End the investigation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;End the investigation</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies) found.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>I looked through them for &amp;data about other persons (Article 33(2)(i))</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CorrectionsTable</name>
    <message>
        <source>Category</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CountTable</name>
    <message>
        <source>Asked for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Items</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Median days to notice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not decided yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CountingDialog</name>
    <message>
        <source>How this date is counted</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n business day(s) after the start. Closed days and days of waiting do not count. This is the company&apos;s own target, not a deadline of the Act.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting; the count stands still</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CreatePage</name>
    <message>
        <source>Create a vault</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The vault is an encrypted folder. Without its pass phrase or its recovery key nobody can read it, and nobody can bring it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create the vault</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where to put the vault</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new or an empty folder, best on this computer&apos;s own disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next you will get the recovery key: a sheet for the safe that opens the vault when the pass phrase is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making the key and the vault. This takes a few seconds…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DateField</name>
    <message>
        <source>YYYY-MM-DD</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the calendar</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DatesCard</name>
    <message>
        <source>Dates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Act sets no deadline for the answer: “without delay”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it is &amp;counted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lawsuit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no waiting time (Art. 39)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>possible from {date} (Art. 39)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>possible since the refusal of {date} (Art. 39)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Policy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>edition {version}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DecideDialog</name>
    <message>
        <source>Decide: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Decide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked for: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decided on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exception</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the exception</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out of the annex</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Purposes of this person&apos;s data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was corrected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printed in the letter (Article 34(3))</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printed in the letter: what is done, never why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason in the letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None: policy 6(2) says that reasons are not disclosed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printed. Article 36 asks to try to explain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stays in the file. Never printed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it protects the person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Internal reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Legal reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Art. {0}: {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Policy {0}: {1}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Dialog</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DismissDialog</name>
    <message>
        <source>End an item early</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;End the item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of the other case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stays in the file. Never printed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FailIdentityDialog</name>
    <message>
        <source>Identity cannot be confirmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;End all items as unverified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every item without a decision ends as unverified. The letter will neither confirm nor deny that data is held.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FateCard</name>
    <message>
        <source>Posted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Because</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Came back</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FeeCard</name>
    <message>
        <source>Fee</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{amount} yen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing asked for may be charged (policy 6(1), Act Art. 38).</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) may be charged, {amount} yen each.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>asked for {date}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paid {date}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waived {date}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>returned {date}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Phase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the filter {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due in 5 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printed, not posted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FindingsTable</name>
    <message>
        <source>Category</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FolderField</name>
    <message>
        <source>Choose…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Form</name>
    <message>
        <source>{label}, required</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no date. Write it like 2026-11-08 or 11/8.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please fill this in.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Happened</name>
    <message>
        <source>Particulars corrected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Identity could not be confirmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait ended: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fee asked: {0} yen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fee waived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fee given back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added to the checklist: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Investigation ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Investigation taken up again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letter taken back: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letter came back: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reopened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moved to policy {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrived: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken up</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n source(s) on the checklist</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Confirmed: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not confirmed: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fee received: {0} yen</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n source(s) asked</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>found: %n entry(ies)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n source(s) answered</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Decided: {0}. {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken back by the person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Carried out: {0}. {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letter made: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letter posted: {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HelpPanel</name>
    <message>
        <source>Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What may I do here?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the help (F1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Places on the left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This help</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HoldDialog</name>
    <message>
        <source>Wait for the person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Wait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The company&apos;s own target stands still meanwhile. The two weeks of Article 39 run on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>IdentityCard</name>
    <message>
        <source>Identity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seen and compared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Give identity up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not sufficient</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>IssueCard</name>
    <message>
        <source>Issue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{language} (the person&apos;s)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both, as two letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reply by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printed in the letter; may be left empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It then bears its number and can no longer be changed, only taken back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is marked ● above comes first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Issue letter</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ItemForm</name>
    <message>
        <source>None stated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which data, of which service, since when</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ground</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In their words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer wanted as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Art. {0}: {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} (not in the policy text)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ItemList</name>
    <message>
        <source>What is asked for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Add another</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ItemsCard</name>
    <message>
        <source>Requested items</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Basis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fee</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add an &amp;item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Act {article}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Policy {paragraph}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not in the policy text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{amount} yen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>undecided</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>carried out {date}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to be carried out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>told by letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decide anew</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LetterPage</name>
    <message>
        <source>Preview: {language}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no preview yet.

{why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take this letter back…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The post brought it back…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Posted {date}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Came back, to be posted again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printed, not posted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To print and post</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Issuing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An issued letter has its number and is kept exactly as it is. Nothing in it can be changed afterwards; it can be taken back until it is posted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Posting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The person counts as notified from the day a decision letter is posted. Ways that give a number need it: it is the proof. Letters of the same case can be marked together when they share an envelope.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When the post brings it back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The person then counts as not notified. Post the letter again, or correct the address in the case and issue a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Issued as %n letter(s): {numbers}</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s) marked as posted</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Only an issued letter is printed: issue this one first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This letter was taken back; it is not printed any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No printer is set up on this computer. Save the letter as a PDF file and print it where there is one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printing has stopped before the last page. Look at the printer, destroy what came out, and print again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent to the printer: {letter}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved as {file}. Outside the vault it is not encrypted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LettersCard</name>
    <message>
        <source>Letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New &amp;letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Posted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No letter has been made yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{kind}: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not posted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>posted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>taken back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>came back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>made {date}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Came back</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LinesTable</name>
    <message>
        <source>Add a &amp;line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remo&amp;ve the line</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LogModel</name>
    <message>
        <source>No.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seal</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LogPage</name>
    <message>
        <source>Verify now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Holds no personal data; no entry can be changed or taken out unnoticed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log entries, newest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the log shows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every step, when it was recorded. Each entry&apos;s seal is computed from the one before: whoever changes an entry breaks all later seals. The newest seal stands at the foot of the window and small on every letter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reads the whole vault and checks every page, letter and link of the log. Do it before a backup, and whenever something seems wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking the whole vault…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All is well: pages, log, letters and rules are as they were written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The vault is damaged: {faults}. Stop working, restore the last backup.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Nothing on this page is printed. Open a letter to print it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MoreMenu</name>
    <message>
        <source>Not possible now, and why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{action}: {why}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NewCaseDialog</name>
    <message>
        <source>New case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Take in the case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrival</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who asks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Acts as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Person concerned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whose data it is. The letter goes to the one who asks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text of the request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Word for word, if it came in writing (may stay empty)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrived on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The day it reached the company. The two weeks of Article 39 run from it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Came by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letters in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something is missing. It is marked at the field.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NewPassphrase</name>
    <message>
        <source>Pass phrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>12 characters or more. Several words that do not belong together are best.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Once more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strength of the pass phrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suggest one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This differs from the first one.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NextCard</name>
    <message>
        <source>Next step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What comes next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This case is closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closed on {date}. Nothing is left to do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the letter</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NoteDialog</name>
    <message>
        <source>Add a note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Add the note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes stay in the file and never stand in a letter. They are personal data of the requester: a later request for disclosure reaches them.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NotesCard</name>
    <message>
        <source>Notes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PaperRow</name>
    <message>
        <source>{0} (with photograph)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Issued on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ParticularsForm</name>
    <message>
        <source>Account and how to pay; stands in the notice of the fee.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When the desk can be reached, such as 10:00–17:00 on business days.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title and name, as letters print it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As people are to write to it, such as “Privacy desk”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field} (Japanese)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field} (English)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PartyForm</name>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Postal code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As it shall stand on the envelope</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Country</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>English name; empty within Japan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Member number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name in letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only if a character of the name cannot be printed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PassphraseDialog</name>
    <message>
        <source>Change the pass phrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Present pass phrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making the new key. This takes a few seconds…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PayFeeDialog</name>
    <message>
        <source>Fee received</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Record the payment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amount (yen)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paid by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Received on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line of the account, number of the order</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PersonCard</name>
    <message>
        <source>Change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Person concerned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letters in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Came by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Member</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Works at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PolicyPage</name>
    <message>
        <source>Policy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parts of the policy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What this page shows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The policy now in force, as data. A case keeps the edition under which it arrived. Another edition is loaded under Settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“Not in the policy text”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Act gives this ground although the policy does not mention it. A policy cannot take away what the Act gives, so it counts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title} · edition {version} · {sha}…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in force since {date}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recipients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Identity and fee</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Article {article} of the Act</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> · policy {ref}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where it stands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{amount} yen per request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fee</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reasons in letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>possible</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> (the policy says so, the Act does not)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another measure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Methods</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grounds of the request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exceptions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not in the policy text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Art. {article}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Purposes of use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Country</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Receives</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measures there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Basis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the policy does not say</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the law there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Joint use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Among</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How identity is confirmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Papers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with a photograph: {photo}, or without: {plain}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Issued</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>within the last %n month(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Ways</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fee and target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paid by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Own target</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n business day(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>the request arrives</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>identity is confirmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs from when</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PostCard</name>
    <message>
        <source>Posting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Came back on {date}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needed: it is the proof of posting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Posted on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also in the same envelope</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No number is needed with this way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark as posted</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>Pages of the letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PrintProgress</name>
    <message>
        <source>Printing the letter…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop printing</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Rights requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Policy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SAMPLE VAULT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everybody in this vault is invented.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vault: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Newest entry of the log, and the start of its seal</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Locks after %n minute(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Lock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) overdue</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) open</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) with letters to post</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Log {number} · {seal}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecordIdentityDialog</name>
    <message>
        <source>Record an identity check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Papers seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind and dates only. Numbers and copies are not kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agrees with what is held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not sufficient, something is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checked on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Old paper accepted because</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Only for a paper issued more than %n month(s) before</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RecordsTable</name>
    <message>
        <source>Recipient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Items</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Representative</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Basis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Provided on</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecoverPage</name>
    <message>
        <source>Open with the recovery key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the key from the sheet, with or without hyphens, and choose a new pass phrase. The recovery key stays as it is: put the sheet back into the safe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open and set the pass phrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the vault&apos;s folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>13 groups of five characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening, and making the new key. This takes a few seconds…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecoveryPage</name>
    <message>
        <source>Put the recovery key in the safe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When the pass phrase is lost, this sheet is the only way into the vault. It is shown now and never again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sheet with the recovery key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1. Print it, or save it on a stick and print it elsewhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the sheet into an envelope and the envelope into the safe. Do not keep the file on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2. Then go on: two groups are asked from the sheet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type these groups from the sheet:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the sheet again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making the sheet…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No printer is installed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sheet was not printed. Is the printer ready?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>recovery-key-{name}.pdf</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved. Print it, then delete the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not what stands on the sheet. Please look again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print or save the sheet first: nobody can make it again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group {number}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RefundFeeDialog</name>
    <message>
        <source>Give the fee back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Record the refund</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Given back on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReleaseDialog</name>
    <message>
        <source>Go on with the case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}, since {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReopenDialog</name>
    <message>
        <source>Reopen the case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reopen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was decided and posted stays as it is, and may be decided anew.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReopenInvestigationDialog</name>
    <message>
        <source>Look something up again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Take up again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The checklist opens again. Decisions already made stay until replaced.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RepinDialog</name>
    <message>
        <source>Move to the policy now in force</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Move the case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A case keeps the policy in force when it arrived. Fee, grounds and letters will follow the new edition from now on.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReportsPage</name>
    <message>
        <source>Reports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Case summary as a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One row for each thing asked for: dates, outcome, fee and days taken. Internal reasons are never in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrived from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrived until</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both may stay empty: then all cases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Excel workbook (.xlsx)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV, UTF-8 (.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With names of the people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>● The file will hold personal data and is not encrypted. Keep it only as long as it is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No request arrived in this period.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) asked for</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>fees paid: {amount} yen</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Saved %n row(s) as {file}</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Save the case summary</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReturnDialog</name>
    <message>
        <source>Letter {letter} came back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record return</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until it is posted again, the person counts as not notified. If the address was wrong, correct it in the case and issue the letter anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown at this address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Came back on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the post says</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReturnLetterDialog</name>
    <message>
        <source>A letter came back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Came back on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the post wrote it: moved, not collected …</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SamplePage</name>
    <message>
        <source>Try the sample vault</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invented people ask an existing policy for their rights; cases stand at every stage. Every letter is marked as a sample, so none can be sent by mistake.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the sample vault</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where to put it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To open it again later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pass phrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the folder when you are done with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making the vault and living through its cases. This takes a while…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SecretField</name>
    <message>
        <source>Show or hide the pass phrase</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is kept where</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The company&apos;s particulars, its closing days and the policy are part of the vault and go with it. Language and colours belong to this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another policy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New cases follow the policy loaded last. Cases already open keep theirs (Article 11 of the policy); each can be moved on its own page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Company</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letters print these. What the policy says itself is already filled in; what you enter here takes its place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the particulars</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved. The next letter prints them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closing days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days on which the company is closed besides weekends and public holidays. They do not count towards the target.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The closing days are saved; due dates follow them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Policy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load another policy…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load another policy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Policy (*.toml)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The policy is loaded. New cases follow it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vault</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the pass phrase…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new pass phrase is in force.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title}, edition {version} ({sha}…)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SourcesCard</name>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The checklist is drawn up from the policy when the request is taken up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the checklist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A&amp;sk …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record an &amp;answer …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a so&amp;urce …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Conclude …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Investigation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fold the checklist away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ended {date}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies) found</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>looked through for other persons&apos; data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{date}, late</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>found: %n entry(ies)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Work is going on</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StartWindow</name>
    <message>
        <source>1  Folder and pass phrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2  Recovery key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>3  Your company</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests about personal information, from arrival to posted letter.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Stepper</name>
    <message>
        <source>Step {number} of {total}: {phase}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TimelineCard</name>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a no&amp;te</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show less</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Show all %n entry(ies)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UnlockPage</name>
    <message>
        <source>Unlock the vault</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the vault&apos;s folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pass phrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pass phrase lost? Use the recovery key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlocking…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VoidDialog</name>
    <message>
        <source>Take back letter {letter}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Destroy what is printed. The letter stays in the file, marked as taken back; its number is not used again, and a new letter can be issued.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VoidLetterDialog</name>
    <message>
        <source>Take back letter {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Take back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The letter stays in the file, marked as taken back. Its number is not reused.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WaitingModel</name>
    <message>
        <source>Letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Issued</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>● came back on {date}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>since today</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WaitingPage</name>
    <message>
        <source>Letters to print and post</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing waits to be posted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A letter comes here when it is issued in its case, and leaves when it is marked as posted. One that the post brings back returns to this list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letters</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WaiveFeeDialog</name>
    <message>
        <source>Waive the fee</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Waive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The company does without the fee. A wait for the fee ends today.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>What would you like to do?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The vault of last time, in {folder}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create a vault</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An encrypted folder on this computer for the requests of your company.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a vault</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One that exists already, with its pass phrase or its recovery key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try the sample vault</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invented people, cases at every stage. Nothing in it can go wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything stays on this computer: casemgr never connects to a network.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WithdrawDialog</name>
    <message>
        <source>The person takes items back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Told on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>action</name>
    <message>
        <source>Take up the request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the person&apos;s particulars</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a requested item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check identity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give identity up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let the case wait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End the wait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for the fee</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record the payment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waive the fee</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Return the fee</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask a source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record an answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conclude the investigation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reopen the investigation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decide an item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End an item without looking into it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record that items are withdrawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Carry out a decision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Issue a letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back an unposted letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Post the letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record a returned letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reopen the case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the case to the present policy</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>actor</name>
    <message>
        <source>Manager</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>answer</name>
    <message>
        <source>Yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>basis</name>
    <message>
        <source>Law (Art. 27(1))</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On behalf of the person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Consent (Art. 27(1))</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Consent to provision abroad (Art. 28(1))</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Equivalent measures (Art. 28(1))</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opt-out (Art. 27(2))</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entrusted (Art. 27(5)(i))</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Succession (Art. 27(5)(ii))</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>button</name>
    <message>
        <source>Take up the request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change particulars</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add an item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record identity check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give identity up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let it wait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End the wait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for the fee</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record payment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waive the fee</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Return the fee</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record the question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record the answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conclude</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look it up again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End without decision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record withdrawal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record as done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prepare the letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the letter back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record posting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record return</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move to the present policy</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>capacity</name>
    <message>
        <source>The person themselves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parent of a minor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guardian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agent with a power of attorney</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lawyer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>channel</name>
    <message>
        <source>Post</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Web form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Through a store</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Through a group company</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>check_role</name>
    <message>
        <source>Identity of the requester</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Identity of the person concerned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Authority to act</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>code</name>
    <message>
        <source>The case is closed. Reopen it to go on working on it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The case is still open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The request has not been taken up yet. Take it up first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The request has already been taken up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is asked for yet. Add what the person asks for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not confirmed yet: {missing}. Record the check before going on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Identity is already confirmed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These papers are not enough. The policy asks for papers with a photograph: {photo}, or else papers without: {plain}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was compared. Tick what you compared with the data the company holds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This check is not needed for this requester: {role}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No paper shows that the agent may act. Add the paper you have seen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This paper does not show this kind of authority: {paper}. Ask for another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This paper was issued more than {months} months ago: {paper}. Ask for a newer one, or write down why it is good enough.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This paper has expired: {paper}. Ask for a valid one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The case already waits for this reason: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The case does not wait for this reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The case waits for the fee. That ends by itself when the fee is paid or waived.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing that is asked for costs a fee.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The fee has already been asked for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The fee has not been asked for yet. Ask for it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The fee has not been paid. Record the payment, or waive it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The fee is already settled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{amount} yen is not the fee, which is {expected} yen. Check the amount; if too much came in, return the difference and record the fee.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This source is not on the checklist: {source}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This source cannot give an answer now: {source}. Look at its row again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This source is already on the checklist: {source}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data was found at {source}, but none is written down. Enter what was found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The policy has no category “{category}”. Choose one it has.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{category}” is never written out. Record only that it is held, without the value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The investigation has not been concluded. Conclude it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The investigation is concluded. Reopen it to look something up again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Item {item} has already ended. Reopen the case to change that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The case has no item {item}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The policy knows no request of this kind: {type}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This ground does not belong to this kind of request: {ground}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This exception does not belong to this kind of request: {exception}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The policy does not offer this method: {method}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This outcome is not possible for this kind of request: {outcome}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the exception the refusal rests on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write down the reason for the file. It never reaches the letter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The policy does not let this letter say why (6(2)). Keep the reason in the file only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text of the letter repeats words of the internal reason: {words}. Put it another way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another measure instead is not allowed for this kind of request.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write down how the other measure protects the person&apos;s interests (6(4)).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write down what is done instead, or to what extent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write down what was corrected: before and after.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the purposes the person is told.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The policy has no purpose “{purpose}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data was found, so “not held” cannot be right. Check the findings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the findings for data of other people, and confirm that you have.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the data that is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was found that could be disclosed. Choose “not held”, or look again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the number of the other case.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letter {letter} about this is already made. Take it back while it is in the house; once posted, reopen the case.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This decision changes no data, so nothing is to be done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This decision has already been carried out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say what shows that it was done, such as a ticket number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no letter of this kind: {kind}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no letter {letter}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The letter has not been issued yet. Issue it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letter {letter} has already left the house.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letter {letter} was taken back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No letter waits to be posted. Issue one first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the tracking number. {way} has one; it is the proof.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write something into the note.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give a reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The {what} ({date}) lies before {limit}. Check the date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The {what} ({date}) lies in the future. Check the date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the person concerned: an agent asks for someone else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the address: the letter goes there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The case is already judged by the present policy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letters need these particulars of the company: {fields}. Enter them under Settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No font of the letters can print {characters}. Enter another spelling for letters in the person&apos;s particulars.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address does not fit the window of the envelope: shorten it to {lines} lines.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The wording file {file} cannot be used, at “{key}”: {reason}. Restore the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The policy allows another measure here, the Act does not (Article 34). Ask a lawyer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ground of item {item} is in the Act but not in the policy&apos;s text. It counts all the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same person has other cases: {cases}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A newer policy ({version}) is in force. This case keeps the one it arrived under.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Act asks the company to explain refusals (Article 36). The letter gives no reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From {date} on the person may go to court (Article 39), and has no answer yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something is missing: {field}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This field is not known: {field}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{value}” cannot stand here: {field}. {expected}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file {file} is not there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file “{file}” cannot be read, line {line}: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file “{file}” is not accepted. At {key}: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no case {case}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Case {case} has changed meanwhile. Look at it again and repeat the step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This could not be written: {path} ({reason}). Nothing has changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is already something in {path}. Choose a new or an empty folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no folder {path}. Is a drive not connected?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder {path} holds no vault. Choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not the pass phrase. Check Caps Lock and the keyboard&apos;s language.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The recovery key is written correctly, but it belongs to another vault.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group {group} of the recovery key is mistyped. Compare it with the sheet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The vault is damaged ({part}). Do not work on it; restore the last backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This vault was made by a newer casemgr ({format}, known here: {known}). Update.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The vault is open in another window or on another computer. Close it there first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full. Nothing has changed. Make room, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} must not be written. Ask for write permission, or move the vault.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This pass phrase is too easy to guess. Take {minimum} characters or more: several words that do not belong together are best.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The encrypted database cannot be used here ({found}). Reinstall casemgr.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n source(s) have not answered yet. Record their answers.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) have no decision yet. Decide them first.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s) have not been carried out. Record when it is done.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s) have not been posted. Post them or take them back.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The person has not been told about %n item(s). Post the decision.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>column</name>
    <message>
        <source>Number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where it stands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next step</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>compared</name>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mail address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Telephone number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Member number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Area of residence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address on the paper</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dates</name>
    <message>
        <source>closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paused since {date}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>due today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>due tomorrow · {date}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>in %n day(s) · {date}</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) overdue · {date}</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>day_kind</name>
    <message>
        <source>counted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not a business day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paused</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>day_why</name>
    <message>
        <source>weekend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>closing day of the company</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>disclosure</name>
    <message>
        <source>disclosed as held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only whether it is held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>masked</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>effect</name>
    <message>
        <source>Tells the person something</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes the data</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>event</name>
    <message>
        <source>Request received</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Particulars changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Item added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request taken up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Identity check recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Identity given up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting began</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fee asked for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fee paid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fee waived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fee returned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Investigation concluded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Investigation reopened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Item decided</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Item withdrawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decision carried out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letter issued</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letter taken back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letter posted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letter came back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Case closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Case reopened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moved to another policy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Setting changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vault opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fault</name>
    <message>
        <source>pages of the file do not match their seals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the structure of the database is broken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tables are not as this program makes them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the chain of the log is broken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>events of cases do not match the log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a letter is not the one that was issued</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a policy or law file is not the one adopted</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fee_basis</name>
    <message>
        <source>For each item asked for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Once for the whole request</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fee_method</name>
    <message>
        <source>Bank transfer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Postal money order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Postage stamps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Card</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fee_state</name>
    <message>
        <source>No fee</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not yet asked for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Returned</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>field</name>
    <message>
        <source>name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>requester</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>person concerned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>identifier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>papers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>method</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>day of arrival</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>day of the decision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>day to answer by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>note</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hold</name>
    <message>
        <source>Papers missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fee owing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clarification asked</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>labels</name>
    <message>
        <source>Possible: {values}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>did you mean “{likely}”?</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>and %n more fault(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>language</name>
    <message>
        <source>Japanese</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>English</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>letter_kind</name>
    <message>
        <source>Acknowledgement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request for papers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notice of the fee</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notice of decision</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>letter_state</name>
    <message>
        <source>Printed or to print, not posted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Posted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Came back</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>method</name>
    <message>
        <source>Papers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed in to the service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call back by telephone</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>next</name>
    <message>
        <source>Ask {source}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look up: {source}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask {source} again, the answer is late</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record the answer of {source}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decide item {number}: {type}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Carry out item {number}: {type}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check: {role}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Issue the letter: {kind}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Post letter {letter}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait for the fee of {amount} yen, then record it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{step} (item {number})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Issue: {kind}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>not_toml</name>
    <message>
        <source>it is not written as TOML.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is not UTF-8 text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is too large.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is nested too deeply.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>outcome</name>
    <message>
        <source>Granted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Granted in part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Granted by another method</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another measure instead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Existence not to be confirmed (Order, Art. 5)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held, but not as retained personal data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Referred to the manager of the joint use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withdrawn by the person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Identity could not be confirmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Procedure not followed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Already dealt with in another case</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>particular</name>
    <message>
        <source>Company</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Postal code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Representative</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Information manager</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the desk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Office hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the fee is paid</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>phase</name>
    <message>
        <source>Received</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Identity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Investigation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Carrying out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notification</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>post_way</name>
    <message>
        <source>Ordinary mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Simplified registered mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Registered mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Personal receipt mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recorded delivery</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>EMS (abroad)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>reasons</name>
    <message>
        <source>The letter must not say why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The letter should say why (Art. 36)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>recipient_kind</name>
    <message>
        <source>Third party</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tool</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Third party abroad</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>report_column</name>
    <message>
        <source>Case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Person concerned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requester</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Article of the Act</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Came by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Capacity of the requester</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where it stands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Identity confirmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decided</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Carried out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exception</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another measure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fee due (yen)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fee paid (yen)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fee waived (yen)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fee returned (yen)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days from arrival to notice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days from identity to notice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Later than two weeks (Art. 39)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Policy</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>request_method</name>
    <message>
        <source>Electronic record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the company decides</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rules_fault</name>
    <message>
        <source>this key is not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this key is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the value is of the wrong kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the text is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the text holds a character that cannot be shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this id is used twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this is no date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the amount is below zero</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the number is out of range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this value is not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this kind of request is not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this ground is not known for this kind of request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this exception is not known for this kind of request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this category is not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this group is not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the Act has no such article here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this method is not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>electronic records and paper must both be offered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this kind of request has no choice of method</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a right of the Act is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no paper could show an agent&apos;s authority</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the Act allows no fee for this kind of request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the checklist asks recipients the policy does not name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the Act&apos;s data has no entry for this day</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>setting</name>
    <message>
        <source>Company&apos;s particulars</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closing days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data of the Act</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Policy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List rebuilt</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>source_kind</name>
    <message>
        <source>Own records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Joint use</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>source_status</name>
    <message>
        <source>Not asked yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked, no answer yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Does not apply</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>strength</name>
    <message>
        <source>Too easy to guess</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Just enough</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strong</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>type</name>
    <message>
        <source>Notice of purposes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disclosure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Records of provision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop of use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deletion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop of provision</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
