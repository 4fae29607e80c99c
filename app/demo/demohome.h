#pragma once

#include "app/demo/demoprovider.h"
#include "core/base/secret.h"

#include <QtCore/QString>
#include <QtCore/QTemporaryDir>

namespace Latchkey::Demo {

//! A temporary home whose servers are those of a provider, each in another state of health; removed with the object.
//! `notes`: signed in, with access tokens so short-lived that one sees them refreshed. `issues`: expired, and can be
//! refreshed. `calendar`: its sign-in has been revoked. `wiki`: never signed in.
class DemoHome
{
public:
    //! \a provider listens already. Blocks: files are written.
    explicit DemoHome(DemoProvider &provider);
    //! Waits for what still writes into it.
    ~DemoHome();
    Q_DISABLE_COPY_MOVE(DemoHome)

    bool isValid() const { return m_valid; }
    QString path() const { return m_folder.path(); } //!< To be used as the home; 0700.
    QString configFile() const { return m_folder.filePath(QStringLiteral("config.toml")); }
    //! For Latchkey's own list, so that the user's stays untouched.
    QString ownListPath() const { return m_folder.filePath(QStringLiteral("servers.json")); }

    //! Writes the credential of \a seed as a client would have done. Blocks; for tests and before a program starts.
    //! \a dpopKey: PEM of the key that its tokens are bound to; empty: none.
    static bool store(const QString &home, const QString &server, const DemoProvider::Seed &seed,
                      const Secret &dpopKey = {});

private:
    QTemporaryDir m_folder;
    bool m_valid = false;
};

} // namespace Latchkey::Demo
