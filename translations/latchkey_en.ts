<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>Latchkey::Ui::DetailPane</name>
    <message numerus="yes">
        <source>%n servers are selected</source>
        <translation>
            <numerusform>%n server is selected</numerusform>
            <numerusform>%n servers are selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Latchkey::Ui::DiagnosticsWindow</name>
    <message numerus="yes">
        <source>%n findings</source>
        <translation>
            <numerusform>%n finding</numerusform>
            <numerusform>%n findings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Latchkey::Ui::HistoryView</name>
    <message numerus="yes">
        <source>S&amp;how all %n events</source>
        <translation>
            <numerusform>S&amp;how %n event</numerusform>
            <numerusform>S&amp;how all %n events</numerusform>
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
        <source>%n servers use the encrypted store</source>
        <translation>
            <numerusform>%n server uses the encrypted store</numerusform>
            <numerusform>%n servers use the encrypted store</numerusform>
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
        <source>Latchkey: %n servers need a sign-in</source>
        <translation>
            <numerusform>Latchkey: %n server needs a sign-in</numerusform>
            <numerusform>Latchkey: %n servers need a sign-in</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Latchkey: %n servers need something</source>
        <translation>
            <numerusform>Latchkey: %n server needs something</numerusform>
            <numerusform>Latchkey: %n servers need something</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Latchkey::Ui::TrayMenu</name>
    <message numerus="yes">
        <source>%n more servers</source>
        <translation>
            <numerusform>%n more server</numerusform>
            <numerusform>%n more servers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n servers</source>
        <translation>
            <numerusform>%n server</numerusform>
            <numerusform>%n servers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Latchkey::Ui::WindowActions</name>
    <message numerus="yes">
        <source>&amp;Diagnostics (%n)…</source>
        <translation>
            <numerusform>&amp;Diagnostics (%n)…</numerusform>
            <numerusform>&amp;Diagnostics (%n)…</numerusform>
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
        <source>works, %n tools (%1 s)</source>
        <translation>
            <numerusform>works, %n tool (%1 s)</numerusform>
            <numerusform>works, %n tools (%1 s)</numerusform>
        </translation>
    </message>
</context>
</TS>
