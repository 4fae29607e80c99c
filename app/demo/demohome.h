#pragma once

#include "app/demo/demoprovider.h"

#include <QtCore/QString>
#include <QtCore/QTemporaryDir>

namespace Latchkey::Demo {

//! A temporary home whose servers are those of \a provider: one signed in for a short time, one expired, one whose
//! sign-in has been revoked, and one that nobody has signed in to. Removed with the object.
class DemoHome
{
public:
    //! \a provider listens already.
    explicit DemoHome(DemoProvider &provider);

    bool isValid() const { return m_valid; }
    QString path() const { return m_folder.path(); }
    //! For Latchkey's own list, so that the user's stays untouched.
    QString ownListPath() const { return m_folder.filePath(QStringLiteral("servers.json")); }

    //! Writes the credential of \a seed as a client would have done. Blocks; for tests and before a program starts.
    static bool store(const QString &home, const QString &server, const DemoProvider::Seed &seed);

private:
    QTemporaryDir m_folder;
    bool m_valid = false;
};

} // namespace Latchkey::Demo
