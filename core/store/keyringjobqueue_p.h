#pragma once

#include "core/base/patienttimer_p.h"
#include "core/base/result.h"
#include "core/base/secret.h"

#include <QtCore/QFuture>
#include <QtCore/QList>
#include <QtCore/QObject>

#include <qt6keychain/keychain.h>

#include <functional>
#include <memory>

namespace Latchkey {

//! How a QtKeychain job ended.
struct KeyringJobOutcome {
    QKeychain::Error error = QKeychain::NoError;
    QString message; //!< Safe to show.
    Secret data; //!< What a reading job read.
};

//! Hands QtKeychain one job at a time, and only while somebody waits for its outcome. QtKeychain would queue them too,
//! but keeps a job whose caller has given up: a write could then happen minutes later, over a newer credential.
//! Main thread only.
class KeyringJobQueue : public QObject
{
    Q_OBJECT
public:
    using MakeJob = std::function<QKeychain::Job *()>;

    //! All backends of a process share it, as QtKeychain has one executor per process.
    static std::shared_ptr<KeyringJobQueue> ofThisProcess();
    ~KeyringJobQueue() override;

    //! \a make is called when it is its turn, if that is before \a bound. A job that is late is abandoned and never
    //! deleted: libsecret keeps a plain pointer to it until the keyring answers. Errors: StoreUnavailable.
    QFuture<Result<KeyringJobOutcome>> run(MakeJob make, const PatientBound &bound);

private:
    class Request;

    void startNext();

    QList<Request *> m_waiting;
    bool m_busy = false;
};

} // namespace Latchkey
