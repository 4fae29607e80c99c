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
    <name>Latchkey::Ui::LoginDialog</name>
    <message numerus="yes">
        <source>Your browser has opened a page of %1. Sign in there and allow access; this window closes by itself. You have %n minutes.</source>
        <translation>
            <numerusform>Your browser has opened a page of %1. Sign in there and allow access; this window closes by itself. You have %n minute.</numerusform>
            <numerusform>Your browser has opened a page of %1. Sign in there and allow access; this window closes by itself. You have %n minutes.</numerusform>
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
</context>
</TS>
