<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1">
<context>
    <name>Latchkey</name>
    <message>
        <source>The provider could not be reached to withdraw the tokens. That is tried again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The provider could not be reached. Nothing is lost; try again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The provider does not accept this program. Enter a client ID that it knows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The provider refused the sign-in. Try again; if it still refuses, ask whoever runs the server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The provider refused the request. Try again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The place where sign-ins are kept cannot be written. Check its permissions and free space, and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sign-in could not be removed from the place where it is kept. Try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The place where sign-ins are kept cannot be read. Check its permissions, and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server&apos;s configuration cannot be used. Correct it and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A value cannot be used. Correct it and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sign-in was not completed. Sign in again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in to this server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keyring is locked. Unlock it and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The encrypted store cannot be opened: its passphrase is missing or wrong. Bring back the one that Codex keeps in the keyring.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A sign-in is still being saved. Try again in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program is using this sign-in. Try again in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The provider did not answer. It may have renewed the sign-in all the same; the next try will show.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server&apos;s answer breaks the rules or is not safe to follow. Try again; if it happens again, contact whoever runs the server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This server needs no sign-in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program changed this sign-in at the same time. Try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong inside this program. Please report it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new tokens are kept and will be saved with the next try.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new tokens are in this program, which keeps trying to save them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new tokens are lost; sign in again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It can be tried again at %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
