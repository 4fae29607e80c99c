<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>Latchkey::Ui::Banner</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Latchkey::Ui::DetailPane</name>
    <message numerus="yes">
        <source>%n servers</source>
        <translation>
            <numerusform>%n server</numerusform>
            <numerusform>%n servers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Latchkey::Ui::DiagnosticsWindow</name>
    <message numerus="yes">
        <source>%n problems</source>
        <translation>
            <numerusform>%n problem</numerusform>
            <numerusform>%n problems</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Latchkey::Ui::FirstRun</name>
    <message numerus="yes">
        <source>%n servers</source>
        <translation>
            <numerusform>%n server</numerusform>
            <numerusform>%n servers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n programs</source>
        <translation>
            <numerusform>%n program</numerusform>
            <numerusform>%n programs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Add %n servers and sign in…</source>
        <translation>
            <numerusform>&amp;Add %n server and sign in…</numerusform>
            <numerusform>&amp;Add %n servers and sign in…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Latchkey::Ui::HistoryView</name>
    <message numerus="yes">
        <source>Sho&amp;w all %n events</source>
        <translation>
            <numerusform>Sho&amp;w %n event</numerusform>
            <numerusform>Sho&amp;w all %n events</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Latchkey::Ui::ImportDialog</name>
    <message numerus="yes">
        <source>&amp;Add %n servers</source>
        <translation>
            <numerusform>&amp;Add %n server</numerusform>
            <numerusform>&amp;Add %n servers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Latchkey::Ui::MainWindow</name>
    <message numerus="yes">
        <source>Access token copied. It leaves the clipboard in %n s.</source>
        <translation>
            <numerusform>Access token copied. It leaves the clipboard in %n s.</numerusform>
            <numerusform>Access token copied. It leaves the clipboard in %n s.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Headers copied. They leave the clipboard in %n s.</source>
        <translation>
            <numerusform>Headers copied. They leave the clipboard in %n s.</numerusform>
            <numerusform>Headers copied. They leave the clipboard in %n s.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n servers checked: all work.</source>
        <translation>
            <numerusform>%n server checked: it works.</numerusform>
            <numerusform>%n servers checked: all work.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n servers checked. These do not work: %1</source>
        <translation>
            <numerusform>%n server checked. It does not work: %1</numerusform>
            <numerusform>%n servers checked. These do not work: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Latchkey::Ui::Notices</name>
    <message numerus="yes">
        <source>The keyring is locked: %n servers wait.</source>
        <translation>
            <numerusform>The keyring is locked: %n server waits.</numerusform>
            <numerusform>The keyring is locked: %n servers wait.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries of %1 are not used.</source>
        <translation>
            <numerusform>%n entry of %1 is not used.</numerusform>
            <numerusform>%n entries of %1 are not used.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Latchkey::Ui::Notifier</name>
    <message numerus="yes">
        <source>%n servers need you to sign in</source>
        <translation>
            <numerusform>%n server needs you to sign in</numerusform>
            <numerusform>%n servers need you to sign in</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n servers still need you to sign in</source>
        <translation>
            <numerusform>%n server still needs you to sign in</numerusform>
            <numerusform>%n servers still need you to sign in</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Latchkey::Ui::PreferencesDialog</name>
    <message numerus="yes">
        <source>%n servers use the keyring</source>
        <translation>
            <numerusform>%n server uses the keyring</numerusform>
            <numerusform>%n servers use the keyring</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n servers use the file</source>
        <translation>
            <numerusform>%n server uses the file</numerusform>
            <numerusform>%n servers use the file</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n servers use what Codex encrypts</source>
        <translation>
            <numerusform>%n server uses what Codex encrypts</numerusform>
            <numerusform>%n servers use what Codex encrypts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Latchkey::Ui::Problems</name>
    <message numerus="yes">
        <source>%n entries of %1 are not used</source>
        <translation>
            <numerusform>%n entry of %1 is not used</numerusform>
            <numerusform>%n entries of %1 are not used</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Latchkey::Ui::SignOutBox</name>
    <message numerus="yes">
        <source>Sign out of these %n servers?</source>
        <translation>
            <numerusform>Sign out of this %n server?</numerusform>
            <numerusform>Sign out of these %n servers?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, and %n more</source>
        <translation>
            <numerusform>%1, and %n more</numerusform>
            <numerusform>%1, and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Latchkey::Ui::TrayController</name>
    <message numerus="yes">
        <source>%1, and %n more.</source>
        <comment>servers</comment>
        <translation>
            <numerusform>%1, and %n more.</numerusform>
            <numerusform>%1, and %n more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Latchkey::Ui::TrayMenu</name>
    <message numerus="yes">
        <source>and %n more…</source>
        <translation>
            <numerusform>and %n more…</numerusform>
            <numerusform>and %n more…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more work</source>
        <translation>
            <numerusform>%n more works</numerusform>
            <numerusform>%n more work</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n work</source>
        <translation>
            <numerusform>%n works</numerusform>
            <numerusform>%n work</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n is off</source>
        <translation>
            <numerusform>%n is off</numerusform>
            <numerusform>%n are off</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sign in to &amp;all %n…</source>
        <translation>
            <numerusform>Sign in to &amp;all %n…</numerusform>
            <numerusform>Sign in to &amp;all %n…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Latchkey::Ui::TroubleNotifier</name>
    <message numerus="yes">
        <source>%n servers wait for it. Nothing is lost.</source>
        <translation>
            <numerusform>%n server waits for it. Nothing is lost.</numerusform>
            <numerusform>%n servers wait for it. Nothing is lost.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n servers do not work for now</source>
        <translation>
            <numerusform>%n server does not work for now</numerusform>
            <numerusform>%n servers do not work for now</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n servers do not work</source>
        <translation>
            <numerusform>%n server does not work</numerusform>
            <numerusform>%n servers do not work</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Latchkey::Ui::WindowActions</name>
    <message numerus="yes">
        <source>&amp;Problems (%n)</source>
        <translation>
            <numerusform>&amp;Problems (%n)</numerusform>
            <numerusform>&amp;Problems (%n)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Latchkey::Words</name>
    <message numerus="yes">
        <source>%Ln s</source>
        <comment>seconds</comment>
        <translation>
            <numerusform>%Ln s</numerusform>
            <numerusform>%Ln s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln min</source>
        <comment>minutes</comment>
        <translation>
            <numerusform>%Ln min</numerusform>
            <numerusform>%Ln min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln h</source>
        <comment>hours</comment>
        <translation>
            <numerusform>%Ln h</numerusform>
            <numerusform>%Ln h</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln days</source>
        <translation>
            <numerusform>%Ln day</numerusform>
            <numerusform>%Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n times in a row</source>
        <translation>
            <numerusform>%1, %n time in a row</numerusform>
            <numerusform>%1, %n times in a row</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n work</source>
        <comment>servers</comment>
        <translation>
            <numerusform>%n works</numerusform>
            <numerusform>%n work</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n is off</source>
        <comment>servers</comment>
        <translation>
            <numerusform>%n is off</numerusform>
            <numerusform>%n are off</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of your %n servers need you</source>
        <translation>
            <numerusform>%1 of your %n server needs you</numerusform>
            <numerusform>%1 of your %n servers need you</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sign in to all %n…</source>
        <translation>
            <numerusform>Sign in to all %n…</numerusform>
            <numerusform>Sign in to all %n…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n servers cannot be reached for now</source>
        <translation>
            <numerusform>%n server cannot be reached for now</numerusform>
            <numerusform>%n servers cannot be reached for now</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n servers need you</source>
        <translation>
            <numerusform>%n server needs you</numerusform>
            <numerusform>%n servers need you</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>works, %n tools (%1 s)</source>
        <translation>
            <numerusform>works, %n tool (%1 s)</numerusform>
            <numerusform>works, %n tools (%1 s)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n lines are added, and nothing else changes. You can undo it.</source>
        <comment>a client</comment>
        <translation>
            <numerusform>%1: %n line is added, and nothing else changes. You can undo it.</numerusform>
            <numerusform>%1: %n lines are added, and nothing else changes. You can undo it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries change, and nothing else does. You can undo it.</source>
        <translation>
            <numerusform>%n entry changes, and nothing else does. You can undo it.</numerusform>
            <numerusform>%n entries change, and nothing else does. You can undo it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries are connected. Restart programs that are running.</source>
        <translation>
            <numerusform>%n entry is connected. Restart programs that are running.</numerusform>
            <numerusform>%n entries are connected. Restart programs that are running.</numerusform>
        </translation>
    </message>
</context>
</TS>
