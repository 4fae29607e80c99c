#pragma once

#include "tests/session/sessionfixture.h"

namespace Latchkey::Test {

//! What the provider says no with.
inline Result<TokenGrant> refusalOf(RefusalMeaning meaning, RefusedPart part = RefusedPart::None,
                                    const QByteArray &mark = "mark")
{
    const bool ended = meaning == RefusalMeaning::Ended || meaning == RefusalMeaning::ClientForgotten;
    Error error = errorOf(ended                                   ? ErrorKind::AuthorizationRequired
                              : meaning == RefusalMeaning::NotNow ? ErrorKind::Network
                                                                  : ErrorKind::Protocol,
                          Stage::Refresh);
    error.refusal = Refusal{meaning, part, meaning == RefusalMeaning::NotNow ? QByteArray() : mark};
    return error;
}

//! A session that shares nothing with that of \a home but what is on the disk.
inline std::unique_ptr<CredentialSession> anotherProcess(const SessionFixture &home)
{
    SessionSettings settings;
    settings.home = home.folder.path();
    settings.storeMode = home.mode;
    settings.clock = [time = home.time] { return *time; };
    settings.oauth = home.oauth;
    settings.keyring = home.keyring;
    return std::unique_ptr<CredentialSession>(SessionFactory(settings).open(home.server));
}

} // namespace Latchkey::Test
